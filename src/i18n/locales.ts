import { templates as en } from './generated/en.js';

/** A language that the elements themselves speak. */
export type Locale = 'sv' | 'en';

/** The language that messages are written in, in the code. */
export const sourceLocale: Locale = 'sv';

/** The translations, by message id. The source language has none: its messages stand in the code. */
export const catalogues: Record<Locale, Readonly<Record<string, string>>> = { sv: {}, en };

/** The locale for a BCP 47 tag such as `en` or `sv-FI`, by its language part; undefined for one that we do not speak. */
export function localeFor(tag: string): Locale | undefined {
  const language = tag.toLowerCase().split('-')[0]!;
  return Object.hasOwn(catalogues, language) ? (language as Locale) : undefined;
}
