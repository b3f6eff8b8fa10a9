import type { Text } from './citizen-promise.js';

/** A text as it is shown; `lang` only where it is in another language than what stands around it. */
export interface LocalizedText {
  text: string;
  lang?: string;
}

/** A language, whatever its region. */
export const languageOf = (tag: string) => tag.toLowerCase().split('-')[0]!;

/**
 * A text in the reader's language, else in that of the words around it (the interface may not speak the reader's), else in the
 * document's, else in the first language it has.
 */
export function localizedText(text: Text, lang: string, documentLang: string, around = lang): LocalizedText {
  const texts = typeof text === 'string' ? { [documentLang]: text } : text;
  const languages = Object.keys(texts);
  const inOrder = [lang, around, documentLang].map((wanted) => languages.find(same(wanted)));
  const found = inOrder.find(Boolean) ?? languages[0]!;
  return { text: texts[found]!, ...(!same(around)(found) && { lang: found }) };
}

/** The languages that a text exists in, each once. */
export function languagesOf(text: Text, documentLang: string): string[] {
  return typeof text === 'string' ? [languageOf(documentLang)] : [...new Set(Object.keys(text).map(languageOf))];
}

function same(tag: string) {
  return (other: string) => languageOf(other) === languageOf(tag);
}
