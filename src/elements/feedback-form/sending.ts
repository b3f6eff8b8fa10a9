import type { ReactiveControllerHost } from 'lit';
import { Delivery, type DeliveryState } from '../../feedback/delivery.js';
import type { Feedback } from '../../feedback/feedback.js';
import { mailLink, type Letter } from '../../feedback/mail.js';
import type { Locale } from '../../language/locales.js';
import { isMail } from '../../promise/mail-address.js';
import type { Announcer } from './announcer.js';
import { copyText } from './copy-text.js';
import { FeedbackSubmitEvent } from './feedback-form.events.js';
import type { FieldErrors } from './field-errors.js';
import { LeaveGuard } from './leave-guard.js';
import { letterOf, openLetter, type Titles } from './letter.js';
import { messageOf, type About } from './message.js';
import { reportState } from './report-state.js';
import { SavedMessages } from './saved-messages.js';
import { deliveryOptions, mailAddress, sendAddress, sendOptions, type SendHost } from './send-settings.js';
import type { Actions, Note } from './status.js';
import type { TypedText } from './typed-text.js';
import { WhenBack } from './when-back.js';

export interface SendingHost extends ReactiveControllerHost, SendHost, Titles, About {
  noOutbox: boolean;
}

/** What the form knows beside what is sent. */
interface Form {
  text: TypedText;
  errors: FieldErrors;
  announcer: Announcer;
  locale: () => Locale;
  /** The message is in another state. */
  changed: (state: DeliveryState) => void;
}

/** The way of a message from the press on the button: sent, opened as a letter, tried again, copied or saved on the device. */
export class Sending {
  /** What came of the last press on another button. */
  note: Note | undefined;
  readonly saved: SavedMessages;
  #host: SendingHost;
  #form: Form;
  #delivery = new Delivery(() => this.#changed());
  #shownAt = performance.now();

  constructor(host: SendingHost, form: Form) {
    this.#host = host;
    this.#form = form;
    this.saved = new SavedMessages(host);
    new WhenBack(host, (isOnline) => this.#resume(isOnline));
    new LeaveGuard(host, () => (this.isBusy || this.state.name === 'unconfirmed') && this.note !== 'saved');
  }

  get state(): DeliveryState {
    return this.#delivery.state;
  }

  get isBusy(): boolean {
    return this.#delivery.isBusy;
  }

  /** Whether the message has left the form. */
  get isOver(): boolean {
    return this.state.name === 'delivered' || this.note === 'saved';
  }

  /** What would be sent now. */
  message(): Feedback {
    const { text, locale } = this.#form;
    return messageOf(text.read(), this.#host, locale(), performance.now() - this.#shownAt);
  }

  submit(): void {
    const { announcer } = this.#form;
    announcer.isByItself = false;
    const options = deliveryOptions(this.#host);
    if (!this.#isValid()) return;
    if (options) void this.#delivery.send(this.message(), options, this.#takeOver);
    else this.#delivery.become({ name: 'refused', code: 'no-address' });
  }

  reset(): void {
    this.#delivery.reset();
  }

  /** Sends what was saved on the device before. */
  async sendSaved(): Promise<void> {
    const address = sendAddress(this.#host);
    if (address && !isMail(address) && this.note !== 'saved') await this.saved.send(address, sendOptions(this.#host));
  }

  readonly actions: Actions = {
    stop: () => this.#delivery.stop(),
    writeAnother: () => this.reset(),
    copy: async () => {
      const { focused } = this.#form.announcer;
      await this.#copy(this.state.name === 'mail' ? this.#letter().body : this.#form.text.message!.value);
      if (this.note === 'copied' && focused instanceof HTMLElement) focused.focus();
    },
    save: async () => {
      const options = deliveryOptions(this.#host);
      if (!options || !this.#isValid()) return;
      // Nothing is sent by itself meanwhile.
      this.#delivery.stop();
      try {
        // What is in the form now, which may be another message than the one that was sent.
        await this.saved.save(this.#delivery.prepare(this.message(), options));
        this.reset();
        this.note = 'saved';
        await this.#form.announcer.show('heading');
      } catch {
        this.note = 'notSaved';
        await this.#form.announcer.show('send');
      }
    },
    removeSaved: async () => {
      if (await this.saved.remove()) this.note = undefined;
      await this.#form.announcer.show('message');
    },
  };

  /** Whether what was typed can be sent; says what is wrong where it cannot. */
  #isValid(): boolean {
    const errors = this.#form.errors.find();
    if (errors.length) this.#delivery.become({ name: 'invalid', errors });
    return !errors.length;
  }

  /** What the page does instead of sending; and a letter, which the resident sends. */
  #takeOver = (feedback: Feedback, key: string) => {
    const submit = new FeedbackSubmitEvent(feedback, key);
    const goesOn = this.#host.dispatchEvent(submit);
    if (submit.response) return submit.response;
    const address = mailAddress(this.#host);
    if (goesOn && address) void this.#openMail(address);
    return goesOn && !address ? undefined : false;
  };

  async #openMail(address: string): Promise<void> {
    const letter = this.#letter();
    const isFilledIn = Boolean(mailLink(address, letter));
    this.#delivery.become({ name: 'mail', address, isFilledIn });
    if (!isFilledIn) await this.#copy(letter.body);
    openLetter(address, letter, this.#form.locale());
  }

  #letter(): Letter {
    return letterOf(this.message(), this.#host, this.#form.locale());
  }

  async #copy(words: string): Promise<void> {
    this.note = (await copyText(this.#form.text.message!, words)) ? 'copied' : 'notCopied';
    this.#host.requestUpdate();
  }

  #changed(): void {
    const { state } = this;
    this.note = undefined;
    if (state.name === 'delivered' || state.name === 'draft') this.#form.text.clear();
    this.#form.changed(state);
    reportState(this.#host, state);
    void this.#form.announcer.changed(state);
  }

  #resume(isOnline: boolean): void {
    this.#form.announcer.isByItself = true;
    const options = deliveryOptions(this.#host);
    // What the reader has begun to change is another message, and must not be thanked for.
    if (options && this.#delivery.isSame(this.message(), options)) void this.#delivery.resume();
    if (isOnline) void this.sendSaved();
  }
}
