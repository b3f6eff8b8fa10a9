import { html, nothing, type TemplateResult } from 'lit';
import type { Entry, FollowUp, PartialDate } from '../content/citizen-promise.js';
import { summaryOf } from '../content/outcomes.js';
import { promiseState } from '../content/promise-state.js';
import { formats } from '../i18n/formats.js';
import { period, time, timeOrText } from '../templates/date.js';
import { filled } from '../templates/filled.js';
import { heading } from '../templates/heading.js';
import { link } from '../templates/link.js';
import { text } from '../templates/text.js';
import { addressOf, countInWords, outcome } from './commitments.js';
import { strings } from './promise-card.strings.js';
import type { View } from './view.js';

/** A follow-up with more entries than this folds them: what is said of a commitment stands beside it too. */
const longFollowUp = 5;

/** At the top: how much of the promise is done, as of when; and when it has ended without a word of that, that it has. */
export function summary(view: View, lastFollowedUp: PartialDate | undefined): TemplateResult | typeof nothing {
  const { promise, locale, outcomes, today } = view;
  const own = strings(locale);
  const { number } = formats(locale);
  const counted = summaryOf(promise.commitments ?? [], outcomes);
  const last = lastFollowedUp ? filled(own.lastFollowedUp, { date: time(lastFollowedUp, locale) }) : nothing;
  if (counted)
    return html`<div class="summary" part="summary">
      <p>
        <strong>${countInWords(promise.commitments!, view)}</strong>
        ${last}
      </p>
      <ul>
        ${[...counted.others].map(
          ([status, commitments]) =>
            html`<li class=${status ?? 'unknown'}>${own.status[status ?? 'unknown']}: ${number(commitments)}</li>`,
        )}
      </ul>
    </div>`;
  if (lastFollowedUp) return html`<p class="summary" part="summary">${last}</p>`;
  return !promise.followUps?.length && promiseState(promise.periods ?? [], today) === 'ended'
    ? html`<p class="summary" part="summary">${own.noFollowUp}</p>`
    : nothing;
}

/** How residents will hear what became of the promise, and what they have heard, latest first. */
export function followUp(view: View, followUps: readonly FollowUp[]): TemplateResult | typeof nothing {
  const { promise, locale, level, localized } = view;
  const { followPlan } = promise;
  if (!followPlan && !followUps.length) return nothing;
  const own = strings(locale);
  return html`<section class="follow-up" part="follow-up">
    ${heading(level, { text: own.followUp })}
    ${followPlan?.text ? html`<p ${text(localized(followPlan.text))}></p>` : nothing}
    ${
      followPlan?.when
        ? html`<p>${filled(own.followPlanWhen, { when: timeOrText(localized(followPlan.when), locale) })}</p>`
        : nothing
    }
    ${
      followPlan?.channels?.length
        ? html`<p>${own.followPlanChannels}:</p>
            <ul>
              ${followPlan.channels.map((channel) => html`<li ${text(localized(channel))}></li>`)}
            </ul>`
        : nothing
    }
    ${[...followUps].reverse().map((each) => report(each, view))}
  </section>`;
}

function report({ title, from, to, published, body = [], document, entries = [] }: FollowUp, view: View) {
  const { locale, level, localized } = view;
  const own = strings(locale);
  const { count, date } = formats(locale);
  const inWords = period({ ...(from && { from }), ...(to && { to }) }, locale);
  const list = html`<ul class="entries">
    ${entries.map((each) => entry(each, view))}
  </ul>`;
  return html`<article class="report" part="report">
    ${heading(level + 1, title ? localized(title) : { text: own.followUp + (to ? ` ${date(to)}` : '') })}
    <p class="format">
      ${inWords ?? nothing}${inWords && published ? '. ' : nothing}${
        published ? filled(own.published, { date: time(published, locale) }) : nothing
      }
    </p>
    ${body.map((words) => html`<p ${text(localized(words))}></p>`)}
    ${document ? html`<p>${link(localized(document.title), document, locale)}</p>` : nothing}
    ${
      entries.length > longFollowUp
        ? html`<details>
            <summary>${count(entries.length, own.entryCount)}</summary>
            ${list}
          </details>`
        : entries.length
          ? list
          : nothing
    }
  </article>`;
}

function entry(entry: Entry, view: View): TemplateResult {
  const { promise, localized, addresses } = view;
  const [commitment, address] = [...addresses].find(([{ id }]) => id && id === entry.commitment) ?? [];
  const theme = promise.themes?.find(({ id }) => id === entry.theme);
  const targets = [...(commitment ? [commitment] : addresses.keys())].flatMap(({ targets = [] }) => targets);
  return html`<li>
    ${
      commitment
        ? html`<a href=${addressOf(address!)} ${text(localized(commitment.text))}></a>`
        : theme
          ? html`<span class="detail" ${text(localized(theme.title))}></span>`
          : nothing
    }
    ${outcome({ status: entry.status, reason: entry.reason, entry }, targets, view)}
  </li>`;
}
