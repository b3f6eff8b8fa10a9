const address = "a[href^='mailto:' i], a[href^='tel:' i]";

/** An e-mail address or a Swedish telephone number that is no link. */
const written = /\S@\S+\.\S|(?:^|[^\d-])(?:0|\+46)[ (\d)]{1,6}[-\u2013 ]\d[\d ]{4,}/;

/** Characters. What is longer says more than how to reach someone. */
const longest = 400;

/**
 * Puts what of the editor's own HTML says how to reach someone into the slot for it, unless the editor has done so: not everyone may
 * write `slot` in a CMS. Not the whole promise in words, which has headings.
 */
export function assignContacts(host: Element): void {
  const slot = 'feedback-contact';
  const children = [...host.children];
  if (children.some((child) => child.slot === slot)) return;
  for (const child of children) {
    const text = child.textContent;
    const isContact = child.matches(address) || child.querySelector(address) || written.test(text);
    if (isContact && !child.slot && text.length <= longest && !child.querySelector('h1, h2, h3, h4, h5, h6, script'))
      child.slot = slot;
  }
}
