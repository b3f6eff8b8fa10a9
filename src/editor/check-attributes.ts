import { curlyQuote, knownAttributes, onlyOnTag, type HelpfulHost } from '../notices/editor-help.js';
import { reportToEditor } from '../notices/notices.js';
import { placeholder } from '../notices/may-be-wrong.js';
import { suggestAttribute } from './suggest-attribute.js';

const prefix = 'data-';

/** Looks at the attributes of an element that has settled, and of the placeholder around it, and reports what the editor should fix. */
export function checkAttributes(host: HelpfulHost): void {
  const known = knownAttributes(host);
  for (const attribute of host.getAttributeNames()) {
    const found = host.getAttribute(attribute)!;
    if (curlyQuote.test(attribute) || (known.includes(attribute) && curlyQuote.test(found.trim().charAt(0))))
      reportToEditor('curly-quotes', { attribute, found }, host);
    else suggestAttribute(host.localName, attribute, known, '', host);
  }
  if (host.getRootNode() instanceof ShadowRoot) return;
  const around = host.parentElement;
  if (around?.matches(placeholder)) checkPlaceholder(around, host, known);
}

function checkPlaceholder(around: HTMLElement, host: HelpfulHost, all: readonly string[]): void {
  const known = all.filter((name) => !onlyOnTag.includes(name));
  for (const attribute of around.getAttributeNames()) {
    const name = attribute.replace(prefix, '');
    // That has been reported.
    if (onlyOnTag.includes(name) && all.includes(name)) continue;
    if (name !== attribute) suggestAttribute('div', name, known, prefix, host);
    else if (known.includes(name) && name !== 'lang')
      reportToEditor('unknown-attribute', { tag: 'div', attribute, nearest: prefix + attribute }, host);
  }
}
