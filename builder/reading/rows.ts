import Papa from 'papaparse';
import { readStatus } from '../../src/promise/read-status.js';
import { namedIn, newId } from '../state/ids.js';
import { isObject, listAt, type JsonObject } from '../state/json.js';

/** What a column of a sheet can be. */
export const columns = ['commitment', 'by', 'theme', 'status', 'text', 'reason', 'skip'] as const;
export type Column = (typeof columns)[number];

/** Rows of a sheet, and what each column is taken for. */
export interface Sheet {
  rows: string[][];
  columns: Column[];
  hasHead: boolean;
}

const heads: readonly [Column, RegExp][] = [
  ['commitment', /^(åtagande|aktivitet|insats|löfte|åtgärd|commitment|measure|promise|activity)/i],
  ['by', /^(vem|ansvarig|part|vilka|who|responsible|by)/i],
  ['theme', /^(tema|område|rubrik|prioritering|theme|area|heading)/i],
  ['status', /^(läge|status)/i],
  ['text', /^(vad har hänt|resultat|kommentar|uppföljning|what has happened|result|comment)/i],
  ['reason', /^(orsak|skäl|reason|varför|why)/i],
];

/** Rows pasted from a sheet, or the text of a CSV file. Cells with line breaks are quoted, as Excel writes them. */
export function readSheet(text: string): Sheet {
  const { data } = Papa.parse<string[]>(text.trim(), {
    skipEmptyLines: 'greedy',
    ...(text.includes('\t') && { delimiter: '\t' }),
  });
  const rows = data.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const [head = []] = rows;
  const known = Array.from(
    { length: width },
    (_, index) => heads.find(([, words]) => words.test(head[index] ?? ''))?.[0],
  );
  const hasHead = rows.length > 1 && known.filter(Boolean).length >= Math.min(2, width);
  const taken = new Set<Column>();
  const guessed = known.map((column, index): Column => {
    const guess = hasHead ? (column ?? 'skip') : (columns[index] ?? 'skip');
    if (taken.has(guess)) return 'skip';
    taken.add(guess);
    return guess;
  });
  return { rows, columns: guessed, hasHead };
}

/** The promise with the commitments of a sheet after those that it has; parties and themes that it lacks are added. */
export function withRows(promise: JsonObject, { rows, columns, hasHead }: Sheet, today: string): JsonObject {
  let made: JsonObject = promise;
  const add = (list: string, item: Record<string, unknown>): string => {
    const id = newId(made, list)!;
    made = { ...made, [list]: [...listAt(made, [list]), { id, ...item }] };
    return id;
  };
  const idFor = (list: string, field: string, words: string): string => {
    const same = namedIn(made, list).find(({ value }) => wordsOf(value[field]).includes(words.toLowerCase()));
    return same?.id ?? add(list, { [field]: words });
  };
  const entries: Record<string, unknown>[] = [];
  for (const row of rows.slice(hasHead ? 1 : 0)) {
    const cell = (column: Column) => row[columns.indexOf(column)] ?? '';
    const text = cell('commitment');
    if (!text) continue;
    const by = cell('by')
      .split(/\s*(?:,|;|\/|&|\soch\s|\sand\s)\s*/)
      .filter(Boolean)
      .map((name) => idFor('parties', 'name', name));
    const theme = cell('theme') && idFor('themes', 'title', cell('theme'));
    const commitment = add('commitments', { text, ...(by.length && { by }), ...(theme && { theme }) });
    const status = readStatus(cell('status'));
    const entry = {
      commitment,
      ...(status && { status }),
      ...(cell('status') && !status && { statusText: cell('status') }),
      ...(cell('text') && { text: cell('text') }),
      ...(cell('reason') && { reason: cell('reason') }),
    };
    if (Object.keys(entry).length > 1) entries.push(entry);
  }
  if (!entries.length) return made;
  return { ...made, followUps: [...listAt(made, ['followUps']), { to: today, entries }] };
}

function wordsOf(text: unknown): string[] {
  const all = isObject(text) ? Object.values(text) : [text];
  return all.filter((each): each is string => typeof each === 'string').map((each) => each.toLowerCase());
}
