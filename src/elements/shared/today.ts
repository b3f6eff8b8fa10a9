import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PartialDate } from '../../promise/citizen-promise.js';
import { dateInSweden } from '../../promise/promise-state.js';
import { pageDocument } from '../../platform/unshadowed.js';

/** The date in Sweden, also on a page that stays open: a promise that ends at midnight ends without a reload. */
export class Today implements ReactiveController {
  date: PartialDate = dateInSweden(new Date());
  #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Timers do not run in a phone that sleeps.
    pageDocument.addEventListener('visibilitychange', this.#check);
    this.#check();
  }

  hostDisconnected(): void {
    pageDocument.removeEventListener('visibilitychange', this.#check);
    clearTimeout(this.#timer);
  }

  /** Every hour on the hour, since midnight in Sweden is one in UTC. */
  #check = (): void => {
    const now = new Date();
    const date = dateInSweden(now);
    if (date !== this.date) {
      this.date = date;
      this.#host.requestUpdate();
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#check, 3_600_000 - (+now % 3_600_000));
  };
}
