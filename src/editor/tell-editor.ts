const told = new Set<string>();

/**
 * Says something to the person who can mend the page: the editor, in the console. Residents never see it. The same sentence is
 * said once for each page view, however many elements meet the same fault.
 */
export function tellEditor(sentence: string): void {
  if (told.has(sentence)) return;
  told.add(sentence);
  console.warn(`[medborgarlofte] ${sentence}`);
}
