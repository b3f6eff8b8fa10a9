import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkCatalogue } from '../catalogue/check-catalogue.js';
import { expectedMessages } from '../catalogue/expected-messages.js';
import { categoriesOf } from '../catalogue/plural-categories.js';
import type { Problem } from '../catalogue/problem.js';
import { wordsOf } from '../catalogue/sentences.js';
import { shippedMessages } from '../catalogue/shipped-messages.js';
import { isForResidents, type SourceMessage } from '../catalogue/source-messages.js';
import { pseudoLanguages } from './pseudo-languages.js';

/** A message as the preview shows it. */
export interface PreviewMessage {
  id: string;
  note: string;
  swedish: string;
  /** Undefined where readers get the Swedish. */
  text?: string | undefined;
  /** What the check says about it, in Swedish and English. */
  problems: { sv: string; en: string }[];
}

export interface PreviewData {
  lang: string;
  done: number;
  total: number;
  /** What the file says of itself. */
  fileNote?: string | undefined;
  messages: PreviewMessage[];
  /** What the check says about the file as a whole. */
  problems: { sv: string; en: string }[];
  /** The finished translations as the elements read them. */
  shipped: Record<string, string>;
  /** The same with the id of each message instead of its text, to find out which messages show where. */
  ids: Record<string, string>;
}

const folder = new URL('../../locales/', import.meta.url);

/** What the preview of a language shows, from its file as it is now. */
export function previewOf(lang: string, all: readonly SourceMessage[]): PreviewData {
  const messages = all.filter(isForResidents);
  const pseudo = pseudoLanguages[lang];
  const file = fileURLToPath(new URL(`${lang.replace(/\W/g, '')}.xlf`, folder));
  const like = pseudo || lang === 'sv' ? 'sv' : lang;
  const checked =
    like !== 'sv' && existsSync(file) ? checkCatalogue(readFileSync(file), `locales/${lang}.xlf`, messages) : undefined;
  const expected = [...expectedMessages(messages, categoriesOf(checked?.countsLike ?? like)).values()];
  const translations = pseudo
    ? new Map(messages.map((message) => [message.id, pseudo(message)]))
    : like === 'sv'
      ? new Map(messages.map(({ id, source }) => [id, source]))
      : (checked?.translations ?? new Map<string, string>());
  const countsLike = checked?.countsLike ?? (categoriesOf(like) ? like : 'sv');
  const known = expected.filter(({ id, isOptional }) => !isOptional || translations.has(id));
  const isOf = (id: string | undefined) => (problem: { id?: string }) => problem.id === id;
  const said = (id: string | undefined) => (checked?.problems ?? []).filter(isOf(id)).map(inBothLanguages);
  const ids = new Map(known.map(({ id, source }) => [id, idInstead(id, source)]));
  return {
    lang,
    done: checked?.done ?? translations.size,
    total: checked?.total ?? known.length,
    fileNote: checked?.note,
    messages: known.map(({ id, desc, source }) => ({
      id,
      note: desc,
      swedish: source,
      text: translations.get(id),
      problems: said(id),
    })),
    problems: said(undefined),
    shipped: Object.fromEntries(pseudo || checked ? shippedMessages(messages, translations, countsLike) : []),
    ids: Object.fromEntries(shippedMessages(messages, ids, countsLike)),
  };
}

function inBothLanguages({ code, values }: Problem) {
  return { sv: wordsOf(code, 'sv', values), en: wordsOf(code, 'en', values) };
}

/** The id, with everything that is filled in; and what has to be read by a program as it is. */
function idInstead(id: string, source: string): string {
  if (id === 'format-direction' || id === 'format-number' || id === 'format-plural') return source;
  const names = (source.match(/\{\w+\}/g) ?? []).join('');
  if (/^format-months/.test(id)) return Array.from({ length: 12 }, () => `⟦${id}⟧`).join(' ');
  return /\{first\}/.test(source) ? `{first}⟦${id}⟧{second}` : `⟦${id}⟧${names}`;
}
