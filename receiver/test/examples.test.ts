import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readSettings } from '../src/settings.js';

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const read = (name: string) => readFileSync(path(name), 'utf8');
const { name, version, bin } = JSON.parse(read('package.json')) as {
  name: string;
  version: string;
  bin: Record<string, string>;
};

const hasSystemd = !spawnSync('systemd-analyze', ['--version'], { stdio: 'ignore' }).error;
if (!hasSystemd) {
  const sentence = 'systemd is not installed: THE EXAMPLE OF A SYSTEMD UNIT IS NOT VERIFIED.';
  // Where the project is checked, a test that does not run is a failure.
  if (process.env['CI']) throw new Error(sentence);
  console.error(`\n*** ${sentence} ***\n`);
}

describe('the example of a systemd unit', () => {
  const unit = 'examples/medborgarlofte-receiver.service';

  it('is what systemd takes', { skip: !hasSystemd && 'systemd is not installed' }, () => {
    const { status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', path(unit)], { encoding: 'utf8' });
    assert.deepEqual([status, stdout, stderr], [0, '', '']);
  });

  it('starts the command of the package, and gives it longer to stop than it takes', () => {
    const text = read(unit);
    assert.match(text, new RegExp(`^ExecStart=\\S+ ${Object.keys(bin)[0]!}$`, 'm'));
    const { STOP_SECONDS } = readSettings({}, () => '{}');
    assert.ok(Number(/^TimeoutStopSec=(\d+)$/m.exec(text)![1]) > STOP_SECONDS);
  });
});

describe('the example of settings', () => {
  it('is what the receiver takes', () => {
    assert.equal(readSettings({}, () => read('examples/receiver.settings.json')).TRUST_PROXY, 1);
  });
});

describe('the example of a Containerfile', () => {
  /** Instructions in their order; a backslash at the end of a line joins it to the next. */
  const instructions = read('examples/Containerfile')
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => /^([A-Z]+)\s+(.*)$/.exec(line)?.slice(1) ?? ['not an instruction', line]);
  const all = (wanted: string) => instructions.filter(([name]) => name === wanted).map(([, rest]) => rest!);

  it('has known instructions alone', () => {
    const known = 'FROM ENV RUN USER WORKDIR VOLUME EXPOSE STOPSIGNAL HEALTHCHECK ENTRYPOINT'.split(' ');
    for (const [instruction, rest] of instructions) assert.ok(known.includes(instruction!), `${instruction}: ${rest}`);
    assert.equal(instructions[0]![0], 'FROM');
  });

  it('begins with a named version, from a named registry, of a Node that the package takes', () => {
    assert.deepEqual(all('FROM').length, 1);
    const [, major] = /^docker\.io\/library\/node:(\d+)-slim$/.exec(all('FROM')[0]!) ?? [];
    assert.ok(Number(major) >= 20, all('FROM')[0]);
  });

  it('installs this version of the package, and runs its command without a shell as an ordinary user', () => {
    assert.ok(all('RUN')[0]!.includes(`npm install --global ${name}@${version} `), all('RUN')[0]);
    assert.deepEqual(JSON.parse(all('ENTRYPOINT')[0]!), [Object.keys(bin)[0]]);
    assert.deepEqual(all('USER'), ['node']);
    const order = instructions.map(([instruction]) => instruction);
    assert.ok(order.lastIndexOf('RUN') < order.indexOf('USER'));
    assert.deepEqual(all('STOPSIGNAL'), ['SIGTERM']);
  });

  it('has settings that the receiver takes, its port open, its database on the volume, and its health asked for', () => {
    const environment = Object.fromEntries(
      all('ENV').flatMap((line) => line.split(/\s+/).map((pair) => pair.split('=') as [string, string])),
    );
    const { HOST, PORT, DATABASE_URL } = readSettings(environment, () => '{}');
    assert.deepEqual([HOST, String(PORT)], ['0.0.0.0', all('EXPOSE')[0]]);
    assert.ok(DATABASE_URL.startsWith(`file:${all('VOLUME')[0]!}/`));
    const [, command] = /CMD (\[.*\])$/.exec(all('HEALTHCHECK')[0]!) ?? [];
    assert.match(
      (JSON.parse(command!) as string[]).join(' '),
      new RegExp(`^node -e fetch\\('http://127\\.0\\.0\\.1:${PORT}/health'`),
    );
  });
});
