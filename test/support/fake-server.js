import { createServer } from 'node:http';

/** @param {import('node:http').ServerResponse} response */
function pour(response) {
  response.on('drain', () => pour(response));
  while (!response.closed && response.write('x'.repeat(65_536)));
}

/**
 * A real HTTP server on loopback that answers as a test says, on another origin than the test's own.
 *
 * `PUT /script/<name>` with a list of answers sets what `/<name>` answers, one after the other, the last one ever after; an
 * answer is `{status, headers, body}` or `{fault: 'reset' | 'hang' | 'endless' | 'truncated' | 'slow'}`, with `hold: true` kept back until
 * `PUT /release/<name>`. With `preflight: 'deny'` or `'hold'` the browser's question before it is refused, or kept back likewise.
 * `GET /script/<name>` gives the requests that have come; `PUT /end/<name>` cuts off those that still wait.
 *
 * @returns {Promise<{address: string, close: () => void}>}
 */
export async function startFakeServer() {
  /** @typedef {{status?: number, headers?: Record<string, string>, body?: string, base64?: string, fault?: string, hold?: boolean, preflight?: string}} Answer */
  /** @type {Map<string, {answers: Answer[], requests: object[], held: (() => void)[], released: boolean, waiting: Set<import('node:net').Socket>}>} */
  const scripts = new Map();

  const server = createServer((request, response) => {
    /** @type {Buffer[]} */
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const path = (request.url ?? '').slice(1).replace(/\?.*/, '');
      const { origin = '*' } = request.headers;
      response.setHeader('Access-Control-Allow-Origin', origin);
      response.setHeader('Access-Control-Allow-Headers', '*, Content-Type, Idempotency-Key');
      response.setHeader('Access-Control-Allow-Methods', '*, PUT');
      if (request.method === 'OPTIONS') {
        const asked = scripts.get(path);
        const { preflight } = asked?.answers[0] ?? {};
        if (preflight === 'deny') response.setHeader('Access-Control-Allow-Origin', 'https://elsewhere.example');
        if (preflight === 'hold' && !asked?.released) return asked?.held.push(() => response.end());
        return response.end();
      }
      const control = /^(script|release|end)\/(.*)/.exec(path);
      const name = control?.[2] ?? path;
      const script = scripts.get(name) ?? { answers: [], requests: [], held: [], released: false, waiting: new Set() };
      scripts.set(name, script);
      if (control?.[1] === 'end') {
        // A browser sends again what is cut off.
        script.answers = [{ status: 410 }];
        for (const socket of script.waiting) socket.destroy();
        return response.end();
      }
      if (control?.[1] === 'release') {
        script.released = true;
        script.held.splice(0).forEach((release) => release());
        return response.end();
      }
      if (control && request.method === 'PUT') {
        script.answers = JSON.parse(body);
        return response.end();
      }
      if (control) return response.end(JSON.stringify(script.requests));

      const received = { method: request.method, url: request.url, headers: request.headers, body, cutOff: false };
      script.requests.push(received);
      script.waiting.add(request.socket);
      response.on('close', () => {
        received.cutOff = !response.writableEnded;
        script.waiting.delete(request.socket);
      });
      const answer = (script.answers.length > 1 ? script.answers.shift() : script.answers[0]) ?? { status: 404 };
      const reply = () => {
        if (answer.fault === 'reset') return request.socket.destroy();
        if (answer.fault === 'hang') return;
        response.writeHead(answer.status ?? 200, answer.headers);
        if (answer.fault === 'endless') return pour(response);
        if (answer.fault === 'slow') return response.write(' ');
        if (answer.fault === 'truncated') return response.write('{"id":', () => request.socket.destroy());
        response.end(answer.base64 ? Buffer.from(answer.base64, 'base64') : answer.body);
      };
      if (answer.hold && !script.released) script.held.push(reply);
      else reply();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
