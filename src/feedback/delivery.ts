import { readAtMost } from '../http/read-at-most.js';
import { encodeFeedback, type Encoding, type ExtraFields } from './encode-feedback.js';
import type { Feedback } from './feedback.js';
import { asText, readAnswer, saysFailure, type Receipt } from './receipt.js';
import {
  answerLimit,
  sendFeedback,
  type FeedbackRequest,
  type SendCode,
  type SendOptions,
  type SendOutcome,
} from './send-feedback.js';

/** Where a message is on its way. */
export type DeliveryState =
  | { name: 'draft' }
  | { name: 'sending' }
  /** It takes longer than usual, and goes on. */
  | { name: 'retrying' }
  /** A letter was opened in the resident's own email program: whether it is sent, only they know. */
  | { name: 'mail'; address: string; isFilledIn: boolean }
  | Exclude<SendOutcome, { name: 'retryable' | 'unconfirmed' }>
  /** Nobody knows whether it arrived. Before `retryAt` (epoch milliseconds) the receiver does not want to be asked again. */
  | { name: 'unconfirmed'; code: SendCode; retryAt?: number | undefined };

/** What a message is sent with. */
export interface DeliveryOptions extends SendOptions {
  action: string;
  /** Name and version of the program that sends. */
  client: string;
  encoding: Encoding;
  extra: ExtraFields;
}

type TakeOver = (feedback: Feedback, key: string) => Promise<Partial<Receipt> | Response> | false | undefined;

/** Milliseconds. A wait is drawn between nothing and these, so that residents do not all come back at once after a fault. */
const waits = [1000, 2000, 4000, 8000];
/** A receiver that asks for more is not waited for. */
const maxWait = 30_000;
/** No attempt begins later than this; with an attempt's own time, a resident has words within a minute. */
const lastStart = 45_000;
const maxTime = 60_000;
/** So long without an answer, it is said that it takes time. */
const slowAfter = 4000;

/**
 * The delivery of one form's message over its attempts. A message keeps its key and its bytes through all of them, so that a
 * receiver stores it once; a changed text is a new message with a new key.
 */
export class Delivery {
  state: DeliveryState = { name: 'draft' };
  #onChange: () => void;
  #message: { request: FeedbackRequest; options: DeliveryOptions; text: string } | undefined;
  #run = new AbortController();

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Whether attempts are being made: then nothing else is sent, so that a double click makes one message. */
  get isBusy(): boolean {
    return this.state.name === 'sending' || this.state.name === 'retrying';
  }

  /**
   * Sends, unless it does so already.
   *
   * @param takeOver the page's say in it: a promise to send by itself, or false to stop
   */
  async send(feedback: Feedback, options: DeliveryOptions, takeOver: TakeOver): Promise<void> {
    if (this.isBusy) return;
    const { key } = this.prepare(feedback, options);
    const response = takeOver(feedback, key);
    if (response) await this.#follow(response);
    else if (response !== false) await this.#try();
  }

  /** The message as it will be sent: under the same key as before when it is the same. */
  prepare(feedback: Feedback, options: DeliveryOptions): FeedbackRequest {
    if (!this.#message || !this.isSame(feedback, options)) {
      const { action, client, encoding, extra } = options;
      const key = createKey();
      const request = { action, key, ...encodeFeedback(feedback, key, client, extra, encoding) };
      this.#message = { request, options, text: textOf(feedback, options) };
    }
    return this.#message.request;
  }

  /** Whether it is what was last sent. */
  isSame(feedback: Feedback, options: DeliveryOptions): boolean {
    return this.#message?.text === textOf(feedback, options);
  }

  /** Tries an unconfirmed message again, if that may help by now. */
  async resume(): Promise<void> {
    if (this.state.name !== 'unconfirmed' || this.#run.signal.aborted) return;
    const { code, retryAt = 0 } = this.state;
    const mayHelp = !['no-receipt', 'said-failure', 'page'].includes(code);
    if (this.#message && mayHelp && retryAt <= Date.now()) await this.#try();
  }

  /** Makes no more attempts by itself, and ends one that is under way. */
  stop(): void {
    this.#run.abort();
  }

  /** Shows what is known without sending. */
  become(state: DeliveryState): void {
    if (!this.isBusy) this.#become(state);
  }

  /** A new message. */
  reset(): void {
    this.#message = undefined;
    this.#become({ name: 'draft' });
  }

  async #try(): Promise<void> {
    const { request, options } = this.#message!;
    const { signal } = (this.#run = new AbortController());
    const began = performance.now();
    this.#become({ name: 'sending' });
    const becomeSlow = () => {
      if (this.state.name === 'sending') this.#become({ name: 'retrying' });
    };
    const slow = setTimeout(becomeSlow, slowAfter);
    let state: DeliveryState | undefined;
    for (let tries = 0; !state; tries++) {
      const timeout = Math.min(options.timeout, maxTime - (performance.now() - began));
      const outcome = await sendFeedback(request, { ...options, timeout }, signal);
      if (outcome.name !== 'retryable') state = outcome;
      else {
        const { code, after } = outcome;
        const limit = waits[tries];
        const wait = limit === undefined ? Infinity : (after ?? Math.random() * limit);
        if (wait > maxWait || performance.now() - began + wait > lastStart)
          state = { name: 'unconfirmed', code, ...(after && { retryAt: Date.now() + after }) };
        else {
          becomeSlow();
          await sleep(wait, signal);
          if (signal.aborted) state = { name: 'unconfirmed', code: 'stopped' };
        }
      }
    }
    clearTimeout(slow);
    const isDone =
      state.name === 'delivered' ||
      state.name === 'invalid' ||
      (state.name === 'unconfirmed' && state.code === 'key-reused');
    if (isDone) this.#message = undefined;
    this.#become(state);
  }

  /** The page sends by itself, and reports how it went. */
  async #follow(response: Promise<Partial<Receipt> | Response>): Promise<void> {
    this.#become({ name: 'sending' });
    const { signal } = (this.#run = new AbortController());
    const late = sleep(maxTime, signal).then(() => Promise.reject(new Error()));
    try {
      const { id, reference } = await Promise.race([response.then(receiptOf), late]);
      this.#message = undefined;
      this.#become({ name: 'delivered', id, reference });
    } catch {
      this.#become({ name: 'unconfirmed', code: signal.aborted ? 'stopped' : 'page' });
    } finally {
      this.#run.abort();
    }
  }

  #become(state: DeliveryState): void {
    this.state = state;
    this.#onChange();
  }
}

/** @throws when a page that hands over its `fetch` as it is must not be thanked: for a 500, or a 200 that says failure */
async function receiptOf(answer: unknown): Promise<Receipt> {
  if (!(answer instanceof Response)) {
    if (saysFailure(answer)) throw new Error();
    const { id, reference } = Object(answer) as Partial<Receipt>;
    return { id: asText(id), reference: asText(reference) };
  }
  if (!answer.ok) throw new Error();
  // The page may have read it itself.
  const text = answer.bodyUsed ? '' : new TextDecoder().decode(await readAtMost(answer, answerLimit));
  const { saysFailure: saidFailure, id, reference } = readAnswer(text);
  if (saidFailure) throw new Error();
  return { id, reference };
}

/** All that makes a message another one. */
function textOf(
  { message, email, promise, commitment }: Feedback,
  { action, encoding, extra }: DeliveryOptions,
): string {
  return JSON.stringify([action, encoding, extra, message, email, promise, commitment]);
}

/** Waits, or less when it is called off. */
function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** A random UUID (RFC 9562, version 4). By hand: `crypto.randomUUID` is missing on pages served without TLS. */
function createKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
