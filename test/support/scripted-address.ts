declare global {
  /** Where test/support/fake-server.js listens; set by web-test-runner.config.js. */
  var fakeServer: string;
}

/** What a scripted address answers. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  base64?: string;
  fault?: 'reset' | 'hang' | 'endless' | 'truncated' | 'slow';
  /** What becomes of the browser's question before a request across origins. */
  preflight?: 'deny' | 'hold';
  /** Kept back until `release()`. */
  hold?: boolean;
}

export interface ReceivedRequest {
  method: string;
  url: string;
  headers: Record<string, string | undefined>;
  body: string;
  /** Whether the one who asked left before the answer was done. */
  cutOff: boolean;
}

const names: string[] = [];

// A browser opens only a few connections to one host, and a request that waits for ever keeps one also after its page is gone.
afterEach(async () => {
  await Promise.all(names.splice(0).map((name) => fetch(`${fakeServer}/end/${name}`, { method: 'PUT' })));
});

/** An address of its own, in a folder of its own, on the fake server, which gives these answers in turn and the last one ever after. */
export async function scriptedAddress(...answers: Answer[]) {
  const name = `${crypto.randomUUID()}/lofte.json`;
  names.push(name);
  await fetch(`${fakeServer}/script/${name}`, { method: 'PUT', body: JSON.stringify(answers) });
  return {
    address: `${fakeServer}/${name}`,
    requests: async () => (await (await fetch(`${fakeServer}/script/${name}`)).json()) as ReceivedRequest[],
    release: () => fetch(`${fakeServer}/release/${name}`, { method: 'PUT' }),
  };
}

/** An answer with JSON. */
export function json(value: unknown, status = 200): Answer {
  return { status, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) };
}
