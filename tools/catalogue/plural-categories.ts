/** The categories of a language with the numbers that each covers. */
export type Categories = ReadonlyMap<string, readonly number[]>;

/** As far as anything is counted: commitments, days, characters. Categories for larger numbers are not asked for. */
const highest = 10_000;

const names = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The message that says which language counts alike, for languages that `Intl` does not know. */
export const pluralMessage = 'format-plural';

/** The categories that a language needs for whole numbers; undefined for one that `Intl` does not know. */
export function categoriesOf(locale: string): Categories | undefined {
  if (!isKnown(locale)) return undefined;
  const rules = new Intl.PluralRules(locale);
  const numbers = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let number = 0; number <= highest; number++) numbers.get(rules.select(number))!.push(number);
  // Every language has "other", if only for fractions.
  return new Map([...numbers].filter(([name, covered]) => covered.length || name === 'other'));
}

/** Whether `Intl` knows how a language counts. */
export function isKnown(locale: string): boolean {
  try {
    return Intl.PluralRules.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}

/** All names that a category can have. */
export const categoryNames: readonly string[] = names;
