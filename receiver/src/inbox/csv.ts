import type { InboxWords } from './words.js';
import { exportColumns, type ExportRow } from './export-rows.js';

/** Rows for a program that opens files with semicolons, as Excel in Swedish does by a double click; the first has the names. */
export function csvStart(words: InboxWords): string {
  // The first character says that it is UTF-8.
  return `\uFEFF${toLine(exportColumns(words))}`;
}

export function csvRow(row: ExportRow): string {
  return toLine(row);
}

function toLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(';')}\r\n`;
}

/** What a spreadsheet takes for the beginning of a formula, also in full-width letters. */
const formula = '=+\\-@＝＋－＠';

/**
 * A spreadsheet takes a text that begins like a formula for one, and runs it; the apostrophe says that it is text. Who opens the
 * file with commas or tabs instead of semicolons has cells that begin inside our texts, so what follows any of those gets one
 * too.
 */
function cell(text: string): string {
  const start = new RegExp(`^[\\s\\p{Cc}]*[${formula}]|^[\\t\\r\\n]`, 'u').test(text) ? "'" : '';
  const inside = text.replace(insideRuns, (run, formulaSign: string | undefined) =>
    formulaSign && /[,;\t\r\n]/.test(run) ? `${run.slice(0, -1)}'${formulaSign}` : run,
  );
  return `"${start}${inside.replaceAll('"', '""')}"`;
}

/** Separators, blanks and quotes in one go, and the sign after them: matching never has to look twice. */
const insideRuns = new RegExp(`[,;"'\\s\\p{Cc}]+([${formula}])?`, 'gu');
