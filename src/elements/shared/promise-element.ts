import {
  adoptStyles,
  LitElement,
  type CSSResult,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
} from 'lit';
import { Localize } from '../../language/localize.js';
import { EditorHelp } from '../../notices/editor-help.js';
import { unshadowed } from '../../platform/unshadowed.js';
import { version } from '../../version.js';
import { baseStyles } from './base.styles.js';
import { giveTextBack } from './give-text-back.js';
import { defaultHeadingLevel } from './heading.js';
import { tokens } from './tokens.styles.js';

/**
 * What all our elements have in common, and its documentation.
 *
 * They show what they say on a page that is being translated too, and keep their styles in every document that they are moved to. A
 * browser takes a shadow tree's style sheets away when its document changes, as it does inside a `<template>` too, and lets in none
 * that another document's window has made.
 *
 * @cssproperty [--medborgarlofte-text=light-dark(#1c2226, #eceff1)] - Text.
 * @cssproperty [--medborgarlofte-background=light-dark(#fff, #171c20)] - Behind the card and in fields.
 * @cssproperty [--medborgarlofte-accent=light-dark(#14506b, #8ecae6)] - Areas in the colour of the site: the button, ranks, the top of the card, bars.
 * @cssproperty [--medborgarlofte-on-accent=light-dark(#fff, #0c1a21)] - Text on the accent colour.
 * @cssproperty [--medborgarlofte-link=var(--medborgarlofte-accent)] - Links, buttons without a fill, and what is coming or under way.
 * @cssproperty [--medborgarlofte-focus=var(--medborgarlofte-link)] - The outline of what has focus.
 * @cssproperty [--medborgarlofte-positive=light-dark(#1d5c35, #8fd3a7)] - A promise in force, what is done, thanks.
 * @cssproperty [--medborgarlofte-warning=light-dark(#7a4100, #f3c07e)] - A promise that has ended, what is not done, feedback that may not have arrived.
 * @cssproperty [--medborgarlofte-radius=0.375em] - Rounded corners.
 * @cssproperty [--medborgarlofte-measure=38em] - The longest line of text.
 * @cssproperty [--medborgarlofte-line-height=1.55] - Height of lines of text.
 * @cssproperty [--medborgarlofte-heading-font=inherit] - Font family of headings.
 * @cssproperty [--medborgarlofte-heading-weight=bold] - Font weight of headings.
 * @cssproperty [--medborgarlofte-scroll-margin=min(25vh, max(6em, 150px))] - Kept free above what the reader is taken to, for a header of the page that stays.
 * @cssstate none - Nothing is given that it could show: the editor's own HTML is all there is.
 * @cssstate shown - Its content shows.
 */
export class PromiseElement extends LitElement {
  /** The version of the package. */
  static readonly version = version;
  static override styles: CSSResultGroup = [tokens, baseStyles];
  static override properties: PropertyDeclarations = {
    headingLevel: { attribute: 'heading-level', type: Number },
    debug: { type: Boolean },
  };

  /** Level of the first heading, 1 to 6; others go below it. Default 2; anything else counts as 2 and is reported in the console. */
  declare headingLevel: number | null;
  /** Shows on the page what is reported to the editor. Everyone sees it: remove it before the page is published. */
  declare debug: boolean;

  /** The language that it speaks. */
  protected readonly localize = new Localize(this);

  constructor() {
    super();
    this.headingLevel = defaultHeadingLevel;
    this.debug = false;
    new EditorHelp(this);
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.adoptedCallback();
    return root;
  }

  protected override update(changed: PropertyValues): void {
    giveTextBack(this.renderRoot);
    super.update(changed);
  }

  /** Called by browsers. */
  adoptedCallback(): void {
    const { shadowRoot, ownerDocument } = this;
    const styles = (this.constructor as typeof LitElement).elementStyles as CSSResult[];
    if (!shadowRoot) return;
    if (ownerDocument === document) return adoptStyles(shadowRoot, styles);
    const { defaultView } = unshadowed(ownerDocument);
    if (defaultView)
      shadowRoot.adoptedStyleSheets = styles.map(({ cssText }) => {
        const sheet = new defaultView.CSSStyleSheet();
        sheet.replaceSync(cssText);
        return sheet;
      });
  }
}
