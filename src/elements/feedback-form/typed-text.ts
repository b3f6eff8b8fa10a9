import { pageDocument } from '../../platform/unshadowed.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What is in the fields. */
export interface Typed {
  readonly message: string;
  readonly email: string;
  /** The field that people never see. */
  readonly website: string;
}

const nothingTyped: Typed = { message: '', email: '', website: '' };

/** What the resident has written. The fields hold it; here it is known without asking them at every key. */
export class TypedText implements ReactiveController {
  typed = nothingTyped;
  #host: ReactiveControllerHost & HTMLElement;
  #onChange: () => void;
  #toFill: Partial<Typed> | undefined;
  #hasBegun = false;

  constructor(host: ReactiveControllerHost & HTMLElement, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  get message(): HTMLTextAreaElement | null {
    return this.#host.shadowRoot?.querySelector('textarea') ?? null;
  }

  /** A field has another text. */
  input({ name, value }: HTMLInputElement | HTMLTextAreaElement): void {
    this.#become({ ...this.typed, [name]: value });
  }

  /**
   * Asks the fields: password managers and extensions fill them without an event. Without a form, it is what it was; a field that
   * the form does not have is empty.
   */
  read(): Typed {
    const value = (name: keyof Typed) => this.#field(name)?.value ?? (this.message ? '' : this.typed[name]);
    this.#become({ message: value('message'), email: value('email'), website: value('website') });
    return this.typed;
  }

  /** Puts texts into the fields, at once or when they are there. */
  fill(texts: Partial<Typed>): void {
    this.#toFill = texts;
    this.#host.requestUpdate();
  }

  clear(): void {
    this.#become(nothingTyped);
  }

  hostUpdated(): void {
    if (!this.message) return;
    if (!this.#hasBegun) this.#takeOver();
    this.#hasBegun = true;
    const texts = Object.entries(this.#toFill ?? {}) as [keyof Typed, string][];
    this.#toFill = undefined;
    for (const [name, text] of texts) {
      const field = this.#field(name);
      if (field) field.value = text;
    }
    if (texts.length) this.read();
  }

  /** What was typed into the page's own form before the script came. */
  #takeOver(): void {
    for (const name of ['message', 'email'] as const) {
      const typed = this.#host.querySelector<HTMLInputElement | HTMLTextAreaElement>(
        `[name=${name}]:is(input:not([type=hidden]), textarea)`,
      );
      const own = this.#field(name);
      if (!own || !typed) continue;
      if (typed.value) this.#toFill = { ...this.#toFill, [name]: typed.value };
      if (typed === pageDocument.activeElement) own.focus();
    }
  }

  #field(name: keyof Typed): HTMLInputElement | null | undefined {
    return this.#host.shadowRoot?.querySelector(`[name=${name}]`);
  }

  #become(typed: Typed): void {
    const isSame = (Object.keys(typed) as (keyof Typed)[]).every((name) => typed[name] === this.typed[name]);
    if (isSame) return;
    this.typed = typed;
    this.#onChange();
  }
}
