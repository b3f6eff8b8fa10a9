import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

export interface ServeOptions {
  /** 0 takes any free port. */
  port: number;
  host: string;
  /** Milliseconds until a request that is not finished is cut; the form itself gives up an attempt after 15 seconds. */
  requestTimeout?: number;
  /** Milliseconds that a stop waits for requests under way. */
  stopWithin: number;
}

export interface Served {
  /** "http://127.0.0.1:8080", without a slash at its end. */
  url: string;
  /** Takes no new requests, and lets those under way finish. */
  stop(): Promise<void>;
}

/** Answers when it listens. */
export async function serve(app: Hono, options: ServeOptions): Promise<Served> {
  const { port, host, requestTimeout = 30_000, stopWithin } = options;
  const serverOptions = {
    requestTimeout,
    headersTimeout: Math.min(10_000, requestTimeout),
    // Node looks only now and then for who is too slow.
    connectionsCheckingInterval: Math.min(1000, requestTimeout),
  };
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    stop: () => stop(server, stopWithin),
  };
}

function stop(server: Server, within: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection that was busy when the server stopped would else be kept open for the browser's next request.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const limit = setTimeout(() => server.closeAllConnections(), within);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(limit);
      resolve();
    });
  });
}
