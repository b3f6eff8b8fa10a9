import { html, nothing, type TemplateResult } from 'lit';
import type { CitizenPromise, Commitment, Theme } from '../../promise/citizen-promise.js';
import type { LocalizedText } from '../../promise/localized-text.js';
import { outcomeOf } from '../../promise/outcomes.js';
import { formats } from '../../language/formats.js';
import { period } from '../shared/date.js';
import { filled, labelled } from '../shared/filled.js';
import { heading } from '../shared/heading.js';
import { link } from '../shared/link.js';
import { capitalised, inline, joined, paragraphs, text } from '../shared/text.js';
import { addressOf } from './addresses.js';
import { targetInWords } from './numbers.js';
import { outcome, partyName, placesInWords } from './outcome.js';
import { strings } from './promise-card.strings.js';
import { countInWords } from './summary.js';
import type { View } from './view.js';

/** A promise with more commitments than this has links to its parts, and folds groups that are longer than `longGroup`. */
const longPromise = 20;
const longGroup = 3;

/** The themes with their commitments, grouped by who promises; commitments without a theme come last, under a heading of ours. */
export function themes(view: View): unknown[] {
  const { promise, locale, level, localized, addresses } = view;
  const { themes = [], commitments = [] } = promise;
  const isLong = addresses.size > longPromise;
  const sections: { title: LocalizedText; theme?: Theme }[] = themes.map((theme) => ({
    title: localized(theme.title),
    theme,
  }));
  if (commitments.some(({ theme }) => !theme))
    sections.push({ title: { text: themes.length ? strings(locale).otherCommitments : strings(locale).commitments } });
  const id = (theme?: Theme) => `${promise.id ?? 'medborgarlofte'}-theme-${theme?.id ?? ''}`;

  return [
    isLong && sections.length > 1
      ? html`<nav class="contents" aria-labelledby="contents title" part="contents">
          <p id="contents" ${text(strings(locale).contents)}></p>
          <ul>
            ${sections.map(({ title, theme }) => html`<li><a href=${addressOf(id(theme))} ${text(title)}></a></li>`)}
          </ul>
        </nav>`
      : nothing,
    ...sections.map(
      ({ title, theme }) =>
        html`<section class="theme" part="theme">
          ${heading(level, title, id(theme))} ${theme?.text ? paragraphs(localized(theme.text)) : nothing}
          ${theme?.url ? html`<p>${labelled(strings(locale).readMore, link(title, theme, locale), locale)}</p>` : nothing}
          <div class="groups">
            ${groups(
              commitments.filter((commitment) => commitment.theme === theme?.id),
              view,
              id(theme),
              isLong,
            )}
          </div>
        </section>`,
    ),
  ];
}

function groups(members: readonly Commitment[], view: View, sectionId: string, isLong: boolean): TemplateResult[] {
  const { promise, locale, level, localized, hasOutcomes } = view;
  const parties = (ids: readonly string[]): LocalizedText => {
    const names = ids.map((id) => localized(promise.parties!.find((party) => party.id === id)!.name));
    const list = formats(locale).list(names.map((name) => name.text));
    return capitalised(ids.length > 1 ? { text: list } : names[0]!);
  };
  const byParties = groupByParties(members);
  const groups: Iterable<[string, readonly Commitment[]]> = keepsOrder(members, byParties)
    ? byParties
    : [['', members]];
  return [...groups].map(([ids, group], index) => {
    const id = `${sectionId}-${index + 1}`;
    // The role is for Safari, which takes a list without markers for no list.
    const list = html`<ul class=${hasOutcomes ? 'followed' : nothing} role=${hasOutcomes ? 'list' : nothing}>
      ${group.map((commitment) => item(commitment, view, ids ? commitment.by : []))}
    </ul>`;
    return html`<div class="group ${ids.includes(' ') ? 'together' : ''}" part="group">
      ${ids ? heading(level + 1, parties(ids.split(' ')), id) : nothing}
      ${
        isLong && group.length > longGroup
          ? html`<details>
              <summary aria-describedby=${ids ? id : sectionId} ${text(countInWords(group, view))}></summary>
              ${list}
            </details>`
          : list
      }
    </div>`;
  });
}

function item(commitment: Commitment, view: View, toldBy: readonly string[] = []): TemplateResult {
  const { locale, localized, outcomes, addresses, comment } = view;
  const { children = [], targets = [], places = [], period: { note, ...dates } = {}, by = toldBy } = commitment;
  const others = by.some((id) => !toldBy.includes(id)) || by.length < toldBy.length;
  const became = outcomeOf(commitment, outcomes);
  const reported = became.reportedIn && { followUp: became.reportedIn, commitment };
  const own = strings(locale);
  const names = (ids: readonly string[]) =>
    joined(
      ids.map((id) => partyName(id, view)),
      locale,
    );
  const inWords = period(dates, locale);
  const when = [...(inWords ? [inWords] : []), ...(note ? [inline(localized(note))] : [])];
  const named = new Set(became.entries?.flatMap(({ values = [] }) => values.map(({ target }) => target)));
  // One list of what there is: an optional part costs memory in every commitment, also where it is absent.
  const details = [
    ...(others ? [html`<p class="detail">${labelled(own.roles.promises, names(by), locale)}</p>`] : []),
    ...placesInWords(places, view),
    ...(when.length ? [html`<p class="detail">${filled(own.when, { period: joined(when, locale) })}</p>`] : []),
    ...targets
      .filter(({ id }) => !id || !named.has(id))
      .map((target) => html`<p class="detail">${filled(own.target, { target: targetInWords(target, view) })}</p>`),
    ...(became.status || became.statusText || became.entries ? [outcome(became, targets, view, reported)] : []),
    ...(comment && commitment.id
      ? [
          html`<button
            type="button"
            class="comment"
            part="comment"
            aria-describedby=${addresses.get(commitment)!}
            @click=${() => comment(commitment)}
            ${text(own.comment)}
          ></button>`,
        ]
      : []),
    ...(children.length
      ? [
          html`<ul>
            ${children.map((child) => item(child, view, by))}
          </ul>`,
        ]
      : []),
  ];
  return html`<li>
    <span
      id=${addresses.get(commitment)!}
      class=${commitment.id ? 'address' : nothing}
      tabindex="-1"
      ${text(localized(commitment.text))}
    ></span>
    ${details.length ? details : nothing}
  </li>`;
}

/** Commitments by the ids of those who promise them, both in the file's order; the key is empty where the page does not say who. */
function groupByParties(commitments: readonly Commitment[]): Map<string, Commitment[]> {
  const groups = new Map<string, Commitment[]>();
  for (const commitment of commitments) {
    const key = (commitment.by ?? []).join(' ');
    groups.set(key, [...(groups.get(key) ?? []), commitment]);
  }
  return groups;
}

/** Whether the groups, one after the other, have the commitments in the file's order; else they are not grouped. */
function keepsOrder(commitments: readonly Commitment[], groups: ReadonlyMap<string, readonly Commitment[]>): boolean {
  const inGroups = [...groups.values()].flat();
  return commitments.every((commitment, index) => commitment === inGroups[index]);
}

/** Whether the commitments of every theme have those who promise them as a heading. */
export function isGrouped({ commitments = [] }: CitizenPromise): boolean {
  const byTheme = new Map<string | undefined, Commitment[]>();
  for (const commitment of commitments)
    byTheme.set(commitment.theme, [...(byTheme.get(commitment.theme) ?? []), commitment]);
  return [...byTheme.values()].every((members) => keepsOrder(members, groupByParties(members)));
}
