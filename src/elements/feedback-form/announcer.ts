import type { ReactiveControllerHost } from 'lit';
import type { DeliveryState } from '../../feedback/delivery.js';
import { pageDocument } from '../../platform/unshadowed.js';
import { heightInView } from '../shared/room.js';
import type { FieldErrors } from './field-errors.js';

/**
 * Says what became of a message, once: by moving focus to it or by the status region, not by both. Focus moves to what the reader needs
 * next, unless they have gone elsewhere on the page meanwhile, and what they need is in view.
 */
export class Announcer {
  /** Whether what happens is no answer to something that the resident did just now. */
  isByItself = false;
  /** Whether focus is about to move. What the status region says then comes after that: else the move would cut it off. */
  isMoving = false;
  #host: ReactiveControllerHost & HTMLElement;
  #errors: FieldErrors;
  #turn = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, errors: FieldErrors) {
    this.#host = host;
    this.#errors = errors;
  }

  /** What has focus in the form. */
  get focused(): Element | null {
    return this.#root.activeElement;
  }

  /** The message is on its way, or has come to an end. */
  async changed(state: DeliveryState): Promise<void> {
    this.#errors.list = state.name === 'invalid' ? state.errors : [];
    this.#keepRoom(state.name === 'delivered');
    const { focused } = this;
    const next = {
      invalid: state.name === 'invalid' && state.errors[0]!.field,
      delivered: 'heading',
      draft: 'message',
    };
    const target = next[state.name as keyof typeof next];
    this.#errors.areSpoken = Boolean(target) && target === focused?.id;
    await this.show(target || undefined, focused);
  }

  /**
   * Renders, and moves focus from where it was, or from nowhere, to an element; and where a button with focus is gone, to the next. Of
   * several calls at once, the last one moves: focus that passes by other things would be heard there too.
   */
  async show(target?: string, focused = this.focused): Promise<void> {
    const turn = ++this.#turn;
    // A press on a button gives it no focus in Safari: then the page itself has it.
    const isHere = focused ?? (!this.isByItself && pageDocument.activeElement === pageDocument.body);
    this.isMoving = Boolean(target && isHere);
    await this.#render();
    if (turn !== this.#turn) return;
    const isGone = focused && !focused.isConnected;
    if (this.isMoving || isGone) {
      const element = [target, 'send', 'another'].map((id) => id && this.#root.getElementById(id)).find(Boolean);
      if (element) element.focus();
      this.isMoving = false;
      await this.#render();
      // The label and the error are above the field, and focus alone brings only the field into view.
      if (element) this.#bringIntoView(element.closest('.field') ?? element);
    } else if (isHere && (!this.isByItself || focused?.closest('.actions'))) this.#bringIntoView();
  }

  /** What has focus, or the buttons, stays where it is in the window: what is new comes above it, and would move it under a reader's hand. */
  async #render(): Promise<void> {
    const still = this.focused ?? this.#root.querySelector('.actions');
    const before = still?.getBoundingClientRect();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (before && still?.isConnected && before.bottom > 0 && before.top < innerHeight)
      scrollBy({ top: still.getBoundingClientRect().top - before.top, behavior: 'instant' });
  }

  /** What became of the message is above the button that was pressed, and may have moved it out of view. The last one goes before. */
  #bringIntoView(last?: Element): void {
    const region = this.#root.querySelector('[part=status]');
    const isField = last?.matches('.field');
    for (const each of isField ? [last] : [this.#root.querySelector('.actions'), region, last])
      each?.scrollIntoView({ block: 'nearest' });
  }

  /** The thanks are lower than the fields were, and what follows the form would come up into view. */
  #keepRoom(isOver: boolean): void {
    this.#root.querySelector('form')?.style.setProperty('min-height', isOver ? `${heightInView(this.#host)}px` : '');
  }

  get #root(): ShadowRoot {
    return this.#host.shadowRoot!;
  }
}
