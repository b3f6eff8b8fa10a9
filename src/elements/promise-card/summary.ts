import { html, nothing, type TemplateResult } from 'lit';
import type { Commitment } from '../../promise/citizen-promise.js';
import { dateOf, outcomeOf, summaryOf } from '../../promise/outcomes.js';
import { formats } from '../../language/formats.js';
import { time } from '../shared/date.js';
import { filled } from '../shared/filled.js';
import { followedUp } from './outcome.js';
import { strings } from './promise-card.strings.js';
import type { View } from './view.js';

/** At the top: how much of the promise is done, as of when; and when it has ended without a word of that, that it has. */
export function summary(view: View): TemplateResult | typeof nothing {
  const { promise, locale, outcomes, addresses, followUps, isEnded } = view;
  const own = strings(locale);
  const { number } = formats(locale);
  const lastOne = followUps.filter(dateOf).at(-1);
  const last = (space = '') =>
    lastOne?.published
      ? filled(space + own.lastFollowedUp, { date: time(lastOne.published, locale) })
      : lastOne && followedUp(lastOne, view, space);
  const counted = summaryOf(promise.commitments ?? [], outcomes);
  if (counted)
    return html`<div class="summary" part="summary">
      <p><strong>${countInWords(promise.commitments!, view)}</strong>${last(' ')}</p>
      <ul role="list">
        ${[...counted.others].map(
          ([status, commitments]) =>
            html`<li class=${status ?? 'unknown'}>${own.status[status ?? 'unknown']}: ${number(commitments)}</li>`,
        )}
      </ul>
    </div>`;
  if (lastOne) return html`<p class="summary" part="summary">${last()}</p>`;
  const isTold =
    followUps.length > 0 || [...addresses.keys()].some((commitment) => outcomeOf(commitment, outcomes).status);
  return !isTold && isEnded ? html`<p class="summary" part="summary">${own.noFollowUp}</p>` : nothing;
}

/** How many commitments, and where something is told of them, how many are done. */
export function countInWords(commitments: readonly Commitment[], { locale, outcomes }: View): string {
  const own = strings(locale);
  const { count, number } = formats(locale);
  const counted = summaryOf(commitments, outcomes);
  return counted
    ? count(counted.done, own.summary, { total: number(counted.total) })
    : count(commitments.length, own.commitmentCount);
}
