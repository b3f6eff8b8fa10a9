/** Asks before the page is left with a message that may be lost. One for each form: one that is done must not end another's question. */
export class LeaveGuard {
  #ask = (event: BeforeUnloadEvent): void => event.preventDefault();

  /** Listens only while there is something to lose: a page with a listener is not kept for the way back. */
  guard(mayBeLost: boolean): void {
    (mayBeLost ? addEventListener : removeEventListener)('beforeunload', this.#ask);
  }
}
