import { html, nothing, type TemplateResult } from 'lit';
import type { CitizenPromise, PartialDate, Text } from '../../promise/citizen-promise.js';
import type { LocalizedText } from '../../promise/localized-text.js';
import { daysLeft, formerPeriods, presentPeriod, promiseState } from '../../promise/promise-state.js';
import { formats } from '../../language/formats.js';
import { fill } from '../../language/localize.js';
import type { Locale } from '../../language/locales.js';
import { dated, period } from './date.js';
import { filled } from './filled.js';
import { icon, type IconName } from './icons.js';
import { link } from './link.js';
import { strings } from './state-notice.strings.js';
import { merged, text } from './text.js';

/** The end is given in days when it is this near. */
const shortTime = 30;

/** What is said of the period in each state; where no state is known, nothing of the present. */
const periodOf = {
  coming: 'applies',
  inForce: 'applies',
  prolonged: 'applies',
  ended: 'applied',
  undated: 'period',
} as const;

const icons: { readonly [state: string]: IconName } = {
  coming: 'info',
  inForce: 'done',
  prolonged: 'done',
  ended: 'warning',
};

/** A sentence after another. */
const spaced: typeof filled = (message, values) => filled(` ${message}`, values);

/**
 * Whether a promise applies, in words first: an ended promise must never be taken for a current one. Without `claimsState` only its
 * dates, for words that stay as they are while time passes.
 *
 * @param more - what else belongs to it, at its end
 */
export function stateNotice(
  { periods = [], replacedBy }: Pick<CitizenPromise, 'periods' | 'replacedBy'>,
  today: PartialDate,
  locale: Locale,
  localized: (text: Text) => LocalizedText,
  claimsState = true,
  more: unknown = nothing,
): TemplateResult | typeof nothing {
  const state = claimsState ? promiseState(periods, today) : 'undated';
  const own = strings(locale);
  const { list, count, date } = formats(locale);
  const { changedOn, note, ...present } = presentPeriod(periods, today);
  const former = formerPeriods(periods);
  const ends = former.flatMap(({ to, continues }) => (to && continues ? [date(to)] : []));
  const left = present.to && claimsState ? daysLeft(present.to, today) : -1;
  const periodText = period(present, locale);
  const sentences = [
    ...(periodText ? [spaced(own[periodOf[state]], { period: periodText })] : []),
    ...(left === 0 ? [` ${own.lastDay}`] : left > 0 && left <= shortTime ? [` ${count(left, own.daysLeft)}`] : []),
    ...(ends.length ? [` ${fill(own.formerEnd, { dates: list(ends) })}`] : []),
    ...(changedOn ? [dated(own.changedOn, changedOn, locale, ' ')] : []),
    ...former.flatMap(({ continues, ...each }) => {
      const words = continues ? undefined : period(each, locale);
      return words ? [spaced(own.formerPeriod, { period: words })] : [];
    }),
  ];
  if (state === 'undated' && !sentences.length && !note && !replacedBy) return nothing;
  return html`<div
    class=${state === 'undated' ? 'notice state undated' : `notice has-icon state ${state}`}
    part="state"
  >
    ${state === 'undated' ? nothing : html`${icon(icons[state]!)}<strong ${text(own[state])}></strong>`}${merged(sentences)}
    ${note ? html`<p ${text(localized(note))}></p>` : nothing}
    ${
      replacedBy
        ? html`<p>${filled(own.replacedBy, { promise: link(localized(replacedBy.title), replacedBy, locale) })}</p>`
        : nothing
    }
    ${more}
  </div>`;
}
