import { Hono, type Context } from 'hono';
import { feedbackLimits } from '../../src/feedback/feedback.js';
import { readSubmission, RequestProblem } from './read-submission.js';
import type { FeedbackStore } from './store.js';

export interface ReceiverOptions {
  store: FeedbackStore;
  /** Origins of other sites whose forms may send here, such as "https://www.karlstad.se"; its own origin always may. */
  allowedOrigins: readonly string[];
}

/** Takes feedback at its root and tells its health at `/health`. Mount it at the address that forms name as their `action`. */
export function createReceiver({ store, allowedOrigins }: ReceiverOptions): Hono {
  const receiver = new Hono();

  receiver.use(async (context, next) => {
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
    await next();
  });

  receiver.get('/health', async (context) => {
    try {
      return context.json({ database: 'ok', messages: await store.count() });
    } catch (fault) {
      logFault(fault);
      return context.json({ database: 'failed' }, 503);
    }
  });

  receiver.use('/', async (context, next) => {
    context.header('Vary', 'Origin');
    const origin = context.req.header('Origin');
    // The scheme is left out: behind a proxy that ends TLS, the request's own is not the one the browser saw.
    if (origin !== undefined && hostOf(origin) !== context.req.header('Host')) {
      if (!allowedOrigins.includes(origin))
        throw new RequestProblem(403, 'origin-not-allowed', 'Pages of this origin may not send feedback here.');
      context.header('Access-Control-Allow-Origin', origin);
      context.header('Access-Control-Expose-Headers', 'Retry-After, Idempotency-Replayed');
    }
    await next();
  });

  receiver.options('/', (context) => {
    context.header('Allow', 'POST, OPTIONS');
    context.header('Access-Control-Allow-Methods', 'POST');
    context.header('Access-Control-Allow-Headers', 'Content-Type, Idempotency-Key');
    context.header('Access-Control-Max-Age', '7200');
    return context.body(null, 204);
  });

  receiver.post('/', async (context) => {
    const body = await readBody(context.req.raw);
    const submission = readSubmission(body, {
      contentType: context.req.header('Content-Type'),
      idempotencyKey: context.req.header('Idempotency-Key'),
    });
    const result = await store.add(submission, body);
    if (result.outcome === 'key-reused')
      throw new RequestProblem(422, 'idempotency-key-reused', 'Another message was received under this key.');
    if (result.outcome === 'stored') return context.json(result.receipt, 201);
    context.header('Idempotency-Replayed', 'true');
    return context.json(result.receipt, 200);
  });

  receiver.all('/', (context) => {
    context.header('Allow', 'POST, OPTIONS');
    throw new RequestProblem(405, 'method-not-allowed', 'Send feedback with POST.');
  });

  receiver.onError((fault, context) => {
    if (fault instanceof RequestProblem) return problemResponse(context, fault);
    logFault(fault);
    return problemResponse(context, {
      status: 500,
      title: 'Internal Server Error',
      code: 'internal-error',
      detail: 'The message may not have been stored. Send it again with the same key.',
    });
  });

  return receiver;
}

function hostOf(origin: string): string | undefined {
  return /^https?:\/\/(.+)$/.exec(origin)?.[1];
}

/** Tells the operator of a fault by its kind alone: its text may quote what a resident wrote. */
export function logFault(fault: unknown): void {
  const { name = 'unknown', code = '' } = (fault ?? {}) as { name?: string; code?: string };
  console.error(`feedback receiver: unexpected fault ${name} ${code}`.trimEnd());
}

async function readBody(request: Request): Promise<Uint8Array> {
  const tooLarge = new RequestProblem(413, 'too-large', `The body may have at most ${feedbackLimits.body} bytes.`);
  if (Number(request.headers.get('Content-Length')) > feedbackLimits.body) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const chunk = await reader?.read().catch(() => {
      throw new RequestProblem(400, 'incomplete-body', 'The connection ended before the body did.');
    });
    if (!chunk?.value) return Buffer.concat(chunks);
    length += chunk.value.length;
    if (length > feedbackLimits.body) throw tooLarge;
    chunks.push(chunk.value);
  }
}

function problemResponse(
  context: Context,
  {
    status,
    title,
    code,
    detail,
    errors,
  }: Pick<RequestProblem, 'title' | 'code' | 'detail' | 'errors'> & {
    status: RequestProblem['status'] | 500;
  },
): Response {
  context.header('Content-Type', 'application/problem+json');
  return context.body(JSON.stringify({ type: 'about:blank', title, status, detail, code, errors }), status);
}
