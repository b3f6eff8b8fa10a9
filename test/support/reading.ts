/**
 * What would keep a reader from reading one of our elements, in words; nothing when it reads well. Runs in the page, so it must
 * need nothing from outside itself.
 */
export function whatIsHardToRead(selector: string): string[] {
  const problems = new Set<string>();
  const host = document.querySelector<HTMLElement>(selector)!;
  const root = host.shadowRoot!.querySelector<HTMLElement>('article, form, [dir=ltr]')!;
  const frame = root.getBoundingClientRect();
  const style = (element: Element, pseudo?: string) => getComputedStyle(element, pseudo);
  const size = (element: Element) => parseFloat(style(element).fontSize);
  const name = (element: Element) =>
    `<${element.localName}${element.className && ` class="${element.className}"`}> "${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 30)}"`;

  const elements = (tree: Element): Element[] =>
    [...tree.children].flatMap((child) => [
      child,
      ...elements(child),
      ...(child.shadowRoot ? [...child.shadowRoot.children].flatMap((inner) => [inner, ...elements(inner)]) : []),
    ]);
  const shown = [root, ...elements(root)].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.unseen'),
  );

  // Room
  if (frame.width < 120 || frame.height < 60) problems.add(`is only ${frame.width} × ${frame.height}`);
  const hosted = (root.getRootNode() as ShadowRoot).host.getBoundingClientRect();
  if (hosted.width > 1 && (frame.left < hosted.left - 1 || frame.right > hosted.right + 1))
    problems.add(`is outside of its element: ${frame.left}–${frame.right} in ${hosted.left}–${hosted.right}`);
  for (const element of shown) {
    const { left, right, width } = element.getBoundingClientRect();
    if (width && (left < frame.left - 1 || right > frame.right + 1))
      problems.add(`${name(element)} overflows sideways`);
    const scrolls = element.matches('pre, textarea');
    if (
      !scrolls &&
      style(element).display !== 'inline' &&
      element.scrollWidth > element.clientWidth + 1 &&
      element.clientWidth
    )
      problems.add(`${name(element)} is wider inside than outside`);
    if (!scrolls && style(element).overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
      problems.add(`${name(element)} is cut off`);
  }

  // Lines of text
  const base = size(root);
  const pageText = size(host);
  if (base < 14 || Math.abs(base - Math.max(pageText, 14)) > 0.5)
    problems.add(`text is ${base} px on a page of ${pageText} px`);
  const lines: { top: number; bottom: number; left: number; right: number; element: Element }[] = [];
  for (const element of shown) {
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim());
    if (!texts.length || element.closest('textarea')) continue;
    if (size(element) < base * 0.85 || size(element) > Math.max(base * 2, 28))
      problems.add(`${name(element)} is ${size(element)} px`);
    const block = element.closest('p, li, dd, dt, label, summary, figcaption, h1, h2, h3, h4, h5, h6');
    if (block) {
      const lineHeight = parseFloat(style(block).lineHeight) / size(block);
      const least = /^h\d$/.test(block.localName) ? 1.15 : 1.4;
      if (!(lineHeight >= least)) problems.add(`${name(block)} has a line height of ${style(block).lineHeight}`);
    }
    for (const property of [
      'textIndent',
      'textShadow',
      'fontStyle',
      'writingMode',
      'whiteSpace',
      'wordBreak',
      'userSelect',
    ] as const) {
      const value = style(element)[property];
      if (!['0px', 'none', 'normal', 'horizontal-tb', 'text', 'auto', 'pre-wrap'].includes(value))
        problems.add(`${name(element)} has ${property} ${value}`);
    }
    for (const text of texts) {
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const { top, bottom, left, right } of range.getClientRects()) {
        if (right - left < 1) continue;
        lines.push({ top, bottom, left, right, element });
        if (left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 8 || bottom > frame.bottom + 8)
          problems.add(`${name(element)} runs out of the box`);
      }
    }
  }
  if (!lines.length) problems.add('has no text');
  for (const [index, one] of lines.entries())
    for (const other of lines.slice(index + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 2 && down > 4) problems.add(`${name(one.element)} overlaps ${name(other.element)}`);
    }

  // What things are
  for (const element of shown) {
    if (/^h[1-6]$/.test(element.localName) && size(element) <= base)
      problems.add(`${name(element)} is no larger than the text`);
    if (element.matches('ul:not([role=list]) > li')) {
      if (style(element).display !== 'list-item' || style(element).listStyleType === 'none')
        problems.add(`${name(element)} has no mark`);
      const room = parseFloat(style(element.parentElement!).paddingInlineStart);
      if (room < size(element)) problems.add(`${name(element)} has no room for its mark`);
    }
    if (element.matches('.priorities > li')) {
      const rank = style(element, '::before');
      if (!rank.content.includes('counter') || parseFloat(rank.width) < base)
        problems.add(`${name(element)} has no rank`);
    }
    if (element.matches('button, summary, input, textarea')) {
      const { width, height } = element.getBoundingClientRect();
      if (width < 24 || height < 24) problems.add(`${name(element)} is only ${width} × ${height}`);
      if (style(element).pointerEvents !== 'auto') problems.add(`${name(element)} cannot be pressed`);
    }
  }
  for (const element of [root, ...elements(root)].filter((element) => element.matches('.unseen'))) {
    const { width, height } = element.getBoundingClientRect();
    if (width > 2 || height > 2) problems.add(`${name(element)} is seen`);
  }

  // Colours
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
  const pen = canvas.getContext('2d', { willReadFrequently: true })!;
  const mixed = (colours: readonly string[]) => {
    for (const colour of ['#fff', ...colours]) {
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
    }
    return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (rgb: readonly number[]) => {
    const [red, green, blue] = rgb.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const isDark = style(document.documentElement).colorScheme === 'dark';
  const behind = (element: Element | null): string[] => {
    const colours: string[] = isDark ? ['#121212'] : [];
    const above: string[] = [];
    for (let each = element; each;) {
      above.unshift(style(each).backgroundColor);
      const parent: Node | null = each.assignedSlot ?? each.parentNode;
      each = parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
    }
    return [...colours, ...above];
  };
  const contrast = (colour: string, under: readonly string[]) => {
    const [one, other] = [light(mixed([...under, colour])), light(mixed(under))];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  };
  if (!matchMedia('(forced-colors: active)').matches) {
    for (const element of new Set(lines.map((line) => line.element))) {
      const ratio = contrast(style(element).color, behind(element));
      if (ratio < 4.5) problems.add(`${name(element)} has a contrast of ${ratio.toFixed(1)}`);
    }
  }
  for (const element of shown) {
    if (!element.matches('a, button, summary, input, textarea')) continue;
    (element as HTMLElement).focus({ preventScroll: true });
    const { outlineStyle, outlineWidth, outlineColor } = style(element);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) problems.add(`${name(element)} does not show focus`);
    else if (
      !matchMedia('(forced-colors: active)').matches &&
      contrast(outlineColor, behind(element.parentElement)) < 3
    )
      problems.add(`${name(element)} does not show focus against what is behind it`);
  }
  (document.activeElement as HTMLElement | null)?.blur();
  return [...problems].slice(0, 12);
}
