import { createHash, randomBytes } from 'node:crypto';

export interface FloodLimits {
  /** Messages that one sender may send at once. Many people may share an address: a library, a school, a mobile network. */
  burst: number;
  /** Messages a second that it may go on sending. */
  perSecond: number;
}

const defaultLimits: FloodLimits = { burst: 300, perSecond: 1 };

/** Senders to remember at most, so that a flood from everywhere does not fill the memory. */
const mostSenders = 100_000;

/**
 * Holds back who sends without end. What it knows of a sender is a hash whose salt dies with the process, for as long as the
 * sender has something to wait for.
 */
export class FloodLimiter {
  readonly #limits: FloodLimits;
  readonly #now: () => number;
  readonly #salt = randomBytes(32);
  /** The one heard of longest ago comes first. */
  readonly #senders = new Map<string, { left: number; at: number }>();

  constructor(limits: FloodLimits = defaultLimits, now: () => number = Date.now) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Counts a message, unless it comes too soon: then it says how many seconds to wait. */
  secondsToWait(sender: string): number {
    const { burst, perSecond } = this.#limits;
    const now = this.#now();
    const id = createHash('sha256').update(this.#salt).update(sender).digest('base64');
    const known = this.#senders.get(id);
    const left = known ? Math.min(burst, known.left + ((now - known.at) / 1000) * perSecond) : burst;
    if (left < 1) return Math.ceil((1 - left) / perSecond);
    this.#senders.delete(id);
    this.#senders.set(id, { left: left - 1, at: now });
    this.#forget(now - (burst / perSecond) * 1000);
    return 0;
  }

  /** The hashes that it knows senders by. */
  remembered(): string[] {
    return [...this.#senders.keys()];
  }

  /** Who has not been heard of since then may send as much as anybody again. */
  #forget(since: number): void {
    for (const [id, { at }] of this.#senders) {
      if (at > since && this.#senders.size <= mostSenders) break;
      this.#senders.delete(id);
    }
  }
}
