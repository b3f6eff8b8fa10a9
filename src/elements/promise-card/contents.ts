import { html, nothing, type TemplateResult } from 'lit';
import type { Text } from '../../promise/citizen-promise.js';
import { heading } from '../shared/heading.js';
import { stateNotice } from '../shared/state-notice.js';
import { text } from '../shared/text.js';
import { about } from './about.js';
import { aims, colophon, figure, readMore, situation } from './background.js';
import { themes } from './commitments.js';
import { followUp } from './follow-up.js';
import { summary } from './summary.js';
import type { View } from './view.js';

/** What begins a card: the category, buttons for other languages, and the title. */
export function beginning({ promise, level, localized }: View, languages: unknown = nothing): TemplateResult {
  const { category, title } = promise;
  return html`<div class="top">${paragraph(category, 'category', localized)}${languages}</div>
    ${heading(level - 1, localized(title), 'title', 'title')}`;
}

/**
 * All else that it shows of a promise, in its order.
 *
 * @param claimsState - whether it says if the promise applies today, which becomes untrue in time; else only the dates
 */
export function contents(view: View, claimsState = true): TemplateResult {
  const { promise, today, locale, localized } = view;
  return html`${stateNotice(promise, today, locale, localized, claimsState)} ${summary(view)}
  ${paragraph(promise.lead, 'lead', localized)} ${figure(view)}
  ${promise.body?.map((words) => paragraph(words, 'body', localized))} ${aims(view)} ${situation(view)} ${themes(view)}
  ${followUp(view)} ${about(view)} ${readMore(view)} ${colophon(view)}`;
}

function paragraph(words: Text | undefined, name: string, localized: View['localized']) {
  return words ? html`<p class=${name} ${text(localized(words))}></p>` : nothing;
}
