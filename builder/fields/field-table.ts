import { matchShape, promiseShape, type Shape } from '../../src/promise/promise-shape.js';
import type { Path } from '../state/json.js';

/** Parts of the form, in the order of the card, each below a heading of its own. */
export type Section =
  'about' | 'when' | 'who' | 'background' | 'commitments' | 'plan' | 'followUp' | 'contact' | 'page';

interface FieldRow {
  /** Of a field of the promise itself: where it is. */
  section?: Section;
  /** Seldom needed: behind "More". */
  isRare?: true;
  /** A text of several lines. */
  isLong?: true;
}

const rare = { isRare: true } as const;
const long = { isLong: true } as const;

/**
 * Every field of the content model, once, in the order of the form. What kind of value a field has is in the shape of the promise; its
 * label and help are in fields.strings.ts, by the same key. A test holds the three together.
 */
export const fieldTable: Readonly<Record<string, FieldRow>> = {
  title: { section: 'about', ...long },
  lead: { section: 'about', ...long },
  body: { section: 'about', ...long },
  aims: { section: 'about', ...long },
  category: { section: 'about' },
  image: { section: 'about' },
  'image.url': {},
  'image.alt': {},
  'image.caption': {},
  'image.credit': {},
  area: { section: 'about' },
  'area.name': {},
  'area.kind': {},
  'area.note': {},
  'area.mapUrl': {},

  periods: { section: 'when' },
  'periods.from': {},
  'periods.to': {},
  'periods.changedOn': rare,
  'periods.note': rare,

  parties: { section: 'who' },
  'parties.name': {},
  'parties.role': {},
  'parties.shortName': rare,
  'parties.kind': rare,
  'parties.url': rare,
  'parties.id': rare,

  prioritiesTitle: { section: 'background', ...rare },
  priorities: { section: 'background' },
  'priorities.title': long,
  'priorities.note': rare,
  situation: { section: 'background' },
  'situation.text': long,
  'situation.items': long,
  'situation.sources': {},
  'situation.sources.kind': {},
  'situation.sources.text': {},
  'situation.sources.when': {},
  'situation.sources.participants': {},
  'situation.sources.url': {},

  themes: { section: 'commitments' },
  'themes.title': long,
  'themes.text': { ...rare, ...long },
  'themes.url': rare,
  'themes.id': rare,
  commitments: { section: 'commitments' },
  'commitments.text': long,
  'commitments.by': {},
  'commitments.theme': {},
  'commitments.places': rare,
  'commitments.period': rare,
  'commitments.period.from': {},
  'commitments.period.to': {},
  'commitments.period.note': {},
  'commitments.targets': rare,
  'commitments.targets.op': {},
  'commitments.targets.value': {},
  'commitments.targets.unit': {},
  'commitments.targets.per': {},
  'commitments.targets.places': rare,
  'commitments.targets.each': rare,
  'commitments.targets.of': rare,
  'commitments.targets.note': rare,
  'commitments.targets.id': rare,
  'commitments.children': rare,
  'commitments.status': rare,
  'commitments.statusText': rare,
  'commitments.reason': { ...rare, ...long },
  'commitments.id': rare,

  closing: { section: 'commitments', ...rare, ...long },

  followPlan: { section: 'plan' },
  'followPlan.text': long,
  'followPlan.when': {},
  'followPlan.channels': {},

  followUps: { section: 'followUp' },
  'followUps.from': {},
  'followUps.to': {},
  'followUps.published': {},
  'followUps.title': rare,
  'followUps.body': long,
  'followUps.document': rare,
  'followUps.entries': {},
  'followUps.entries.commitment': {},
  'followUps.entries.status': {},
  'followUps.entries.text': long,
  'followUps.entries.reason': long,
  'followUps.entries.values': {},
  'followUps.entries.values.value': {},
  'followUps.entries.values.unit': {},
  'followUps.entries.values.about': {},
  'followUps.entries.values.target': {},
  'followUps.entries.values.per': rare,
  'followUps.entries.values.places': rare,
  'followUps.entries.values.each': rare,
  'followUps.entries.values.planned': rare,
  'followUps.entries.values.note': rare,
  'followUps.entries.theme': rare,
  'followUps.entries.places': rare,
  'followUps.entries.statusText': rare,

  contacts: { section: 'contact' },
  'contacts.name': {},
  'contacts.role': {},
  'contacts.phone': {},
  'contacts.email': {},
  'contacts.party': rare,
  documents: { section: 'contact' },
  'document.title': {},
  'document.url': {},
  'document.type': rare,
  'document.bytes': rare,
  'document.lang': rare,
  links: { section: 'contact' },
  'links.title': {},
  'links.url': {},
  'links.lang': rare,
  signatures: { section: 'contact' },
  'signatures.name': {},
  'signatures.role': {},
  'signatures.party': rare,
  signedOn: { section: 'contact' },

  updated: { section: 'page' },
  published: { section: 'page' },
  owner: { section: 'page' },
  'owner.name': {},
  'owner.email': {},
  partOf: { section: 'page' },
  'agreement.title': {},
  'agreement.url': {},
  'agreement.from': {},
  'agreement.to': {},
  previous: { section: 'page' },
  replacedBy: { section: 'page' },
  id: { section: 'page' },
  lang: { section: 'page' },
};

/** The key of a path in the table: without places in lists, and the same for what is of one kind. */
export function keyOf(path: Path): string {
  return path
    .filter((part) => typeof part === 'string')
    .join('.')
    .replace(/^commitments(\.children)+\./, 'commitments.')
    .replace(/^(partOf|previous|replacedBy)\./, 'agreement.')
    .replace(/^(documents|followUps\.document)\./, 'document.');
}

/** The names of the fields of an object, in the order of the form. */
export function fieldsIn(path: Path, names: readonly string[]): string[] {
  const order = Object.keys(fieldTable);
  const place = (name: string) => order.indexOf(keyOf([...path, name]));
  return [...names].sort((one, other) => place(one) - place(other));
}

/** The fields of the promise itself that a section has. */
export function fieldsOf(section: Section): string[] {
  return Object.keys(fieldTable).filter((key) => fieldTable[key]!.section === section);
}

/** The shape of what is at a path. */
export function shapeAt(path: Path): Shape {
  return path.reduce<Shape>(
    (shape, key) =>
      matchShape<Shape>(shape, {
        leaf: () => shape,
        oneOf: () => shape,
        list: ({ items }) => items,
        object: ({ fields }) => fields[key]!,
      }),
    promiseShape,
  );
}
