import { pageDocument } from '../platform/unshadowed.js';

/** An element of ours; a form may not be defined yet. */
interface Host extends HTMLElement {
  headingLevel?: number | null;
  promiseUrl?: string;
  view?: string;
}

/** What is a placeholder for an element, by its attributes that begin with `data-`. */
export const placeholder = '[data-medborgarlofte]';

const headings = 'h1,h2,h3,h4,h5,h6';

/** Whether an element shows something of its own instead of the page's HTML in it. */
export function showsOwn({ shadowRoot }: HTMLElement): boolean {
  return Boolean(shadowRoot!.querySelector(headings));
}

/**
 * Whether a page may hide text in elements, have an id or an address twice, or headings that jump. Every reader's browser asks this
 * once for each element, so it is cheap, and says yes too often: the editor's part, which is loaded then, knows better. It says yes
 * wherever that part has something to report (`checkPage`), and no for a page whose text inside an element says what the element
 * shows, or that there is a promise.
 *
 * @param hosts the elements that are new, or show something now
 * @param all those on the page
 */
export function mayBeWrong(hosts: ReadonlySet<Host>, all: ReadonlySet<Host>): boolean {
  return [...hosts].some(mayBeInWrongPlace) || mayJump(hosts) || mayShareAddress(all);
}

function mayBeInWrongPlace(host: Host): boolean {
  // A form in a card has been put there by the card.
  if (host.getRootNode() !== document) return false;
  const place = host.parentElement?.matches(placeholder) ? host.parentElement : host;
  return (
    (place.id && pageDocument.querySelectorAll(`#${CSS.escape(place.id)}`).length > 1) ||
    host.querySelector('main,:scope>footer,promise-card,script[src]') !== null ||
    // A card that is made of the text in it has all of it.
    (showsOwn(host) && host.view !== 'card' && mayHideText(host, !place.nextSibling))
  );
}

function mayJump(hosts: ReadonlySet<Host>): boolean {
  let before = 6;
  return [...pageDocument.querySelectorAll<Host>(`${headings},promise-card,priority-list,feedback-form`)].some(
    (each) => {
      const level = each.headingLevel ?? Number(each.localName[1]);
      const isJump = hosts.has(each) && (level > before + 1 || (level > 4 && each.localName === 'promise-card'));
      if (level && each.getClientRects().length) before = level;
      return isJump;
    },
  );
}

/** Whether two promises may have one address. The same one may show in another language. */
function mayShareAddress(all: ReadonlySet<Host>): boolean {
  const owners = new Map<string, Host>();
  return [...all].some((host) =>
    [...host.shadowRoot!.querySelectorAll('article [id*="-"]')].some(({ id }) => {
      const owner = owners.get(id) ?? host;
      owners.set(id, owner);
      return titleOf(owner) !== titleOf(host) && (!host.promiseUrl || owner.promiseUrl !== host.promiseUrl);
    }),
  );
}

function titleOf({ shadowRoot }: Host): string | null | undefined {
  return shadowRoot!.querySelector(headings)?.textContent;
}

/**
 * Looks at a heading or a paragraph as a whole, and elsewhere at each text by itself: of a sentence that is hidden, one is. What markup
 * divides there, a word or a number, counts as two.
 */
function mayHideText(host: Host, isLast: boolean): boolean {
  const root = host.shadowRoot!;
  const isForm = host.localName === 'feedback-form';
  const links = [...root.querySelectorAll('a')].join();
  const shown = wordsIn(
    textsIn(root)
      .map(({ data }) => data)
      .join(' '),
  );
  const inOrder = ` ${shown.join(' ')} `;
  const known = new Set(shown);
  const judge = (node: Text) => {
    const parent = node.parentElement!;
    const around = parent.closest(`${headings},p,${host.localName}`)!;
    const isHeading = around.matches(headings);
    const block = around === host ? node : around;
    const text = block.textContent;
    const words = wordsIn(text);
    const isInOrder = inOrder.includes(` ${words.join(' ')} `);
    const isKnown = words.filter((word) => !known.has(word)).length <= words.length / 5;
    const link = parent.closest<HTMLAnchorElement>('a[href^="tel:" i],a[href^="mailto:" i]');
    const hasContact = (link && !links.includes(link.href)) || (!isInOrder && /@|(?<!\d)[0+]\d[\d\W]{5}/.test(text));
    // A line that says what should be here, or links to it.
    const isInstead = /l\u00f6fte|promise/i.test(text) || parent.closest('a[href*="#pr"]');
    return {
      block,
      isHeading,
      isHidden: hasContact || !(isInOrder || (isKnown && !isHeading)),
      isSwallowed: !isForm && (hasContact || (isLast && !isInstead)),
    };
  };
  return [...host.childNodes]
    .filter((node) => !(node as Element).assignedSlot && !(isForm && node instanceof HTMLFormElement))
    .flatMap(textsIn)
    .filter(({ data }) => data.trim())
    .map(judge)
    .some(({ block, isHeading, isHidden, isSwallowed }, index, all) => {
      if (!isHidden || !isHeading) return isHidden && isSwallowed;
      // An editor may name a part of the promise in another way than the card, if that part follows.
      const after = all.slice(index).filter((each) => each.block !== block);
      return !after.length || after.some((each) => each.isHidden);
    });
}

/** The nodes with text for readers. */
function textsIn(node: Node): Text[] {
  if (node instanceof Text) return [node];
  return node instanceof Element && node.matches('script,style,template,noscript,[hidden]')
    ? []
    : [...node.childNodes].flatMap(textsIn);
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
