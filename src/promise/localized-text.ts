import type { Text } from './citizen-promise.js';

/** A text as it is shown; `lang` only where it is in another language than what is around it. */
export interface LocalizedText {
  text: string;
  lang?: string;
}

/** A language, whatever its region. */
export const languageOf = (tag: string) => tag.toLowerCase().split('-')[0]!;

/**
 * Gives a text in the reader's language, else in that of the words around it (the interface may not speak the reader's), else in the
 * document's, else in the first language it has.
 */
export function localizer(lang: string, documentLang: string, around = lang): (text: Text) => LocalizedText {
  const wanted = [lang, around, documentLang].map(languageOf);
  const [, languageAround, documentLanguage] = wanted;
  return (text) => {
    if (typeof text === 'string') return { text, ...(documentLanguage !== languageAround && { lang: documentLang }) };
    const languages = Object.keys(text).map((tag) => ({ tag, language: languageOf(tag) }));
    const inOrder = wanted.map((each) => languages.find(({ language }) => language === each));
    const { tag, language } = inOrder.find(Boolean) ?? languages[0]!;
    return { text: text[tag]!, ...(language !== languageAround && { lang: tag }) };
  };
}

/** One text, as `localizer` gives it. */
export function localizedText(text: Text, lang: string, documentLang: string, around = lang): LocalizedText {
  return localizer(lang, documentLang, around)(text);
}

/** The languages that a text exists in, each once. */
export function languagesOf(text: Text, documentLang: string): string[] {
  return typeof text === 'string' ? [languageOf(documentLang)] : [...new Set(Object.keys(text).map(languageOf))];
}
