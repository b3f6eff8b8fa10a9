import { PlatformEvent } from '../../platform/platform-event.js';
import type { Problem } from '../../promise/problem.js';

/**
 * `promise-error`: something is wrong with the content of an element. The console says the same to the editor; residents see the
 * element's own content, or the promise without its wrong parts.
 */
export class PromiseErrorEvent extends PlatformEvent {
  constructor(
    /** Where the content came from: an address, or `inline JSON` or `promise property`. */
    readonly source: string,
    readonly problems: readonly Problem[],
    /** Whether the promise is shown all the same, without the parts that are wrong. */
    readonly shown: boolean,
  ) {
    super('promise-error', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'promise-error': PromiseErrorEvent;
  }
}
