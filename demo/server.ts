import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { FloodLimiter, type FloodLimits } from '../receiver/src/flood-limiter.js';
import { createInbox } from '../receiver/src/inbox.js';
import { createReceiver, logFault } from '../receiver/src/receiver.js';
import { openLibsqlStore } from '../receiver/src/store.js';

export interface ServerOptions {
  /** 0 takes any free port. */
  port: number;
  /** Path of the database file. */
  database: string;
  /** Other sites whose forms may send feedback here. */
  allowedOrigins?: readonly string[];
  /** The folder that holds `demo/` and `dist/`. */
  folder?: string;
  flood?: FloodLimits;
  /** Milliseconds until a request that is not finished is cut; the form itself gives up an attempt after 15 seconds. */
  requestTimeout?: number;
  /** Milliseconds since 1970. */
  now?: () => number;
}

export interface RunningServer {
  /** "http://127.0.0.1:8080", without a slash at its end. */
  url: string;
  /** Takes no new requests, gives those under way three seconds, and closes the database. */
  close(): Promise<void>;
}

/** The project's own folder. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** The demo pages, the built widget, the receiver and the inbox, for this machine only. Answers when it listens. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port, database, allowedOrigins = [], folder = projectFolder, flood, requestTimeout = 30_000, now } = options;
  const store = openLibsqlStore(database, now);
  const receiver = createReceiver({ store, allowedOrigins, limiter: new FloodLimiter(flood, now) });
  const app = createApp(receiver, createInbox(store), folder);
  const serverOptions = {
    requestTimeout,
    headersTimeout: Math.min(10_000, requestTimeout),
    // Node looks only now and then for who is too slow.
    connectionsCheckingInterval: Math.min(1000, requestTimeout),
  };
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions }) as Server;
  try {
    await listen(server, port);
  } catch (fault) {
    await store.close();
    throw fault;
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      await stop(server);
      await store.close();
    },
  };
}

function createApp(receiver: ReturnType<typeof createReceiver>, inbox: Hono, folder: string): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    // Another name that leads to this machine is a page's attempt to read the inbox by it (DNS rebinding).
    if (!['127.0.0.1', 'localhost'].includes(new URL(context.req.url).hostname)) return context.text('Bad host', 421);
    return next();
  });
  app.route('/feedback', receiver);
  app.route('/inbox', inbox);
  app.use(async (context, next) => {
    // A list of what may be served, so that no source, database or hidden file ever is.
    const mayBeServed = /^(\/[\w-][\w.-]*)*(\/|\.(html|css|js|map|json|svg|png|jpg|webp|ico|pdf|txt))$/;
    if (!mayBeServed.test(context.req.path)) return context.notFound();
    context.header('Cache-Control', 'no-cache');
    context.header('X-Content-Type-Options', 'nosniff');
    return next();
  });
  app.get('/dist/*', serveStatic({ root: folder }));
  app.get('/*', serveStatic({ root: join(folder, 'demo') }));
  app.onError((fault, context) => {
    logFault(fault);
    return context.text('Internal Server Error', 500);
  });
  return app;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A connection that was busy when the server stopped would else be kept open for the browser's next request.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const limit = setTimeout(() => server.closeAllConnections(), 3000);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(limit);
      resolve();
    });
  });
}
