import type { DeliveryState } from '../../feedback/delivery.js';
import { reportToEditor } from '../../notices/notices.js';
import { FeedbackErrorEvent, FeedbackSentEvent, FeedbackStateEvent } from './feedback-form.events.js';

/** What may be the matter, for the editor. */
const hints: { readonly [code: string]: string } = {
  'possible-cors': ' (no network, or the receiver does not allow pages of this origin: CORS)',
  'no-receipt': ' (a 2xx, but no receipt: an HTML page, or no id)',
  'said-failure': ' (a 2xx whose body says that it went wrong)',
  redirect: ' (give the address that it redirects to)',
};

/** Reports what became of a message to the page, by events, and to the editor where the page or its receiver is set up wrong. */
export function reportState(host: HTMLElement & { action: string }, state: DeliveryState): void {
  host.dispatchEvent(new FeedbackStateEvent(state.name));
  if (state.name === 'delivered') host.dispatchEvent(new FeedbackSentEvent(state.id, state.reference));
  if (state.name !== 'unconfirmed' && state.name !== 'refused') return;
  const { code } = state;
  if (code === 'stopped') return;
  reportToEditor('not-delivered', { action: host.action, code, hint: hints[code] ?? '' }, host);
  host.dispatchEvent(new FeedbackErrorEvent(code));
}
