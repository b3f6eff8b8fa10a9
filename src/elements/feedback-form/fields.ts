import { html, nothing, type TemplateResult } from 'lit';
import { limitOf } from '../../feedback/contract.js';
import { lengthOf, type FeedbackField } from '../../feedback/feedback.js';
import type { FieldError } from '../../feedback/send-feedback.js';
import { formats } from '../../language/formats.js';
import { fill } from '../../language/localize.js';
import type { Locale } from '../../language/locales.js';
import { icon } from '../shared/icons.js';
import { text } from '../shared/text.js';
import { emergency, urgentNotice } from './emergency.js';
import { strings } from './feedback-form.strings.js';
import type { FieldErrors } from './field-errors.js';
import { personalDataWarnings } from './personal-data-warnings.js';
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
  /** The editor's own words instead of the notice of 112 and 114 14. */
  ownEmergency: string;
  /** What will be sent. */
  preview: TemplateResult;
  aboutWhole: () => void;
}

/** The share of the longest message from which it is said how much is left. */
const nearLimit = 0.8;

export function fields(view: FieldsView): TemplateResult {
  const { locale, commitment, privacyUrl, preview } = view;
  const own = strings(locale);
  return html`<slot name="intro"><p ${text(own.intro)}></p></slot>
    ${
      commitment
        ? html`<p class="about" id="about" part="about" ${text(fill(own.about, { commitment }))}></p>
            <button type="button" class="secondary" @click=${view.aboutWhole} ${text(own.aboutWhole)}></button>`
        : nothing
    }
    ${emergency(locale)} ${field('message', own.message, own.messageHint, view)}
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
    ${preview}`;
}

/** Our words for a code that we know, else the receiver's, as plain text. */
export function errorText({ field, code, detail }: FieldError, locale: Locale): string {
  const { errors } = strings(locale);
  const key = `${field} ${code}`;
  if (Object.hasOwn(errors, key))
    return fill(errors[key as keyof typeof errors], { limit: formats(locale).number(limitOf('message')) });
  return detail || errors.other;
}

function field(name: FeedbackField, label: string, hint: string, view: FieldsView): TemplateResult {
  const { locale, isBusy, errors, help } = view;
  const error = errors.list.find(({ field }) => field === name);
  const { words, isOver } = name === 'message' ? counter(view) : { words: '', isOver: false };
  const isWrong = isOver || Boolean(error);
  const invalid = isWrong ? 'true' : nothing;
  const described = [
    ...(error ? [`${name}-error`] : []),
    ...(isOver ? ['counter'] : []),
    ...(name === 'message' && view.commitment ? ['about'] : []),
    `${name}-hint`,
  ].join(' ');
  // Read-only while sending: what is typed then would be in no message, and gone with the thanks.
  return html`<div class=${isWrong ? 'field wrong' : 'field'}>
      <label for=${name} ${text(label)}></label>
      <p class="hint" id="${name}-hint" ${text(hint)}></p>
      ${
        error
          ? html`<p class="error" id="${name}-error">
              ${icon('error')} <span ${text(errorText(error, locale))}></span>
            </p>`
          : nothing
      }
      ${
        name === 'message'
          ? html`<textarea
                id="message"
                name="message"
                rows="6"
                enterkeyhint="enter"
                aria-required="true"
                aria-invalid=${invalid}
                aria-describedby=${described}
                ?readonly=${isBusy}
              ></textarea>
              <p class=${isOver ? 'error' : 'hint'} id="counter" role="status" part="counter">
                ${isOver ? icon('error') : nothing} <span ${text(words)}></span>
              </p>`
          : html`<input
              id="email"
              name="email"
              type="email"
              inputmode="email"
              autocomplete="email"
              autocapitalize="none"
              spellcheck="false"
              enterkeyhint="send"
              aria-invalid=${invalid}
              aria-describedby=${described}
              ?readonly=${isBusy}
              @change=${() => errors.emailBlurred()}
            />`
      }
    </div>
    ${
      name === 'message'
        ? html`${urgentNotice(help.isUrgent, view.ownEmergency, locale)}${personalDataWarnings(help, locale, isBusy)}`
        : nothing
    }`;
}

/** How much is left, once it is little; how many characters to remove, as people count them, once it is too much. */
function counter({ help: { message }, locale }: FieldsView): { words: string; isOver: boolean } {
  const { length, charactersOver } = lengthOf(message);
  const { remaining, over } = strings(locale);
  const { count } = formats(locale);
  if (charactersOver) return { words: count(charactersOver, over), isOver: true };
  const isNear = length >= limitOf('message') * nearLimit;
  return { words: isNear ? count(limitOf('message') - length, remaining) : '', isOver: false };
}
