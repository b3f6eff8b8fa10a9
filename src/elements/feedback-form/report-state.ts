import type { DeliveryState } from '../../feedback/delivery.js';
import { reportToEditor } from '../../notices/notices.js';
import { FeedbackErrorEvent, FeedbackSentEvent, FeedbackStateEvent } from './feedback-form.events.js';

/** Reports what became of a message to the page, by events, and to the editor where the page or its receiver is set up wrong. */
export function reportState(host: HTMLElement & { action: string }, state: DeliveryState): void {
  host.dispatchEvent(new FeedbackStateEvent(state.name));
  if (state.name === 'delivered') host.dispatchEvent(new FeedbackSentEvent(state.id, state.reference));
  if (state.name !== 'unconfirmed' && state.name !== 'refused') return;
  const { code } = state;
  if (code === 'stopped') return;
  reportToEditor('not-delivered', { action: host.action, code }, host);
  host.dispatchEvent(new FeedbackErrorEvent(code));
}
