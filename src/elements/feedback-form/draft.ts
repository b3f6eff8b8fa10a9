import type { TypedText } from './typed-text.js';

interface Host extends HTMLElement {
  promiseId: string;
  commitmentId: string;
  commitmentText: string;
}

/** What is written and not yet sent, as a text to keep and to give back. */
export class Draft {
  #host: Host;
  #text: TypedText;
  #internals: ElementInternals;

  constructor(host: Host, text: TypedText, internals: ElementInternals) {
    this.#host = host;
    this.#text = text;
    this.#internals = internals;
  }

  /** Empty when nothing is written. */
  get text(): string {
    const { message, email } = this.#text.typed;
    if (!message && !email) return '';
    const { promiseId, commitmentId, commitmentText } = this.#host;
    return JSON.stringify({ message, email, promiseId, commitmentId, commitmentText });
  }

  /** Gives a text back where nothing is written yet and it is about the same promise. */
  restore(draft: string): void {
    if (!draft || this.text) return;
    const { message, email, promiseId, commitmentId, commitmentText } = JSON.parse(draft) as Record<string, string>;
    if (promiseId !== this.#host.promiseId) return;
    this.#text.fill({ message: message!, email: email! });
    if (commitmentId && !this.#host.commitmentId) Object.assign(this.#host, { commitmentId, commitmentText });
  }

  /** Hands the browser what it should restore, and nothing to submit: a form around the page has no part in it. */
  remember(): void {
    const isOff = this.#host.closest('[autocomplete=off i]');
    this.#internals.setFormValue(null, (!isOff && this.text) || null);
  }
}
