import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizedText } from '../../promise/localized-text.js';
import { reportToEditor } from '../../notices/notices.js';
import { text } from './text.js';

export const defaultHeadingLevel = 2;

/** The level that an element's headings begin at: 1 to 6. Anything else counts as the default, and it is reported to the editor. */
export function headingLevel(host: HTMLElement & { headingLevel: number | null }): number {
  const { headingLevel: level } = host;
  if (level === null) return defaultHeadingLevel;
  if ([1, 2, 3, 4, 5, 6].includes(level)) return level;
  const attribute = 'heading-level';
  const found = host.getAttribute(attribute) ?? level;
  reportToEditor('not-a-number', { attribute, found, used: defaultHeadingLevel }, host);
  return defaultHeadingLevel;
}

/** A heading, with an id and a part where it has names. HTML has no seventh level, so what is deeper stays at the sixth. */
export function heading(level: number, title: LocalizedText, name?: string, partName?: string): TemplateResult {
  const id = name ?? nothing;
  const part = partName ?? nothing;
  // Focus may be moved to what has a name.
  const focusable = name ? -1 : nothing;
  switch (level) {
    case 1:
      return html`<h1 id=${id} part=${part} tabindex=${focusable} ${text(title)}></h1>`;
    case 2:
      return html`<h2 id=${id} part=${part} tabindex=${focusable} ${text(title)}></h2>`;
    case 3:
      return html`<h3 id=${id} part=${part} tabindex=${focusable} ${text(title)}></h3>`;
    case 4:
      return html`<h4 id=${id} part=${part} tabindex=${focusable} ${text(title)}></h4>`;
    case 5:
      return html`<h5 id=${id} part=${part} tabindex=${focusable} ${text(title)}></h5>`;
    default:
      return html`<h6 id=${id} part=${part} tabindex=${focusable} ${text(title)}></h6>`;
  }
}
