import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, startServer, type RunningServer } from './server.js';

const port = readPort(process.env['PORT'] || '8080');
const database = process.env['DATABASE'] || join(projectFolder, '.data', 'feedback.db');

try {
  const server = await startServer({ port, database });
  stopOnSignals(server);
  if (!existsSync(join(projectFolder, 'dist')))
    console.error('The widget is not built yet, so the pages show without it. Run: npm run build\n');
  console.log(
    [
      `Demo page, Swedish:  ${server.url}/`,
      `Demo page, English:  ${server.url}/en.html`,
      `Inbox:               ${server.url}/inbox`,
      'Press Ctrl-C to end.',
    ].join('\n'),
  );
} catch (fault) {
  const { code, message } = fault as NodeJS.ErrnoException;
  fail(
    code === 'EADDRINUSE'
      ? `Port ${port} is taken by another program. Choose another port, for example: PORT=${port === 8081 ? 8082 : 8081} npm start`
      : `The server could not start: ${message}`,
  );
}

function readPort(text: string): number {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : Infinity;
  if (number > 65535) fail(`PORT must be a whole number from 0 to 65535, and is "${text}".`);
  return number;
}

function stopOnSignals(server: RunningServer): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(130);
    stopping = true;
    console.log('Stopping. Press Ctrl-C again to end at once.');
    server.close().then(
      () => process.exit(0),
      (fault: unknown) => fail(`The server did not stop as it should: ${(fault as Error).message}`),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
