import { pageDocument } from '../platform/unshadowed.js';
import {
  curlyQuote,
  helpedHosts,
  knownAttributes,
  onlyOnTag,
  placeholder,
  type HelpfulHost,
} from '../notices/editor-help.js';
import { swallowedText } from './hidden-text.js';
import { suggestAttribute } from './suggest-attribute.js';
import { reportToEditor } from '../notices/notices.js';

/** The level of a card's title: it has headings two levels deeper, and HTML has six. */
const deepest = 4;

const prefix = 'data-';

/** Elements whose inside has been looked at. */
const seenInside = new WeakSet<HelpfulHost>();

/** Looks at how the page uses one element that has settled, and says what the editor should fix. */
export function checkPage(host: HelpfulHost): void {
  const known = knownAttributes(host);
  for (const attribute of host.getAttributeNames()) {
    const found = host.getAttribute(attribute)!;
    if (curlyQuote.test(attribute) || (known.includes(attribute) && curlyQuote.test(found.trim().charAt(0))))
      reportToEditor('curly-quotes', { attribute, found }, host);
    else suggestAttribute(host.localName, attribute, known, '', host);
  }
  if (host.getRootNode() instanceof ShadowRoot) return;
  const around = host.parentElement?.matches(placeholder) ? host.parentElement : undefined;
  if (around) checkPlaceholder(around, host, known);
  const { id } = around ?? host;
  if (id && pageDocument.querySelectorAll(`#${CSS.escape(id)}`).length > 1)
    reportToEditor('same-id', { found: id }, host);
  if (host.querySelector('main, :scope > footer, promise-card, script[src]')) reportToEditor('no-end-tag', {}, host);
  checkInside(host);
  checkHeading(host);
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

function checkHeading(host: HelpfulHost): void {
  const heading = [
    ...pageDocument.querySelectorAll('h1, h2, h3, h4, h5, h6, promise-card, priority-list, feedback-form'),
  ]
    .reverse()
    .find(
      (each) => each.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_FOLLOWING && each.getClientRects().length,
    );
  const before = heading && (Number(heading.localName[1]) || (heading as HelpfulHost).headingLevel);
  const found = host.headingLevel;
  if (found && found > deepest && found <= 6 && host.localName === 'promise-card')
    reportToEditor('heading-too-deep', { found, expected: deepest }, host);
  // Downwards one at a time; upwards as it likes (WCAG technique G141). Above 6 it is no level, which is told elsewhere.
  if (before && found && found > before + 1 && found <= 6)
    reportToEditor('heading-jump', { found, before, expected: before + 1 }, host);
}

/** What is inside and does not show, once there is something that shows instead. */
export function checkInside(host: HelpfulHost): void {
  const root = host.shadowRoot!;
  const shows = root.querySelector('h1, h2, h3, h4, h5, h6');
  if (seenInside.has(host) || !shows || host.getRootNode() instanceof ShadowRoot) return;
  seenInside.add(host);
  const found = swallowedText(host);
  if (found) reportToEditor('hidden-text', { found }, host);
  // The address of a commitment leads to the first card that has it.
  const titleOf = (each: HTMLElement) => each.shadowRoot!.getElementById('title')?.textContent;
  for (const other of helpedHosts) {
    // The same promise may show in another language.
    const twice =
      titleOf(host) !== titleOf(other) &&
      !isSameAddress(host, other) &&
      [...root.querySelectorAll('[id*="-"]')].find((named) => other.shadowRoot!.getElementById(named.id));
    if (twice) reportToEditor('same-address', { found: `#${twice.id}` }, host);
  }
}

function isSameAddress(
  one: HelpfulHost & { promiseUrl?: string },
  other: HelpfulHost & { promiseUrl?: string },
): boolean {
  const [first, second] = [one, other].map(({ promiseUrl }) => {
    try {
      return promiseUrl && new URL(promiseUrl, pageDocument.baseURI).href;
    } catch {
      return undefined;
    }
  });
  return Boolean(first) && first === second;
}
