import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Text } from '../../promise/citizen-promise.js';
import { ContentController, type ContentHost } from '../shared/content-controller.js';
import { localizedText } from '../../promise/localized-text.js';
import { Today } from '../shared/today.js';
import { EditorHelp } from '../../notices/editor-help.js';
import { reportToEditor } from '../../notices/notices.js';
import { formats } from '../../language/formats.js';
import { Localize } from '../../language/localize.js';
import { checkLanguage } from '../shared/check-language.js';
import { fallback } from '../shared/fallback.js';
import { defaultHeadingLevel, heading, headingLevel } from '../shared/heading.js';
import { stateNotice } from '../shared/state-notice.js';
import { baseStyles } from '../shared/base.styles.js';
import { Room } from '../shared/room.js';
import { StyledElement } from '../shared/styled-element.js';
import { tokens } from '../shared/tokens.styles.js';
import { version } from '../../version.js';
import { priorities, prioritiesHeading } from './priorities.js';
import { prioritiesStyles } from './priority-list.styles.js';

/**
 * The ranked priorities of a citizen promise, as an ordered list.
 *
 * Speaks the language of its closest `lang` (Swedish or English, else Swedish).
 *
 * @tagname priority-list
 *
 * @slot - The editor's own HTML. It shows while the promise loads, when it cannot be shown, and without JavaScript.
 * @fires {PromiseErrorEvent} promise-error - Something is wrong with the content; the console says the same.
 * @cssproperty [--medborgarlofte-text=light-dark(#1c2226, #eceff1)] - Text.
 * @cssproperty [--medborgarlofte-background=light-dark(#fff, #171c20)] - Behind the card and in fields.
 * @cssproperty [--medborgarlofte-border=light-dark(#cdd5da, #414d55)] - Lines that only divide.
 * @cssproperty [--medborgarlofte-accent=light-dark(#14506b, #8ecae6)] - Areas in the colour of the site: the button, ranks, the top of the card, bars.
 * @cssproperty [--medborgarlofte-on-accent=light-dark(#fff, #0c1a21)] - Text on the accent colour.
 * @cssproperty [--medborgarlofte-link=var(--medborgarlofte-accent)] - Links, buttons without a fill, and what is coming or under way.
 * @cssproperty [--medborgarlofte-focus=var(--medborgarlofte-link)] - The outline of what has focus.
 * @cssproperty [--medborgarlofte-positive=light-dark(#1d5c35, #8fd3a7)] - A promise in force, what is done, thanks.
 * @cssproperty [--medborgarlofte-warning=light-dark(#7a4100, #f3c07e)] - A promise that has ended, what is not done, feedback that may not have arrived.
 * @cssproperty [--medborgarlofte-radius=0.375em] - Rounded corners.
 * @cssproperty [--medborgarlofte-measure=42em] - The longest line of text.
 * @cssproperty [--medborgarlofte-line-height=1.55] - Height of lines of text.
 * @cssproperty [--medborgarlofte-heading-font=inherit] - Font family of headings.
 * @cssproperty [--medborgarlofte-heading-weight=bold] - Font weight of headings.
 * @cssproperty [--medborgarlofte-scroll-margin=min(25vh, max(6em, 150px))] - Kept free above what the reader is taken to, for a header of the page that stays.
 * @cssproperty [--medborgarlofte-state-coming=var(--medborgarlofte-link)] - The notice of a promise that has not begun.
 * @cssproperty [--medborgarlofte-state-in-force=var(--medborgarlofte-positive)] - The notice of a promise that applies, also prolonged.
 * @cssproperty [--medborgarlofte-state-ended=var(--medborgarlofte-warning)] - The notice of a promise that has ended.
 * @csspart state - Whether the promise is coming, in force, prolonged or ended, with its dates and what replaced it.
 * @csspart priorities - The `<ol>`.
 * @cssstate none - No promise is given: the editor's own HTML is all there is.
 * @cssstate loading - The promise is being fetched. The element is at least 24 em high then.
 * @cssstate failed - The promise cannot be shown, or has no priorities: the editor's own HTML stays.
 * @cssstate shown - The priorities show.
 */
export class PriorityList extends StyledElement implements ContentHost {
  static readonly version = version;
  static override styles = [tokens, baseStyles, prioritiesStyles];
  static override properties: PropertyDeclarations = {
    promise: { attribute: false },
    promiseUrl: { attribute: 'promise-url' },
    headingLevel: { attribute: 'heading-level', type: Number },
    debug: { type: Boolean },
  };

  /** The promise itself, as an object in the content model; goes before `promise-url`. */
  declare promise: unknown;
  /** Address of the promise as JSON. Relative ones go by the page. Elements with the same address share one request. */
  declare promiseUrl: string;
  /** Level of the heading, 1 to 6. Default 2; anything else counts as 2 and is told in the console. */
  declare headingLevel: number | null;
  /** Shows on the page what the editor is told. Everyone sees it: take it away before the page is published. */
  declare debug: boolean;

  #content = new ContentController(this);
  #localize = new Localize(this);
  #today = new Today(this);

  constructor() {
    super();
    new Room(this, () => {
      const { promise, state } = this.#content;
      return promise?.priorities?.length ? 'shown' : promise ? 'failed' : state;
    });
    this.promiseUrl = '';
    this.headingLevel = defaultHeadingLevel;
    this.debug = false;
    new EditorHelp(this);
  }

  protected override render(): TemplateResult {
    const { promise } = this.#content;
    const { locale } = this.#localize;
    if (!promise?.priorities?.length) {
      if (promise) reportToEditor('no-priorities', {}, this);
      return fallback(this, this.#content.state, locale);
    }
    checkLanguage(this, promise);
    const localized = (text: Text) => localizedText(text, this.#localize.lang, promise.lang, locale);
    return html`<div lang=${locale} dir=${formats(locale).direction}>
      ${heading(headingLevel(this), prioritiesHeading(promise, locale))}
      ${stateNotice(promise, this.#today.date, locale, localized)} ${priorities(promise.priorities, localized)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'priority-list': PriorityList;
  }
}
