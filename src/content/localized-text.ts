import type { Text } from './citizen-promise.js';

/** A text as it is shown; `lang` only where it is in another language than the reader's. */
export interface LocalizedText {
  text: string;
  lang?: string;
}

/** A text in the reader's language, else in the document's, else in the first language it has. */
export function localizedText(text: Text, lang: string, documentLang: string): LocalizedText {
  const texts = typeof text === 'string' ? { [documentLang]: text } : text;
  const found = [lang, documentLang].find((candidate) => Object.hasOwn(texts, candidate)) ?? Object.keys(texts)[0]!;
  return { text: texts[found]!, ...(found !== lang && { lang: found }) };
}

/** The languages that a text exists in. */
export function languagesOf(text: Text, documentLang: string): string[] {
  return typeof text === 'string' ? [documentLang] : Object.keys(text);
}
