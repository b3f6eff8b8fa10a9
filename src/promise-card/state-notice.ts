import { html, nothing, type TemplateResult } from 'lit';
import type { PartialDate, Period } from '../content/citizen-promise.js';
import type { PromiseState } from '../content/promise-state.js';
import type { Locale } from '../i18n/locales.js';
import { withDates } from '../templates/date.js';
import { strings } from './promise-card.strings.js';

/** Whether the promise applies, in words first: an ended promise must never be taken for a current one. */
export function stateNotice(
  state: PromiseState,
  period: Period | undefined,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (state === 'undated') return nothing;
  return html`<p class="notice state ${state}" part="state">
    <strong>${strings(locale)[state]}</strong>
    <span>${periodInWords(state === 'ended', period ?? {}, locale)}</span>
  </p>`;
}

function periodInWords(ended: boolean, { from, to }: Period, locale: Locale): TemplateResult {
  const { appliesFrom, appliesUntil, appliesBetween, appliedUntil, appliedBetween } = strings(locale);
  const words = (message: (...dates: string[]) => string, ...dates: PartialDate[]) => withDates(message, dates, locale);
  if (from && to) return words(ended ? appliedBetween : appliesBetween, from, to);
  return to ? words(ended ? appliedUntil : appliesUntil, to) : words(appliesFrom, from!);
}
