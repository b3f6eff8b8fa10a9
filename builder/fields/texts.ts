import { languageOf } from '../../src/promise/localized-text.js';
import { isObject } from '../state/json.js';

/** What a text says in a language; empty where it says nothing. */
export function textIn(value: unknown, lang: string, own: string): string {
  if (typeof value === 'string') return languageOf(lang) === languageOf(own) ? value : '';
  const key = isObject(value) ? keyFor(value, lang) : undefined;
  const text = key === undefined ? undefined : (value as Readonly<Record<string, unknown>>)[key];
  return typeof text === 'string' ? text : '';
}

/** The text with other words in a language; undefined when nothing is left of it. */
export function withTextIn(value: unknown, lang: string, text: string, own: string): unknown {
  const isOwn = languageOf(lang) === languageOf(own);
  if (!isObject(value)) {
    const before = typeof value === 'string' ? value : '';
    if (isOwn) return text || undefined;
    if (!text) return before || undefined;
    return before ? { [own]: before, [lang]: text } : { [lang]: text };
  }
  const key = keyFor(value, lang) ?? lang;
  const texts = Object.entries(value).filter(([each]) => each !== key || text);
  const place = texts.findIndex(([each]) => each === key);
  if (place >= 0) texts[place] = [key, text];
  else if (text) texts.push([key, text]);
  return texts.length ? Object.fromEntries(texts) : undefined;
}

/** The languages of a text that are not among those that all texts are offered in. */
export function furtherLanguages(value: unknown, offered: readonly string[]): string[] {
  if (!isObject(value)) return [];
  const shown = offered.map((each) => keyFor(value, each));
  return Object.keys(value).filter((tag) => !shown.includes(tag));
}

/** The first words of a text, to name a thing by, in the first language that it has. */
export function nameOf(value: unknown, lang: string, own: string, longest = 60): string {
  const first = isObject(value) ? Object.values(value).find((each) => typeof each === 'string') : undefined;
  const text = (textIn(value, lang, own) || textIn(value, own, own) || (typeof first === 'string' ? first : '')).trim();
  return text.length > longest ? `${text.slice(0, longest).replace(/\s+\S*$/, '')}…` : text;
}

function keyFor(value: Readonly<Record<string, unknown>>, lang: string): string | undefined {
  const keys = Object.keys(value);
  // A text may be in the English of two countries.
  return keys.find((tag) => tag === lang) ?? keys.find((tag) => languageOf(tag) === languageOf(lang));
}
