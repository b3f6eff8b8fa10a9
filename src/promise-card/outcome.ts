import { html, nothing, type TemplateResult } from 'lit';
import type { Entry, Target, Text } from '../content/citizen-promise.js';
import type { Outcome } from '../content/outcomes.js';
import { time } from '../templates/date.js';
import { filled } from '../templates/filled.js';
import { inline, joined, text } from '../templates/text.js';
import { valuesInWords } from './numbers.js';
import { strings } from './promise-card.strings.js';
import type { View } from './view.js';

/** The status of a commitment, or of work that no commitment names, and what is told of it; each with its own date. */
export function outcome(
  { status, statusText, reason, statusOn, entries = [], toldOn }: Outcome,
  targets: readonly Target[],
  view: View,
): TemplateResult {
  const { locale, localized } = view;
  const own = strings(locale);
  const followedUp = (date: string, space = '') => filled(space + own.followedUp, { date: time(date, locale) });
  const isToldByEntry = entries.some((entry) => entry.status ?? entry.statusText);
  const statusInWords = statusText ? localized(statusText) : status && { text: own.status[status] };
  return html`<div class=${status ? `outcome ${status}` : 'outcome'} part="outcome">
    ${
      statusInWords
        ? html`<p>
            <strong part="status" ${text(statusInWords)}></strong
            >${statusOn ? html`<span class="format">${followedUp(statusOn, ' ')}</span>` : nothing}
          </p>`
        : nothing
    }
    ${reason && !isToldByEntry ? html`<p ${text(localized(reason))}></p>` : nothing}
    ${toldOn && toldOn !== statusOn ? html`<p class="format">${followedUp(toldOn)}</p>` : nothing}
    ${entries.map((entry) => told(entry, targets, view))}
  </div>`;
}

function told({ text: words, places = [], values = [], reason }: Entry, targets: readonly Target[], view: View) {
  const { localized } = view;
  return [
    ...(words ? [html`<p ${text(localized(words))}></p>`] : []),
    ...placesInWords(places, view),
    ...valuesInWords(values, targets, view),
    ...(reason ? [html`<p ${text(localized(reason))}></p>`] : []),
  ];
}

/** A party where there is little room. */
export function partyName(id: string, { promise, localized }: View): unknown {
  const { shortName, name } = promise.parties!.find((party) => party.id === id)!;
  return inline(localized(shortName ?? name));
}

export function placesInWords(places: readonly Text[], { locale, localized }: View): TemplateResult[] {
  if (!places.length) return [];
  const names = joined(places.map((place) => inline(localized(place))));
  return [
    html`<p class="detail">
      ${filled(strings(locale).places[places.length > 1 ? 'other' : 'one'], { places: names })}
    </p>`,
  ];
}
