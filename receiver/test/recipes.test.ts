import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkReceiver } from '../../cli/check-receiver/check-receiver.js';
import { temporaryFolder } from './requests.js';

const recipes = readFileSync(fileURLToPath(new URL('../../docs/receiver-recipes.md', import.meta.url)), 'utf8');
const hasPhp = !spawnSync('php', ['--version'], { stdio: 'ignore' }).error;
if (!hasPhp) {
  const sentence =
    'PHP is not installed: THE TEST OF THE RECIPE IN PHP DOES NOT RUN. Install it with: npm run install-test-servers';
  // Where the project is checked, a test that does not run is a failure.
  if (process.env['CI']) throw new Error(sentence);
  console.error(`\n*** ${sentence} ***\n`);
}

describe('the receiver that docs/receiver-recipes.md shows', () => {
  it('in PHP keeps the contract', { timeout: 60_000, skip: !hasPhp && 'PHP is not installed' }, async () => {
    const [, source] = /## PHP\n[^]*?```php\n([^]*?)```/.exec(recipes) ?? [];
    const folder = temporaryFolder();
    writeFileSync(join(folder.path, 'feedback.php'), source!);
    const port = await freePort();
    const server = spawn('php', ['-S', `127.0.0.1:${port}`, join(folder.path, 'feedback.php')], {
      env: { PATH: process.env['PATH'], FEEDBACK_DATABASE: join(folder.path, 'feedback.db') },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    // It says on its standard error that it has started.
    await once(server.stderr, 'data');
    const lines: string[] = [];
    const address = `http://127.0.0.1:${port}/feedback`;
    const code = await checkReceiver([address, '--origin', 'https://www.kommunen.exempel.se'], (line) =>
      lines.push(line),
    );
    server.kill();
    await once(server, 'exit');
    folder.remove();
    assert.equal(code, 0, lines.join('\n'));
    assert.match(lines.at(-1)!, /^29 passed, 6 not supported, 2 not checked$/);
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
