import { adoptStyles, LitElement, type CSSResult, type PropertyValues } from 'lit';
import { giveTextBack } from './give-text-back.js';
import { unshadowed } from '../../platform/unshadowed.js';

/**
 * Shows what it says on a page that is being translated too, and keeps its styles in every document that it is moved to. A browser takes a shadow tree's style sheets away when its document
 * changes, as it does inside a `<template>` too, and lets in none that another document's window has made.
 */
export class StyledElement extends LitElement {
  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.adoptedCallback();
    return root;
  }

  protected override update(changed: PropertyValues): void {
    giveTextBack(this.renderRoot);
    super.update(changed);
  }

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
