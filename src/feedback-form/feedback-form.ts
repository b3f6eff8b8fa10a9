import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { safeAddress } from '../content/safe-address.js';
import { tellEditor } from '../editor/tell-editor.js';
import { Delivery } from '../feedback/delivery.js';
import { checkFeedback, feedbackLimits, type FeedbackField } from '../feedback/feedback.js';
import type { FieldError } from '../feedback/send-feedback.js';
import { fill, Localize } from '../i18n/localize.js';
import { ownContent } from '../templates/fallback.js';
import { defaultHeadingLevel, heading, headingLevel } from '../templates/heading.js';
import { baseStyles } from '../theme/base.styles.js';
import { tokens } from '../theme/tokens.styles.js';
import { version } from '../version.js';
import { strings } from './feedback-form.strings.js';
import { feedbackFormStyles } from './feedback-form.styles.js';

type Strings = ReturnType<typeof strings>;

/**
 * A form for residents' feedback, sent as JSON to any address that keeps the contract in docs/feedback-contract.md.
 *
 * Thanks only on a receipt, and keeps what was typed through every failure, language switch and move in the page. Sends no
 * cookies and no referrer, and stores nothing in the browser.
 *
 * Speaks the language of its closest `lang` (Swedish or English, else Swedish).
 *
 * @tagname feedback-form
 *
 * @slot - Another way to reach you. It shows without JavaScript, without `action`, and when sending fails.
 * @slot intro - Your own words below the heading.
 * @cssproperty --medborgarlofte-… - The same custom properties as `<promise-card>`.
 * @csspart form - The `<form>`.
 * @csspart button - The button.
 * @csspart status - What became of the message: thanks, or what went wrong.
 */
export class FeedbackForm extends LitElement {
  static readonly version = version;
  static override styles = [tokens, baseStyles, feedbackFormStyles];
  static override properties: PropertyDeclarations = {
    action: {},
    promiseId: { attribute: 'promise-id' },
    timeout: { type: Number },
    headingLevel: { attribute: 'heading-level', type: Number },
  };

  /** Where the message is sent. Required: without it nothing can be sent, and the editor is told so. Relative ones go by the page. */
  declare action: string;
  /** The `id` of the promise that the feedback is about; goes along with the message. */
  declare promiseId: string;
  /** Milliseconds to wait for an answer. Default 15 000. */
  declare timeout: number;
  /** Level of the heading, 1 to 6. Default 2; anything else counts as 2 and is told in the console. */
  declare headingLevel: number | null;

  #localize = new Localize(this);
  #delivery = new Delivery(() => void this.#changed());
  #shownAt = performance.now();
  #speakErrors = false;

  constructor() {
    super();
    this.action = '';
    this.promiseId = '';
    this.timeout = 15_000;
    this.headingLevel = defaultHeadingLevel;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const typed = (name: string) => form.get(name) as string;
    const message = typed('message');
    const email = typed('email').trim();
    const errors = checkFeedback({ message, email });
    const address = this.#address();
    if (errors.length) this.#delivery.reject({ name: 'invalid', errors });
    else if (!address) this.#delivery.reject({ name: 'refused', reason: 'no address' });
    else {
      const feedback = {
        message,
        ...(email && { email }),
        locale: this.#localize.locale,
        // A title may be as long as a page's author likes, a receiver's column may not.
        page: { url: location.origin + location.pathname, title: document.title.slice(0, 500) },
        ...(this.promiseId && { promise: this.promiseId }),
        writtenAt: new Date().toISOString(),
        check: { website: typed('website'), elapsedMs: Math.round(performance.now() - this.#shownAt) },
      };
      void this.#delivery.send(address, feedback, `medborgarlofte/${version}`, this.timeout);
    }
  }

  /** The absolute address of `action`; undefined when nothing can be sent there. */
  #address(): string | undefined {
    const address = this.action && safeAddress(this.action, document.baseURI);
    return address?.startsWith('http') ? address : undefined;
  }

  /**
   * Shows the new state and moves focus to what the reader needs next, unless they have gone elsewhere on the page meanwhile.
   * What changes is heard either by the focus that moves there or by the status region, not by both.
   */
  async #changed(): Promise<void> {
    const { state } = this.#delivery;
    if (state.name === 'unsent' || state.name === 'refused')
      tellEditor(`Feedback to ${this.action} was not taken for certain: ${state.reason}.`);
    const focused = this.shadowRoot!.activeElement;
    const next = {
      invalid: state.name === 'invalid' && state.errors[0]!.field,
      delivered: 'heading',
      draft: 'message',
    };
    const target = next[state.name as keyof typeof next];
    this.#speakErrors = target === focused?.id;
    this.requestUpdate();
    await this.updateComplete;
    // A press on a button gives it no focus in Safari: then the page itself has it.
    if (!target || !(focused ?? document.activeElement === document.body)) return;
    const element = this.shadowRoot!.getElementById(target)!;
    if (target === 'heading') element.tabIndex = -1;
    element.focus();
    // The label and the error stand above the field, and focus alone brings only the field into view.
    element.closest('.field')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const { locale } = this.#localize;
    const own = strings(locale);
    // A form that is there stays, whatever becomes of its address: someone may have begun to fill it in.
    if (!this.#address() && !this.shadowRoot!.querySelector('form')) {
      tellEditor(`<feedback-form action="${this.action}">: expected the address that feedback is sent to.`);
      return ownContent(this, own.refused, locale);
    }
    const { name } = this.#delivery.state;
    const sending = name === 'sending';
    return html`<form novalidate lang=${locale} dir="ltr" aria-labelledby="heading" part="form" @submit=${this.#submit}>
      ${heading(headingLevel(this), { text: own.heading }, 'heading')}
      ${name === 'delivered' ? nothing : this.#fields(own, sending)} ${this.#status(own)}
      ${
        name === 'delivered'
          ? html`<button type="button" class="secondary" part="button" @click=${() => this.#delivery.reset()}>
              ${own.writeAnother}
            </button>`
          : html`<button part="button" aria-disabled=${sending}>
              ${sending ? own.sending : name === 'unsent' ? own.tryAgain : own.send}
            </button>`
      }
    </form>`;
  }

  #fields(own: Strings, sending: boolean) {
    return html`<slot name="intro"><p>${own.intro}</p></slot>
      ${this.#field('message', own.message, own.messageHint, own, sending)}
      ${this.#field('email', own.email, own.emailHint, own, sending)}
      <div class="unseen" aria-hidden="true"><input name="website" tabindex="-1" autocomplete="off" /></div>`;
  }

  /** The one place that announces: it is there before it speaks, and stays through all states. */
  #status(own: Strings) {
    const { state } = this.#delivery;
    const { name } = state;
    const failed = name === 'unsent' || name === 'refused';
    const reference = name === 'delivered' && state.reference;
    return html`<div role="status" class=${failed || name === 'delivered' ? `notice ${name}` : 'unseen'} part="status">
      ${name === 'sending' ? own.sending : nothing}
      ${name === 'invalid' && this.#speakErrors ? state.errors.map((error) => errorInWords(error, own)) : nothing}
      ${failed || name === 'delivered' ? html`<strong>${own[name]}</strong>` : nothing} ${failed ? own.kept : nothing}
      ${name === 'unsent' ? own.tryAgainHint : nothing}
      ${reference ? html`<p>${fill(own.reference, { reference })}</p>` : nothing}
      ${failed ? html`<slot></slot>` : nothing}
    </div>`;
  }

  #field(name: FeedbackField, label: string, hint: string, own: Strings, sending: boolean) {
    const { state } = this.#delivery;
    const error = state.name === 'invalid' && state.errors.find(({ field }) => field === name);
    const invalid = error ? 'true' : nothing;
    const described = error ? `${name}-error ${name}-hint` : `${name}-hint`;
    // Read-only while sending: what is typed then would be in no message, and gone with the thanks.
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <p class="hint" id="${name}-hint">${hint}</p>
      ${error ? html`<p class="error" id="${name}-error">${errorInWords(error, own)}</p>` : nothing}
      ${
        name === 'message'
          ? html`<textarea
              id="message"
              name="message"
              rows="6"
              aria-required="true"
              aria-invalid=${invalid}
              aria-describedby=${described}
              ?readonly=${sending}
            ></textarea>`
          : html`<input
              id="email"
              name="email"
              type="email"
              autocomplete="email"
              aria-invalid=${invalid}
              aria-describedby=${described}
              ?readonly=${sending}
            />`
      }
    </div>`;
  }
}

/** Our words for a code that we know, else the receiver's, as plain text. */
function errorInWords({ field, code, detail }: FieldError, { errors }: Strings): string {
  const key = `${field} ${code}`;
  if (Object.hasOwn(errors, key))
    return fill(errors[key as keyof typeof errors], { limit: String(feedbackLimits.message) });
  return detail || errors.other;
}

declare global {
  interface HTMLElementTagNameMap {
    'feedback-form': FeedbackForm;
  }
}
