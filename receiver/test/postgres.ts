import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

export interface Cluster {
  /** A new, empty database in it. */
  createDatabase(): Promise<string>;
  /** As its owner. */
  query(text: string): Promise<void>;
  /** Ends it, and leaves its databases on the disk. */
  stopServer(): Promise<void>;
  /** Starts it again, where it was. */
  startServer(): Promise<void>;
  /** Ends it, and removes its databases. */
  stop(): Promise<void>;
}

/** The folder of PostgreSQL's programs, the latest where there are several; undefined when it is not installed. */
export function findPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  return folders.find((folder) => folder && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** A cluster of its own in a new folder, on a free port, for this machine only. It syncs to disk, as in earnest. */
export async function startPostgres(programs: string): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'medborgarlofte-postgres-'));
  const user = await ordinaryUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  await run(
    join(programs, 'initdb'),
    ['--pgdata', data, '--username', 'test', '--auth', 'trust', '--encoding', 'UTF8', '--no-sync'],
    {
      ...user,
      cwd: folder,
    },
  );
  const port = await freePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`];
  const address = (database: string) => `postgres://test@127.0.0.1:${port}/${database}`;
  let server: ChildProcess;
  const startServer = async () => {
    server = spawn(join(programs, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await answers(server, address('postgres'));
  };
  const stopServer = async () => {
    const ended = once(server, 'exit');
    // What it calls a fast shutdown: it waits for no client.
    server.kill('SIGINT');
    await ended;
  };
  await startServer();
  let count = 0;
  const query = async (text: string) => {
    const client = new pg.Client(address('postgres'));
    await client.connect();
    await client.query(text);
    await client.end();
  };
  return {
    async createDatabase() {
      const name = `test${++count}`;
      await query(`CREATE DATABASE ${name}`);
      return address(name);
    },
    query,
    startServer,
    stopServer,
    async stop() {
      await stopServer();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
async function ordinaryUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const id = async (option: string) => Number((await run('id', [option, 'postgres'])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** It says so on its standard error; nothing else shows when it takes connections. */
function answers(server: ChildProcess, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    server.stderr?.setEncoding('utf8').on('data', (part: string) => {
      output += part;
      if (output.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL did not start for ${address}: ${output}`)));
  });
}
