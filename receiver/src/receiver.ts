import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import { feedbackLimits } from '../../src/feedback/feedback.js';
import type { FloodLimiter } from './flood-limiter.js';
import { problemPage, thanksPage } from './pages.js';
import { parseForm } from './read-form.js';
import { decodeBody, readSubmission, type OtherField } from './read-submission.js';
import { RequestProblem } from './request-problem.js';
import type { FeedbackStore } from './store.js';

export interface ReceiverOptions {
  store: FeedbackStore;
  /** Origins of other sites whose forms may send here, such as "https://www.karlstad.se"; its own origin always may. */
  allowedOrigins: readonly string[];
  limiter: FloodLimiter;
  /** Who sends, for the limiter alone. Behind a proxy, read the header that it sets: else all share one sender's limit. */
  senderOf?: (context: Context) => string;
}

interface ReceiverEnvironment {
  Variables: {
    /** The request's body once it is read, for the page that gives people back what they typed. */
    body: Uint8Array | undefined;
  };
}

type ReceiverContext = Context<ReceiverEnvironment>;

const connectionAddress = (context: Context): string => getConnInfo(context).remote.address ?? '';

/**
 * Takes feedback at its root, as JSON or from a form, thanks a form without script at `/received/…`, and tells its health at
 * `/health`. Mount it at the address that forms name as their `action`.
 */
export function createReceiver(options: ReceiverOptions): Hono<ReceiverEnvironment> {
  const { store, allowedOrigins, limiter, senderOf = connectionAddress } = options;
  const receiver = new Hono<ReceiverEnvironment>();

  receiver.use(async (context, next) => {
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
    await next();
  });

  receiver.get('/health', async (context) => {
    try {
      return context.json({ database: 'ok', ...(await store.count()) });
    } catch (fault) {
      logFault(fault);
      return context.json({ database: 'failed' }, 503);
    }
  });

  receiver.use('/', async (context, next) => {
    context.header('Vary', 'Origin');
    const origin = context.req.header('Origin');
    if (origin !== undefined && !isOwnOrigin(origin, context.req.raw.headers)) {
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
    const wait = limiter.secondsToWait(senderOf(context));
    const body = await readBody(context.req.raw);
    context.set('body', body);
    // After the body, so that people who use a form without script get back what they typed.
    if (wait > 0)
      throw new RequestProblem(429, 'too-many-requests', 'Too many messages come from this address.', {
        retryAfter: wait,
      });
    const submission = readSubmission(body, {
      contentType: context.req.header('Content-Type'),
      idempotencyKey: context.req.header('Idempotency-Key'),
      acceptLanguage: context.req.header('Accept-Language'),
      wantsPage: wantsPage(context),
    });
    const result = await store.add(submission, body);
    if (result.outcome === 'key-reused')
      throw new RequestProblem(422, 'idempotency-key-reused', 'Another message was received under this key.');
    // Elsewhere, so that reloading the thanks does not send the message again.
    if (wantsPage(context)) return context.redirect(`${context.req.path}/received/${result.receipt.id}`, 303);
    if (result.outcome === 'stored') return context.json(result.receipt, 201);
    context.header('Idempotency-Replayed', 'true');
    return context.json(result.receipt, 200);
  });

  receiver.get('/received/:id', async (context) => {
    const feedback = await store.find(context.req.param('id').toLowerCase());
    if (!feedback) throw new RequestProblem(404, 'not-found', 'No message has this id.');
    const { url } = feedback.page;
    // The form names the page, and only pages that may send here are linked to.
    const origin = URL.canParse(url) ? new URL(url).origin : '';
    const mayLink = allowedOrigins.includes(origin) || isOfHost(origin, context.req.header('Host'));
    return thanksPage(context, feedback, mayLink ? url : undefined);
  });

  receiver.all('/', (context) => {
    context.header('Allow', 'POST, OPTIONS');
    throw new RequestProblem(405, 'method-not-allowed', 'Send feedback with POST.');
  });

  receiver.onError((fault, context) => {
    let problem: RequestProblem;
    if (fault instanceof RequestProblem) problem = fault;
    else {
      logFault(fault);
      const detail = 'The message may not have been stored. Send it again with the same key.';
      problem = new RequestProblem(500, 'internal-error', detail);
    }
    if (problem.retryAfter !== undefined) context.header('Retry-After', String(problem.retryAfter));
    return wantsPage(context) ? problemPage(context, problem, fieldsOf(context)) : problemResponse(context, problem);
  });

  return receiver;
}

/** A browser asks for a page when a form without script is sent. The element asks for JSON, and so may a program that sends JSON. */
function wantsPage(context: Context): boolean {
  const isJson = context.req.header('Content-Type')?.includes('json') ?? false;
  return !isJson && (context.req.header('Accept') ?? '').includes('text/html');
}

/** Whether a page of this very site sends. */
function isOwnOrigin(origin: string, headers: Headers): boolean {
  // With the referrer policy "no-referrer" a page hides its origin when its form is sent. No script can set the other header.
  if (origin === 'null') return headers.get('Sec-Fetch-Site') === 'same-origin';
  return isOfHost(origin, headers.get('Host') ?? undefined);
}

/** The scheme is left out: behind a proxy that ends TLS, the request's own is not the one the browser saw. */
function isOfHost(origin: string, host: string | undefined): boolean {
  return origin === `https://${host}` || origin === `http://${host}`;
}

/** What was typed into a form; undefined when the request could not be read that far. */
function fieldsOf(context: ReceiverContext): OtherField[] | undefined {
  const body = context.get('body');
  try {
    return body && parseForm(decodeBody(body));
  } catch {
    return undefined;
  }
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

function problemResponse(context: Context, { status, title, code, detail, errors }: RequestProblem): Response {
  context.header('Content-Type', 'application/problem+json');
  return context.body(JSON.stringify({ type: 'about:blank', title, status, detail, code, errors }), status);
}
