import { boldLevel, type Line } from './period-in.js';

/** Elements that stand inside a line; every other one begins a new line, whatever the page's styles make of it. */
const inLine =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|dfn|em|font|i|ins|mark|o:p|q|small|span|strong|sub|sup|time|u|wbr)$/;
/** What no reader sees, or what is not the page's own word: struck out, filled in, of another element of ours. */
const unread =
  /^(?:script|style|template|noscript|del|s|strike|textarea|select|button|iframe|object|svg|math|promise-card|priority-list|feedback-form)$/;

/** Characters: far above any page, so that a broken one cannot hold up the tab. */
const sizeLimit = 512 * 1024;

/**
 * The lines of a part of a page, as they stand. Parts in another language than `lang` are left out: the same promise again, whose
 * dates may be behind.
 */
export function linesIn(nodes: Iterable<Node>, lang: string): Line[] {
  const lines: Line[] = [];
  let text = '';
  let size = 0;
  const end = (level: number) => {
    if (text.trim()) lines.push({ text: text.replace(/\s+/g, ' ').trim(), level });
    text = '';
  };
  const walk = (nodes: Iterable<Node>, level: number) => {
    for (const node of nodes) {
      if (size > sizeLimit) return;
      if (node instanceof Text) {
        text += node.data;
        size += node.data.length;
      } else if (node instanceof Element && !(node instanceof HTMLFormElement) && isRead(node, lang)) {
        const { localName } = node;
        if (inLine.test(localName)) walk(node.childNodes, level);
        else {
          end(level);
          const own = /^h[1-6]$/.test(localName) ? Number(localName[1]) : isBold(node) ? boldLevel : level;
          walk(node.childNodes, own);
          end(own);
        }
      }
    }
  };
  walk(nodes, 0);
  end(0);
  return lines;
}

/** A short line that is bold as a whole: many editors make their headings so. */
function isBold(element: Element): boolean {
  const [only, ...more] = element.children;
  if (element.localName !== 'p' || !only || more.length || !/^(?:strong|b)$/.test(only.localName)) return false;
  const text = element.textContent.trim();
  return text.length < 80 && !text.endsWith('.') && text === only.textContent.trim();
}

function isRead(element: Element, lang: string): boolean {
  const own = element.getAttribute('lang');
  const isOurs = !own || !lang || languageOf(own) === languageOf(lang);
  return isOurs && !element.hasAttribute('hidden') && !unread.test(element.localName);
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0]!;
}
