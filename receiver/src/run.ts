import { dirname } from 'node:path';
import type { Hono } from 'hono';
import { serve } from './serve.js';
import { openService, type Service } from './service.js';
import { readSettings, SettingsProblem, type Settings } from './settings.js';
import { UnfitDatabase } from './store/database.js';

export interface RunOptions {
  /** Settings that the environment and the file may change. */
  defaults?: Readonly<Record<string, string>>;
  /** What is served besides the receiver. */
  extend?: (service: Service) => Hono;
  /** What is printed when it listens. */
  announce: (url: string, settings: Settings) => string;
  /** How one chooses another port, such as "PORT=8081 npm start". */
  otherPort: (port: number) => string;
}

/** Runs until a signal stops it. Whatever keeps it from starting is said in words, and ends it with 1. */
export async function run({ defaults = {}, extend, announce, otherPort }: RunOptions): Promise<void> {
  let settings: Settings;
  try {
    settings = readSettings({ ...defaults, ...process.env });
  } catch (fault) {
    if (fault instanceof SettingsProblem) fail(fault.message);
    throw fault;
  }
  const service = await openService(settings).catch((fault: unknown) => fail(databaseProblem(fault, settings)));
  const app = extend?.(service) ?? service.app;
  const options = { port: settings.PORT, host: settings.HOST, stopWithin: settings.STOP_SECONDS * 1000 };
  const served = await serve(app, options).catch(async (fault: unknown) => {
    await service.close();
    const { code, message } = fault as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      fail(
        `Port ${settings.PORT} is taken by another program. Choose another port, for example: ${otherPort(settings.PORT === 8081 ? 8082 : 8081)}`,
      );
    return fail(`The server could not start: ${message}`);
  });
  stopOnSignals(async () => {
    await served.stop();
    await service.close();
  });
  console.log(announce(served.url, settings));
}

/** The address of a database may have a password in it, so it is not repeated. */
function databaseProblem(fault: unknown, { DATABASE_URL }: Settings): string {
  const { code = '', message } = fault as NodeJS.ErrnoException;
  if (fault instanceof UnfitDatabase) return `The server could not start: ${message}`;
  if (!DATABASE_URL.startsWith('file:'))
    return `The server could not start: the database does not answer as it should (${code || message}).`;
  const path = DATABASE_URL.slice('file:'.length);
  if (['SQLITE_FULL', 'ENOSPC'].includes(code) || /disk (is )?full/.test(message))
    return `The server could not start: there is no room on the disk for ${path}. Make room and start again.`;
  if (['EACCES', 'EROFS', 'SQLITE_READONLY', 'SQLITE_CANTOPEN'].includes(code))
    return `The server could not start: ${path} cannot be opened. Check the permissions of ${dirname(path)}, and that its disk is not full.`;
  return `The server could not start: ${path} cannot be opened: ${message}`;
}

function stopOnSignals(close: () => Promise<void>): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(130);
    stopping = true;
    console.log('Stopping. Press Ctrl-C again to end at once.');
    close().then(
      () => process.exit(0),
      (fault: unknown) => fail(`The server did not stop as it should: ${(fault as Error).message}`),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function fail(text: string): never {
  console.error(text);
  process.exit(1);
}
