import type { FeedbackStore, Filter, ReceivedFeedback } from '../store/feedback-store.js';
import type { InboxWords } from './words.js';

export type ExportRow = readonly string[];

const columns = [
  ['reference', ({ reference }) => reference],
  ['received', ({ receivedAt }) => receivedAt],
  ['quarantined', ({ quarantined }, words) => (quarantined ? words.yes : words.no)],
  ['state', ({ state }, words) => words.states[state]],
  ['message', ({ message }) => message],
  ['email', ({ email }) => email],
  ['language', ({ locale }) => locale],
  ['page', ({ page }) => page.url],
  ['pageTitle', ({ page }) => page.title],
  ['promise', ({ promise }) => promise],
  ['commitment', ({ commitment }) => commitment],
  ['note', ({ note }) => note],
  ['other', ({ otherFields }) => otherFields.map(([name, value]) => `${name}: ${value}`).join('\n')],
  ['id', ({ key }) => key],
] as const satisfies readonly [
  keyof InboxWords['columns'],
  (feedback: ReceivedFeedback, words: InboxWords) => string | undefined,
][];

export function exportColumns(words: InboxWords): ExportRow {
  return columns.map(([name]) => words.columns[name]);
}

export function toExportRow(feedback: ReceivedFeedback, words: InboxWords): ExportRow {
  return columns.map(([, value]) => value(feedback, words) ?? '');
}

/** Messages that are read and written in one go: enough to be fast, few enough that new messages come in between. */
const rowsAtOnce = 100;

/** The newest first, a page at a time, as fast as the reader takes them. */
export async function* exportPages(store: FeedbackStore, filter: Filter): AsyncGenerator<ReceivedFeedback[], void> {
  let before: number | undefined;
  do {
    const { messages, next } = await store.page(filter, rowsAtOnce, before);
    yield messages;
    before = next;
    // Lets all that came in meanwhile have its turn.
    await new Promise((resolve) => setImmediate(resolve));
  } while (before !== undefined);
}
