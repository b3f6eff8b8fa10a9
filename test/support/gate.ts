import { createServer, request, type IncomingHttpHeaders, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';

interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Uint8Array;
}

/** A request that has come whole to the gate. */
interface Passage {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** Whether its connection brought a request before this one. */
  isReused: boolean;
  /** Brings it to the receiver; its answer is not yet given back. */
  forward(): Promise<Answer>;
  answer(answer: Answer): void;
  /** Ends the connection without an answer. */
  cut(): void;
}

type Keeper = (passage: Passage) => unknown;

/** As if there were no gate. */
export const letThrough: Keeper = async (passage) => passage.answer(await passage.forward());

/** Ends the connection; nothing is stored. */
export const cut: Keeper = (passage) => passage.cut();

/** Keeps requests back until they are let through. */
export function holding(): Keeper & { release(): void; released: Promise<void> } {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const hold: Keeper = async (passage) => {
    await released;
    await letThrough(passage);
  };
  return Object.assign(hold, { release, released });
}

export interface Gate {
  address: string;
  /** Every request that has come, in order. */
  passages: Passage[];
  preflight: Keeper;
  post: Keeper;
  close(): void;
}

/** A real HTTP server before a receiver, with which a test makes the network between the two misbehave. */
export async function startGate(receiver: string): Promise<Gate> {
  const seen = new WeakSet<Socket>();
  const server: Server = createServer((incoming, outgoing) => {
    const { method = '', url: path = '', headers, socket } = incoming;
    const isReused = seen.has(socket);
    seen.add(socket);
    const pass = async () => {
      const body = await buffer(incoming);
      // The receiver's name is another than the gate's.
      const others = { ...headers };
      delete others.host;
      const passage: Passage = {
        method,
        path,
        headers,
        body: body.toString(),
        isReused,
        forward: () => ask(receiver + path, { method, headers: others, body }),
        // Whoever asked may be gone.
        answer: ({ status, headers, body }) => {
          if (!socket.destroyed) outgoing.writeHead(status, headers).end(body);
        },
        cut: () => void socket.destroy(),
      };
      gate.passages.push(passage);
      await (method === 'OPTIONS' ? gate.preflight : gate.post)(passage);
    };
    // A request whose sender is gone before it is whole never came.
    pass().catch(() => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const gate: Gate = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passages: [],
    preflight: letThrough,
    post: letThrough,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return gate;
}

function ask(
  url: string,
  { method, headers, body }: { method: string; headers: OutgoingHttpHeaders; body: Uint8Array },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent: false }, (response) => {
      const { statusCode: status = 0, headers } = response;
      buffer(response).then((body) => resolve({ status, headers, body }), reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
