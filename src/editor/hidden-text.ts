const headings = 'h1,h2,h3,h4,h5,h6';
/** What is a text by itself, rather than a part of a sentence. */
const blocks = `${headings},address,article,aside,blockquote,dd,div,dt,figcaption,footer,form,header,li,main,nav,ol,p,pre,section,table,td,th,tr,ul`;
const notText = 'script,style,template,noscript,[hidden]';
const contactLinks = 'a[href^="tel:" i],a[href^="mailto:" i]';

/** A text of the page inside an element. */
interface OwnText {
  text: string;
  /** The closest block around it, at most the element itself. */
  block: Element;
  isHidden: boolean;
  /** Whether it has a phone number or an email address that does not show. */
  hasContact: boolean;
}

/**
 * The first words of the texts of the page inside an element that readers do not see now, since the element shows something else,
 * which does not say the same. What should be inside, the promise itself as HTML, is seen: the element shows its words, in whatever
 * order.
 */
export function hiddenTexts(host: HTMLElement): string[] {
  return ownTexts(host).flatMap((text) => (text.isHidden ? firstWords(text) : []));
}

/**
 * The first words of a text that was hardly meant to be hidden: a heading, or a way to reach someone; and where the element is the
 * last in its container, as it is when its end tag is missing, any sentence about something else.
 */
export function swallowedText(host: HTMLElement, isLast: boolean): string | undefined {
  // A form has another way to reach the municipality inside.
  const isForm = host.localName === 'feedback-form';
  const swallowed = ownTexts(host).find(({ text, block, isHidden, hasContact }, index, all) => {
    if (!isHidden) return false;
    // An editor may name a part of the promise in another way than the card.
    if (block.matches(headings)) return all[index + 1]?.isHidden !== false;
    // A line that says what should be here, or links to it, is meant for when the element cannot show it.
    const isInstead = /l\u00f6fte|promise/i.test(text) || block.querySelector('a[href*="#pr"]');
    return !isForm && (hasContact || (isLast && wordsIn(text).length > 3 && !isInstead));
  });
  return swallowed && firstWords(swallowed);
}

function ownTexts(host: HTMLElement & { view?: string }): OwnText[] {
  // A card that is made of the text in it has all of it.
  if (host.view === 'card') return [];
  const own = [...host.childNodes].filter(
    (node) =>
      !(node as Element).assignedSlot &&
      // A form inside a form of ours is its likeness for those without JavaScript.
      !(host.localName === 'feedback-form' && node instanceof HTMLFormElement),
  );
  const texts: { text: string; block: Element; contacts: string }[] = [];
  for (const node of own.flatMap(textNodesIn)) {
    const parent = node.parentElement!;
    const block = parent.closest(`${blocks},${host.localName}`)!;
    if (texts.at(-1)?.block !== block) texts.push({ text: '', block, contacts: '' });
    const last = texts.at(-1)!;
    last.text += node.data;
    last.contacts += contactOf(parent.closest(contactLinks));
  }
  const root = host.shadowRoot!;
  const shown = textNodesIn(root)
    .map(({ data }) => data)
    .join(' ');
  const words = wordsIn(shown);
  const inOrder = ` ${words.join(' ')} `;
  const known = new Set(words);
  const contacts = shown + [...root.querySelectorAll(contactLinks)].map(contactOf).join('');
  return texts
    .filter(({ text }) => text.trim())
    .map(({ text, block, contacts: own }) => {
      const words = wordsIn(text);
      const isShown = block.matches(headings)
        ? inOrder.includes(` ${words.join(' ')} `)
        : // An editor's HTML may have a word or two that the card has not, such as "and".
          words.filter((word) => !known.has(word)).length <= words.length / 5;
      const hasContact = hasOtherContact(text + own, contacts);
      return { text, block, hasContact, isHidden: !isShown || hasContact };
    });
}

/** The nodes with text for readers. */
function textNodesIn(node: Node): Text[] {
  if (node instanceof Text) return [node];
  return node instanceof Element && node.matches(notText) ? [] : [...node.childNodes].flatMap(textNodesIn);
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** As much of a text as it takes to find it. */
function firstWords({ text }: OwnText): string {
  const words = text.trim().split(/\s+/);
  return words.slice(0, 8).join(' ') + (words.length > 8 ? ' \u2026' : '');
}

/** Where a link leads that calls or writes to someone. */
function contactOf(link: Element | null): string {
  return link ? ` ${(link as HTMLAnchorElement).href.replace(/\?.*/, '')} ` : '';
}

/** Whether there is a phone number or an email address in a text that another text does not have. */
function hasOtherContact(text: string, other: string): boolean {
  // A number from 0 or +, and long enough: no year, no date, not 112.
  const found = text.toLowerCase().match(/[^\s:@,]+@[^\s@,]+\.\p{L}+|(?<![\d\p{Pd}])(\+|0)\d[\d\s()\p{Pd}]{5,}/gu);
  const digits = other.replace(/\D/g, '');
  return Boolean(
    found?.some((each) =>
      each.includes('@')
        ? !other.toLowerCase().includes(each)
        : !digits.includes(each.replace(/^\+46|\D/g, '').replace(/^0/, '')),
    ),
  );
}
