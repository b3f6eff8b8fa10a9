import { html, nothing, type TemplateResult } from 'lit';
import type { CitizenPromise, Period } from '../content/citizen-promise.js';
import { dateInSweden, promiseState } from '../content/promise-state.js';
import type { Locale } from '../i18n/locales.js';
import { withDates } from './date.js';
import { strings } from './state-notice.strings.js';

/** Whether a promise applies, in words first: an ended promise must never be taken for a current one. */
export function stateNotice({ periods = [] }: CitizenPromise, locale: Locale): TemplateResult | typeof nothing {
  const state = promiseState(periods, dateInSweden(new Date()));
  if (state === 'undated') return nothing;
  return html`<p class="notice state ${state}" part="state">
    <strong>${strings(locale)[state]}</strong> <span>${periodInWords(state === 'ended', periods.at(-1)!, locale)}</span>
  </p>`;
}

function periodInWords(ended: boolean, period: Period, locale: Locale): TemplateResult {
  const { appliesFrom, appliesUntil, appliesBetween, appliedUntil, appliedBetween } = strings(locale);
  const { from, to } = period;
  const both = ended ? appliedBetween : appliesBetween;
  const until = ended ? appliedUntil : appliesUntil;
  return withDates(from && to ? both : to ? until : appliesFrom, { from, to }, locale);
}
