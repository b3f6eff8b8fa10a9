import { html, nothing, type TemplateResult } from 'lit';
import type { CitizenPromise, Commitment, Text, Theme } from '../content/citizen-promise.js';
import type { LocalizedText } from '../content/localized-text.js';
import { formats } from '../i18n/formats.js';
import { fill } from '../i18n/localize.js';
import type { Locale } from '../i18n/locales.js';
import { heading } from '../templates/heading.js';
import { text } from '../templates/text.js';
import { strings } from './promise-card.strings.js';

/** The themes with their commitments, grouped by who promises; commitments without a theme come last, under a heading of ours. */
export function themes(
  promise: CitizenPromise,
  level: number,
  locale: Locale,
  localized: (text: Text) => LocalizedText,
): TemplateResult[] {
  const commitments = promise.commitments ?? [];
  const section = (title: LocalizedText, theme?: Theme) =>
    html`<section class="theme" part="theme">
      ${heading(level, title)} ${theme?.text ? html`<p ${text(localized(theme.text))}></p>` : nothing}
      <div class="groups">${groups(commitments.filter((commitment) => commitment.theme === theme?.id))}</div>
    </section>`;

  const groups = (members: readonly Commitment[]) =>
    [...groupByParties(members)].map(
      ([ids, group]) =>
        html`<div class="group ${ids.includes(' ') ? 'together' : ''}" part="group">
          ${ids ? heading(level + 1, parties(ids.split(' '))) : nothing}
          <ul>
            ${group.map((commitment) => html`<li ${text(localized(commitment.text))}></li>`)}
          </ul>
        </div>`,
    );

  const parties = (ids: readonly string[]): LocalizedText => {
    const names = ids.map((id) => localized(promise.parties!.find((party) => party.id === id)!.name));
    const list = formats(locale).list(names.map((name) => name.text));
    return ids.length > 1 ? { text: fill(strings(locale).together, { parties: list }) } : names[0]!;
  };

  const sections = (promise.themes ?? []).map((theme) => section(localized(theme.title), theme));
  if (commitments.some((commitment) => !commitment.theme))
    sections.push(section({ text: strings(locale).commitments }));
  return sections;
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
