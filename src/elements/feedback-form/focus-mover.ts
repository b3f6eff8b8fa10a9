import { pageDocument } from '../../platform/unshadowed.js';
import type { ReactiveControllerHost } from 'lit';

/** Moves focus to what the reader needs next, unless they have gone elsewhere on the page meanwhile. */
export class FocusMover {
  /** Whether what happens is no answer to something that the resident did just now. */
  isByItself = false;
  #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  /** What has focus in the form. */
  get focused(): Element | null {
    return this.#host.shadowRoot!.activeElement;
  }

  /** Renders, and moves focus from where it was, or from nowhere, to an element; and where a button with focus is gone, to the next. */
  async show(target?: string, focused = this.focused): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const isGone = focused && !focused.isConnected;
    // A press on a button gives it no focus in Safari: then the page itself has it.
    const isNowhere = !this.isByItself && pageDocument.activeElement === pageDocument.body;
    if (!isGone && (!target || !(focused ?? isNowhere))) {
      // What became of the message is above the button that was pressed, and may have moved it out of view.
      if (focused?.closest('.actions') ?? isNowhere)
        for (const each of ['.actions', '[part=status]'])
          this.#host.shadowRoot!.querySelector(each)?.scrollIntoView({ block: 'nearest' });
      return;
    }
    const element = [target, 'send', 'another']
      .map((id) => id && this.#host.shadowRoot!.getElementById(id))
      .find(Boolean);
    if (!element) return;
    element.focus();
    // The label and the error are above the field, and focus alone brings only the field into view.
    element.closest('.field')?.scrollIntoView({ block: 'nearest' });
  }
}
