import { pageDocument } from '../platform/unshadowed.js';
import { swallowedText } from './hidden-text.js';
import type { HelpfulHost } from '../notices/editor-help.js';
import { placeholder, showsOwn } from '../notices/may-be-wrong.js';
import { reportToEditor } from '../notices/notices.js';

interface Host extends HelpfulHost {
  promiseUrl?: string;
}

/** The level of a card's title: it has headings two levels deeper, and HTML has six. */
const deepest = 4;
const headings = 'h1,h2,h3,h4,h5,h6';

/**
 * Reports what an editor cannot see on the page and readers pay for: text that is hidden, ids and addresses that are there twice,
 * headings that jump. `mayBeWrong` asks the same in the main script, and has to say yes wherever this has something to report.
 *
 * @param all those on the page
 */
export function checkPage(host: Host, all: ReadonlySet<Host>): void {
  if (host.getRootNode() instanceof ShadowRoot) return;
  checkPlace(host);
  checkHeadings(host);
  checkAddresses(all);
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

function checkHeadings(host: Host): void {
  let before = 0;
  for (const each of pageDocument.querySelectorAll<HTMLElement & { headingLevel?: number | null }>(
    `${headings},promise-card,priority-list,feedback-form`,
  )) {
    const found = each.headingLevel ?? Number(each.localName[1]);
    if (each === host && found <= 6) {
      if (found > deepest && host.localName === 'promise-card')
        reportToEditor('heading-too-deep', { found, expected: deepest }, host);
      // Downwards one at a time; upwards as it likes (WCAG technique G141). Above 6 it is no level, which is reported elsewhere.
      if (before && found > before + 1) reportToEditor('heading-jump', { found, before, expected: before + 1 }, host);
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

/** Where a promise comes from; where it is inside the element, the element itself. */
function addressOf(host: Host): unknown {
  try {
    return host.promiseUrl ? new URL(host.promiseUrl, pageDocument.baseURI).href : host;
  } catch {
    return host;
  }
}
