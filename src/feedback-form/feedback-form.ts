import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { safeAddress } from '../content/safe-address.js';
import { EditorHelp } from '../editor/editor-help.js';
import { tellEditor } from '../editor/tell-editor.js';
import { hasSettled } from '../editor/has-settled.js';
import { Delivery, type DeliveryOptions, type DeliveryState } from '../feedback/delivery.js';
import { encodeFeedback, encodings, type Encoding } from '../feedback/encode-feedback.js';
import { checkFeedback, plainEmail, type Feedback } from '../feedback/feedback.js';
import { canSave, remove, save, sendSaved, type OutboxNews } from '../feedback/outbox.js';
import { findPersonalData, type PersonalDatum } from '../feedback/personal-data.js';
import type { FieldError, SendOptions } from '../feedback/send-feedback.js';
import { seemsUrgent } from '../feedback/urgency.js';
import { formats } from '../i18n/formats.js';
import { Localize } from '../i18n/localize.js';
import { ownContent } from '../templates/fallback.js';
import { defaultHeadingLevel, heading, headingLevel } from '../templates/heading.js';
import { baseStyles } from '../theme/base.styles.js';
import { heightInView, replaceState, Room } from '../theme/room.js';
import { StyledElement } from '../theme/styled-element.js';
import { tokens } from '../theme/tokens.styles.js';
import { version } from '../version.js';
import {
  FeedbackErrorEvent,
  FeedbackSentEvent,
  FeedbackStateEvent,
  FeedbackSubmitEvent,
} from './feedback-form.events.js';
import { strings } from './feedback-form.strings.js';
import { feedbackFormStyles } from './feedback-form.styles.js';
import { fields, type FieldsView } from './fields.js';
import { outboxNews, status, type Actions } from './status.js';
import { pageDocument, unshadowed } from '../platform/unshadowed.js';

const defaultTimeout = 15_000;

/** Of a list of telephone numbers, as many say enough. */
const mostWarnings = 5;

/** Milliseconds without a key before the text is looked through. */
const pause = 800;

/**
 * A form for residents' feedback, sent to any address that keeps the contract in docs/feedback-contract.md.
 *
 * Thanks only on a receipt, and keeps what was typed through every failure, language switch and move in the page. What has no
 * receipt is tried again under the same key, so that it is stored once; see docs/feedback-contract.md for how long. Sends no
 * referrer and, unless `credentials` says so, no cookies, and stores nothing in the browser unless the resident presses the button
 * that says so.
 *
 * Speaks the language of its closest `lang` (Swedish or English, else Swedish).
 *
 * @tagname feedback-form
 *
 * @slot - Another way to reach you. It shows without JavaScript, without `action`, and when sending fails. A `<form>` in it is for
 *   readers without JavaScript: where `action` is missing, it goes to that form's; hidden inputs anywhere inside go along with
 *   every message.
 * @slot intro - Your own words below the heading.
 * @slot emergency - Your own words instead of the notice of 112 and 114 14. An empty element removes it.
 * @slot privacy - Your own words instead of the note that messages become official documents.
 * @fires {FeedbackSubmitEvent} feedback-submit - A checked message is about to be sent; cancelable.
 * @fires {FeedbackStateEvent} feedback-state - The form has another state.
 * @fires {FeedbackSentEvent} feedback-sent - The receiver gave a receipt.
 * @fires {FeedbackErrorEvent} feedback-error - A message was not taken for certain; why, for the editor.
 * @cssproperty [--medborgarlofte-text=light-dark(#1c2226, #eceff1)] - Text.
 * @cssproperty [--medborgarlofte-muted=light-dark(#4f5b63, #b3bdc4)] - Captions, hints and the borders of fields.
 * @cssproperty [--medborgarlofte-background=light-dark(#fff, #171c20)] - Behind the card and in fields.
 * @cssproperty [--medborgarlofte-surface=light-dark(#f2f5f7, #222a30)] - Behind groups of commitments and the preview of a message.
 * @cssproperty [--medborgarlofte-accent=light-dark(#14506b, #8ecae6)] - Areas in the colour of the site: the button, ranks, the top of the card, bars.
 * @cssproperty [--medborgarlofte-on-accent=light-dark(#fff, #0c1a21)] - Text on the accent colour.
 * @cssproperty [--medborgarlofte-link=var(--medborgarlofte-accent)] - Links, buttons without a fill, and what is coming or under way.
 * @cssproperty [--medborgarlofte-focus=var(--medborgarlofte-link)] - The outline of what has focus.
 * @cssproperty [--medborgarlofte-positive=light-dark(#1d5c35, #8fd3a7)] - A promise in force, what is done, thanks.
 * @cssproperty [--medborgarlofte-warning=light-dark(#7a4100, #f3c07e)] - A promise that has ended, what is not done, feedback that may not have arrived.
 * @cssproperty [--medborgarlofte-negative=light-dark(#a4161a, #ffa8a3)] - Errors in the form.
 * @cssproperty [--medborgarlofte-radius=0.375em] - Rounded corners.
 * @cssproperty [--medborgarlofte-measure=42em] - The longest line of text.
 * @cssproperty [--medborgarlofte-line-height=1.55] - Height of lines of text.
 * @cssproperty [--medborgarlofte-heading-font=inherit] - Font family of headings.
 * @cssproperty [--medborgarlofte-heading-weight=bold] - Font weight of headings.
 * @cssproperty [--medborgarlofte-scroll-margin=min(25vh, max(6em, 150px))] - Kept free above what the reader is taken to, for a header of the page that stays.
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
 * @cssstate none - There is no `action`: the editor's own HTML is all there is.
 * @cssstate shown - The form shows.
 * @cssstate draft - Being written.
 * @cssstate invalid - Something has to be changed before it can be sent.
 * @cssstate sending - On its way.
 * @cssstate retrying - On its way, longer than usual.
 * @cssstate delivered - Received.
 * @cssstate unsent - Nobody knows whether it was received.
 * @cssstate refused - The form cannot send here.
 */
export class FeedbackForm extends StyledElement {
  static readonly version = version;
  static override styles = [tokens, baseStyles, feedbackFormStyles];
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
    headingLevel: { attribute: 'heading-level', type: Number },
    debug: { type: Boolean },
  };

  /** Where the message is sent. Required: without it nothing can be sent, and the editor is told so. Relative ones go by the page. */
  declare action: string;
  /** How it is written down: `application/json` (default) or `application/x-www-form-urlencoded`. */
  declare enctype: string;
  /**
   * What counts as a receipt. Default: a 2xx that is no HTML page. `id`: only one whose JSON has an `id`. `status`: any 2xx, for
   * receivers that answer with a page.
   */
  declare receipt: string;
  /** Whether cookies go along: `omit` (default), `same-origin` or `include`, as for `fetch`. */
  declare credentials: string;
  /** The `id` of the promise that the feedback is about; goes along with the message. */
  declare promiseId: string;
  /** The title of that promise. Not shown; tells several forms on a page apart for those who go from form to form. */
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
  /** Level of the heading, 1 to 6. Default 2; anything else counts as 2 and is told in the console. */
  declare headingLevel: number | null;
  /** Shows on the page what the editor is told. Everyone sees it: take it away before the page is published. */
  declare debug: boolean;

  #localize = new Localize(this);
  #delivery = new Delivery(() => void this.#changed());
  #internals = this.attachInternals();
  #shownState = '';
  #shownAt = performance.now();
  #speakErrors = false;
  #errors: readonly FieldError[] = [];
  #found: readonly PersonalDatum[] = [];
  #isUrgent = false;
  #preview = '';
  #note: 'copied' | 'saved' | 'notSaved' | undefined;
  #news: OutboxNews | undefined;
  /** The key of the message that was just saved on the device. */
  #savedKey: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** While a pointer is down on the form. */
  #press: AbortController | undefined;
  #hasLeft = false;
  /** Whether what happens is no answer to something that the resident did just now. */
  #isByItself = false;

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
    this.headingLevel = defaultHeadingLevel;
    this.debug = false;
    new EditorHelp(this);
    new Room(this, () => (this.#hasForm() ? 'shown' : 'none'), this.#internals);
    this.#showState();
  }

  /** What has become of the message. */
  get state(): DeliveryState['name'] {
    return this.#delivery.state.name;
  }

  /** Moves to the message, with what it is about in view. */
  override focus(options?: FocusOptions): void {
    const message = this.shadowRoot!.querySelector('textarea');
    if (!message) return super.focus(options);
    message.focus({ ...options, preventScroll: true });
    if (options?.preventScroll) return;
    // What the message is about, or at least its label, stands above the field.
    const about = this.shadowRoot!.getElementById('about');
    (about ?? message.closest('.field'))?.scrollIntoView({ block: about ? 'start' : 'nearest' });
  }

  /** Checks and sends, as the button does. */
  send(): void {
    this.shadowRoot!.querySelector('form')?.requestSubmit();
  }

  /** Makes no more attempts. */
  stop(): void {
    this.#delivery.stop();
  }

  /** An empty form, unless a message is on its way. */
  reset(): void {
    if (this.#delivery.isBusy) return;
    this.shadowRoot!.querySelector('form')?.reset();
    this.#delivery.reset();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#resume);
    pageDocument.addEventListener('visibilitychange', this.#resume);
    void this.updateComplete.then(() => this.#sendSaved());
    this.#guardLeaving();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#resume);
    pageDocument.removeEventListener('visibilitychange', this.#resume);
    removeEventListener('beforeunload', this.#askBeforeLeaving);
    clearTimeout(this.#timer);
    this.#press?.abort();
    this.#press = undefined;
  }

  #resume = ({ type }: Event): void => {
    if (pageDocument.visibilityState === 'hidden') return;
    this.#isByItself = true;
    const options = this.#options();
    // What the reader has begun to change is another message, and must not be thanked for.
    if (options && this.#delivery.isSame(this.#feedback(), options)) void this.#delivery.resume();
    if (type === 'online') void this.#sendSaved();
  };

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.#delivery.isBusy) return;
    this.#isByItself = false;
    const options = this.#options();
    this.#look();
    if (!this.#isRight()) return;
    if (!options) this.#delivery.become({ name: 'refused', code: 'no-address' });
    else
      void this.#delivery.send(this.#feedback(), options, (feedback, key) => {
        const submit = new FeedbackSubmitEvent(feedback, key);
        return this.dispatchEvent(submit) || submit.response ? submit.response : false;
      });
  }

  /** Whether what was typed can be sent; says what is wrong where it cannot. */
  #isRight(): boolean {
    const errors = checkFeedback(this.#typed());
    if (errors.length) this.#delivery.become({ name: 'invalid', errors });
    return !errors.length;
  }

  #typed() {
    const value = (name: string) => this.shadowRoot!.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? '';
    return { message: value('message'), email: plainEmail(value('email')), website: value('website') };
  }

  #feedback(): Feedback {
    const { message, email, website } = this.#typed();
    return {
      message,
      ...(email && { email }),
      locale: this.#localize.locale,
      // A title may be as long as a page's author likes, a receiver's column may not.
      page: { url: location.origin + location.pathname, title: pageDocument.title.slice(0, 500) },
      ...(this.promiseId && { promise: this.promiseId }),
      ...(this.commitmentId && { commitment: this.commitmentId }),
      writtenAt: new Date().toISOString(),
      check: { website, elapsedMs: Math.round(performance.now() - this.#shownAt) },
    };
  }

  /** The absolute address of `action`; undefined when nothing can be sent there. */
  #address(): string | undefined {
    const native = this.querySelector('form');
    const given = this.action || (native && unshadowed(native).getAttribute('action'));
    const address = given && safeAddress(given, pageDocument.baseURI);
    return address?.startsWith('http') ? address : undefined;
  }

  /** A form that is there stays, whatever becomes of its address: someone may have begun to fill it in. */
  #hasForm(): boolean {
    return Boolean(this.#address() ?? this.shadowRoot?.querySelector('form'));
  }

  #sendOptions(): SendOptions {
    const { timeout } = this;
    const isTime = timeout > 0;
    if (!isTime) {
      const attribute = 'timeout';
      const found = this.getAttribute(attribute) ?? timeout;
      tellEditor('not-a-number', { attribute, found, expected: 'milliseconds', used: defaultTimeout }, this);
    }
    return {
      timeout: isTime ? timeout : defaultTimeout,
      receipt: this.#oneOf('receipt', ['', 'id', 'status']),
      credentials: this.#oneOf('credentials', ['omit', 'same-origin', 'include']),
    };
  }

  #options(): DeliveryOptions | undefined {
    const action = this.#address();
    if (!action) return undefined;
    const hidden = this.querySelectorAll<HTMLInputElement>('input[type=hidden][name]');
    return {
      ...this.#sendOptions(),
      action,
      client: `medborgarlofte/${version}`,
      encoding: this.#oneOf<Encoding>('enctype', encodings),
      extra: [...hidden].map(({ name, value }) => [name, value] as const),
    };
  }

  /** An attribute's value, or the first of those that it may have. */
  #oneOf<Value extends string>(name: 'receipt' | 'credentials' | 'enctype', values: readonly Value[]): Value {
    const value = values.find((value) => value === this[name]);
    if (value === undefined)
      tellEditor(
        'not-one-of',
        { attribute: name, found: this[name], expected: values.filter(Boolean).join(', ') },
        this,
      );
    return value ?? values[0]!;
  }

  /**
   * Shows the new state and moves focus to what the reader needs next, unless they have gone elsewhere on the page meanwhile.
   * What changes is heard either by the focus that moves there or by the status region, not by both.
   */
  async #changed(): Promise<void> {
    const { state } = this.#delivery;
    this.#showState();
    this.#errors = state.name === 'invalid' ? state.errors : [];
    this.#note = undefined;
    if (state.name === 'delivered' || state.name === 'draft') {
      this.#preview = '';
      this.#look('');
    }
    this.#guardLeaving();
    this.#tell(state);
    this.#keepRoom(state.name === 'delivered');
    const focused = this.shadowRoot!.activeElement;
    const next = {
      invalid: state.name === 'invalid' && state.errors[0]!.field,
      delivered: 'heading',
      draft: 'message',
    };
    const target = next[state.name as keyof typeof next];
    this.#speakErrors = Boolean(target) && target === focused?.id;
    await this.#show(target || undefined, focused);
  }

  /** The thanks are lower than the fields were, and what follows the form would come up into view. */
  #keepRoom(isOver: boolean): void {
    this.shadowRoot!.querySelector('form')?.style.setProperty('min-height', isOver ? `${heightInView(this)}px` : '');
  }

  #showState(): void {
    replaceState(this.#internals, this.#shownState, this.state);
    this.#shownState = this.state;
  }

  #tell(state: DeliveryState): void {
    this.dispatchEvent(new FeedbackStateEvent(state.name));
    if (state.name === 'delivered') this.dispatchEvent(new FeedbackSentEvent(state.id, state.reference));
    if (state.name !== 'unsent' && state.name !== 'refused') return;
    const { code } = state;
    if (code === 'stopped') return;
    tellEditor('not-delivered', { action: this.action, code, hint: hints[code] ?? '' }, this);
    this.dispatchEvent(new FeedbackErrorEvent(code));
  }

  /** Renders, and moves focus from where it was, or from nowhere, to an element; and where a button with focus is gone, to the next. */
  async #show(target?: string, focused: Element | null = this.shadowRoot!.activeElement): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const isGone = focused && !focused.isConnected;
    // A press on a button gives it no focus in Safari: then the page itself has it.
    const isNowhere = !this.#isByItself && pageDocument.activeElement === pageDocument.body;
    if (!isGone && (!target || !(focused ?? isNowhere))) {
      // What became of the message stands above the button that was pressed, and may have moved it out of view.
      if (focused?.closest('.actions') ?? isNowhere)
        for (const each of ['.actions', '[part=status]'])
          this.shadowRoot!.querySelector(each)?.scrollIntoView({ block: 'nearest' });
      return;
    }
    const element = [target, 'send', 'another'].map((id) => id && this.shadowRoot!.getElementById(id)).find(Boolean);
    if (!element) return;
    element.focus();
    // The label and the error stand above the field, and focus alone brings only the field into view.
    element.closest('.field')?.scrollIntoView({ block: 'nearest' });
  }

  // Its own for each form: one that is done must not take away the question of another.
  #askBeforeLeaving = (event: BeforeUnloadEvent): void => event.preventDefault();

  #guardLeaving(): void {
    const { state, isBusy } = this.#delivery;
    const mayBeLost = this.isConnected && (isBusy || state.name === 'unsent') && this.#note !== 'saved';
    (mayBeLost ? addEventListener : removeEventListener)('beforeunload', this.#askBeforeLeaving);
  }

  /** Looks through the text when the reader has paused: what is said of it must not interrupt the writing. */
  #input = (event: Event): void => {
    const { name } = event.target as HTMLInputElement;
    const { message, email } = this.#typed();
    const stillWrong = checkFeedback({ message, email }).map(({ field }) => field);
    if (this.#errors.some(({ field }) => field === name && !stillWrong.includes(field))) {
      this.#errors = this.#errors.filter(({ field }) => field !== name);
      this.requestUpdate();
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), pause);
  };

  /**
   * The e-mail address is checked on leaving it; the message is not, which would be scolding for not having begun. Not while a
   * button is pressed: the error would move it away from under the press.
   */
  #left = (): void => {
    if (this.#press) this.#hasLeft = true;
    else this.#checkEmail();
  };

  #pressed = (): void => {
    this.#isByItself = false;
    this.#press?.abort();
    const { signal } = (this.#press = new AbortController());
    const released = () => {
      this.#press?.abort();
      // After the click, which comes after the release.
      setTimeout(() => {
        this.#press = undefined;
        if (this.#hasLeft) this.#checkEmail();
      });
    };
    for (const name of ['pointerup', 'pointercancel']) addEventListener(name, released, { signal });
  };

  #checkEmail(): void {
    this.#hasLeft = false;
    const { message, email } = this.#typed();
    const wrong = checkFeedback({ message: message || '-', email }).filter(({ field }) => field === 'email');
    this.#errors = [...this.#errors.filter(({ field }) => field !== 'email'), ...wrong];
    // Focus goes on to another field, so the error is heard only when it is spoken.
    this.#speakErrors = wrong.length > 0;
    this.#look();
  }

  #look(text = this.#typed().message): void {
    clearTimeout(this.#timer);
    this.#found = findPersonalData(text, this.#typed().email).slice(0, mostWarnings);
    this.#isUrgent = seemsUrgent(text);
    if (this.shadowRoot!.querySelector<HTMLDetailsElement>('.preview')?.open) this.#previewed();
    this.requestUpdate();
  }

  #previewed = (): void => {
    const options = this.#options();
    if (!options) return;
    const { client, extra, encoding } = options;
    const { body } = encodeFeedback(this.#feedback(), '…', client, extra, encoding);
    this.#preview =
      encoding === encodings[0]
        ? JSON.stringify(JSON.parse(body), null, 2)
        : [...new URLSearchParams(body)].map((field) => field.join(': ')).join('\n');
    this.requestUpdate();
  };

  #actions: Actions = {
    stop: () => this.#delivery.stop(),
    writeAnother: () => this.#delivery.reset(),
    copy: async () => {
      try {
        await navigator.clipboard.writeText(this.#typed().message);
        this.#note = 'copied';
      } catch {
        // Without a clipboard, the reader copies what is marked.
        const message = this.shadowRoot!.querySelector('textarea')!;
        message.focus();
        message.select();
      }
      this.requestUpdate();
    },
    save: async () => {
      const options = this.#options();
      if (!options || !this.#isRight()) return;
      // Nothing is sent by itself meanwhile.
      this.#delivery.stop();
      // What stands in the form now, which may be another message than the one that was sent.
      const request = this.#delivery.prepare(this.#feedback(), options);
      try {
        await save({ ...request, savedAt: Date.now() });
        this.#delivery.reset();
        this.#savedKey = request.key;
        this.#note = 'saved';
        this.#guardLeaving();
        await this.#show('heading');
      } catch {
        this.#note = 'notSaved';
        await this.#show('send');
      }
    },
    removeSaved: async () => {
      const keys = this.#news?.waiting.map(({ key }) => key) ?? [];
      if (this.#savedKey) keys.push(this.#savedKey);
      try {
        for (const key of keys) await remove(key);
        this.#savedKey = this.#news = this.#note = undefined;
      } catch {
        // It is still there, and so is the button.
      }
      await this.#show('message');
    },
  };

  async #sendSaved(): Promise<void> {
    const address = this.#address();
    // What becomes of it must be told, so it stays where it is while nobody sees the form.
    if (!address || this.noOutbox || this.#note === 'saved' || !this.isConnected) return;
    try {
      const news = await sendSaved(address, this.#sendOptions());
      const isNews = news.sent.length || news.waiting.length || news.expired.length;
      if (!isNews && !this.#news?.waiting.length) return;
      this.#news = isNews ? news : undefined;
      this.requestUpdate();
    } catch {
      // A browser that keeps nothing has nothing that waits.
    }
  }

  /** What was typed into the page's own form before the script came. */
  protected override firstUpdated(): void {
    for (const name of ['message', 'email']) {
      const own = this.shadowRoot!.querySelector<HTMLInputElement>(`[name=${name}]`);
      const typed = this.querySelector<HTMLInputElement>(`form [name=${name}]`);
      if (!own || !typed) continue;
      own.value = typed.value;
      if (typed === pageDocument.activeElement) own.focus();
    }
  }

  protected override render(): TemplateResult {
    const { locale } = this.#localize;
    const own = strings(locale);
    if (!this.#hasForm()) {
      if (hasSettled(this))
        tellEditor(/^\s*mailto:/i.test(this.action) ? 'mail-action' : 'no-action', { found: this.action }, this);
      return ownContent(this, own.refused, locale);
    }
    const { state, isBusy } = this.#delivery;
    const isOver = state.name === 'delivered' || this.#note === 'saved';
    return html`<form
      novalidate
      lang=${locale}
      dir=${formats(locale).direction}
      aria-label=${[own.heading, ...(this.promiseTitle ? [this.promiseTitle] : [])].join(': ')}
      part="form"
      @submit=${this.#submit}
      @input=${this.#input}
      @pointerdown=${this.#pressed}
    >
      ${heading(headingLevel(this), { text: own.heading }, 'heading')}
      <div role="status" aria-atomic="false">
        ${this.#news ? outboxNews(this.#news, locale, this.#actions) : nothing}
      </div>
      ${isOver ? nothing : fields(this.#fieldsView(isBusy))}
      ${status({
        state,
        note: this.#note,
        errors: this.#speakErrors ? this.#errors : [],
        canSave: !this.noOutbox && canSave(),
        locale,
        actions: this.#actions,
      })}
    </form>`;
  }

  #fieldsView(isBusy: boolean): FieldsView {
    return {
      locale: this.#localize.locale,
      isBusy,
      errors: this.#errors,
      found: this.#found,
      isUrgent: this.#isUrgent,
      message: this.#typed().message,
      commitment: this.commitmentId && this.commitmentText,
      privacyUrl: safeAddress(this.privacyUrl, pageDocument.baseURI),
      preview: this.#preview,
      left: this.#left,
      previewed: this.#previewed,
      aboutWhole: () => {
        if (this.#delivery.isBusy) return;
        this.commitmentId = '';
        this.#look();
        void this.#show('message');
      },
      showFound: ({ start, end }) => {
        const message = this.shadowRoot!.querySelector('textarea')!;
        message.focus();
        message.setSelectionRange(start, end);
      },
      removeFound: (datum) => {
        const message = this.shadowRoot!.querySelector('textarea')!;
        // What has been typed since may have moved it.
        const isThere = findPersonalData(message.value).some(
          ({ start, end }) => start === datum.start && end === datum.end,
        );
        if (this.#delivery.isBusy) return;
        if (isThere) message.setRangeText('', datum.start, datum.end);
        message.focus();
        this.#look();
      },
    };
  }
}

/** What may be the matter, for the editor. */
const hints: { readonly [code: string]: string } = {
  'possible-cors': ' (no network, or the receiver does not allow pages of this origin: CORS)',
  'no-receipt': ' (a 2xx, but no receipt: an HTML page, or no id)',
  redirect: ' (give the address that it redirects to)',
};

declare global {
  interface HTMLElementTagNameMap {
    'feedback-form': FeedbackForm;
  }
}
