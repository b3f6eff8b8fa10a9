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

  hostConnected(): void {
    rooms.add(this);
  }

  hostDisconnected(): void {
    rooms.delete(this);
  }

  /** Measures before the element renders: what the reader sees now. */
  hostUpdate(): void {
    const state = this.#current();
    if (state === this.#state) return;
    const heights = measuredNow();
    this.#height = heights.has(this) ? heights.get(this) : this.measure();
    replaceState(this.#internals, this.#state, state);
    this.#state = state;
  }

  hostUpdated(): void {
    if (this.#height === undefined) return;
    const root = this.#host.shadowRoot!.querySelector<HTMLElement>('[dir]');
    root?.style.setProperty('min-height', `${this.#height}px`);
    this.#height = undefined;
  }

  /** The height that is reserved and in view; undefined where the page and our styles reserve none. */
  measure(): number | undefined {
    return parseFloat(getComputedStyle(this.#host).minHeight) > 0 ? heightInView(this.#host) : undefined;
  }
}

/** The rooms of the elements on the page. */
const rooms = new Set<Room>();

let measured: Map<Room, number | undefined> | undefined;

/**
 * The heights of all, from before the first of those that render in this task: a measurement after each render would make the browser
 * work out the styles of the whole page each time, and the time for many cards would grow with their square.
 */
function measuredNow(): Map<Room, number | undefined> {
  if (!measured) {
    measured = new Map([...rooms].map((room) => [room, room.measure()]));
    setTimeout(() => (measured = undefined));
  }
  return measured;
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
