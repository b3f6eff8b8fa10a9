import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { contractChecks } from '../../../cli/check-receiver/contract-checks.js';
import { sv } from '../../../cli/words/sv.js';

const command = resolve('dist/cli.js');
let folder = '';

function run(args: readonly string[], LANG = 'C'): Promise<string> {
  const env = { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG };
  return new Promise((done) => {
    execFile(process.execPath, [command, ...args], { cwd: folder, env }, (_, output, errors) => done(output + errors));
  });
}

describe('the language of the command', () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'medborgarlofte-'));
    const good = {
      title: { sv: 'Löfte', en: 'Promise' },
      body: [{ sv: 'Text' }],
      periods: [{ from: '2020', to: '2020' }],
    };
    writeFileSync(join(folder, 'lofte.json'), JSON.stringify({ lang: 'sv', ...good }));
    writeFileSync(join(folder, 'fel.json'), JSON.stringify({ lang: 'sv', ...good, periodes: [] }));
    writeFileSync(join(folder, 'trasig.json'), '{"title": "Löfte",}');
  });
  after(() => rmSync(folder, { recursive: true }));

  it('is that of the terminal, Swedish or English', async () => {
    assert.match(
      await run(['check', 'lofte.json'], 'sv_SE.UTF-8'),
      /lofte\.json: inget är fel\.\n {2}rubrik: Löfte\n {2}status den .*: gäller inte längre/,
    );
    for (const lang of ['en_GB.UTF-8', 'C', 'fi_FI.UTF-8', ''])
      assert.match(await run(['check', 'lofte.json'], lang), /lofte\.json: nothing is wrong\.\n {2}title: Löfte/);
  });

  it('is the one that is asked for', async () => {
    assert.match(await run(['check', 'lofte.json', '--lang', 'sv'], 'en_GB.UTF-8'), /inget är fel/);
    assert.match(await run(['check', 'lofte.json', '--lang=en'], 'sv_SE.UTF-8'), /nothing is wrong/);
  });

  it('is that of everything it says about a file', async () => {
    const said = await run(['check', '--lang', 'sv', 'lofte.json', 'fel.json', 'trasig.json', 'saknas.json']);
    assert.match(said, /en: 1 text saknas: body\[0\]/);
    assert.match(said, /råd: löftet gäller inte längre, och ingen uppföljning säger hur det gick\./);
    assert.match(said, /fel\.json: 1 problem\. .*visas/);
    assert.match(said, /saknas\.json: filen finns inte\./);
    assert.doesNotMatch(said, /\b(the|is|there|file)\b/);
  });

  it('is that of usage and of render, whose --lang is for the HTML', async () => {
    assert.match(await run(['check'], 'sv_SE.UTF-8'), /^Användning: medborgarlofte check FIL/);
    assert.match(
      await run(['render', 'lofte.json', '--lang', 'de'], 'sv_SE.UTF-8'),
      /rubriken har ingen text på "de"; språken är: sv, en\./,
    );
  });

  it('is that of the check of a receiver, which has a name for each check in Swedish', async () => {
    const names = contractChecks().map(({ name }) => name);
    assert.deepEqual(Object.keys(sv.receiver.checks).sort(), [...names].sort());
    const server = createServer((_, response) => response.destroy());
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const said = await run(['check-receiver', `http://127.0.0.1:${port}/`, '--lang', 'sv']);
    server.close();
    assert.match(said, /^Skickar testmeddelanden till/);
    assert.match(said, /FEL +sparar ett meddelande och ger ett kvitto med ett id/);
    assert.match(said, /Mottagaren svarar inte, så inget mer kontrollerades\./);
  });
});
