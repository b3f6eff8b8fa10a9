import type { Text } from './citizen-promise.js';

/** A text as it is shown; `lang` only where it is in another language than the reader's. */
export interface LocalizedText {
  text: string;
  lang?: string;
}

const languageOf = (tag: string) => tag.toLowerCase().split('-')[0];
const same = (tag: string) => (other: string) => languageOf(other) === languageOf(tag);

/** A text in the reader's language, whichever region's, else in the document's, else in the first language it has. */
export function localizedText(text: Text, lang: string, documentLang: string): LocalizedText {
  const texts = typeof text === 'string' ? { [documentLang]: text } : text;
  const languages = Object.keys(texts);
  const found = languages.find(same(lang)) ?? languages.find(same(documentLang)) ?? languages[0]!;
  return { text: texts[found]!, ...(!same(lang)(found) && { lang: found }) };
}

/** The languages that a text exists in. */
export function languagesOf(text: Text, documentLang: string): string[] {
  return typeof text === 'string' ? [documentLang] : Object.keys(text);
}
