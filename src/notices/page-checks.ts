import { pageDocument } from '../platform/unshadowed.js';
import { swallowedText } from './hidden-text.js';
import { reportToEditor } from './notices.js';

/** An element of ours; a form may not be defined yet. */
interface Host extends HTMLElement {
  headingLevel?: number | null;
  promiseUrl?: string;
}

/** What is a placeholder for an element, by its attributes that begin with `data-`. */
export const placeholder = '[data-medborgarlofte]';

/** The level of a card's title: it has headings two levels deeper, and HTML has six. */
const deepest = 4;
const headings = 'h1,h2,h3,h4,h5,h6';

/** Whether an element shows something of its own instead of the page's HTML in it. */
export function showsOwn({ shadowRoot }: HTMLElement): boolean {
  return Boolean(shadowRoot!.querySelector(headings));
}

/**
 * Reports what an editor cannot see on the page and readers pay for: text that is hidden, ids and addresses that are there twice,
 * headings that jump. Every reader's browser does this, when it has nothing else to do, so all of it is one walk over the page.
 *
 * @param hosts the elements that are new, or show something now
 * @param all those on the page
 */
export function checkPage(hosts: ReadonlySet<Host>, all: ReadonlySet<Host>): void {
  for (const host of hosts) if (host.isConnected && !isInside(host)) checkPlace(host);
  checkHeadings(hosts);
  checkAddresses(all);
}

/** Whether it is a part of another element of ours, which no editor has written. */
function isInside(host: Host): boolean {
  return host.getRootNode() instanceof ShadowRoot;
}

function checkPlace(host: Host): void {
  const place = host.parentElement?.matches(placeholder) ? host.parentElement : host;
  const { id } = place;
  if (id && pageDocument.querySelectorAll(`#${CSS.escape(id)}`).length > 1)
    reportToEditor('same-id', { found: id }, host);
  if (host.querySelector('main,:scope>footer,promise-card,script[src]')) reportToEditor('no-end-tag', {}, host);
  const found = showsOwn(host) && swallowedText(host, !place.nextSibling);
  if (found) reportToEditor('hidden-text', { found }, host);
}

function checkHeadings(hosts: ReadonlySet<Host>): void {
  let before = 0;
  for (const each of pageDocument.querySelectorAll<Host>(`${headings},promise-card,priority-list,feedback-form`)) {
    const found = each.headingLevel ?? Number(each.localName[1]);
    if (hosts.has(each) && found <= 6) {
      if (found > deepest && each.localName === 'promise-card')
        reportToEditor('heading-too-deep', { found, expected: deepest }, each);
      // Downwards one at a time; upwards as it likes (WCAG technique G141). Above 6 it is no level, which is reported elsewhere.
      if (before && found > before + 1) reportToEditor('heading-jump', { found, before, expected: before + 1 }, each);
    }
    if (found && each.getClientRects().length) before = found;
  }
}

/** The address of a commitment leads to the first card that has it. */
function checkAddresses(all: ReadonlySet<Host>): void {
  const owners = new Map<string, Host>();
  for (const host of all)
    for (const { id } of host.shadowRoot!.querySelectorAll('article [id*="-"]')) {
      const other = owners.get(id);
      if (!other) owners.set(id, host);
      // The same promise may show in another language.
      else if (titleOf(host) !== titleOf(other) && addressOf(host) !== addressOf(other))
        reportToEditor('same-address', { found: `#${id}` }, host);
    }
}

function titleOf({ shadowRoot }: Host): string | null | undefined {
  return shadowRoot!.getElementById('title')?.textContent;
}

/** Where a promise comes from; where it stands inside the element, the element itself. */
function addressOf(host: Host): unknown {
  try {
    return host.promiseUrl ? new URL(host.promiseUrl, pageDocument.baseURI).href : host;
  } catch {
    return host;
  }
}
