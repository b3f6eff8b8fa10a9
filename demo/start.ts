import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../receiver/src/run.js';
import { demoApp, demoSettings, projectFolder } from './server.js';

const database = process.env['DATABASE'];

await run({
  defaults: { ...demoSettings, ...(database && { DATABASE_URL: `file:${database}` }) },
  extend: (service) => demoApp(service),
  announce: (url) => {
    if (!existsSync(join(projectFolder, 'dist')))
      console.error('The widget is not built yet, so the pages show without it. Run: npm run build\n');
    return [
      `Demo page, Swedish:  ${url}/`,
      `Demo page, English:  ${url}/en.html`,
      `Builder:             ${url}/byggare/`,
      `Inbox:               ${url}/inbox`,
      `Every state:         ${url}/tillstand`,
      'Press Ctrl-C to end.',
    ].join('\n');
  },
  otherPort: (port) => `PORT=${port} npm start`,
});
