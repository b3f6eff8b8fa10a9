import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
};

/** A server on loopback with these files by their names, as they are or compressed with brotli. The browser may keep only `kept`. */
export async function serve(
  files: Iterable<[string, string]>,
  { compressed, kept = [] }: { compressed: boolean; kept?: readonly string[] },
): Promise<{ address: string; close: () => void }> {
  const bodies = new Map([...files].map(([name, text]) => [name, compressed ? brotliCompressSync(text) : text]));
  const server = createServer((request, response) => {
    const name = request.url!.slice(1);
    const body = bodies.get(name);
    if (body === undefined) return response.writeHead(404).end();
    // Only a page that shares its process with no other site may ask for its memory.
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    response.setHeader('Content-Type', types[name.split('.').at(-1)!]!);
    response.setHeader('Cache-Control', kept.includes(name) ? 'max-age=3600' : 'no-store');
    if (compressed) response.setHeader('Content-Encoding', 'br');
    return response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
