import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../../promise/citizen-promise.js';
import { heading } from '../shared/heading.js';
import { stateNotice } from '../shared/state-notice.js';
import { text } from '../shared/text.js';
import { about } from './about.js';
import { aims, colophon, figure, readMore, situation } from './background.js';
import { themes } from './commitments.js';
import { followUp } from './follow-up.js';
import { noFollowUp, summary } from './summary.js';
import type { View } from './view.js';

/** What begins a card: the category, the title, and buttons for other languages. */
export function beginning({ promise, level, localized, page }: View, languages: unknown = nothing): TemplateResult {
  const { category, title } = promise;
  if (page === 'titled') return html`${languages}`;
  return html`${paragraph(category, 'category', localized)}
  ${heading(level - 1, localized(title), 'title', 'title')}${languages}`;
}

/**
 * All else that it shows of a promise, in its order.
 *
 * @param claimsState - whether it says if the promise applies today, which becomes untrue in time; else only the dates
 */
export function contents(view: View, claimsState = true): TemplateResult {
  const { promise, today, locale, localized } = view;
  return html`${stateNotice(promise, today, locale, localized, claimsState, noFollowUp(view))} ${summary(view)}
  ${paragraph(promise.lead, 'lead', localized)} ${figure(view)}
  ${promise.body?.map((words) => paragraph(words, 'body', localized))} ${aims(view)} ${situation(view)} ${themes(view)}
  ${promise.closing?.map((words) => paragraph(words, 'body', localized))} ${followUp(view)} ${about(view)}
  ${readMore(view)} ${colophon(view)}`;
}

function paragraph(words: Text | undefined, name: string, localized: View['localized']) {
  return words ? html`<p class=${name} ${text(localized(words))}></p>` : nothing;
}
