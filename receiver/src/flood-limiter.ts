import { createHash, randomBytes, randomInt } from 'node:crypto';

export interface FloodLimits {
  /** Messages that one sender may send at once. Many people may share an address: a library, a school, a mobile network. */
  burst: number;
  /** Messages a second that it may go on sending. */
  perSecond: number;
  /** Bytes a day that all senders together may put into quarantine by sending more: what keeps the disk from being filled. */
  quarantineBytes: number;
}

const defaultLimits: FloodLimits = { burst: 300, perSecond: 1, quarantineBytes: 256 * 1024 * 1024 };

/** Senders to remember at most, so that a flood from everywhere does not fill the memory. */
const mostSenders = 100_000;

const daySeconds = 86_400;

/**
 * Knows who sends without end. What it knows of a sender is a hash whose salt dies with the process, for as long as the
 * sender has something to wait for.
 */
export class FloodLimiter {
  readonly #limits: FloodLimits;
  readonly #now: () => number;
  readonly #salt = randomBytes(32);
  /** The one heard of longest ago comes first. */
  readonly #senders = new Map<string, Bucket>();
  #quarantine: Bucket;

  /** `now` is in milliseconds on a clock that is never set. */
  constructor(limits: Partial<FloodLimits> = {}, now: () => number = () => performance.now()) {
    this.#limits = { ...defaultLimits, ...limits };
    this.#now = now;
    this.#quarantine = { left: this.#limits.quarantineBytes, at: now() };
  }

  /** Counts a message of a sender; false when it is over the sender's limit, and so is not counted. */
  admit(sender: string): boolean {
    const { burst, perSecond } = this.#limits;
    const now = this.#now();
    const id = this.#idOf(sender);
    const known = filled(this.#senders.get(id) ?? { left: burst, at: now }, burst, perSecond, now);
    if (known.left < 1) return false;
    this.#senders.delete(id);
    this.#senders.set(id, { left: known.left - 1, at: now });
    this.#forget(now - (burst / perSecond) * 1000);
    return true;
  }

  /** Uncounts a message that was admitted and then not stored, such as one that had come before. */
  takeBack(sender: string): void {
    const known = this.#senders.get(this.#idOf(sender));
    if (known) known.left++;
  }

  /**
   * Counts a message over its sender's limit. It belongs into quarantine, since among the sender's messages may be those of
   * others at the same address. False when there is no room for more of that kind: only then is it refused.
   */
  admitToQuarantine(bytes: number): boolean {
    const { quarantineBytes } = this.#limits;
    this.#quarantine = filled(this.#quarantine, quarantineBytes, quarantineBytes / daySeconds, this.#now());
    if (this.#quarantine.left < bytes) return false;
    this.#quarantine.left -= bytes;
    return true;
  }

  /** The hashes that it knows senders by. */
  remembered(): string[] {
    return [...this.#senders.keys()];
  }

  #idOf(sender: string): string {
    return createHash('sha256').update(this.#salt).update(sender).digest('base64');
  }

  /** Who has not been heard of since then may send as much as anybody again. */
  #forget(since: number): void {
    for (const [id, { at }] of this.#senders) {
      if (at > since && this.#senders.size <= mostSenders) break;
      this.#senders.delete(id);
    }
  }
}

/** Seconds to wait, spread over a minute, so that those who were refused together do not come back together. */
export function spreadWait(): number {
  return randomInt(60, 121);
}

interface Bucket {
  left: number;
  at: number;
}

function filled({ left, at }: Bucket, most: number, perSecond: number, now: number): Bucket {
  return { left: Math.min(most, left + ((now - at) / 1000) * perSecond), at: now };
}
