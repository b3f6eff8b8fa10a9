import { html, nothing, type PropertyDeclaration, type TemplateResult } from 'lit';
import type { LocalizedText } from '../content/localized-text.js';
import { tellEditor } from '../editor/tell-editor.js';
import { text } from './text.js';

export const defaultHeadingLevel = 2;

/** The `heading-level` property of an element: 1 to 6, so that its headings fit the page; anything else counts as 2. */
export const headingLevelProperty: PropertyDeclaration<number> = {
  attribute: 'heading-level',
  converter: (value) => {
    if (value === null) return defaultHeadingLevel;
    if (/^[1-6]$/.test(value)) return Number(value);
    tellEditor(`heading-level="${value}": expected 1 to 6; ${defaultHeadingLevel} is used.`);
    return defaultHeadingLevel;
  },
};

/** A heading. HTML has no seventh level, so what is deeper stays at the sixth. */
export function heading(level: number, title: LocalizedText, name?: string): TemplateResult {
  const id = name ?? nothing;
  switch (level) {
    case 1:
      return html`<h1 id=${id} ${text(title)}></h1>`;
    case 2:
      return html`<h2 id=${id} ${text(title)}></h2>`;
    case 3:
      return html`<h3 id=${id} ${text(title)}></h3>`;
    case 4:
      return html`<h4 id=${id} ${text(title)}></h4>`;
    case 5:
      return html`<h5 id=${id} ${text(title)}></h5>`;
    default:
      return html`<h6 id=${id} ${text(title)}></h6>`;
  }
}
