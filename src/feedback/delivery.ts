import { encodeFeedback } from './encode-feedback.js';
import type { Feedback } from './feedback.js';
import { sendFeedback, type FeedbackRequest, type SendOutcome } from './send-feedback.js';

/** Where a message is on its way. */
export type DeliveryState = { name: 'draft' } | { name: 'sending' } | SendOutcome;

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

  /**
   * Sends; does nothing while an attempt is under way, so that a double click makes one message.
   *
   * @param timeout milliseconds that an attempt may take, the answer's body included
   */
  async send(action: string, feedback: Feedback, client: string, timeout: number): Promise<void> {
    if (this.state.name === 'sending') return;
    const { message, email, promise, commitment } = feedback;
    const text = JSON.stringify([action, message, email, promise, commitment]);
    if (text !== this.#text || !this.#request) {
      const key = createKey();
      this.#request = { action, key, body: encodeFeedback(feedback, key, client) };
      this.#text = text;
    }
    this.#become({ name: 'sending' });
    const outcome = await sendFeedback(this.#request, timeout);
    const sameAgain = outcome.name === 'refused' || (outcome.name === 'unsent' && !outcome.keyReused);
    if (!sameAgain) this.#request = undefined;
    this.#become(outcome);
  }

  /** Shows what is known without sending: what the form itself found wrong, or that it cannot send. */
  reject(outcome: SendOutcome): void {
    if (this.state.name !== 'sending') this.#become(outcome);
  }

  /** A new message. */
  reset(): void {
    this.#request = undefined;
    this.#become({ name: 'draft' });
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
