import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findPostgres } from '../receiver/test/postgres.js';
import { prototypeFile } from '../test/support/prototype-file.js';

/** Installs what some tests use where the machine allows it (Debian, as root); elsewhere it says what will not be tested. */
function install(name: string, isThere: () => boolean, packages: string): void {
  if (isThere()) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.error(`*** ${name} is not installed, and cannot be installed here: ITS TESTS WILL NOT RUN. ***`);
    return;
  }
  const options = {
    stdio: ['ignore', 'inherit', 'inherit'] as ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '--quiet=2'], options);
  spawnSync('apt-get', ['install', '--yes', '--quiet=2', '--no-install-recommends', ...packages.split(' ')], options);
  if (!isThere()) console.error(`*** ${name} could not be installed: ITS TESTS WILL NOT RUN. ***`);
}

const isCommand = (command: string) => !spawnSync(command, ['--version'], { stdio: 'ignore' }).error;

install('PostgreSQL', () => findPostgres() !== undefined, 'postgresql');
install('PHP', () => isCommand('php'), 'php-cli php-sqlite3');
install('Translate Toolkit', () => isCommand('xliff2po'), 'translate-toolkit');
install('Prototype', () => existsSync(prototypeFile), 'libjs-prototype');
