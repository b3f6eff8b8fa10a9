import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { checkFeedback, type FeedbackField } from '../../feedback/feedback.js';
import { cleanEmail } from '../../feedback/clean.js';
import type { FieldError } from '../../feedback/send-feedback.js';
import type { TypedText } from './typed-text.js';

/** What is wrong with the fields, from when it is said until it is put right. */
export class FieldErrors implements ReactiveController {
  list: readonly FieldError[] = [];
  /** Whether they are to be spoken, since no focus moves to them. */
  areSpoken = false;
  #host: ReactiveControllerHost;
  #text: TypedText;
  /** While a pointer is down on the form. */
  #press: AbortController | undefined;
  #emailWasBlurred = false;

  constructor(host: ReactiveControllerHost, text: TypedText) {
    this.#host = host;
    this.#text = text;
    host.addController(this);
  }

  /** All that is wrong with what is typed now. */
  find(): readonly FieldError[] {
    const { message, email } = this.#text.read();
    return checkFeedback({ message, email: cleanEmail(email) });
  }

  /** An error goes once it is put right. */
  typed(name: string): void {
    if (!this.list.some(({ field }) => field === name)) return;
    const isStillWrong = this.find().some(({ field }) => field === name);
    if (!isStillWrong) this.#become(this.#others(name));
  }

  /**
   * The e-mail address is checked on leaving it; the message is not, which would be scolding for not having begun. Not while a
   * button is pressed: the error would move it away from under the press.
   */
  emailBlurred(): void {
    if (this.#press) this.#emailWasBlurred = true;
    else this.#checkEmail();
  }

  pressed(): void {
    this.#press?.abort();
    const { signal } = (this.#press = new AbortController());
    const released = () => {
      this.#press?.abort();
      // After the click, which comes after the release.
      setTimeout(() => {
        this.#press = undefined;
        if (this.#emailWasBlurred) this.#checkEmail();
      });
    };
    for (const name of ['pointerup', 'pointercancel']) addEventListener(name, released, { signal });
  }

  hostDisconnected(): void {
    this.#press?.abort();
    this.#press = undefined;
  }

  #checkEmail(): void {
    this.#emailWasBlurred = false;
    const wrong = this.find().filter(({ field }) => field === 'email');
    // Focus goes on to another field, so the error is heard only when it is spoken.
    this.areSpoken = wrong.length > 0;
    this.#become([...this.#others('email'), ...wrong]);
  }

  #others(name: FeedbackField | (string & {})): readonly FieldError[] {
    return this.list.filter(({ field }) => field !== name);
  }

  #become(list: readonly FieldError[]): void {
    this.list = list;
    this.#host.requestUpdate();
  }
}
