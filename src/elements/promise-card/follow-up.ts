import { html, nothing, type TemplateResult } from 'lit';
import type { Entry, FollowUp } from '../../promise/citizen-promise.js';
import { isPartialDate } from '../../promise/partial-date.js';
import { formats } from '../../language/formats.js';
import { fill } from '../../language/localize.js';
import { dated, hasYetToCome, periodAsText, timeOrText } from '../shared/date.js';
import { filled, labelled } from '../shared/filled.js';
import { heading } from '../shared/heading.js';
import { link } from '../shared/link.js';
import { capitalised, inline, joined, paragraphs, text } from '../shared/text.js';
import { addressOf } from './addresses.js';
import { outcome } from './outcome.js';
import { strings } from './promise-card.strings.js';
import type { View } from './view.js';

/** A follow-up with more entries than this folds them: what is said of a commitment is shown with it too. */
const longFollowUp = 5;

/** How residents will hear what became of the promise, and what they have heard, latest first. */
export function followUp(view: View): TemplateResult | typeof nothing {
  const { promise, locale, level, localized, followUps, today, isEnded, page } = view;
  const { followPlan } = promise;
  if (!followPlan && !followUps.length) return nothing;
  const own = strings(locale);
  const when = followPlan?.when && localized(followPlan.when);
  const { followPlanWhen, followPlanChannels } = isEnded ? own.ended : own;
  return html`<section class="follow-up" part="follow-up">
    ${heading(level, { text: own.followUp })} ${followPlan?.text ? paragraphs(localized(followPlan.text)) : nothing}
    ${
      when
        ? html`<p>
            ${filled(hasYetToCome(when.text, today) ? own.followPlanWhen : followPlanWhen, { when: timeOrText(when, locale) })}
          </p>`
        : nothing
    }
    ${
      followPlan?.channels?.length
        ? html`<p>${labelled(followPlanChannels, '', locale)}</p>
            <ul>
              ${followPlan.channels.map((channel) => html`<li ${text(localized(channel))}></li>`)}
            </ul>`
        : nothing
    }
    ${(page ? (promise.followUps ?? []) : [...followUps].reverse()).map((each) => report(each, view))}
  </section>`;
}

function report(followUp: FollowUp, view: View) {
  const { title, from, to, published, body = [], document: attached, entries = [] } = followUp;
  const { locale, level, localized } = view;
  const own = strings(locale);
  const { count, date, stop } = formats(locale);
  const covered = periodAsText(from, to, locale);
  const dates = [
    // Without a title, the heading says it.
    ...(covered && title ? [capitalised({ text: covered }).text] : []),
    ...(published && (title || covered) ? [dated(own.published, published, locale)] : []),
  ];
  const named = covered ?? (published && (isPartialDate(published) ? date(published) : published));
  const list = html`<ul class="entries followed" role="list">
    ${entries.map((each) => entry(each, followUp, view))}
  </ul>`;
  return html`<article class="report" part="report">
    ${heading(level + 1, title ? localized(title) : { text: named ? fill(own.followUpOf, { period: named }) : own.followUp })}
    ${dates.length ? html`<p class="format">${joined(dates, locale, stop)}</p>` : nothing}
    ${body.map((words) => html`<p ${text(localized(words))}></p>`)}
    ${attached ? html`<p>${link(localized(attached.title), attached, locale)}</p>` : nothing}
    ${
      entries.length > longFollowUp
        ? html`<details>
            <summary ${text(count(entries.length, own.entryCount))}></summary>
            ${list}
          </details>`
        : entries.length
          ? list
          : nothing
    }
  </article>`;
}

function entry(entry: Entry, followUp: FollowUp, view: View): TemplateResult {
  const { promise, locale, localized, addresses, commitments } = view;
  const commitment = commitments.get(entry.commitment ?? '');
  const theme = promise.themes?.find(({ id }) => id === entry.theme);
  const targets = [...(commitment ? [commitment] : addresses.keys())].flatMap(({ targets = [] }) => targets);
  const { status, statusText } = entry;
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
    ${outcome({ status, statusText, entries: [entry] }, targets, view, { followUp, commitment })}
  </li>`;
}
