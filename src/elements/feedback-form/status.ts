import { html, nothing, type TemplateResult } from 'lit';
import type { DeliveryState } from '../../feedback/delivery.js';
import type { OutboxNews } from '../../feedback/outbox.js';
import type { FieldError } from '../../feedback/send-feedback.js';
import { fill, pieces } from '../../language/localize.js';
import type { Locale } from '../../language/locales.js';
import { icon } from '../shared/icons.js';
import { text, textWithExact } from '../shared/text.js';
import { strings } from './feedback-form.strings.js';
import { errorText } from './fields.js';
import { dateAndTime, timeOfDay } from './time-of-day.js';

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
  /** Whether focus is about to move: then nothing is said until it has. */
  isQuiet: boolean;
  locale: Locale;
  actions: Actions;
}

/** What the status region is about; empty while the message is written or on its way without delay. */
function kindOf({ state: { name }, note }: StatusView) {
  if (note === 'saved') return note;
  return name === 'draft' || name === 'invalid' || name === 'sending' ? '' : name;
}

const icons = {
  retrying: 'info',
  mail: 'info',
  delivered: 'done',
  unconfirmed: 'warning',
  refused: 'warning',
  saved: 'info',
} as const;

/** What became of the message. The region is there before it speaks, and stays through all states of a form with fields. */
export function status(view: StatusView): TemplateResult {
  const { state, errors, locale, isQuiet } = view;
  const own = strings(locale);
  const kind = isQuiet ? '' : kindOf(view);
  return html`<div role="status" aria-atomic="false" class=${kind ? `notice has-icon ${kind}` : 'unseen'} part="status">
    ${kind ? html`${icon(icons[kind])}${outcome(view, kind)}` : nothing}
    ${state.name === 'sending' ? sentence(own.sending) : nothing}
    ${isQuiet ? nothing : errors.map((error) => sentence(errorText(error, locale)))}
  </div>`;
}

/**
 * The same after the message has left the form: below the heading, where focus goes. A region of its own, since one that moves up when
 * the fields go counts as a jump of the page; empty until then.
 */
export function thanks(view: StatusView, isOver: boolean): TemplateResult {
  const kind = isOver && !view.isQuiet && kindOf(view);
  return html`<div
    role="status"
    aria-atomic="false"
    class=${kind ? `notice has-icon ${kind}` : 'unseen'}
    part=${isOver ? 'status' : nothing}
  >
    ${kind ? html`${icon(icons[kind])}${outcome(view, kind)}` : nothing}
  </div>`;
}

const sentence = (words: string) => html`<span ${text(words)}></span> `;

function outcome({ state, note, locale }: StatusView, kind: keyof typeof icons): TemplateResult {
  const own = strings(locale);
  const { name } = state;
  const isMail = kind === 'mail';
  const failed = kind === 'unconfirmed' || kind === 'refused';
  const headline = isMail ? own.mail.opened : own[kind];
  const reference = name === 'delivered' && state.reference;
  const retryAt = name === 'unconfirmed' && state.retryAt;
  if (kind === 'retrying') return sentence(headline);
  return html`<strong ${text(headline)}></strong> ${kind === 'saved' ? sentence(own.savedHint) : nothing}
    ${isMail ? sentence(own.mail.notSent) : nothing} ${failed || isMail ? sentence(own.kept) : nothing}
    ${kind === 'unconfirmed' ? sentence(own.tryAgainHint) : nothing}
    ${kind !== 'saved' && retryAt ? sentence(waitText(retryAt, locale)) : nothing}
    ${
      name === 'mail'
        ? html`${state.isFilledIn ? nothing : html`<p ${text(own.mail.tooLong)}></p>`}
            <p ${textWithExact(pieces(own.mail.otherwise, { address: state.address }))}></p>`
        : nothing
    }
    ${note && note !== 'saved' ? html`<p ${text(own[note])}></p>` : nothing}
    ${reference ? html`<p ${textWithExact(pieces(own.reference, { reference }))}></p>` : nothing}
    ${failed || isMail ? html`<slot></slot>` : nothing}`;
}

/** What the reader can do now. */
export function buttons(view: StatusView): TemplateResult {
  const { state, note, canSave, opensMail, locale, actions } = view;
  const own = strings(locale);
  const { name } = state;
  const kind = kindOf(view);
  const isBusy = name === 'sending' || name === 'retrying';
  const button = (id: string, words: string, press: () => unknown) =>
    html`<button type="button" id=${id} class="secondary" @click=${press} ${text(words)}></button>`;
  // Another element than before the thanks: one that moves up counts as a jump of the page.
  if (kind === 'delivered' || kind === 'saved')
    return html`<div class="actions">
      ${button('another', own.writeAnother, actions.writeAnother)}
      ${kind === 'saved' ? button('remove-saved', own.removeSaved, actions.removeSaved) : nothing}
    </div>`;
  return html`<div class="actions">
    <button
      id="send"
      part="button"
      aria-disabled=${isBusy}
      ${text(isBusy ? own.sending : name === 'unconfirmed' ? own.tryAgain : opensMail ? own.mail.open : own.send)}
    ></button>
    ${name === 'retrying' ? button('stop', own.stop, actions.stop) : nothing}
    ${kind === 'unconfirmed' || kind === 'refused' || kind === 'mail' ? button('copy', own.copy, actions.copy) : nothing}
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
  return html`<div class="notice has-icon" part="outbox">
    ${icon('info')} ${news.sent.map(sentence(own.outbox.sent))} ${news.waiting.map(sentence(own.outbox.waiting))}
    ${news.expired.map(sentence(own.outbox.expired))}
    ${
      news.waiting.length
        ? html`<button type="button" class="secondary" @click=${removeSaved} ${text(own.removeSaved)}></button>`
        : nothing
    }
  </div>`;
}

/** A time that is near: without its date while that is today's. */
function waitText(time: number, locale: Locale): string {
  const isToday = new Date(time).toDateString() === new Date().toDateString();
  const { waitUntil, waitUntilDay } = strings(locale);
  return isToday
    ? fill(waitUntil, { time: timeOfDay(new Date(time), locale) })
    : fill(waitUntilDay, { time: dateAndTime(time, locale) });
}
