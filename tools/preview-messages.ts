import type { AddressInfo } from 'node:net';
import { startPreview } from './preview/preview-server.js';

const { server } = await startPreview(Number(process.env['PORT'] ?? 8090));
const { port } = server.address() as AddressInfo;
console.log(`http://localhost:${port}/texter?lang=fi`);
console.log(
  'Spara språkfilen, så ändras sidan. Avsluta med Ctrl-C. / Save the translation file, and the page changes. Ctrl-C ends it.',
);
