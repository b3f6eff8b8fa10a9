import { html, nothing, type TemplateResult } from 'lit';
import { feedbackLimits, lengthOf, type FeedbackField } from '../../feedback/feedback.js';
import type { FieldError } from '../../feedback/send-feedback.js';
import { formats } from '../../language/formats.js';
import { fill, pieces } from '../../language/localize.js';
import type { Locale } from '../../language/locales.js';
import { text, textWithExact } from '../shared/text.js';
import { strings } from './feedback-form.strings.js';
import type { FieldErrors } from './field-errors.js';
import type { WritingHelp } from './writing-help.js';
import { checkedAddress } from '../shared/checked-address.js';

/** What the fields are made from. */
export interface FieldsView {
  locale: Locale;
  isBusy: boolean;
  /** Whether it becomes a letter, whose sender is the address to reply to. */
  opensMail: boolean;
  errors: FieldErrors;
  help: WritingHelp;
  /** The commitment that it is about, in words; empty for the whole promise. */
  commitment: string;
  privacyUrl: string | undefined;
  /** What will be sent, once it is asked for. */
  preview: string;
  togglePreview: (event: Event) => void;
  aboutWhole: () => void;
}

/** The share of the longest message from which it is said how much is left. */
const nearLimit = 0.8;

/** The numbers that no translator may change. */
const emergencyNumbers = /(112|114\s14)/;

export function fields(view: FieldsView): TemplateResult {
  const { locale, commitment, help, privacyUrl, preview } = view;
  const own = strings(locale);
  return html`<slot name="intro"><p ${text(own.intro)}></p></slot>
    ${
      commitment
        ? html`<p class="about" id="about" part="about" ${text(fill(own.about, { commitment }))}></p>
            <button type="button" class="secondary" @click=${view.aboutWhole} ${text(own.aboutWhole)}></button>`
        : nothing
    }
    <div class=${help.isUrgent ? 'notice urgent' : 'hint'} part="emergency">
      <span role="status">${help.isUrgent ? html`<strong ${text(own.urgent)}></strong> ` : nothing}</span
      ><slot name="emergency"><span ${textWithExact(own.emergency.split(emergencyNumbers))}></span></slot>
    </div>
    ${field('message', own.message, own.messageHint, view)}
    ${
      view.opensMail
        ? html`<p class="hint" ${text(own.mail.hint)}></p>`
        : field('email', own.email, own.emailHint, view)
    }
    <div class="unseen" aria-hidden="true"><input name="website" tabindex="-1" autocomplete="off" /></div>
    <p class="hint">
      <slot name="privacy"><span ${text(own.publicRecord)}></span></slot>
      ${privacyUrl ? html`<a href=${checkedAddress(privacyUrl)} ${text(own.privacy)}></a>` : nothing}
    </p>
    <details class="preview" part="preview" @toggle=${view.togglePreview}>
      <summary ${text(own.preview)}></summary>
      <pre tabindex="0" translate="no" ${text(preview)}></pre>
    </details>`;
}

/** Our words for a code that we know, else the receiver's, as plain text. */
export function errorInWords({ field, code, detail }: FieldError, locale: Locale): string {
  const { errors } = strings(locale);
  const key = `${field} ${code}`;
  if (Object.hasOwn(errors, key))
    return fill(errors[key as keyof typeof errors], { limit: formats(locale).number(feedbackLimits.message) });
  return detail || errors.other;
}

function field(name: FeedbackField, label: string, hint: string, view: FieldsView): TemplateResult {
  const { locale, isBusy, errors } = view;
  const error = errors.list.find(({ field }) => field === name);
  const invalid = error ? 'true' : nothing;
  const described = [
    ...(error ? [`${name}-error`] : []),
    ...(name === 'message' && view.commitment ? ['about'] : []),
    `${name}-hint`,
  ].join(' ');
  // Read-only while sending: what is typed then would be in no message, and gone with the thanks.
  return html`<div class="field">
    <label for=${name} ${text(label)}></label>
    <p class="hint" id="${name}-hint" ${text(hint)}></p>
    ${error ? html`<p class="error" id="${name}-error" ${text(errorInWords(error, locale))}></p>` : nothing}
    ${
      name === 'message'
        ? html`<textarea
              id="message"
              name="message"
              rows="6"
              aria-required="true"
              aria-invalid=${invalid}
              aria-describedby=${described}
              ?readonly=${isBusy}
            ></textarea>
            <p class="hint" role="status" part="counter" ${text(counter(view))}></p>
            ${warnings(view)}`
        : html`<input
            id="email"
            name="email"
            type="email"
            autocomplete="email"
            aria-invalid=${invalid}
            aria-describedby=${described}
            ?readonly=${isBusy}
            @change=${() => errors.emailBlurred()}
          />`
    }
  </div>`;
}

/** How much is left, once it is little; how many characters to take out, as people count them, once it is too much. */
function counter({ help: { message }, locale }: FieldsView): string {
  const { length, charactersOver } = lengthOf(message);
  if (length < feedbackLimits.message * nearLimit) return '';
  const { remaining, over } = strings(locale);
  const { count } = formats(locale);
  return charactersOver ? count(charactersOver, over) : count(feedbackLimits.message - length, remaining);
}

/** Warns of personal data, and lets the resident send it all the same. */
function warnings({ help, locale, isBusy }: FieldsView): TemplateResult {
  const own = strings(locale);
  return html`<div role="status" aria-atomic="false">
    ${help.found.map((datum) => {
      const found = help.message.slice(datum.start, datum.end);
      return html`<div class="notice warning" part="warning">
        <p ${textWithExact(pieces(own.personalData[datum.kind], { found }))}></p>
        <p ${text(own.personalDataWhy)}></p>
        <button type="button" class="secondary" @click=${() => help.show(datum)} ${text(own.show)}></button>
        <button
          type="button"
          class="secondary"
          @click=${() => isBusy || help.remove(datum)}
          ${text(own.remove)}
        ></button>
      </div>`;
    })}
  </div>`;
}
