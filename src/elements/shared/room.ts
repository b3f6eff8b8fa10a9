import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Makes what has become of an element's content a custom state of the element, and keeps what follows the element from jumping:
 * where the content is lower than the room that the page or our styles reserved for it, the room stays as far as it is in view.
 */
export class Room implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #current: () => string;
  #internals: ElementInternals;
  #state = '';
  #height: number | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    current: () => string,
    internals: ElementInternals = host.attachInternals(),
  ) {
    this.#host = host;
    this.#current = current;
    this.#internals = internals;
    host.addController(this);
  }

  /** Measures before the element renders: what the reader sees now. */
  hostUpdate(): void {
    const state = this.#current();
    if (state === this.#state) return;
    // Only where room is reserved: on a page with a hundred cards, measuring would cost a hundred layouts.
    this.#height = parseFloat(getComputedStyle(this.#host).minHeight) > 0 ? heightInView(this.#host) : undefined;
    replaceState(this.#internals, this.#state, state);
    this.#state = state;
  }

  hostUpdated(): void {
    if (this.#height === undefined) return;
    const root = this.#host.shadowRoot!.querySelector<HTMLElement>('[dir]');
    root?.style.setProperty('min-height', `${this.#height}px`);
    this.#height = undefined;
  }
}

/** The height of an element, without what is below the lower edge of the window. */
export function heightInView(element: Element): number {
  const { top, height } = element.getBoundingClientRect();
  return Math.max(0, Math.min(height, innerHeight - top));
}

/** Puts one custom state of an element in place of another. */
export function replaceState({ states }: ElementInternals, before: string, now: string): void {
  try {
    states.delete(before);
    states.add(now);
  } catch {
    // Without custom states, or Chromium before version 125, which takes only names that begin with two hyphens.
  }
}
