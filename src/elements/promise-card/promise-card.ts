import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { CitizenPromise, Commitment, Text } from '../../promise/citizen-promise.js';
import { ContentController, type ContentHost } from '../shared/content-controller.js';
import { languageOf, languagesOf, localizedText, type LocalizedText } from '../../promise/localized-text.js';
import { hasOwnContent } from '../../promise/fetch-promise.js';
import { Today } from '../shared/today.js';
import { formats } from '../../language/formats.js';
import { ownText } from '../../language/localize.js';
import { localeFor, type Locale } from '../../language/locales.js';
import { OwnWords } from '../../page/own-words.js';
import { formIn, loadForm, needForm } from '../shared/form-part.js';
import { prioritiesStyles } from '../priority-list/priority-list.styles.js';
import { checkLanguage } from '../shared/check-language.js';
import { headingLevel } from '../shared/heading.js';
import { plainNodes } from '../shared/plain-nodes.js';
import { Room } from '../shared/room.js';
import { PromiseElement } from '../shared/promise-element.js';
import { Reveal } from './addresses.js';
import { assignContacts } from './contacts.js';
import { beginning, contents } from './contents.js';
import { strings } from './promise-card.strings.js';
import { ownWords } from './own-words.js';
import { promiseCardStyles } from './promise-card.styles.js';
import { WholePage } from './whole-page.js';
import { viewOf, type View, type ViewOf } from './view.js';

/**
 * A whole citizen promise: what was promised, by whom, on what grounds, and whether it still applies.
 *
 * Without a promise as JSON, the editor's own words inside it stay exactly as they are. Above them the card shows whether the promise
 * applies, when they say so in a sentence such as "Löftet gäller till och med 31 december 2026." (docs/en/page.md).
 *
 * Speaks the language of its closest `lang` (Swedish, English or Finnish, else Swedish). When the content has both languages, the card
 * offers the other one itself. A text that the content lacks in that language shows in the document's, marked with `lang`.
 *
 * Every commitment has an address: `#`, the id of the promise, `-` and its own id. The card takes the reader there, also from
 * outside, and unfolds what it is in. Printed, everything is unfolded.
 *
 * @tagname promise-card
 *
 * @slot - The editor's own HTML. It shows when there is no promise as JSON, while one loads or cannot be shown, and without JavaScript.
 * @slot feedback-contact - Another way to reach you, shown with the form when sending fails. Without it, those of your own
 *   paragraphs that have an e-mail address or a telephone number are put there.
 * @fires {PromiseErrorEvent} promise-error - Something is wrong with the content; the console says the same.
 * @cssproperty [--medborgarlofte-muted=light-dark(#4f5b63, #b3bdc4)] - Captions, hints and the borders of fields.
 * @cssproperty [--medborgarlofte-surface=light-dark(#f2f5f7, #222a30)] - Behind the contents of a long promise and the preview of a message.
 * @cssproperty [--medborgarlofte-border=light-dark(#cdd5da, #414d55)] - Lines that only divide.
 * @cssproperty [--medborgarlofte-negative=light-dark(#a4161a, #ffa8a3)] - Errors in the form.
 * @cssproperty [--medborgarlofte-card-background=var(--medborgarlofte-background)] - Behind the card alone.
 * @cssproperty [--medborgarlofte-card-padding=clamp(1em, 5%, 2.25em)] - Between the edge of the card and what is in it.
 * @cssproperty [--medborgarlofte-card-border=1px solid var(--medborgarlofte-border)] - The edge of the card; `0` for none.
 * @cssproperty [--medborgarlofte-card-border-top=0.375em solid var(--medborgarlofte-accent)] - The top edge of the card; `0` for none.
 * @cssproperty [--medborgarlofte-card-radius=var(--medborgarlofte-radius)] - Corners of the card.
 * @cssproperty [--medborgarlofte-card-title-size=clamp(1.4em, 1.2em + 1.5vw, 1.75em)] - Font size of the title.
 * @cssproperty [--medborgarlofte-state-coming=var(--medborgarlofte-link)] - The notice of a promise that has not begun.
 * @cssproperty [--medborgarlofte-state-in-force=var(--medborgarlofte-positive)] - The notice of a promise that applies, also prolonged.
 * @cssproperty [--medborgarlofte-state-ended=var(--medborgarlofte-warning)] - The notice of a promise that has ended.
 * @cssproperty [--medborgarlofte-button-background=var(--medborgarlofte-accent)] - The button that sends.
 * @cssproperty [--medborgarlofte-button-text=var(--medborgarlofte-on-accent)] - Its text.
 * @cssproperty [--medborgarlofte-field-border=1px solid var(--medborgarlofte-muted)] - The edge of fields.
 * @csspart card - The `<article>` around everything.
 * @csspart language - A button that switches the language.
 * @csspart title - The heading with the title.
 * @csspart state - Whether the promise is coming, in force, prolonged or ended, with its dates and what replaced it.
 * @csspart summary - How much of it is done, or that no follow-up is reported after it ended.
 * @csspart figure - The picture, its caption and its credit.
 * @csspart situation - What the promise builds on, with its sources.
 * @csspart priorities - The `<ol>` of priorities.
 * @csspart contents - Links to the themes of a promise with more than 20 commitments.
 * @csspart theme - A theme with its commitments.
 * @csspart group - The commitments of one party, or of several together.
 * @csspart outcome - What became of a commitment: status, numbers, reason.
 * @csspart status - The status in one or two words.
 * @csspart comment - A button that opens the form about a commitment; with `feedback-action`, where the commitment has an `id`.
 * @csspart follow-up - How the promise is followed up, and every follow-up.
 * @csspart report - One follow-up.
 * @csspart about - Area, parties, agreements, signatures and contacts.
 * @csspart form - With `feedback-action`. The `<form>`.
 * @csspart form-about - With `feedback-action`. The commitment that the feedback is about.
 * @csspart emergency - With `feedback-action`. The notice of 112 and 114 14.
 * @csspart counter - With `feedback-action`. How much more the message has room for, once that is little.
 * @csspart warning - With `feedback-action`. That the text seems to hold personal data.
 * @csspart preview - With `feedback-action`. What will be sent.
 * @csspart button - With `feedback-action`. The button that sends.
 * @csspart form-status - With `feedback-action`. What became of the message: thanks, or what went wrong.
 * @csspart outbox - With `feedback-action`. What became of a message that was saved on the device.
 * @cssstate loading - The promise is being fetched. The element is at least as high as the window then.
 * @cssstate failed - The promise cannot be shown: the editor's own HTML stays.
 */
export class PromiseCard extends PromiseElement implements ContentHost {
  /** For what browsers restore in its form. It has no value that a form around it would send. */
  static readonly formAssociated = true;
  static override styles = [PromiseElement.styles, prioritiesStyles, promiseCardStyles];
  static override properties: PropertyDeclarations = {
    promise: { attribute: false },
    promiseUrl: { attribute: 'promise-url' },
    view: {},
    feedbackAction: { attribute: 'feedback-action' },
    feedbackPrivacyUrl: { attribute: 'feedback-privacy-url' },
  };

  /** The promise itself, as an object in the content model; goes before all other sources. */
  declare promise: unknown;
  /** Address of the promise as JSON. Relative ones are resolved against the page. Elements with the same address share one request. */
  declare promiseUrl: string;
  /**
   * `card` makes a whole card of the editor's own words inside, when they follow the template of docs/en/page.md and nothing of them is
   * left over; else they stay as they are, and the editor is told what is left over. Empty (the default): they stay as they are. It
   * counts only where there is no promise as JSON. From npm, it needs `medborgarlofte/define.js`.
   */
  declare view: string;
  /** Where feedback on the promise is sent. When it is set, a `<feedback-form>` ends the card, or follows the editor's own words. */
  declare feedbackAction: string;
  /** Address of the page that says how personal data in feedback is processed; the form links to it. */
  declare feedbackPrivacyUrl: string;

  #content = new ContentController(this);
  #today = new Today(this);
  #ownWords = new OwnWords(this);
  #wholePage = new WholePage(this);
  #view: { given: ViewOf; view: View } | undefined;
  /** What the form is about; the whole promise without it. */
  #about: Commitment | undefined;
  #internals = this.attachInternals();
  /** What a browser restored before the form was there. */
  #draft = '';

  constructor() {
    super();
    new Room(this, () => (this.#promise ? 'shown' : this.#content.state), this.#internals);
    new Reveal(this);
    this.promiseUrl = '';
    this.view = '';
    this.feedbackAction = '';
    this.feedbackPrivacyUrl = '';
  }

  /** Called by browsers, which remember nothing of what is in a shadow tree. */
  formStateRestoreCallback(state: unknown): void {
    if (typeof state !== 'string') return;
    this.#draft = state;
    this.requestUpdate();
  }

  protected override updated(): void {
    // Words that are all there is stay where the editor put them.
    if (this.feedbackAction && this.#promise) assignContacts(this);
    const form = this.shadowRoot!.querySelector('feedback-form');
    if (!form) return;
    needForm(form);
    const draft = this.#draft;
    this.#draft = '';
    if (draft) void formIn(form).then(() => (form.draft = draft));
  }

  #remember = ({ currentTarget }: Event): void => {
    const isOff = this.closest('[autocomplete=off i]');
    this.#internals.setFormValue(
      null,
      (!isOff && (currentTarget as HTMLElementTagNameMap['feedback-form']).draft) || null,
    );
  };

  /** As JSON, or from the page. */
  get #promise(): CitizenPromise | undefined {
    return this.#content.promise ?? this.#wholePage.promise;
  }

  protected override render(): TemplateResult {
    const { state } = this.#content;
    const { locale } = this.localize;
    const promise = this.#promise;
    if (!promise) {
      const words = ownWords(this, this.#ownWords, state, this.localize.lang, locale, this.#today.date);
      const isAll = state === 'none' && hasOwnContent(this);
      if (isAll && this.feedbackAction) return html`${words}${this.#form(headingLevel(this))}`;
      // Before there is a form, the other way is part of the editor's own HTML, as it is without JavaScript.
      return html`${words}<slot name="feedback-contact"></slot>`;
    }
    checkLanguage(this, promise);
    return this.#card(promise, locale);
  }

  #card(promise: CitizenPromise, locale: Locale): TemplateResult {
    const { lang } = this.localize;
    const page = this.#content.promise ? undefined : this.#pageOf(promise, lang, locale);
    // The page's own heading stands for the title's.
    const level = headingLevel(this) - (page === 'titled' ? 1 : 0);
    const comment = this.feedbackAction ? this.#comment : undefined;
    const view = this.#viewOf({ promise, lang, locale, today: this.#today.date, level, page, comment });
    if (this.#about && !view.addresses.has(this.#about)) this.#forgetCommitment();

    return html`<article
      lang=${locale}
      dir=${formats(locale).direction}
      aria-labelledby=${page === 'titled' ? nothing : 'title'}
      aria-label=${(page === 'titled' && this.#wholePage.title) || nothing}
      part="card"
    >
      <div class="top" ${plainNodes(view, () => beginning(view, this.#languages(promise, locale)))}></div>
      <div class="promise" ${plainNodes(view, () => contents(view))}></div>
      ${this.#form(Math.min(level + 1, 6), promise.id, view.localized(promise.title).text, view.localized)}
    </article>`;
  }

  /** Of the page that the promise was read from: whether its heading says the title in this language. */
  #pageOf({ title, lang: own }: CitizenPromise, lang: string, locale: Locale): 'titled' | 'untitled' {
    return localizedText(title, lang, own, locale).text === this.#wholePage.title ? 'titled' : 'untitled';
  }

  #form(level: number, promiseId = '', promiseTitle = '', localized?: (text: Text) => LocalizedText) {
    if (!this.feedbackAction) return nothing;
    return html`<feedback-form
      name="feedback"
      exportparts="form,about:form-about,emergency,counter,warning,preview,button,status:form-status,outbox"
      .action=${this.feedbackAction}
      .privacyUrl=${this.feedbackPrivacyUrl}
      .promiseId=${promiseId}
      .promiseTitle=${promiseTitle}
      .commitmentText=${this.#about && localized ? localized(this.#about.text).text : ''}
      .headingLevel=${level}
      @input=${this.#remember}
      @feedback-state=${this.#remember}
      ><slot name="feedback-contact"></slot
    ></feedback-form>`;
  }

  /** The view: another only when something that it is made from has changed. */
  #viewOf(given: ViewOf): View {
    const last = this.#view;
    const isSame = last && (Object.keys(given) as (keyof ViewOf)[]).every((name) => given[name] === last.given[name]);
    if (!isSame) this.#view = { given, view: viewOf(given) };
    return this.#view!.view;
  }

  /** Sets the form alone: nothing else of the card changes. */
  #comment = async (commitment: Commitment): Promise<void> => {
    this.#about = commitment;
    const form = this.shadowRoot!.querySelector('feedback-form')!;
    // Not bound: the reader can set it back in the form.
    form.commitmentId = commitment.id!;
    form.commitmentText = this.#view!.view.localized(commitment.text).text;
    if (await loadForm(form)) form.focus();
    else form.shadowRoot?.querySelector('p')?.focus();
  };

  /** Another promise has come, and the form must not go on about this one's. */
  #forgetCommitment(): void {
    this.#about = undefined;
    const form = this.shadowRoot!.querySelector('feedback-form');
    if (form) form.commitmentId = '';
  }

  /** A button for each other language that the title has, in that language's own words. */
  #languages(promise: CitizenPromise, locale: Locale) {
    const languages = languagesOf(promise.title, promise.lang);
    const { lang: shown = locale } = localizedText(promise.title, this.localize.lang, promise.lang, locale);
    // A reader whose language the content lacks could leave our words in it, and find no way back.
    const speak = languages.includes(locale);
    const nameOf = (language: string) => {
      const ours = localeFor(language);
      const { text, lang } = ownText(ours ? strings(ours).readInThisLanguage : '');
      return (lang ?? !text) ? ownName(language) : text;
    };
    const buttons = languages
      .filter((language) => language !== languageOf(shown))
      .map(
        (language) =>
          html`<button
            class="language"
            part="language"
            type="button"
            lang=${language}
            dir="auto"
            aria-describedby="title"
            @click=${(event: Event) => this.#switchTo(event, language, speak)}
          >
            ${nameOf(language)}
          </button>`,
      );
    return buttons.length ? html`<div class="languages">${buttons}</div>` : nothing;
  }

  /** The title takes the focus from the button, which is gone: screen readers say it, in the language that was chosen. */
  async #switchTo({ currentTarget }: Event, language: string, speak: boolean): Promise<void> {
    (currentTarget as HTMLElement).blur();
    this.localize.choose(language, speak);
    await this.updateComplete;
    const root = this.shadowRoot!;
    (root.getElementById('title') ?? root.querySelector<HTMLElement>('.language'))?.focus({ preventScroll: true });
  }
}

/** A language's name in itself: "suomi". */
function ownName(language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
}

declare global {
  interface HTMLElementTagNameMap {
    'promise-card': PromiseCard;
  }
}
