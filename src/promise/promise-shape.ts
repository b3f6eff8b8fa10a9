import type { Kind } from './problem.js';

/** What a value must be: of a kind, one of some words, a list of one shape, or an object with these fields and no others. */
export type Shape = Kind | 'commitment' | OneOf | ListShape | ObjectShape;

export interface OneOf {
  readonly options: readonly string[];
  /** Where no word of ours says it, a text in the page's own words does. */
  readonly orText?: true;
}

export interface ListShape {
  readonly items: Shape;
  /** Without one of its items it would say something untrue: with a fault in one it is left out as a whole. */
  readonly allOrNothing?: true;
  /** What is no list is read as a list of one. */
  readonly orOne?: true;
}

export interface ObjectShape {
  readonly fields: { readonly [name: string]: Shape };
  readonly required: readonly string[];
  /** Fields without which the object would say something untrue, such as "per day": with a fault in one the object is left out. */
  readonly essential?: readonly string[];
  /** Without one of its dates it would say something untrue: with a fault it is shown as it is written, and claims nothing. */
  readonly isPeriod?: true;
}

export interface ShapeVisitor<Result> {
  leaf: (kind: Kind) => Result;
  oneOf: (shape: OneOf) => Result;
  list: (shape: ListShape) => Result;
  object: (shape: ObjectShape) => Result;
}

/** The only place that distinguishes the kinds of shapes. */
export function matchShape<Result>(shape: Shape, { leaf, oneOf, list, object }: ShapeVisitor<Result>): Result {
  if (shape === 'commitment') return object(commitmentShape);
  if (typeof shape === 'string') return leaf(shape);
  if ('options' in shape) return oneOf(shape);
  return 'items' in shape ? list(shape) : object(shape);
}

const oneOf = <const Options extends readonly string[]>(...options: Options) => ({ options });

const list = <const Item extends Shape>(items: Item) => ({ items });

const allOrNothing = <const Item extends Shape>(items: Item) => ({ items, allOrNothing: true as const });

/** Required fields come before others that hold ids, so that nothing names what is left out. */
const object = <const Fields extends ObjectShape['fields'], const Required extends readonly (keyof Fields & string)[]>(
  fields: Fields,
  ...required: Required
) => ({ fields, required });

const withEssential = <const Inner extends ObjectShape>(
  shape: Inner,
  ...essential: (keyof Inner['fields'] & string)[]
) => ({ ...shape, essential });

const period = <const Fields extends ObjectShape['fields']>(fields: Fields) => ({
  ...object({ from: 'date', to: 'date', ...fields }),
  isPeriod: true as const,
});

const per = {
  ...oneOf('occasion', 'day', 'week', 'month', 'quarter', 'tertial', 'term', 'year', 'period'),
  orText: true as const,
};
/** What a number counts: without it, the number would say more than it does. */
const scope = ['per', 'places', 'each'] as const;
export const statusShape = oneOf('notStarted', 'ongoing', 'done', 'partly', 'changed', 'notDone', 'notNeeded');
const agreement = object({ title: 'text', url: 'address', from: 'date', to: 'date' }, 'title');
const documentLink = object(
  { title: 'text', url: 'address', type: 'word', bytes: 'whole-number', lang: 'language-tag' },
  'title',
  'url',
);

/** Named in shapes as `'commitment'`, since it holds itself. */
export const commitmentShape = object(
  {
    text: 'text',
    id: 'own-id',
    by: allOrNothing('party-id'),
    theme: 'theme-id',
    places: list('text'),
    period: period({ note: 'text' }),
    targets: list(
      withEssential(
        object(
          {
            op: oneOf('min', 'max', 'exact', 'within'),
            value: 'number',
            unit: 'text',
            id: 'own-id',
            per,
            places: allOrNothing('text'),
            each: 'boolean',
            of: 'amount',
            note: 'text',
          },
          'op',
          'value',
          'unit',
        ),
        ...scope,
        'of',
      ),
    ),
    children: list('commitment'),
    status: statusShape,
    statusText: 'text',
    reason: 'text',
  },
  'text',
);

/**
 * The content model, version 1: the same fields as `CitizenPromise`; a test holds the two together. Fields are read in this order:
 * what has ids comes before what names them.
 */
export const promiseShape = object(
  {
    id: 'id',
    lang: 'language-tag',
    title: 'text',
    category: 'text',
    lead: 'text',
    body: list('text'),
    image: object({ url: 'web-address', alt: 'text', caption: 'text', credit: 'text' }, 'url', 'alt'),
    aims: list('text'),
    area: object(
      { name: 'text', kind: oneOf('municipality', 'district', 'place'), note: 'text', mapUrl: 'address' },
      'name',
    ),
    parties: list(
      withEssential(
        object(
          {
            id: 'own-id',
            name: 'text',
            shortName: 'text',
            kind: oneOf('police', 'municipality', 'housing', 'agency', 'rescue', 'association', 'business'),
            // One that only supports must not be shown as one that promises.
            role: oneOf('promises', 'supports', 'takesPart'),
            url: 'address',
          },
          'id',
          'name',
        ),
        'role',
      ),
    ),
    // An ended promise without its end would be in force.
    periods: { ...allOrNothing(period({ changedOn: 'date', note: 'text' })), orOne: true },
    partOf: list(agreement),
    situation: object({
      text: 'text',
      items: list('text'),
      sources: list(
        object({
          kind: oneOf('dialogue', 'survey', 'statistics', 'staff', 'interview', 'intelligence', 'other'),
          text: 'text',
          when: 'text',
          participants: 'text',
          url: 'address',
        }),
      ),
    }),
    priorities: list(object({ title: 'text', note: 'text' }, 'title')),
    prioritiesTitle: 'text',
    themes: list(object({ id: 'own-id', title: 'text', text: 'text', url: 'address' }, 'id', 'title')),
    commitments: list('commitment'),
    closing: list('text'),
    followPlan: object({ text: 'text', when: 'text', channels: list('text') }),
    followUps: list(
      object({
        title: 'text',
        from: 'date',
        to: 'date',
        published: 'date',
        body: list('text'),
        document: documentLink,
        entries: list(
          withEssential(
            object({
              // "Done" must not be said of nothing, or of something else.
              commitment: 'commitment-id',
              theme: 'theme-id',
              places: allOrNothing('text'),
              status: statusShape,
              statusText: 'text',
              text: 'text',
              reason: 'text',
              values: list(
                withEssential(
                  object(
                    {
                      value: 'number',
                      unit: 'text',
                      about: oneOf('under', 'about', 'over', 'atLeast', 'atMost'),
                      per,
                      places: allOrNothing('text'),
                      each: 'boolean',
                      planned: 'boolean',
                      note: 'text',
                      target: 'target-id',
                    },
                    'value',
                    'unit',
                  ),
                  ...scope,
                  'about',
                  'planned',
                ),
              ),
            }),
            'commitment',
            'theme',
            'places',
          ),
        ),
      }),
    ),
    signatures: list(object({ name: 'word', role: 'text', party: 'party-id' }, 'name')),
    signedOn: 'date',
    contacts: list(object({ name: 'text', role: 'text', party: 'party-id', phone: 'phone', email: 'email' })),
    documents: list(documentLink),
    links: list(object({ title: 'text', url: 'address', lang: 'language-tag' }, 'title', 'url')),
    previous: list(agreement),
    replacedBy: agreement,
    published: 'date',
    updated: 'date',
    owner: object({ name: 'text', email: 'email' }, 'name'),
  },
  'title',
);
