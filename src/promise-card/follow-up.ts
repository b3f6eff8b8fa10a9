import { html, nothing, type TemplateResult } from 'lit';
import type { Entry, FollowUp } from '../content/citizen-promise.js';
import { formats } from '../i18n/formats.js';
import { period, time, timeOrText } from '../templates/date.js';
import { filled } from '../templates/filled.js';
import { heading } from '../templates/heading.js';
import { link } from '../templates/link.js';
import { inline, joined, text } from '../templates/text.js';
import { addressOf } from './addresses.js';
import { outcome } from './outcome.js';
import { strings } from './promise-card.strings.js';
import type { View } from './view.js';

/** A follow-up with more entries than this folds them: what is said of a commitment stands beside it too. */
const longFollowUp = 5;

/** How residents will hear what became of the promise, and what they have heard, latest first. */
export function followUp(view: View): TemplateResult | typeof nothing {
  const { promise, locale, level, localized, followUps } = view;
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

function report({ title, from, to, published, body = [], document: attached, entries = [] }: FollowUp, view: View) {
  const { locale, level, localized } = view;
  const own = strings(locale);
  const { count, date } = formats(locale);
  const inWords = period({ ...(from && { from }), ...(to && { to }) }, locale);
  const dates = [
    ...(inWords ? [inWords] : []),
    ...(published ? [filled(own.published, { date: time(published, locale) })] : []),
  ];
  const list = html`<ul class="entries">
    ${entries.map((each) => entry(each, view))}
  </ul>`;
  return html`<article class="report" part="report">
    ${heading(level + 1, title ? localized(title) : { text: own.followUp + (to ? ` ${date(to)}` : '') })}
    ${dates.length ? html`<p class="format">${joined(dates, '. ')}</p>` : nothing}
    ${body.map((words) => html`<p ${text(localized(words))}></p>`)}
    ${attached ? html`<p>${link(localized(attached.title), attached, locale)}</p>` : nothing}
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
  const { promise, locale, localized, addresses, commitments } = view;
  const commitment = commitments.get(entry.commitment ?? '');
  const theme = promise.themes?.find(({ id }) => id === entry.theme);
  const targets = [...(commitment ? [commitment] : addresses.keys())].flatMap(({ targets = [] }) => targets);
  const { status } = entry;
  return html`<li>
    ${
      commitment
        ? html`<a href=${addressOf(addresses.get(commitment)!)} ${text(localized(commitment.text))}></a>`
        : theme
          ? html`<p class="detail">
              ${filled(strings(locale).withinTheme, { theme: inline(localized(theme.title)) })}
            </p>`
          : nothing
    }
    ${outcome({ status, entries: [entry] }, targets, view)}
  </li>`;
}
