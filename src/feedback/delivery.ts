import { encodeFeedback } from './encode-feedback.js';
import type { Feedback } from './feedback.js';
import { sendFeedback, type FeedbackRequest, type FieldError, type SendOutcome } from './send-feedback.js';

/** Where a message is on its way. */
export type DeliveryState = { name: 'draft' } | { name: 'sending' } | SendOutcome;

/** Milliseconds that an attempt may take, the answer's body included. */
const attemptTimeout = 15_000;

/**
 * The delivery of one form's message over its attempts. A message keeps its key and its bytes through all of them, so that a
 * receiver stores it once; a changed text is a new message with a new key.
 */
export class Delivery {
  state: DeliveryState = { name: 'draft' };
  #onChange: () => void;
  #request: FeedbackRequest | undefined;
  #text = '';

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Sends; does nothing while an attempt is under way, so that a double click makes one message. */
  async send(action: string, feedback: Feedback, client: string): Promise<void> {
    if (this.state.name === 'sending') return;
    const { message, email, promise, commitment } = feedback;
    const text = JSON.stringify([action, message, email, promise, commitment]);
    if (text !== this.#text || !this.#request) {
      const key = createKey();
      this.#request = { action, key, body: encodeFeedback(feedback, key, client) };
      this.#text = text;
    }
    this.#become({ name: 'sending' });
    this.#become(await this.#attempt(this.#request));
  }

  /** Shows what the form itself found wrong, without sending. */
  reject(errors: readonly FieldError[]): void {
    this.#become({ name: 'invalid', errors });
  }

  /** A new message. */
  reset(): void {
    this.#request = undefined;
    this.#become({ name: 'draft' });
  }

  async #attempt(request: FeedbackRequest): Promise<SendOutcome> {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort('no answer in time'), attemptTimeout);
    const outcome = await sendFeedback(request, abort.signal);
    clearTimeout(timer);
    const sameAgain = outcome.name === 'refused' || (outcome.name === 'unsent' && !outcome.keyReused);
    if (!sameAgain) this.#request = undefined;
    return outcome;
  }

  #become(state: DeliveryState): void {
    this.state = state;
    this.#onChange();
  }
}

/** A random UUID (RFC 9562, version 4). By hand: `crypto.randomUUID` is missing on pages served without TLS. */
function createKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
