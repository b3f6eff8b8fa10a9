import { html, nothing, type TemplateResult } from 'lit';
import type { DeliveryState } from '../../feedback/delivery.js';
import type { OutboxNews } from '../../feedback/outbox.js';
import type { FieldError } from '../../feedback/send-feedback.js';
import { formats } from '../../language/formats.js';
import { fill, pieces } from '../../language/localize.js';
import type { Locale } from '../../language/locales.js';
import { text, textWithExact } from '../shared/text.js';
import { strings } from './feedback-form.strings.js';
import { errorInWords } from './fields.js';

/** What a reader can do beside sending. */
export interface Actions {
  stop: () => void;
  writeAnother: () => void;
  copy: () => Promise<void>;
  save: () => Promise<void>;
  removeSaved: () => Promise<void>;
}

/** What came of a press on a button. */
export type Note = 'copied' | 'notCopied' | 'saved' | 'notSaved';

interface StatusView {
  state: DeliveryState;
  note: Note | undefined;
  /** Errors to say here, since no focus moves to them. */
  errors: readonly FieldError[];
  canSave: boolean;
  /** Whether the button opens a letter instead of sending. */
  opensMail: boolean;
  locale: Locale;
  actions: Actions;
}

/** What became of the message, and what the reader can do. The region is there before it speaks, and stays through all states. */
export function status({ state, note, errors, canSave, opensMail, locale, actions }: StatusView): TemplateResult {
  const own = strings(locale);
  const { name } = state;
  const isBusy = name === 'sending' || name === 'retrying';
  const isMail = name === 'mail';
  const failed = name === 'unconfirmed' || name === 'refused';
  const kind = note === 'saved' ? 'saved' : failed || isMail || name === 'delivered' ? name : '';
  const headline = kind === 'mail' ? own.mail.opened : kind && own[kind];
  const reference = name === 'delivered' && state.reference;
  const retryAt = name === 'unconfirmed' && state.retryAt;
  const sentence = (words: string | false) => (words ? html`<span ${text(words)}></span> ` : nothing);
  const button = (id: string, words: string, press: () => unknown) =>
    html`<button type="button" id=${id} class="secondary" @click=${press} ${text(words)}></button>`;

  return html`<div
      role="status"
      aria-atomic="false"
      class=${kind ? `notice ${kind}` : name === 'retrying' ? 'hint' : 'unseen'}
      part="status"
    >
      ${sentence(isBusy && own[name])} ${errors.map((error) => sentence(errorInWords(error, locale)))}
      ${headline ? html`<strong ${text(headline)}></strong>` : nothing} ${sentence(note === 'saved' && own.savedHint)}
      ${sentence(isMail && own.mail.notSent)} ${sentence((failed || isMail) && own.kept)}
      ${sentence(name === 'unconfirmed' && own.tryAgainHint)}
      ${sentence(retryAt ? waitInWords(retryAt, locale) : false)}
      ${
        isMail
          ? html`${state.isFilledIn ? nothing : html`<p ${text(own.mail.tooLong)}></p>`}
              <p ${textWithExact(pieces(own.mail.otherwise, { address: state.address }))}></p>`
          : nothing
      }
      ${note && note !== 'saved' ? html`<p ${text(own[note])}></p>` : nothing}
      ${reference ? html`<p ${textWithExact(pieces(own.reference, { reference }))}></p>` : nothing}
      ${failed || isMail ? html`<slot></slot>` : nothing}
    </div>
    <div class="actions">
      ${
        kind === 'delivered' || kind === 'saved'
          ? button('another', own.writeAnother, actions.writeAnother)
          : html`<button
              id="send"
              part="button"
              aria-disabled=${isBusy}
              ${text(isBusy ? own.sending : name === 'unconfirmed' ? own.tryAgain : opensMail ? own.mail.open : own.send)}
            ></button>`
      }
      ${kind === 'saved' ? button('remove-saved', own.removeSaved, actions.removeSaved) : nothing}
      ${name === 'retrying' ? button('stop', own.stop, actions.stop) : nothing}
      ${failed || isMail ? button('copy', own.copy, actions.copy) : nothing}
      ${
        name === 'unconfirmed' && canSave && note !== 'notSaved'
          ? html`${button('save', own.save, actions.save)}
              <p class="hint" ${text(own.saveHint)}></p>`
          : nothing
      }
    </div>`;
}

/** What became of messages that were saved on the device: when, not what. */
export function outboxNews(news: OutboxNews, locale: Locale, { removeSaved }: Actions): TemplateResult {
  const own = strings(locale);
  const sentence = (message: string) => {
    return ({ savedAt, reference }: { savedAt: number; reference?: string }) =>
      html`<p>
        <span ${text(fill(message, { time: dateAndTime(savedAt, locale) }))}></span>
        ${reference ? html`<span ${textWithExact(pieces(own.reference, { reference }))}></span>` : nothing}
      </p>`;
  };
  return html`<div class="notice" part="outbox">
    ${news.sent.map(sentence(own.outbox.sent))} ${news.waiting.map(sentence(own.outbox.waiting))}
    ${news.expired.map(sentence(own.outbox.expired))}
    ${
      news.waiting.length
        ? html`<button type="button" class="secondary" @click=${removeSaved} ${text(own.removeSaved)}></button>`
        : nothing
    }
  </div>`;
}

/** A time that is near: without its date while that is today's. */
function waitInWords(time: number, locale: Locale): string {
  const isToday = new Date(time).toDateString() === new Date().toDateString();
  const { waitUntil, waitUntilDay } = strings(locale);
  return isToday
    ? fill(waitUntil, { time: timeOfDay(new Date(time), locale) })
    : fill(waitUntilDay, { time: dateAndTime(time, locale) });
}

/** By the resident's own clock: "14.30". */
function timeOfDay(date: Date, locale: Locale): string {
  const [hours = '', minutes = ''] = date.toTimeString().split(':');
  return fill(strings(locale).time, { hours, minutes });
}

function dateAndTime(time: number, locale: Locale): string {
  const date = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return fill(strings(locale).dateAndTime, { date: formats(locale).date(day), time: timeOfDay(date, locale) });
}
