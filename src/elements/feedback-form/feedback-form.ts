import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { DeliveryState } from '../../feedback/delivery.js';
import { encodings } from '../../feedback/encode-feedback.js';
import { formats } from '../../language/formats.js';
import { fill, ownText } from '../../language/localize.js';
import { hasSettled } from '../../notices/has-settled.js';
import { reportToEditor } from '../../notices/notices.js';
import { pageDocument } from '../../platform/unshadowed.js';
import { isMail, readMailAddress } from '../../promise/mail-address.js';
import { safeAddress } from '../../promise/safe-address.js';
import { ownContent } from '../shared/fallback.js';
import { heading, headingLevel } from '../shared/heading.js';
import { PromiseElement } from '../shared/promise-element.js';
import { replaceState, Room } from '../shared/room.js';
import { Announcer } from './announcer.js';
import { Draft } from './draft.js';
import { strings } from './feedback-form.strings.js';
import { feedbackFormStyles } from './feedback-form.styles.js';
import { FieldErrors } from './field-errors.js';
import { fields } from './fields.js';
import { keepKeys } from './keep-keys.js';
import { PageForm } from './page-form.js';
import { Preview } from './preview.js';
import { Sending } from './sending.js';
import { defaultTimeout, deliveryOptions, givenAddress, mailAddress, sendAddress } from './send-settings.js';
import { buttons, outboxNews, status, thanks } from './status.js';
import { TypedText } from './typed-text.js';
import { WritingHelp } from './writing-help.js';

/**
 * A form for residents' feedback, sent to any address that keeps the contract in docs/feedback-contract.md; or, with a `mailto:`
 * address, opened as a letter in the resident's own email program (docs/feedback-mail.md).
 *
 * Thanks only on a receipt, and keeps what was typed through every failure, language switch and move in the page. What has no
 * receipt is tried again under the same key, so that it is stored once; see docs/feedback-contract.md for how long. Sends no
 * referrer and, unless `credentials` says so, no cookies, and stores nothing in the browser unless the resident presses the button
 * that says so.
 *
 * What is written and not yet sent, a browser that restores native fields restores here too, after "back" and when it opens its
 * tabs again; not within a form, or with an element, that says `autocomplete="off"`.
 *
 * Speaks the language of its closest `lang` (Swedish, English or Finnish, else Swedish).
 *
 * @tagname feedback-form
 *
 * @attr name - As on native fields, distinguishes several on a page, for what a browser restores.
 * @slot - Another way to reach you. It shows without JavaScript, without `action`, when sending fails, and after a letter was opened. A `<form>` in it is for
 *   readers without JavaScript: where `action` is missing, it goes to that form's; hidden inputs anywhere inside go along with
 *   every message.
 * @slot intro - Your own words below the heading.
 * @slot emergency - Your own words instead of the notice of 112 and 114 14. An empty element removes it; a text that looks like an
 *   emergency still gets ours below it.
 * @slot privacy - Your own words instead of the note that messages become official documents.
 * @fires {FeedbackSubmitEvent} feedback-submit - A checked message is about to be sent; cancelable.
 * @fires {FeedbackStateEvent} feedback-state - The form has another state.
 * @fires {FeedbackSentEvent} feedback-sent - The receiver gave a receipt.
 * @fires {FeedbackErrorEvent} feedback-error - A message was not taken for certain; why, for the editor.
 * @cssproperty [--medborgarlofte-muted=light-dark(#4f5b63, #b3bdc4)] - Captions, hints and the borders of fields.
 * @cssproperty [--medborgarlofte-surface=light-dark(#f2f5f7, #222a30)] - Behind the contents of a long promise and the preview of a message.
 * @cssproperty [--medborgarlofte-negative=light-dark(#a4161a, #ffa8a3)] - Errors in the form.
 * @cssproperty [--medborgarlofte-button-background=var(--medborgarlofte-accent)] - The button that sends.
 * @cssproperty [--medborgarlofte-button-text=var(--medborgarlofte-on-accent)] - Its text.
 * @cssproperty [--medborgarlofte-field-border=1px solid var(--medborgarlofte-muted)] - The edge of fields.
 * @csspart form - The `<form>`.
 * @csspart about - The commitment that the feedback is about.
 * @csspart emergency - The notice of 112 and 114 14.
 * @csspart counter - How much more the message has room for, once that is little.
 * @csspart warning - That the text seems to hold personal data.
 * @csspart preview - What will be sent.
 * @csspart button - The button that sends.
 * @csspart status - What became of the message: thanks, or what went wrong.
 * @csspart outbox - What became of a message that was saved on the device.
 * @cssstate draft - Being written.
 * @cssstate invalid - Something has to be changed before it can be sent.
 * @cssstate sending - On its way.
 * @cssstate retrying - On its way, longer than usual.
 * @cssstate delivered - Received.
 * @cssstate unconfirmed - Nobody knows whether it was received.
 * @cssstate refused - The form cannot send here.
 * @cssstate mail - A letter was opened in the resident's own email program. Whether they send it is not known.
 */
export class FeedbackForm extends PromiseElement {
  /** For what browsers restore. It has no value that a form around it would send. */
  static readonly formAssociated = true;
  static override styles = [PromiseElement.styles, feedbackFormStyles];
  static override properties: PropertyDeclarations = {
    action: {},
    enctype: {},
    receipt: {},
    credentials: {},
    promiseId: { attribute: 'promise-id' },
    promiseTitle: { attribute: 'promise-title' },
    commitmentId: { attribute: 'commitment-id' },
    commitmentText: { attribute: 'commitment-text' },
    privacyUrl: { attribute: 'privacy-url' },
    noOutbox: { attribute: 'no-outbox', type: Boolean },
    timeout: { type: Number },
  };

  /**
   * Where the message is sent. Required: without it nothing can be sent, and that is reported to the editor. Relative ones are
   * resolved against the page. `mailto:` with one email address and nothing more opens a letter instead: there is no receipt, no
   * field for an email address, nothing is saved on the device, and hidden inputs do not go along.
   */
  declare action: string;
  /** How it is written down: `application/json` (default) or `application/x-www-form-urlencoded`. */
  declare enctype: string;
  /**
   * What counts as a receipt. Default: a 2xx that is no HTML page. Never one whose body says failure, as form plug-ins do with 200. `id`: only one whose JSON has an `id`. `status`: any 2xx, for
   * receivers that answer with a page.
   */
  declare receipt: string;
  /** Whether cookies go along: `omit` (default), `same-origin` or `include`, as for `fetch`. */
  declare credentials: string;
  /** The `id` of the promise that the feedback is about; goes along with the message. */
  declare promiseId: string;
  /** The title of that promise. Not shown; it distinguishes several forms on a page for those who go from form to form. */
  declare promiseTitle: string;
  /** The `id` of the commitment that the feedback is about. The reader can set it back to the whole promise. */
  declare commitmentId: string;
  /** The commitment in words, so that the reader sees what the feedback is about. */
  declare commitmentText: string;
  /** Address of the page that says how personal data is processed (GDPR, article 13). */
  declare privacyUrl: string;
  /** Offers no saving on the device. */
  declare noOutbox: boolean;
  /** Milliseconds to wait for an answer, for each attempt. Default 15 000; anything that is no positive number counts as that. */
  declare timeout: number;

  #internals = this.attachInternals();
  #text = new TypedText(this, () => this.#draft.remember());
  #draft = new Draft(this, this.#text, this.#internals);
  #errors = new FieldErrors(this, this.#text);
  #help = new WritingHelp(this, this.#text);
  #announcer = new Announcer(this, this.#errors);
  #preview = new Preview(this);
  #sending = new Sending(this, {
    text: this.#text,
    errors: this.#errors,
    announcer: this.#announcer,
    locale: () => this.localize.locale,
    changed: () => this.#changed(),
  });
  #shownState = '';

  constructor() {
    super();
    this.action = '';
    this.enctype = encodings[0];
    this.receipt = '';
    this.credentials = 'omit';
    this.promiseId = '';
    this.promiseTitle = '';
    this.commitmentId = '';
    this.commitmentText = '';
    this.privacyUrl = '';
    this.noOutbox = false;
    this.timeout = defaultTimeout;
    new PageForm(this);
    new Room(this, () => (this.#hasForm() ? 'shown' : 'none'), this.#internals);
    this.#showState();
  }

  /** What has become of the message. */
  get state(): DeliveryState['name'] {
    return this.#sending.state.name;
  }

  /**
   * What is written and not yet sent, as a text to keep and to give back: for pages that make the element anew, as the card does.
   * Given back, it is taken only where nothing is written yet, and only if it is about the same promise.
   */
  get draft(): string {
    return this.#draft.text;
  }

  set draft(draft: string) {
    this.#draft.restore(draft);
    this.#help.wait();
  }

  /** Called by browsers. */
  formStateRestoreCallback(state: unknown): void {
    if (typeof state === 'string') this.draft = state;
  }

  /** Moves to the message, with what it is about in view. */
  override focus(options?: FocusOptions): void {
    const { message } = this.#text;
    if (!message) return super.focus(options);
    message.focus({ ...options, preventScroll: true });
    if (options?.preventScroll) return;
    // What the message is about, or at least its label, is above the field.
    const about = this.shadowRoot!.getElementById('about');
    (about ?? message.closest('.field'))?.scrollIntoView({ block: about ? 'start' : 'nearest' });
  }

  /** Checks and sends, as the button does. */
  send(): void {
    this.#form?.requestSubmit();
  }

  /** Makes no more attempts. */
  stop(): void {
    this.#sending.actions.stop();
  }

  /** An empty form, unless a message is on its way. */
  reset(): void {
    if (this.#sending.isBusy) return;
    this.#form?.reset();
    this.#sending.reset();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#sending.sendSaved());
  }

  get #form(): HTMLFormElement | null {
    return this.shadowRoot!.querySelector('form');
  }

  /** A form that is there stays, whatever becomes of its address: someone may have begun to fill it in. */
  #hasForm(): boolean {
    return Boolean(sendAddress(this) ?? this.shadowRoot?.querySelector('form'));
  }

  /** What the editor wrote for a slot. */
  #ownWords(slot: string): string {
    return this.querySelector(`:scope > [slot=${slot}]`)?.textContent.trim() ?? '';
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.#sending.isBusy) return;
    this.#help.analyse();
    this.#sending.submit();
  }

  #changed(): void {
    this.#showState();
    if (this.state === 'delivered' || this.state === 'draft') this.#help.analyse(this.#text.typed);
  }

  #showState(): void {
    replaceState(this.#internals, this.#shownState, this.state);
    this.#shownState = this.state;
  }

  #input = ({ target }: Event): void => {
    const field = target as HTMLInputElement;
    this.#text.input(field);
    this.#errors.typed(field.name);
    this.#help.wait();
  };

  #pressed = (): void => {
    this.#announcer.isByItself = false;
    this.#errors.pressed();
  };

  #aboutWhole = (): void => {
    if (this.#sending.isBusy) return;
    this.commitmentId = '';
    this.#help.analyse();
    void this.#announcer.show('message');
  };

  protected override render(): TemplateResult {
    const { locale } = this.localize;
    const own = strings(locale);
    const { direction, label } = formats(locale);
    const given = givenAddress(this);
    if (!this.#hasForm()) {
      if (hasSettled(this)) reportToEditor(isMail(given) ? 'mail-action' : 'no-action', { found: given }, this);
      return ownContent(this, own.refused, locale);
    }
    if (readMailAddress(given)?.hasMore) reportToEditor('mail-headers', { found: given }, this);
    const opensMail = Boolean(mailAddress(this));
    const { state, isBusy, isOver, note, saved, actions } = this.#sending;
    if (isOver) this.#preview.isOpen = false;
    const options = this.#preview.isOpen && deliveryOptions(this);
    const sent = options ? { feedback: this.#sending.message(), options } : undefined;
    const view = {
      state,
      note,
      errors: this.#errors.areSpoken ? this.#errors.list : [],
      canSave: saved.isOffered && !opensMail,
      opensMail,
      isQuiet: this.#announcer.isMoving,
      locale,
      actions,
    };
    return html`<form
      novalidate
      lang=${locale}
      dir=${direction}
      aria-label=${ownText(this.promiseTitle ? fill(label, { label: own.heading, value: this.promiseTitle }) : own.heading).text}
      part="form"
      @submit=${this.#submit}
      @input=${this.#input}
      @pointerdown=${this.#pressed}
      @keydown=${keepKeys}
      @keypress=${keepKeys}
      @keyup=${keepKeys}
    >
      ${heading(headingLevel(this), { text: state.name === 'delivered' ? own.thanks : own.heading }, 'heading')}
      <div role="status" aria-atomic="false">${saved.news ? outboxNews(saved.news, locale, actions) : nothing}</div>
      ${thanks(view, isOver)}
      ${
        isOver
          ? nothing
          : fields({
              locale,
              isBusy,
              opensMail,
              errors: this.#errors,
              help: this.#help,
              commitment: this.commitmentId && this.commitmentText,
              privacyUrl: safeAddress(this.privacyUrl, pageDocument.baseURI),
              ownEmergency: this.#ownWords('emergency'),
              preview: this.#preview.render(locale, this, sent),
              aboutWhole: this.#aboutWhole,
            })
      }
      ${isOver ? nothing : status(view)} ${buttons(view)}
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'feedback-form': FeedbackForm;
  }
}
