/**
 * Puts text where a page translator has put an element around it. Chrome's and Edge's wrap every piece of text in two `<font>`; Lit
 * would then write the next words into an attribute of that element, and the reader would go on seeing the old ones.
 */
export function giveTextBack(root: ParentNode): void {
  for (const font of root.querySelectorAll<HTMLElement>(':is(font)'))
    // Behind one of Lit's comments is what Lit writes to. What the directive `text` shows needs no help, and keeps its translation.
    if (font.previousSibling instanceof Comment && !font.querySelector('slot')) font.replaceWith(font.textContent);
}
