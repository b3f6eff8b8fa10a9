import type { NoticeCode } from './notice-code.js';

/** What was reported to the editor: a code and values. The editor's part makes sentences of them. */
export interface Notice {
  readonly code: NoticeCode;
  readonly values: Readonly<Record<string, unknown>>;
  /** The elements that it is about. */
  readonly elements: WeakSet<Element>;
  /** Whether it is about the page rather than about an element. */
  readonly isPageWide: boolean;
}

const notices = new Map<string, Notice>();
const listeners = new Set<() => void>();
let open: (() => void) | undefined;

/**
 * Reports something to the person who can fix the page: the editor, in the console. Residents never see it. The same is reported once
 * for each page view, however many elements meet the same fault. Without an element it is about the page.
 */
export function reportToEditor(code: NoticeCode, given: Readonly<Record<string, unknown>>, element?: Element): void {
  const values: Notice['values'] = { tag: element?.localName, ...given };
  const key = code + inShort(values);
  if (!notices.has(key)) {
    notices.set(key, { code, values, elements: new WeakSet(), isPageWide: !element });
    if (!open) warnInCode(code, values);
  }
  if (element) notices.get(key)!.elements.add(element);
  openEditor();
  for (const listener of listeners) listener();
}

/** All that was reported. */
export function allNotices(): readonly Notice[] {
  return [...notices.values()];
}

/** Calls whenever something is reported, until the returned function is called. */
export function watchNotices(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Opens the editor's part, which looks closer: there is something to report, or an editor asks for it. */
export function openEditor(): void {
  open?.();
}

/** How the editor's part is opened. Where there is none, the console has codes. */
export function openEditorBy(opener: () => void): void {
  open = opener;
}

type AttributeCheck = (tag: string, attribute: string, known: readonly string[]) => void;
const unknown: Parameters<AttributeCheck>[] = [];
let check: AttributeCheck = (...given) => void unknown.push(given);

/** Lets the editor's part look at an attribute that an element does not know. */
export function checkAttribute(...given: Parameters<AttributeCheck>): void {
  check(...given);
  openEditor();
}

/** Who looks at those attributes, also at the ones before. */
export function checkAttributesBy(checker: AttributeCheck): void {
  check = checker;
  for (const given of unknown.splice(0)) checker(...given);
}

/** For the console, where there are no sentences. */
export function warnInCode(code: NoticeCode, values: Notice['values']): void {
  console.warn(`[medborgarlofte] ${code} ${inShort(values)}: see docs/editor-messages.md#${code}`);
}

/** Without a text that is not JSON, which may be long. */
function inShort(values: Notice['values']): string {
  return JSON.stringify(values, (name, value: unknown) =>
    name === 'text' ? undefined : value instanceof Error ? String(value) : value,
  );
}
