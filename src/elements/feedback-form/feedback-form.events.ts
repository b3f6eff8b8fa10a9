import type { DeliveryState } from '../../feedback/delivery.js';
import { PlatformEvent } from '../../platform/platform-event.js';
import type { Feedback } from '../../feedback/feedback.js';
import type { Receipt } from '../../feedback/receipt.js';
import type { SendCode } from '../../feedback/send-feedback.js';

/**
 * `feedback-submit`: a checked message is about to be sent. A page may stop it with `preventDefault()`; the text stays in the form.
 * Or it may send in its own way with `respondWith()`.
 */
export class FeedbackSubmitEvent extends PlatformEvent {
  /** What `respondWith()` was given. */
  response: Promise<Partial<Receipt> | Response> | undefined;

  constructor(
    readonly feedback: Feedback,
    /** The same for the same text, however often it is sent. */
    readonly key: string,
  ) {
    super('feedback-submit', { bubbles: true, composed: true, cancelable: true });
  }

  /**
   * Takes over sending: the form thanks when the promise resolves, and does not know when it rejects, resolves to a `Response` that
   * is not ok, or takes longer than a minute. To be called while the event is dispatched.
   *
   * @throws InvalidStateError later
   */
  respondWith(response: Promise<Partial<Receipt> | Response>): void {
    // Too late: it is being sent already, and would be sent twice.
    if (!this.eventPhase) throw new DOMException('respondWith() after the event', 'InvalidStateError');
    this.response = response;
  }
}

/** `feedback-state`: the form has another state. */
export class FeedbackStateEvent extends PlatformEvent {
  constructor(readonly state: DeliveryState['name']) {
    super('feedback-state', { bubbles: true, composed: true });
  }
}

/** `feedback-sent`: the receiver gave a receipt. */
export class FeedbackSentEvent extends PlatformEvent {
  constructor(
    /** As the receiver gave them; empty when it gave none. */
    readonly id: string,
    readonly reference: string,
  ) {
    super('feedback-sent', { bubbles: true, composed: true });
  }
}

/** `feedback-error`: a message was not taken for certain. The console says the same to the editor. */
export class FeedbackErrorEvent extends PlatformEvent {
  constructor(readonly code: SendCode) {
    super('feedback-error', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'feedback-submit': FeedbackSubmitEvent;
    'feedback-state': FeedbackStateEvent;
    'feedback-sent': FeedbackSentEvent;
    'feedback-error': FeedbackErrorEvent;
  }
}
