import { Hono, type Context } from 'hono';
import { bodyLimit } from '../../src/feedback/contract.js';
import { spreadWait, type FloodLimiter } from './flood-limiter.js';
import { faultFacts, type Log } from './log.js';
import { isOfHost, isOwnOrigin } from './origin.js';
import { problemPage, thanksPage } from './pages.js';
import { parseForm } from './read-form.js';
import { decodeBody, readSubmission, type OtherField, type Submission } from './read-submission.js';
import { RequestProblem } from './request-problem.js';
import type { AddResult, FeedbackStore } from './store/feedback-store.js';

export interface ReceiverOptions {
  store: FeedbackStore;
  /** Origins of sites whose forms may send here, such as "https://www.karlstad.se"; its own origin always may. */
  allowedOrigins: readonly string[];
  limiter: FloodLimiter;
  /** Who sends, for the limiter alone. */
  senderOf: (context: Context) => string;
  /** Who gets mail about a message. */
  recipientsOf: (submission: Submission) => readonly string[];
  /** Called when a message with mail to be sent is stored. */
  onMail: () => void;
  log: Log;
}

interface ReceiverEnvironment {
  Variables: {
    /** The request's body once it is read, for the page that gives people back what they typed. */
    body: Uint8Array | undefined;
  };
}

type ReceiverContext = Context<ReceiverEnvironment>;

/**
 * Takes feedback at its root, as JSON or from a form, and thanks a form without script at `/received/…`. Mount it at the
 * address that forms name as their `action`.
 */
export function createReceiver(options: ReceiverOptions): Hono<ReceiverEnvironment> {
  const { store, allowedOrigins, limiter, senderOf, recipientsOf, onMail, log } = options;
  const receiver = new Hono<ReceiverEnvironment>();

  receiver.use(async (context, next) => {
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
    await next();
  });

  receiver.use('/', async (context, next) => {
    context.header('Vary', 'Origin');
    const origin = context.req.header('Origin');
    if (origin !== undefined && !isOwnOrigin(origin, context.req.raw.headers)) {
      if (!allowedOrigins.includes(origin))
        throw new RequestProblem('origin-not-allowed', 'Pages of this origin may not send feedback here.');
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
    context.set('body', body);
    const submission = readSubmission(body, {
      contentType: context.req.header('Content-Type'),
      idempotencyKey: context.req.header('Idempotency-Key'),
      acceptLanguage: context.req.header('Accept-Language'),
      wantsPage: wantsPage(context),
    });
    const result = await add(submission, body, senderOf(context));
    if (result.outcome === 'key-reused')
      throw new RequestProblem('idempotency-key-reused', 'Another message was received under this key.');
    // Elsewhere, so that reloading the thanks does not send the message again.
    if (wantsPage(context)) return context.redirect(`${context.req.path}/received/${result.receipt.id}`, 303);
    if (result.outcome === 'stored') return context.json(result.receipt, 201);
    context.header('Idempotency-Replayed', 'true');
    return context.json(result.receipt, 200);
  });

  /** Repeats, and what is not stored, count for nobody's limit. */
  async function add(submission: Submission, body: Uint8Array, sender: string): Promise<AddResult> {
    if (limiter.admit(sender)) {
      let result: AddResult | undefined;
      try {
        return (result = await addWithMail(submission, body));
      } catch (fault) {
        // On a full disk, what came before is still known.
        const repeat = await store.findRepeat(submission, body);
        if (repeat) return repeat;
        throw fault;
      } finally {
        if (result?.outcome !== 'stored') limiter.takeBack(sender);
      }
    }
    const repeat = await store.findRepeat(submission, body);
    if (repeat) return repeat;
    if (!limiter.admitToQuarantine(body.length)) {
      log('flood-refused');
      throw new RequestProblem('too-many-requests', 'Too many messages come from this address.', {
        retryAfter: spreadWait(),
      });
    }
    return addWithMail({ ...submission, suspicion: submission.suspicion ?? 'many-at-once' }, body);
  }

  async function addWithMail(submission: Submission, body: Uint8Array): Promise<AddResult> {
    const recipients = recipientsOf(submission);
    const result = await store.add(submission, body, recipients);
    if (result.outcome === 'stored' && recipients.length > 0) onMail();
    return result;
  }

  receiver.get('/received/:id', async (context) => {
    const feedback = await store.find(context.req.param('id').toLowerCase());
    if (!feedback) throw new RequestProblem('not-found', 'No message has this id.');
    const { url } = feedback.page;
    // The form names the page, and only pages that may send here are linked to.
    const origin = URL.canParse(url) ? new URL(url).origin : '';
    const mayLink = allowedOrigins.includes(origin) || isOfHost(origin, context.req.header('Host'));
    return thanksPage(context, feedback, mayLink ? url : undefined);
  });

  receiver.all('/', (context) => {
    context.header('Allow', 'POST, OPTIONS');
    throw new RequestProblem('method-not-allowed', 'Send feedback with POST.');
  });

  receiver.onError((fault, context) => {
    let problem: RequestProblem;
    if (fault instanceof RequestProblem) problem = fault;
    else {
      log('fault', faultFacts(fault));
      const detail = 'The message may not have been stored. Send it again with the same key.';
      problem = new RequestProblem('internal-error', detail);
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

/** What was typed into a form; undefined when the request could not be read that far. */
function fieldsOf(context: ReceiverContext): OtherField[] | undefined {
  const body = context.get('body');
  try {
    return body && parseForm(decodeBody(body));
  } catch {
    return undefined;
  }
}

async function readBody(request: Request): Promise<Uint8Array> {
  const tooLarge = new RequestProblem('too-large', `The body may have at most ${bodyLimit} bytes.`);
  const incomplete = () => {
    throw new RequestProblem('incomplete-body', 'The connection ended before the body did.');
  };
  const declared = request.headers.get('Content-Length');
  if (Number(declared) > bodyLimit) throw tooLarge;
  // The server reads no more than was declared, and all at once costs much less than a stream.
  if (declared !== null) return new Uint8Array(await request.arrayBuffer().catch(incomplete));
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const chunk = await reader?.read().catch(incomplete);
    if (!chunk?.value) return Buffer.concat(chunks);
    length += chunk.value.length;
    if (length > bodyLimit) throw tooLarge;
    chunks.push(chunk.value);
  }
}

function problemResponse(context: Context, { status, title, code, detail, errors }: RequestProblem): Response {
  context.header('Content-Type', 'application/problem+json');
  return context.body(JSON.stringify({ type: 'about:blank', title, status, detail, code, errors }), status);
}
