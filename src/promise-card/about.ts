import { html, nothing, type TemplateResult } from 'lit';
import type { Area, Contact, Party, Signature } from '../content/citizen-promise.js';
import { time } from '../templates/date.js';
import { heading } from '../templates/heading.js';
import { link } from '../templates/link.js';
import { inline, joined, text } from '../templates/text.js';
import { partyName } from './outcome.js';
import { strings } from './promise-card.strings.js';
import type { View } from './view.js';

/** Where the promise applies, who stands behind it, what it belongs to and whom to ask. */
export function about(view: View): TemplateResult | typeof nothing {
  const { promise, locale, level, localized } = view;
  const { area, parties = [], partOf = [], signatures = [], signedOn, contacts = [], previous = [] } = promise;
  const own = strings(locale);
  const roles = ['promises', 'supports', 'takesPart'] as const;
  const rows: [string, unknown[]][] = [
    [own.area, area ? [areaInWords(area, view)] : []],
    ...roles.map((role): [string, unknown[]] => [
      own.roles[role],
      parties.filter((party) => (party.role ?? 'promises') === role).map((party) => partyInWords(party, view)),
    ]),
    [own.partOf, partOf.map((agreement) => link(localized(agreement.title), agreement, locale))],
    [
      own.signed,
      [...(signedOn ? [time(signedOn, locale)] : []), ...signatures.map((each) => signatureInWords(each, view))],
    ],
    [own.contact, contacts.map((contact) => contactInWords(contact, view))],
    [own.previous, previous.map((agreement) => link(localized(agreement.title), agreement, locale))],
  ];
  const told = rows.filter(([, items]) => items.length);
  // Who promises stands above the commitments already.
  const onlyPromisers = told.every(([label]) => label === own.roles.promises);
  if (onlyPromisers && promise.commitments?.some(({ by }) => by)) return nothing;
  if (!told.length) return nothing;
  return html`<section class="about" part="about">
    ${heading(level, { text: own.aboutPromise })}
    <dl>
      ${told.map(
        ([label, items]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${items.map((item) => html`<div>${item}</div>`)}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function areaInWords({ name, note, mapUrl }: Area, { locale, localized }: View): TemplateResult {
  const own = strings(locale);
  return html`${inline(localized(name))} ${note ? html`<p ${text(localized(note))}></p>` : nothing}
  ${mapUrl ? html`<p>${link({ text: own.map }, { url: mapUrl }, locale)}</p>` : nothing}`;
}

function partyInWords({ name, url }: Party, { locale, localized }: View): unknown {
  return url ? link(localized(name), { url }, locale) : inline(localized(name));
}

function signatureInWords({ name, role, party }: Signature, view: View): TemplateResult {
  const facts = [
    html`<span dir="auto">${name}</span>`,
    ...(role ? [inline(view.localized(role))] : []),
    ...(party ? [partyName(party, view)] : []),
  ];
  return html`${joined(facts)}`;
}

function contactInWords({ name, role, party, phone, email }: Contact, view: View): TemplateResult {
  const facts = [
    ...(name ? [inline(view.localized(name))] : []),
    ...(role ? [inline(view.localized(role))] : []),
    ...(party ? [partyName(party, view)] : []),
    ...(phone ? [html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>`] : []),
    ...(email ? [html`<a href="mailto:${email}">${email}</a>`] : []),
  ];
  return html`${joined(facts)}`;
}
