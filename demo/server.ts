import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { serve } from '../receiver/src/serve.js';
import { openService, type Service, type ServiceOptions } from '../receiver/src/service.js';
import { readSettings } from '../receiver/src/settings.js';
import { readPage } from './pages.js';
import { gallery } from './states/serve.js';

export interface ServerOptions extends ServiceOptions {
  /** 0 takes any free port. */
  port: number;
  /** Path of the database file, or what DATABASE_URL takes. */
  database: string;
  /** Other sites whose forms may send feedback here. */
  allowedOrigins?: readonly string[];
  /** The folder that holds `demo/` and `dist/`. */
  folder?: string;
  /** Settings of the receiver, by their names. */
  settings?: Readonly<Record<string, string>>;
  /** Milliseconds until a request that is not finished is cut. */
  requestTimeout?: number;
}

export interface RunningServer {
  /** "http://127.0.0.1:8080", without a slash at its end. */
  url: string;
  /** Sends the mail that is due now. */
  sendMail(): void;
  /** Takes no new requests, lets those under way finish, and closes the database. */
  close(): Promise<void>;
}

/** The project's own folder. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** What the demonstration sets that the receiver leaves to who runs it: an inbox that asks for no password. */
export const demoSettings = {
  INBOX_OPEN: 'true',
  DATABASE_URL: `file:${join(projectFolder, '.data', 'feedback.db')}`,
};

/** The demo pages, the built widget and the receiver, for this machine only. Answers when it listens. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port, database, allowedOrigins = [], folder, settings: more, requestTimeout, ...serviceOptions } = options;
  const settings = readSettings(
    {
      ...demoSettings,
      PORT: String(port),
      DATABASE_URL: /^(file|postgres):/.test(database) ? database : `file:${database}`,
      ALLOWED_ORIGINS: allowedOrigins.join(),
      ...more,
    },
    noFile,
  );
  const service = await openService(settings, serviceOptions);
  const served = await serve(demoApp(service, folder), {
    port: settings.PORT,
    host: settings.HOST,
    stopWithin: settings.STOP_SECONDS * 1000,
    ...(requestTimeout !== undefined && { requestTimeout }),
  }).catch(async (fault: unknown) => {
    await service.close();
    throw fault;
  });
  return {
    url: served.url,
    sendMail: () => service.sendMail(),
    async close() {
      await served.stop();
      await service.close();
    },
  };
}

/** The receiver with the demo's pages around it. */
export function demoApp(service: Service, folder = projectFolder): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    // Another name that leads to this machine is a page's attempt to read the inbox by it (DNS rebinding).
    if (!['127.0.0.1', 'localhost'].includes(new URL(context.req.url).hostname)) return context.text('Bad host', 421);
    return next();
  });
  app.route('/', service.app);
  app.route('/', gallery(folder));
  app.get('/byggare', (context) => context.redirect('/byggare/'));
  app.use(async (context, next) => {
    // A list of what may be served, so that no source, database or hidden file ever is.
    const mayBeServed = /^(\/[\w-][\w.-]*)*(\/|\.(html|css|js|map|json|svg|png|jpg|webp|ico|pdf|txt))$/;
    if (!mayBeServed.test(context.req.path)) return context.notFound();
    context.header('Cache-Control', 'no-cache');
    context.header('X-Content-Type-Options', 'nosniff');
    return next();
  });
  app.get('/dist/*', serveStatic({ root: folder }));
  app.get(
    '/byggare/*',
    serveStatic({ root: join(folder, 'dist'), rewriteRequestPath: (path) => path.replace('/byggare', '/builder') }),
  );
  app.get('/:name{([\\w-]+\\.html)?}', async (context, next) => {
    const page = await readPage(join(folder, 'demo'), context.req.param('name') || 'index.html');
    return page === undefined ? next() : context.html(page, 200, { 'Content-Type': 'text/html; charset=utf-8' });
  });
  app.get('/*', serveStatic({ root: join(folder, 'demo') }));
  return app;
}

function noFile(): never {
  throw Object.assign(new Error('no settings file'), { code: 'ENOENT' });
}
