import { html, nothing, type TemplateResult } from 'lit';
import type { Commitment } from '../../promise/citizen-promise.js';
import { dateOf, summaryOf } from '../../promise/outcomes.js';
import { formats } from '../../language/formats.js';
import { dated } from '../shared/date.js';
import { labelled } from '../shared/filled.js';
import { text } from '../shared/text.js';
import { followedUp } from './outcome.js';
import { strings } from './promise-card.strings.js';
import type { View } from './view.js';

/** At the top: how much of the promise is done, as of when. */
export function summary(view: View): TemplateResult | typeof nothing {
  const { promise, locale, outcomes, followUps, page } = view;
  const own = strings(locale);
  const { number } = formats(locale);
  const lastOne = followUps.filter(dateOf).at(-1);
  const last = lastOne?.published
    ? dated(own.lastFollowedUp, lastOne.published, locale)
    : lastOne && followedUp(lastOne, view);
  const counted = summaryOf(promise.commitments ?? [], outcomes);
  // A page does not say of the others that nothing is known.
  if (counted && !(page && counted.others.has(undefined))) {
    const { done, others } = counted;
    const parts = [...(done ? [['done', done] as const] : []), ...others];
    return html`<div class="summary" part="summary">
      <p>
        <strong class=${done ? 'done' : nothing} ${text(countInWords(promise.commitments!, view))}></strong> ${last}
      </p>
      <div class="bar" aria-hidden="true">
        ${parts.map(([status, size]) => html`<i class=${status ?? 'unknown'} .style=${`flex-grow: ${size}`}></i>`)}
      </div>
      <ul role="list">
        ${[...others].map(([status, commitments]) => {
          const words = labelled(own.status[status ?? 'unknown'], number(commitments), locale);
          return html`<li class=${status ?? 'unknown'}>${words}</li>`;
        })}
      </ul>
    </div>`;
  }
  return last ? html`<p class="summary" part="summary">${last}</p>` : nothing;
}

/** When the promise has ended without a word of what became of it, that it has. */
export function noFollowUp({ locale, followUps, hasOutcomes, isEnded, page }: View): TemplateResult | typeof nothing {
  return isEnded && !page && !followUps.length && !hasOutcomes
    ? html`<p part="summary" ${text(strings(locale).noFollowUp)}></p>`
    : nothing;
}

/** How many commitments, and where something is reported of them, how many are done. */
export function countInWords(commitments: readonly Commitment[], { locale, outcomes }: View): string {
  const own = strings(locale);
  const { count, number } = formats(locale);
  const counted = summaryOf(commitments, outcomes);
  return counted
    ? count(counted.done, own.summary, { total: number(counted.total) })
    : count(commitments.length, own.commitmentCount);
}
