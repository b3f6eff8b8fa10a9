/** Keys that write or move in a text. Not Escape, Tab and function keys, which mean something to the page around it. */
const writing = /^(?:.|Enter|Backspace|Delete|Insert|Arrow\w+|Home|End|PageUp|PageDown|Dead|Process|Unidentified)$/u;

/**
 * Keeps what is typed in a field from a page's key shortcuts. To the page, keys come from the element and not from a field, so that
 * its shortcuts would not know that somebody writes.
 */
export function keepKeys(event: KeyboardEvent): void {
  // Not the editor's own fields in a slot, which the page knows as fields.
  const isField =
    event.target instanceof Element &&
    event.target.matches('textarea, input') &&
    (event.currentTarget as Element).contains(event.target);
  const { key, ctrlKey, altKey, metaKey } = event;
  // AltGr, by which "@" is typed, counts as Ctrl and Alt on Windows.
  const isModified = (ctrlKey || altKey || metaKey) && !event.getModifierState('AltGraph');
  if (isField && !isModified && writing.test(key)) event.stopPropagation();
}
