import { html, nothing, type TemplateResult } from 'lit';
import type { CitizenPromise, PartialDate, Text } from '../content/citizen-promise.js';
import type { LocalizedText } from '../content/localized-text.js';
import { daysLeft, formerEnds, promiseState } from '../content/promise-state.js';
import { formats } from '../i18n/formats.js';
import type { Locale } from '../i18n/locales.js';
import { period, time } from './date.js';
import { filled } from './filled.js';
import { link } from './link.js';
import { strings } from './state-notice.strings.js';
import { text } from './text.js';

/** The end is told in days when it is this near. */
const shortTime = 30;

/** Whether a promise applies, in words first: an ended promise must never be taken for a current one. */
export function stateNotice(
  { periods = [], replacedBy }: CitizenPromise,
  today: PartialDate,
  locale: Locale,
  localized: (text: Text) => LocalizedText,
): TemplateResult | typeof nothing {
  const state = promiseState(periods, today);
  if (state === 'undated' && !replacedBy) return nothing;
  const own = strings(locale);
  const { list, count } = formats(locale);
  const { changedOn, note, ...last } = periods.at(-1) ?? {};
  const former = formerEnds(periods);
  const left = last.to ? daysLeft(last.to, today) : -1;
  const inWords = period(last, locale);
  return html`<div class="notice state ${state}" part="state">
    ${state === 'undated' ? nothing : html`<strong>${own[state]}</strong>`}
    ${inWords ? filled(state === 'ended' ? own.applied : own.applies, { period: inWords }) : nothing}
    ${left === 0 ? own.lastDay : left > 0 && left <= shortTime ? count(left, own.daysLeft) : nothing}
    ${former.length ? filled(own.formerEnd, { dates: list(former.map(formats(locale).date)) }) : nothing}
    ${changedOn ? filled(own.changedOn, { date: time(changedOn, locale) }) : nothing}
    ${note ? html`<p ${text(localized(note))}></p>` : nothing}
    ${
      replacedBy
        ? html`<p>${filled(own.replacedBy, { promise: link(localized(replacedBy.title), replacedBy, locale) })}</p>`
        : nothing
    }
  </div>`;
}
