import { readAtMost } from '../http/read-at-most.js';
import type { FeedbackField } from './feedback.js';
import { readAnswer, asText } from './receipt.js';

/** A message as it is sent: the same key and bytes, however many attempts are made. */
export interface FeedbackRequest {
  action: string;
  key: string;
  contentType: string;
  body: string;
}

export interface SendOptions {
  /** Milliseconds that an attempt may take, the answer's body included. */
  timeout: number;
  /**
   * What counts as a receipt: a 2xx that is no HTML page; with `id` only one that gives an `id`; with `status` any 2xx. Never one
   * whose body says failure.
   */
  receipt: '' | 'id' | 'status';
  credentials: RequestCredentials;
}

/** Something wrong with one field, found by the form or by a receiver. */
export interface FieldError {
  field: FeedbackField;
  /** One of `FeedbackProblem`, or a receiver's own. */
  code: string;
  /** The receiver's words, for a code that we have none for. */
  detail?: string;
}

/** Why a message was not taken for certain; for the editor. Statuses are `http-404`. */
export type SendCode =
  | 'network'
  | 'possible-cors'
  | 'timeout'
  | 'stopped'
  | 'no-receipt'
  /** A 2xx, and in its body that it went wrong. */
  | 'said-failure'
  | 'redirect'
  | 'key-reused'
  | 'no-address'
  /** A page that sends by itself said so. */
  | 'page'
  | `http-${number}`;

/** What is known after an attempt. */
export type SendOutcome =
  | { name: 'delivered'; id: string; reference: string }
  | { name: 'invalid'; errors: readonly FieldError[] }
  /** Trying again the same way cannot help. */
  | { name: 'refused'; code: SendCode }
  /** Nobody knows whether it arrived, and another attempt may help: `after` so many milliseconds, if the receiver said so. */
  | { name: 'retryable'; code: SendCode; after?: number | undefined }
  /** Nobody knows whether it arrived, and another attempt of the same kind would not show it. */
  | { name: 'unconfirmed'; code: SendCode };

const refusedStatuses = [400, 401, 403, 404, 405, 410, 415, 422, 451];
const retryableStatuses = [408, 409, 425, 429];

/** Milliseconds. A receiver that asks for more than a day has its clock or its units wrong. */
const maxRetryAfter = 24 * 3_600_000;

/** Bytes of an answer that are read. */
export const answerLimit = 65_536;

/** Bytes; browsers hold all `keepalive` requests of a page together to 64 KiB. */
const keepaliveLimit = 32_768;

/**
 * One attempt. Never throws and never guesses: only a 2xx that is no HTML page and says no failure is a receipt (a login page and
 * the endpoints of form plug-ins answer 200 too), and a network fault says nothing about whether the message arrived.
 *
 * No referrer, and no redirect followed, since a followed 303 turns the POST into a GET. No cookie unless `credentials` says so.
 */
export async function sendFeedback(
  { action, key, contentType, body }: FeedbackRequest,
  { timeout, receipt, credentials }: SendOptions,
  signal: AbortSignal,
): Promise<SendOutcome> {
  // By hand: without `AbortSignal.any`, which came in 2024, nothing would ever be sent.
  const attempt = new AbortController();
  const stop = () => attempt.abort();
  signal.addEventListener('abort', stop);
  const timer = setTimeout(stop, timeout);
  try {
    const response = await fetch(action, {
      method: 'POST',
      headers: {
        'Content-Type': contentType,
        Accept: 'application/json, application/problem+json',
        // A string of RFC 9651, hence the quotes. Browsers repeat a POST by themselves on a dying connection: without a key, two rows.
        'Idempotency-Key': `"${key}"`,
      },
      body,
      signal: attempt.signal,
      credentials,
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      // Without it a message goes missing when the tab closes during the pre-flight.
      keepalive: body.length < keepaliveLimit,
    });
    return outcomeOf(response, await readAtMost(response, answerLimit), receipt);
  } catch {
    if (signal.aborted) return { name: 'unconfirmed', code: 'stopped' };
    if (attempt.signal.aborted) return { name: 'retryable', code: 'timeout' };
    // The browser does not give a page the reason: a forbidden answer looks like no network.
    return { name: 'retryable', code: new URL(action).origin === location.origin ? 'network' : 'possible-cors' };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

function outcomeOf(
  { ok, status, type, headers }: Response,
  bytes: ArrayBuffer,
  receipt: SendOptions['receipt'],
): SendOutcome {
  const text = new TextDecoder().decode(bytes);
  const { saysFailure, isCutOff, id, reference, json: answer } = readAnswer(text);
  const code = `http-${status}` as const;
  if (ok) {
    // Not where we have stopped reading.
    if (isCutOff && bytes.byteLength <= answerLimit) return { name: 'retryable', code: 'network' };
    if (saysFailure) return { name: 'unconfirmed', code: 'said-failure' };
    const isPage = /^\s*</.test(text) || headers.get('Content-Type')?.includes('html');
    return receipt === 'status' || (!isPage && (id || receipt !== 'id'))
      ? { name: 'delivered', id, reference }
      : { name: 'unconfirmed', code: 'no-receipt' };
  }
  if (status === 413) return { name: 'invalid', errors: [{ field: 'message', code: 'too-long' }] };
  if (status === 422) {
    if (answer['code'] === 'idempotency-key-reused') return { name: 'unconfirmed', code: 'key-reused' };
    const errors = fieldErrors(answer['errors']);
    if (errors.length) return { name: 'invalid', errors };
  }
  // A redirect comes as an opaque answer with status 0.
  if (type === 'opaqueredirect') return { name: 'refused', code: 'redirect' };
  if (refusedStatuses.includes(status)) return { name: 'refused', code };
  if (status >= 500 || retryableStatuses.includes(status))
    return { name: 'retryable', code, after: retryAfter(headers, answer['retryAfter']) };
  return { name: 'unconfirmed', code };
}

/**
 * Milliseconds until the receiver wants to be asked again (RFC 9110, 10.2.3): seconds, or a date, which is read against the answer's
 * own `Date` since the resident's clock may be wrong. Across origins both are hidden unless exposed, so the body may say it too.
 * Undefined for anything odd.
 */
function retryAfter(headers: Headers, inBody: unknown): number | undefined {
  const given = headers.get('Retry-After') ?? String(inBody);
  const after = /^\d+$/.test(given) ? Number(given) * 1000 : Date.parse(given) - Date.parse(headers.get('Date')!);
  return after > 0 && after <= maxRetryAfter ? after : undefined;
}

function fieldErrors(errors: unknown): FieldError[] {
  if (!Array.isArray(errors)) return [];
  return errors.flatMap((error): FieldError[] => {
    const { pointer, code, detail } = Object(error) as { [name: string]: unknown };
    const field = (['message', 'email'] as const).find((name) => pointer === `#/${name}`);
    return field ? [{ field, code: asText(code), detail: asText(detail) }] : [];
  });
}
