import Color from 'colorjs.io';
import type { Page } from 'puppeteer-core';

/** What is seen against what: a text, or an edge that shows where something is. */
export interface Seen {
  what: string;
  where: string;
  /** Colours as the browser gives them, each with the opacity of its element; the outermost layer first. */
  layers: { colour: string; opacity: number }[];
  colour: string;
  /** The least contrast by WCAG 2.2: 1.4.3 for text, 1.4.11 for edges. */
  needs: 4.5 | 3;
}

/**
 * Every text that is rendered in our elements, with all that is painted behind it, through shadow roots; and the edges that a reader
 * must find: of fields, buttons, statuses and ranks, and around what has focus. In script text, since it runs in the page.
 */
const walk = `(async () => {
  const seen = [];
  const parentOf = (node) => node.assignedSlot ?? node.parentNode ?? node.host;
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.background = 'Canvas';
  const canvas = getComputedStyle(probe).backgroundColor;
  probe.remove();
  const layersBehind = (node) => {
    const layers = [];
    for (let each = node; each; each = parentOf(each))
      if (each instanceof Element) {
        const { backgroundColor, opacity } = getComputedStyle(each);
        layers.unshift({ colour: backgroundColor, opacity: Number(opacity) });
      }
    return [{ colour: canvas, opacity: 1 }, ...layers];
  };
  const whereIs = (node) => {
    const names = [];
    for (let each = node; each && each !== document.body; each = parentOf(each))
      if (each instanceof Element) names.unshift(each.localName + (each.id ? '#' + each.id : '') + [...each.classList].map((name) => '.' + name).join(''));
    return names.join(' ');
  };
  const isHidden = (element) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return true;
    for (let each = element; each; each = parentOf(each))
      if (each instanceof Element && getComputedStyle(each).clipPath !== 'none') return true;
    return false;
  };
  const need = (element, needs, what, colour, behind) =>
    seen.push({ what, needs, colour, where: whereIs(element), layers: layersBehind(behind) });
  // Where colours are forced, the browser puts a plate in the colour of the page behind text.
  const isForced = matchMedia('(forced-colors: active)').matches;
  const tellText = (element, what, style) => {
    need(element, 4.5, what, style.color, element);
    if (isForced && style.forcedColorAdjust === 'auto') seen.at(-1).layers.push({ colour: canvas, opacity: 1 });
  };
  const edge = (element, what, style, side) => {
    if (style['border' + side + 'Style'] === 'none' || !parseFloat(style['border' + side + 'Width'])) return false;
    need(element, 3, what, style['border' + side + 'Color'], parentOf(element));
    return true;
  };

  // Its border where it has one to be seen, as where colours are forced; else what it is filled with.
  const shapeOf = ({ borderTopColor, borderTopWidth, backgroundColor }) =>
    borderTopColor.startsWith('rgba') || !parseFloat(borderTopWidth) ? backgroundColor : borderTopColor;

  const look = (element) => {
    if (isHidden(element)) return;
    const style = getComputedStyle(element);
    for (const child of element.childNodes)
      if (child.nodeType === 3 && child.data.trim()) tellText(element, child.data.trim().slice(0, 40), style);
    if (element.matches('textarea, input')) {
      need(element, 4.5, 'what is written', style.color, element);
      if (!edge(element, 'edge of field', style, 'Top')) seen.push({ ...seen.at(-1), what: 'field without an edge', colour: 'transparent' });
    }
    if (element.matches('button:not(.secondary, .language, .comment, [aria-disabled=true])')) need(element, 3, 'button', shapeOf(style), parentOf(element));
    if (element.matches('.secondary, .language, [aria-disabled=true]')) edge(element, 'edge of button', style, 'Top');
    if (element.matches('.notice')) edge(element, 'edge of notice', style, 'InlineStart');
    const before = getComputedStyle(element, '::before');
    if (element.matches('[part=status]') && before.clipPath !== 'none') need(element, 3, 'sign', before.backgroundColor, element);
    if (element.matches('.summary li')) need(element, 3, 'dot', before.borderTopColor, element);
    if (before.content.startsWith('counter')) {
      need(element, 4.5, 'rank', before.color, element);
      seen.at(-1).layers.push({ colour: before.backgroundColor, opacity: 1 });
      need(element, 3, 'disc of rank', shapeOf(before), element);
    }
    // How focus shows on what the editor wrote is the page's own.
    if (element.getRootNode() !== document && element.matches('a, button, textarea, input, summary, pre, [tabindex]')) {
      element.focus({ focusVisible: true, preventScroll: true });
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      need(element, 3, 'focus', isSeen ? outlineColor : 'transparent', parentOf(element));
    }
  };
  const roots = [...document.querySelectorAll('promise-card, priority-list, feedback-form')].map((host) => host.shadowRoot);
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      look(element);
      if (element.shadowRoot) for (const inner of element.shadowRoot.querySelectorAll('*')) look(inner);
      if (element.localName === 'slot') for (const slotted of element.assignedElements()) for (const each of [slotted, ...slotted.querySelectorAll('*')]) look(each);
    }
  }
  return seen;
})()`;

export async function seenColours(page: Page): Promise<Seen[]> {
  return (await page.evaluate(walk)) as Seen[];
}

/** The contrast of something seen, as a reader gets it: half-transparent colours and elements are mixed with what is behind them. */
export function contrast({ colour, layers }: Seen): number {
  const opacity = layers.reduce((product, layer) => product * layer.opacity, 1);
  const behind = layers.reduce<Color | undefined>(
    (below, layer) => over(layer.colour, layer.opacity, below),
    undefined,
  )!;
  return over(colour, opacity, behind).contrastWCAG21(behind);
}

function over(colour: string, opacity: number, below?: Color): Color {
  const top = new Color(colour).to('srgb');
  if (!below) return top;
  const alpha = top.alpha * opacity;
  return new Color(
    'srgb',
    [0, 1, 2].map((index) => alpha * top.coords[index]! + (1 - alpha) * below.coords[index]!) as [
      number,
      number,
      number,
    ],
  );
}
