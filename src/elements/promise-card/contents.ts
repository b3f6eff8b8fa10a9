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

/**
 * All that a card shows of a promise, in its order: the element shows it, and `medborgarlofte render` writes it as HTML.
 *
 * @param languages - buttons for other languages, where there is a script to press them for
 * @param claimsState - whether it says if the promise applies today, which becomes untrue in time; else only the dates
 */
export function contents(view: View, languages: unknown = nothing, claimsState = true): TemplateResult {
  const { promise, today, level, locale, localized } = view;
  const paragraph = (words: Text | undefined, name: string) =>
    words ? html`<p class=${name} ${text(localized(words))}></p>` : nothing;
  return html`<div class="top">${paragraph(promise.category, 'category')}${languages}</div>
    ${heading(level - 1, localized(promise.title), 'title', 'title')}
    ${stateNotice(promise, today, locale, localized, claimsState)} ${summary(view)} ${paragraph(promise.lead, 'lead')}
    ${figure(view)} ${promise.body?.map((words) => paragraph(words, 'body'))} ${aims(view)} ${situation(view)}
    ${themes(view)} ${followUp(view)} ${about(view)} ${readMore(view)} ${colophon(view)}`;
}
