import { html, nothing, type TemplateResult } from 'lit';
import type { Entry, FollowUp, Target, Text } from '../../promise/citizen-promise.js';
import { dateOf, type Outcome } from '../../promise/outcomes.js';
import { formats } from '../../language/formats.js';
import { withoutVariants } from '../../language/localize.js';
import { dated, period } from '../shared/date.js';
import { filled } from '../shared/filled.js';
import { capitalised, inline, joined, text } from '../shared/text.js';
import { valuesInWords, type Reported } from './numbers.js';
import { strings } from './promise-card.strings.js';
import type { View } from './view.js';

/** The status of a commitment, or of work that no commitment names, and what is reported of it; each with its own date. */
export function outcome(
  { status, statusText, reason, statusIn, entries = [], reportedIn }: Outcome,
  targets: readonly Target[],
  view: View,
  reported?: Reported,
): TemplateResult {
  const { locale, localized } = view;
  const own = strings(locale);
  const statusDate = statusIn && followedUp(statusIn, view, ' ');
  const date = reportedIn && reportedIn !== statusIn && followedUp(reportedIn, view);
  const isToldByEntry = entries.some((entry) => entry.status ?? entry.statusText);
  const statusInWords = statusText ? localized(statusText) : status && { text: own.status[status] };
  return html`<div class=${status ? `outcome ${status}` : 'outcome'} part="outcome">
    ${
      statusInWords
        ? html`<p>
            <strong part="status" ${text(statusInWords)}></strong
            >${statusDate ? html`<span class="format">${statusDate}</span>` : nothing}
          </p>`
        : nothing
    }
    ${reason && !isToldByEntry ? html`<p ${text(localized(reason))}></p>` : nothing}
    ${date ? html`<p class="format">${date}</p>` : nothing}
    ${entries.map((entry) => entryInWords(entry, targets, reported, view))}
  </div>`;
}

/** Of when a follow-up is: "Uppföljt till och med juni 2026"; undefined where it does not say. */
export function followedUp(followUp: FollowUp, { locale }: View, space = ''): TemplateResult | undefined {
  const own = strings(locale);
  const date = dateOf(followUp);
  if (!date) return undefined;
  const { from, to, published } = followUp;
  if (date === to) return dated(own.followedUpUntil, date, locale, space);
  if (date === published) return dated(own.followedUp, date, locale, space);
  return filled(space + withoutVariants(own.followedUp), { date: period({ from: from! }, locale) });
}

function entryInWords(
  { text: words, places = [], values = [], reason }: Entry,
  targets: readonly Target[],
  reported: Reported | undefined,
  view: View,
) {
  const { localized } = view;
  return [
    ...(words ? [html`<p ${text(localized(words))}></p>`] : []),
    ...placesInWords(places, view),
    ...valuesInWords(values, targets, reported, view),
    ...(reason ? [html`<p ${text(localized(reason))}></p>`] : []),
  ];
}

/** A party where there is little room. */
export function partyName(id: string, { promise, localized }: View, isFirst = false): unknown {
  const { shortName, name } = promise.parties!.find((party) => party.id === id)!;
  const shown = localized(shortName ?? name);
  return inline(isFirst ? capitalised(shown) : shown);
}

export function placesInWords(places: readonly Text[], { locale, localized }: View): TemplateResult[] {
  if (!places.length) return [];
  const { plural, number } = formats(locale);
  const names = joined(
    places.map((place) => inline(localized(place))),
    locale,
  );
  return [
    html`<p class="detail">
      ${filled(plural(places.length, strings(locale).places), { places: names, count: number(places.length) })}
    </p>`,
  ];
}
