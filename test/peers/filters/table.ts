import type { Way } from './ways.js';

/** What becomes of one way in one filter. */
export interface Cell {
  way: Way;
  outcome: string;
  changes: string;
}

/** A filter in one configuration, by one way in. */
export interface Row {
  filter: string;
  entrance: string;
  isOurs: boolean;
  cells: Cell[];
}

/** The table of docs/cms-filters.md. Rows of one filter that are alike become one. */
export function tableOf(rows: readonly Row[]): string {
  const notes: string[] = [];
  const written = rows.map(({ filter, entrance, cells }) => {
    const words = cells.map(({ way, outcome, changes }) => {
      if (changes && !notes.includes(changes)) notes.push(changes);
      const mark = changes && `<sup>${notes.indexOf(changes) + 1}</sup>`;
      return (outcome === way.shows ? `**${outcome}**` : outcome) + mark;
    });
    return { filter, entrance, words: words.join(' | ') };
  });
  const lines = written.flatMap(({ filter, entrance, words }, index) => {
    const others = written.filter((row) => row.filter === filter);
    const isAlike = others.every((row) => row.words === words);
    if (isAlike && written.findIndex((row) => row.filter === filter) < index) return [];
    return `| ${filter}${entrance && !isAlike ? `, ${entrance}` : ''} | ${words} |`;
  });
  const names = rows[0]!.cells.map(({ way }) => way.name);
  return [
    `| Editor or filter | ${names.join(' | ')} |`,
    `| --- |${' --- |'.repeat(names.length)}`,
    ...lines,
    '',
    ...notes.map((note, index) => `${index + 1}. ${note}`),
  ].join('\n');
}
