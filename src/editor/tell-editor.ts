import { sentences, type EditorMessage } from './sentences.js';

/** What the editor was told. */
export interface Told {
  readonly message: EditorMessage;
  readonly values: Readonly<Record<string, unknown>>;
  readonly sentence: string;
  /** The elements that it is about. */
  readonly elements: WeakSet<Element>;
  /** Whether it is about the page rather than about an element. */
  readonly isPageWide: boolean;
}

const told = new Map<string, Told>();
const listeners = new Set<() => void>();

/**
 * Says something to the person who can mend the page: the editor, in the console. Residents never see it. The same sentence is
 * said once for each page view, however many elements meet the same fault. Without an element it is about the page.
 */
export function tellEditor(message: EditorMessage, given: Readonly<Record<string, unknown>>, element?: Element): void {
  const values: Told['values'] = { tag: element?.localName, ...given };
  const sentence = sentences[message].replace(/{(\w+)}/g, (_, name: string) => String(values[name]));
  if (!told.has(sentence)) {
    told.set(sentence, { message, values, sentence, elements: new WeakSet(), isPageWide: !element });
    console.warn(`[medborgarlofte] ${sentence}`);
  }
  if (element) told.get(sentence)!.elements.add(element);
  for (const listener of listeners) listener();
}

/** All that the editor was told. */
export function everythingTold(): readonly Told[] {
  return [...told.values()];
}

/** Calls whenever the editor is told something, until the returned function is called. */
export function watchTold(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
