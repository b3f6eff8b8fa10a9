import { html } from 'hono/html';
import type { ReceivedFeedback } from '../store/feedback-store.js';
import type { InboxWords } from './words.js';

export function entry(name: string, value: unknown) {
  return html`<dt>${name}</dt>
    <dd>${value}</dd>`;
}

export function pageLink({ url, title }: ReceivedFeedback['page']) {
  const link = /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer">${title || url}</a>` : title || url;
  return title ? html`${link} <span class="address">${url}</span>` : link;
}

/** Escaped, since what follows a "?" in an address would otherwise add recipients or a text to the reply. */
export function mailAddress(email: string): string {
  return encodeURIComponent(email).replaceAll('%40', '@');
}

export function stateTag({ state }: ReceivedFeedback, words: InboxWords) {
  return html`<span class="tag ${state}">${words.states[state]}</span>`;
}

/** Why it is in quarantine, or was. */
export function whyQuarantined({ suspicion, quarantined }: ReceivedFeedback, words: InboxWords): string | undefined {
  if (suspicion) return words.why[suspicion];
  return quarantined ? words.quarantinedByHand : undefined;
}

export function receivedAt(feedback: ReceivedFeedback, words: InboxWords) {
  return html`${words.received}
    <time datetime="${feedback.receivedAt}">${words.time(new Date(feedback.receivedAt))}</time>`;
}
