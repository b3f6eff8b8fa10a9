import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageDocument } from '../../platform/unshadowed.js';

/** Calls when the reader comes back to the page or the connection comes back, while the element is on the page. */
export class WhenBack implements ReactiveController {
  #back: (event: Event) => void;

  /** @param back called while the page is in view; whether the connection came back */
  constructor(host: ReactiveControllerHost, back: (isOnline: boolean) => void) {
    this.#back = ({ type }) => {
      if (pageDocument.visibilityState !== 'hidden') back(type === 'online');
    };
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#back);
    pageDocument.addEventListener('visibilitychange', this.#back);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#back);
    pageDocument.removeEventListener('visibilitychange', this.#back);
  }
}
