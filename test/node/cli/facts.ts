import type { CitizenPromise, Commitment, Entry } from '../../../src/promise/citizen-promise.js';

/** A promise with facts that a careful person would enter; ids are free, and a party may have two spellings. */
export interface Expected {
  promise: CitizenPromise;
}

const plain = (text: unknown) =>
  typeof text === 'string' ? text.replace(/\s+/g, ' ').trim().replace(/[.:]$/, '').toLowerCase() : '';

/** "Polisen" and "Karlstads kommun" by what they are: a page calls them by several names. */
function partyName(promise: Partial<CitizenPromise>, id: string): string {
  const name = plain(promise.parties?.find((party) => party.id === id)?.name);
  if (/^polis(?:en)?$|^the police$|^police$/.test(name)) return 'polisen';
  return /kommun|municipality|council/.test(name) ? 'kommunen' : name;
}

/** Everything that a promise says, a fact each, in words that do not depend on ids. */
export function factsOf(promise: Partial<CitizenPromise>): string[] {
  const facts: string[] = [];
  const add = (kind: string, ...values: unknown[]) => facts.push([kind, ...values.map(plain)].join(' | '));
  const theme = (id: string | undefined) => promise.themes?.find((each) => each.id === id)?.title;
  const commitments = new Map<string, Commitment>();
  for (const each of promise.commitments ?? []) if (each.id) commitments.set(each.id, each);

  add('title', promise.title);
  if (promise.lead) add('lead', promise.lead);
  for (const text of promise.body ?? []) add('body', text);
  if (promise.image) {
    add('image', promise.image.url, promise.image.alt);
    if (promise.image.caption) add('caption', promise.image.caption);
  }
  for (const id of new Set((promise.parties ?? []).map(({ id }) => partyName(promise, id)))) add('party', id);
  for (const { from, to } of promise.periods ?? []) {
    if (from) add('from', from);
    if (to) add('to', to);
  }
  if (promise.situation?.text) add('situation', promise.situation.text);
  for (const text of promise.situation?.items ?? []) add('situation item', text);
  for (const text of promise.aims ?? []) add('aim', text);
  (promise.priorities ?? []).forEach(({ title }, index) => add('priority', String(index + 1), title));
  for (const { title, text } of promise.themes ?? []) {
    add('theme', title);
    if (text) add('theme text', text);
  }
  for (const each of promise.commitments ?? []) {
    add('commitment', each.text, theme(each.theme));
    if (each.by) add('by', each.text, ...each.by.map((id) => partyName(promise, id)).sort());
  }
  if (promise.followPlan?.text) add('plan', promise.followPlan.text);
  for (const { body, entries } of promise.followUps ?? []) {
    for (const text of body ?? []) add('report', text);
    for (const each of entries ?? []) entryFacts(each).forEach((fact) => facts.push(fact));
  }
  for (const { name, role } of promise.signatures ?? []) add('signature', name, role);
  for (const { name, role, phone, email } of promise.contacts ?? []) add('contact', name, role, phone, email);
  for (const { url } of promise.documents ?? []) add('document', url);
  for (const { url } of promise.links ?? []) add('link', url);
  if (promise.updated) add('updated', promise.updated);
  if (promise.owner) add('owner', promise.owner.name);
  return facts;

  function entryFacts({ commitment, status, text, reason }: Entry): string[] {
    const about = commitment ? plain(commitments.get(commitment)?.text) : '';
    return [
      ...(status ? [`status | ${about} | ${status}`] : []),
      ...(text ? [`entry | ${about} | ${plain(text)}`] : []),
      ...(reason ? [`reason | ${about} | ${plain(reason)}`] : []),
    ];
  }
}

/** Facts that only one of the two has. */
export function compareFacts(read: Partial<CitizenPromise>, expected: CitizenPromise) {
  const [got, wanted] = [factsOf(read), factsOf(expected)];
  return {
    right: wanted.filter((fact) => got.includes(fact)),
    missing: wanted.filter((fact) => !got.includes(fact)),
    more: got.filter((fact) => !wanted.includes(fact)),
  };
}

/** A promise in one language, as far as facts are compared. */
export function inOne<Kind extends { lang: string }>(promise: Kind, lang: string): Kind {
  const text = JSON.stringify(promise, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const texts = value as Record<string, unknown>;
    const keys = Object.keys(texts);
    const isText = keys.length > 0 && keys.every((key) => ['sv', 'en', 'fi', 'so', 'ar', 'se'].includes(key));
    return isText ? (texts[lang] ?? texts[promise.lang]) : value;
  });
  return JSON.parse(text) as Kind;
}
