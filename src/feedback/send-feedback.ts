import { readAtMost } from '../http/read-at-most.js';
import type { FeedbackField } from './feedback.js';

/** One attempt to send: the same key and bytes, however often it is made. */
export interface FeedbackRequest {
  action: string;
  key: string;
  body: string;
}

/** Something wrong with one field, found by the form or by a receiver. */
export interface FieldError {
  field: FeedbackField;
  /** One of `FeedbackProblem`, or a receiver's own. */
  code: string;
  /** The receiver's words, for a code that we have none for. */
  detail?: string;
}

/** What is known after an attempt. `reason` is for the editor. */
export type SendOutcome =
  | { name: 'delivered'; reference: string }
  | { name: 'invalid'; errors: readonly FieldError[] }
  /** Trying again the same way cannot help. */
  | { name: 'refused'; reason: string }
  /** Nobody knows whether it arrived. The same request may be made again without making two messages, unless its key was used before. */
  | { name: 'unsent'; reason: string; keyReused?: boolean };

const refusals = [400, 401, 403, 404, 405, 410, 415, 422, 451];

/** Bytes of an answer that are read. */
const answerLimit = 65_536;

/** Bytes; browsers hold all `keepalive` requests of a page together to 64 KiB. */
const keepaliveLimit = 32_768;

/**
 * One attempt. Never throws and never guesses: only a 2xx that is no HTML page is a receipt (a login page or a soft error also
 * answers 200), and a network fault says nothing about whether the message arrived.
 *
 * No cookie, no referrer, and no redirect followed, since a followed 303 turns the POST into a GET.
 *
 * @param timeout milliseconds for the attempt, the answer's body included
 */
export async function sendFeedback({ action, key, body }: FeedbackRequest, timeout: number): Promise<SendOutcome> {
  try {
    const response = await fetch(action, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json, application/problem+json',
        // A string of RFC 9651, hence the quotes. Browsers repeat a POST by themselves on a dying connection: without a key, two rows.
        'Idempotency-Key': `"${key}"`,
      },
      body,
      signal: AbortSignal.timeout(timeout),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      // Without it a message goes missing when the tab closes during the pre-flight.
      keepalive: body.length < keepaliveLimit,
    });
    return outcomeOf(response, new TextDecoder().decode(await readAtMost(response, answerLimit)));
  } catch (error) {
    return { name: 'unsent', reason: String(error) };
  }
}

function outcomeOf({ ok, status, type, headers }: Response, text: string): SendOutcome {
  const answer = parse(text);
  let reason = `HTTP ${status}`;
  if (ok) {
    if (!/^\s*</.test(text) && !headers.get('Content-Type')?.includes('html'))
      return { name: 'delivered', reference: textOf(answer.reference) };
    reason += ' with an HTML page, which is no receipt';
  }
  if (status === 413) return { name: 'invalid', errors: [{ field: 'message', code: 'too-long' }] };
  if (status === 422) {
    if (answer.code === 'idempotency-key-reused') return { name: 'unsent', reason, keyReused: true };
    const errors = fieldErrors(answer.errors);
    if (errors.length) return { name: 'invalid', errors };
  }
  // A redirect comes as an opaque answer with status 0.
  if (type === 'opaqueredirect') return { name: 'refused', reason: 'a redirect' };
  return { name: refusals.includes(status) ? 'refused' : 'unsent', reason };
}

/** The object that an answer holds; an empty one for anything else. */
function parse(text: string): { [name: string]: unknown } {
  try {
    return Object(JSON.parse(text)) as { [name: string]: unknown };
  } catch {
    return {};
  }
}

/** What an answer gives as text; empty for anything else. */
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

function fieldErrors(errors: unknown): FieldError[] {
  if (!Array.isArray(errors)) return [];
  return errors.flatMap((error): FieldError[] => {
    const { pointer, code, detail } = Object(error) as { [name: string]: unknown };
    const field = (['message', 'email'] as const).find((name) => pointer === `#/${name}`);
    return field ? [{ field, code: textOf(code), detail: textOf(detail) }] : [];
  });
}
