import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createServer as createVite, type Plugin } from 'vite';
import { bundledLocale, translatedLocales } from '../catalogue/locales.js';
import { readSourceMessages } from '../catalogue/source-messages.js';
import { previewOf } from './preview-data.js';
import { pseudoLanguages } from './pseudo-languages.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const locales = `${root}locales/`;

/**
 * Serves /texter: every message in its place, in the elements themselves, read from the translation file as it is now. Nothing has to be
 * built, and a saved file shows at once.
 */
export async function startPreview(port = 0): Promise<{ server: Server; close: () => Promise<void> }> {
  const { messages } = readSourceMessages();
  const data = (lang: string) => previewOf(lang, messages);

  /** The translation that is in the script itself, from the file rather than from a build. */
  const bundled: Plugin = {
    name: 'bundled-translation',
    enforce: 'pre',
    resolveId: (id) => (/\/generated\/bundled\/\w+\.js$/.test(id) ? '\0bundled-translation' : undefined),
    load: (id) =>
      id === '\0bundled-translation'
        ? `export const templates = ${JSON.stringify(data(bundledLocale).shipped)};`
        : undefined,
  };
  const server = createHttpServer();
  const vite = await createVite({
    root,
    configFile: false,
    mode: 'production',
    appType: 'custom',
    logLevel: 'error',
    cacheDir: `${root}node_modules/.vite-preview`,
    optimizeDeps: { noDiscovery: true },
    plugins: [bundled],
    server: { middlewareMode: true, hmr: { server } },
  });
  vite.watcher.add(locales);
  vite.watcher.on('change', (file) => {
    if (file.startsWith(locales)) vite.ws.send({ type: 'full-reload' });
  });

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const lang = searchParams.get('lang') ?? 'sv';
    const send = (type: string, body: string, status = 200) => {
      response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' });
      response.end(body);
    };
    if (pathname === '/') response.writeHead(302, { Location: '/texter' }).end();
    else if (pathname === '/texter')
      vite.transformIndexHtml('/texter', pageFor(lang)).then(
        (html) => send('text/html', html),
        (error: unknown) => send('text/plain', String(error), 500),
      );
    else if (pathname === '/texter/data') send('application/json', JSON.stringify(data(lang)));
    else if (pathname.startsWith('/feedback/')) answerFeedback(pathname, response);
    else vite.middlewares(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    server,
    close: async () => {
      await vite.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What a receiver may answer, by the last part of its address; "silent" never answers. */
function answerFeedback(path: string, response: ServerResponse): void {
  const answer = path.split('/').at(-1)!;
  if (answer === 'silent') return;
  const status = Number(answer);
  response.writeHead(status, { 'Content-Type': 'application/json', ...(status === 503 && { 'Retry-After': '3600' }) });
  response.end(status === 201 ? '{"id":"1","reference":"ML-7K3Q-9XTR"}' : '{}');
}

function pageFor(lang: string): string {
  const links = ['sv', ...translatedLocales(), ...Object.keys(pseudoLanguages)]
    .map((each) => `<a href="/texter?lang=${each}"${each === lang ? ' aria-current="page"' : ''}>${each}</a>`)
    .join(' ');
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Texter: ${lang.replace(/\W/g, '')}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/tools/preview/preview.css">
<script type="module" src="/tools/preview/preview-page.ts"></script>
</head>
<body>
<nav aria-label="Språk / Languages">${links}</nav>
<main></main>
</body>
</html>`;
}
