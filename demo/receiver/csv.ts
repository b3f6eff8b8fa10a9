import type { ReceivedFeedback } from './store.js';

const columns: [name: string, value: (feedback: ReceivedFeedback) => string | undefined][] = [
  ['Referens', ({ reference }) => reference],
  ['Mottagen', ({ receivedAt }) => receivedAt],
  ['Misstänkt skräppost', ({ suspicion }) => (suspicion ? 'ja' : 'nej')],
  ['Synpunkt', ({ message }) => message],
  ['E-post', ({ email }) => email],
  ['Språk', ({ locale }) => locale],
  ['Sida', ({ page }) => page.url],
  ['Sidans titel', ({ page }) => page.title],
  ['Löfte', ({ promise }) => promise],
  ['Åtagande', ({ commitment }) => commitment],
  ['Övriga fält', ({ otherFields }) => otherFields.map(([name, value]) => `${name}: ${value}`).join('\n')],
  ['Id', ({ key }) => key],
];

/** All messages as a file that Excel in Swedish opens by a double click: semicolons, and a mark that it is UTF-8. */
export function toCsv(messages: readonly ReceivedFeedback[]): string {
  const rows = [
    columns.map(([name]) => name),
    ...messages.map((feedback) => columns.map(([, value]) => value(feedback) ?? '')),
  ];
  return '\uFEFF' + rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('');
}

/** A spreadsheet takes a text that begins like these for a formula, and runs it; the apostrophe says that it is text. */
function cell(text: string): string {
  const safe = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
