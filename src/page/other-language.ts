import type { PagePromise } from './page-promise.js';
import { matchShape, promiseShape, type Shape } from '../promise/promise-shape.js';

/** What a page needs to say once only, in either language. */
export const once: readonly string[] = [
  'image',
  'periods',
  'contacts',
  'signatures',
  'documents',
  'links',
  'published',
  'updated',
  'owner',
];

/**
 * A promise with the texts of the same promise in another language; or, where the two are not alike part for part (as many
 * commitments, by the same parties, of the same dates), the part that differs.
 */
export function withOtherLanguage(
  promise: PagePromise,
  other: PagePromise,
  lang: string,
): { promise: PagePromise } | { differs: string } {
  const renamed = withIdsOf(promise, other);
  try {
    const merged: Record<string, unknown> = {};
    for (const [name, shape] of Object.entries<Shape>(promiseShape.fields)) {
      const [one, second] = [promise, renamed].map((each) => (each as Record<string, unknown>)[name]);
      if (name === 'lang') merged[name] = one;
      else if (one !== undefined && second === undefined && once.includes(name)) merged[name] = one;
      else if (name === 'periods' && one && agree(promise, other)) merged[name] = one;
      else if (one !== undefined || second !== undefined)
        merged[name] = mergeTexts(shape, one, second, name, [promise.lang, lang]);
    }
    return { promise: merged as unknown as PagePromise };
  } catch (error) {
    if (error instanceof Unlike) return { differs: error.message };
    throw error;
  }
}

/** Whether the periods are the same as far as both say them: one may be that of a heading, with its years alone. */
function agree({ periods: [one] = [] }: PagePromise, { periods: [other] = [] }: PagePromise): boolean {
  return (['from', 'to'] as const).every((end) => {
    const dates = [one?.[end] ?? '', other?.[end] ?? ''] as const;
    return dates[0].startsWith(dates[1]) || dates[1].startsWith(dates[0]);
  });
}

class Unlike extends Error {}

function mergeTexts(shape: Shape, one: unknown, other: unknown, path: string, langs: [string, string]): unknown {
  const unlike = (): never => {
    throw new Unlike(path);
  };
  if (one === undefined || other === undefined) return unlike();
  return matchShape<unknown>(shape, {
    leaf: (kind) => {
      if (kind === 'text') return one === other ? one : { [langs[0]]: one, [langs[1]]: other };
      // Another document, or its page in the other language.
      if (kind === 'address' || kind === 'word') return one;
      return one === other ? one : unlike();
    },
    oneOf: () => (one === other ? one : unlike()),
    list: ({ items }) => {
      const [first, second] = [one, other] as [unknown[], unknown[]];
      if (first.length !== second.length) return unlike();
      return first.map((item, index) => mergeTexts(items, item, second[index], `${path}[${index}]`, langs));
    },
    object: ({ fields }) => {
      const [first, second] = [one, other] as [Record<string, unknown>, Record<string, unknown>];
      const merged: Record<string, unknown> = {};
      for (const [name, field] of Object.entries(fields))
        if (first[name] !== undefined || second[name] !== undefined)
          merged[name] = mergeTexts(field, first[name], second[name], `${path}.${name}`, langs);
      return merged;
    },
  });
}

/** Another promise with the ids of this one, place for place: ids come from words. */
function withIdsOf(promise: PagePromise, other: PagePromise): PagePromise {
  const ids = new Map<string, string>();
  for (const list of ['parties', 'themes', 'commitments'] as const)
    other[list]?.forEach(({ id }, index) => {
      const own = promise[list]?.[index]?.id;
      if (id && own) ids.set(`${list} ${id}`, own);
    });
  const renamed = <Kind extends string | undefined>(list: string, id: Kind) =>
    (id === undefined ? id : (ids.get(`${list} ${id}`) ?? id)) as Kind;
  const named = <Item extends { id?: string }>(list: string, items: Item[] | undefined) =>
    items && { [list]: items.map((item) => ({ ...item, id: renamed(list, item.id) })) };
  return {
    ...other,
    ...named('parties', other.parties),
    ...named('themes', other.themes),
    ...(other.commitments && {
      commitments: other.commitments.map((each) => ({
        ...each,
        id: renamed('commitments', each.id)!,
        ...(each.by && { by: each.by.map((id) => renamed('parties', id)) }),
        ...(each.theme && { theme: renamed('themes', each.theme) }),
      })),
    }),
    ...(other.followUps && {
      followUps: other.followUps.map((followUp) => ({
        ...followUp,
        ...(followUp.entries && {
          entries: followUp.entries.map((entry) => ({
            ...entry,
            ...(entry.commitment && { commitment: renamed('commitments', entry.commitment) }),
          })),
        }),
      })),
    }),
  };
}
