import { LitElement, type PropertyDeclarations } from 'lit';
import type { Session } from './state/session.js';

/**
 * A part of the builder. It renders into the page itself, so that labels, headings and links reach from one part into another, and the
 * styles of the page (builder.styles.ts) are those of all parts.
 */
export abstract class BuilderElement extends LitElement {
  static override properties: PropertyDeclarations = { session: { attribute: false } };

  /** The promise under way. Given once, before the element is in the page. */
  declare session: Session;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.addEventListener('change', this.#update);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.removeEventListener('change', this.#update);
  }

  /** Says something that changed out of sight of those who use a screen reader. */
  protected say(words: string): void {
    this.dispatchEvent(new CustomEvent('builder-say', { detail: words, bubbles: true }));
  }

  /** Focuses what has an id, once it is there. */
  protected async focusOn(id: string): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(`[id="${id}"]`)?.focus();
  }

  #update = (): void => this.requestUpdate();
}
