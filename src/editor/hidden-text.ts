/** What is a text by itself, rather than a part of a sentence. */
const headings = 'h1, h2, h3, h4, h5, h6';
const blocks = `address, article, aside, blockquote, dd, div, dt, figcaption, footer, form, ${headings}, header, li, main, nav, ol, p, pre, section, table, td, th, tr, ul`;
const notText = 'script, style, template, noscript, [hidden]';
const contactLinks = 'a[href^="tel:" i], a[href^="mailto:" i]';

/** A text of the page inside an element. */
interface OwnText {
  text: string;
  /** The closest block around it, at most the element itself. */
  block: Element;
  isHidden: boolean;
  /** Whether it has a phone number or an e-mail address that does not show. */
  hasContact: boolean;
}

/**
 * The texts of the page inside an element that readers do not see now, since the element shows something else, which does not say
 * the same. What should be inside, the promise itself as HTML, is seen: the element shows its words, in whatever order.
 */
export function hiddenTexts(host: HTMLElement): string[] {
  return ownTexts(host)
    .filter(({ isHidden }) => isHidden)
    .map(({ text }) => firstWords(text));
}

function ownTexts(host: HTMLElement): OwnText[] {
  // A form inside a form of ours is its likeness for those without JavaScript.
  const isLikeness = (node: Element | Text) => host.localName === 'feedback-form' && node instanceof HTMLFormElement;
  const hidden = [...host.childNodes].filter(
    (node) => (node instanceof Element || node instanceof Text) && !node.assignedSlot && !isLikeness(node),
  );
  const texts = textsIn(hidden, host);
  if (!texts.length) return [];
  const root = host.shadowRoot!;
  const shown = textOf(root);
  const inOrder = ` ${wordsIn(shown).join(' ')} `;
  const words = new Set(wordsIn(shown));
  const addresses = shown + linksIn(root);
  return texts.map(({ text, block, links }) => {
    const own = wordsIn(text);
    const isShown = block.matches(headings)
      ? inOrder.includes(` ${own.join(' ')} `)
      : // An editor's HTML may have a word or two that the card has not, such as "and".
        own.filter((word) => !words.has(word)).length <= own.length / 5;
    const hasContact = hasOtherContact(text + links, addresses);
    return { text, block, hasContact, isHidden: !isShown || hasContact };
  });
}

/**
 * The first words of a text that was hardly meant to be hidden: a heading, or a way to reach someone; and where the element is the
 * last in its container, as it is when its end tag is missing, any sentence about something else.
 */
export function swallowedText(host: HTMLElement): string | undefined {
  // A form has another way to reach the municipality inside.
  const isForm = host.localName === 'feedback-form';
  const parent = host.parentElement;
  const isLast = !(parent?.hasAttribute('data-medborgarlofte') ? parent : host).nextSibling;
  const swallowed = ownTexts(host).find(({ text, block, isHidden, hasContact }, index, all) => {
    if (!isHidden) return false;
    // An editor may name a part of the promise in another way than the card.
    if (block.matches(headings)) return all[index + 1]?.isHidden !== false;
    // A line that says what should be here, or links to it, is meant for when the element cannot show it.
    const isInstead = /l\u00f6fte|promise/i.test(text) || block.querySelector('a[href*="#pr"]');
    return !isForm && (hasContact || (isLast && wordsIn(text).length > 3 && !isInstead));
  });
  return swallowed && firstWords(swallowed.text);
}

/** As much of a text as it takes to find it. */
function firstWords(text: string): string {
  const words = text.split(' ');
  return words.slice(0, 8).join(' ') + (words.length > 8 ? ' …' : '');
}

function textsIn(nodes: readonly Node[], block: Element): { text: string; block: Element; links: string }[] {
  const texts = [];
  let sentence: Node[] = [];
  const end = () => {
    const text = sentence.map(textOf).join('').replace(/\s+/g, ' ').trim();
    const links = sentence.map((node) => (node instanceof Element ? linksIn(node) : '')).join('');
    if (text) texts.push({ text, block, links });
    sentence = [];
  };
  for (const node of nodes) {
    if (!(node instanceof Element)) sentence.push(node);
    else if (node.matches(blocks) || node.querySelector(blocks)) {
      end();
      texts.push(...textsIn([...node.childNodes], node));
    } else sentence.push(node);
  }
  end();
  return texts;
}

/** With a space between blocks, whose texts may touch each other in the markup. */
function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof Element && node.matches(notText)) return '';
  const text = [...node.childNodes].map(textOf).join('');
  return node instanceof Element && node.matches(`${blocks}, summary, button, span`) ? ` ${text} ` : text;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function linksIn(root: Element | ShadowRoot): string {
  return [root, ...root.querySelectorAll('*')]
    .filter((each) => each instanceof HTMLAnchorElement && each.matches(contactLinks))
    .map((link) => ` ${(link as HTMLAnchorElement).href.replace(/\?.*/, '')} `)
    .join('');
}

/** Whether there is a phone number or an e-mail address in a text that another text does not have. */
function hasOtherContact(text: string, other: string): boolean {
  const addresses: string[] = text.match(/[^\s:@,]+@[^\s@,]+\.\p{L}+/gu) ?? [];
  // From 0 or +, and long enough: no year, no date, not 112.
  const numbers: string[] = text.match(/(?<![\d\p{Pd}])(\+|0)\d[\d\s()\p{Pd}]{5,}/gu) ?? [];
  const digits = other.replace(/\D/g, '');
  return (
    addresses.some((address) => !other.toLowerCase().includes(address.toLowerCase())) ||
    numbers.some((number) => !digits.includes(number.replace(/^\+46|\D/g, '').replace(/^0/, '')))
  );
}
