import { sentences, type EditorMessage } from './sentences.js';

/** What the editor was told. */
export interface Told {
  readonly message: EditorMessage;
  readonly values: Readonly<Record<string, unknown>>;
  readonly sentence: string;
}

const told = new Map<string, Told>();
const listeners = new Set<(told: readonly Told[]) => void>();

/**
 * Says something to the person who can mend the page: the editor, in the console. Residents never see it. The same sentence is
 * said once for each page view, however many elements meet the same fault.
 */
export function tellEditor(message: EditorMessage, values: Readonly<Record<string, unknown>>): void {
  const sentence = sentences[message].replace(/{(\w+)}/g, (_, name: string) => String(values[name]));
  if (told.has(sentence)) return;
  told.set(sentence, { message, values, sentence });
  console.warn(`[medborgarlofte] ${sentence}`);
  for (const listener of listeners) listener([...told.values()]);
}

/** Calls with all that the editor was told, now and whenever something is added, until the returned function is called. */
export function watchTold(listener: (told: readonly Told[]) => void): () => void {
  listeners.add(listener);
  listener([...told.values()]);
  return () => listeners.delete(listener);
}
