import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Asks before the page is left with a message that may be lost. One for each form: one that is done must not end another's question. */
export class LeaveGuard implements ReactiveController {
  #ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  #mayBeLost: () => boolean;

  constructor(host: ReactiveControllerHost, mayBeLost: () => boolean) {
    this.#mayBeLost = mayBeLost;
    host.addController(this);
  }

  hostConnected(): void {
    this.#guard(this.#mayBeLost());
  }

  hostUpdated(): void {
    this.#guard(this.#mayBeLost());
  }

  hostDisconnected(): void {
    this.#guard(false);
  }

  /** Listens only while there is something to lose: a page with a listener is not kept for the way back. */
  #guard(mayBeLost: boolean): void {
    (mayBeLost ? addEventListener : removeEventListener)('beforeunload', this.#ask);
  }
}
