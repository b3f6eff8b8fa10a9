import { html, nothing, type TemplateResult } from 'lit';
import type { Area, Commitment, Contact, Party, Signature } from '../../promise/citizen-promise.js';
import { formats } from '../../language/formats.js';
import { time } from '../shared/date.js';
import { heading } from '../shared/heading.js';
import { link } from '../shared/link.js';
import { capitalised, inline, joined, text } from '../shared/text.js';
import { isGrouped } from './commitments.js';
import { partyName } from './outcome.js';
import { strings } from './promise-card.strings.js';
import type { View } from './view.js';

/** Where the promise applies, who has signed it, what it belongs to and whom to ask. */
export function about(view: View): TemplateResult | typeof nothing {
  const { promise, locale, level, localized } = view;
  const { area, parties = [], partOf = [], signatures = [], signedOn, contacts = [], previous = [] } = promise;
  const own = strings(locale);
  const roles = ['promises', 'supports', 'takesPart', 'notSaid'] as const;
  const promisers = new Set(idsIn(promise.commitments));
  // Nobody is said to promise who is not: only who has that role, or is named by a commitment.
  const roleOf = ({ id, role }: Party) => role ?? (promisers.has(id) ? 'promises' : 'notSaid');
  const rows: [string, unknown[]][] = [
    [own.area, area ? [areaInWords(area, view)] : []],
    ...roles.map((role): [string, unknown[]] => [
      own.roles[role],
      parties.filter((party) => roleOf(party) === role).map((party) => partyInWords(party, view)),
    ]),
    [own.partOf, partOf.map((agreement) => link(capitalised(localized(agreement.title)), agreement, locale))],
    [
      own.signed,
      [
        ...(signedOn ? [time(signedOn, locale, (date) => capitalised({ text: formats(locale).date(date) }).text)] : []),
        ...signatures.map((each) => signatureInWords(each, view)),
      ],
    ],
    [own.contact, contacts.map((contact) => contactInWords(contact, view))],
    [own.previous, previous.map((agreement) => link(capitalised(localized(agreement.title)), agreement, locale))],
  ];
  const known = rows.filter(([, items]) => items.length);
  // Who promises may be in the headings of all commitments already.
  const inHeadings = new Set(isGrouped(promise) ? (promise.commitments ?? []).flatMap(({ by = [] }) => by) : []);
  if (
    known.every(([label]) => label === own.roles.promises) &&
    parties.every(({ id, url }) => inHeadings.has(id) && !url)
  )
    return nothing;
  return html`<section class="about" part="about">
    ${heading(level, { text: own.aboutPromise })}
    <dl>
      ${known.map(
        ([label, items]) =>
          html`<div>
            <dt ${text(label)}></dt>
            <dd>${items.map((item) => html`<div>${item}</div>`)}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function areaInWords({ name, note, mapUrl }: Area, { locale, localized }: View): TemplateResult {
  const own = strings(locale);
  return html`${inline(capitalised(localized(name)))} ${note ? html`<p ${text(localized(note))}></p>` : nothing}
  ${mapUrl ? html`<p>${link({ text: own.map }, { url: mapUrl }, locale)}</p>` : nothing}`;
}

function partyInWords({ name, url }: Party, { locale, localized }: View): unknown {
  const shown = capitalised(localized(name));
  return url ? link(shown, { url }, locale) : inline(shown);
}

function signatureInWords({ name, role, party }: Signature, view: View): TemplateResult {
  const facts = [
    html`<span dir="auto">${name}</span>`,
    ...(role ? [inline(view.localized(role))] : []),
    ...(party ? [partyName(party, view)] : []),
  ];
  return html`${joined(facts, view.locale)}`;
}

function contactInWords({ name, role, party, phone, email }: Contact, view: View): TemplateResult {
  const words = [name, role].flatMap((each) => (each ? [view.localized(each)] : []));
  const facts = [
    ...words.map((each, index) => inline(index ? each : capitalised(each))),
    ...(party ? [partyName(party, view, !words.length)] : []),
    ...(phone ? [html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>`] : []),
    ...(email ? [html`<a href="mailto:${email}">${email}</a>`] : []),
  ];
  return html`${joined(facts, view.locale)}`;
}

/** The ids of all who are named by a commitment or a part of one. */
function idsIn(commitments: readonly Commitment[] = []): string[] {
  return commitments.flatMap(({ by = [], children }) => [...by, ...idsIn(children)]);
}
