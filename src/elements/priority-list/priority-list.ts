import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Text } from '../../promise/citizen-promise.js';
import { ContentController, type ContentHost } from '../shared/content-controller.js';
import { localizedText } from '../../promise/localized-text.js';
import { Today } from '../shared/today.js';
import { reportToEditor } from '../../notices/notices.js';
import { formats } from '../../language/formats.js';
import { checkLanguage } from '../shared/check-language.js';
import { fallback } from '../shared/fallback.js';
import { heading, headingLevel } from '../shared/heading.js';
import { stateNotice } from '../shared/state-notice.js';
import { Room } from '../shared/room.js';
import { PromiseElement } from '../shared/promise-element.js';
import { priorities, prioritiesHeading } from './priorities.js';
import { prioritiesStyles } from './priority-list.styles.js';

/**
 * The ranked priorities of a citizen promise, as an ordered list.
 *
 * Speaks the language of its closest `lang` (Swedish, English or Finnish, else Swedish).
 *
 * @tagname priority-list
 *
 * @slot - The editor's own HTML. It shows while the promise loads, when it cannot be shown, and without JavaScript.
 * @fires {PromiseErrorEvent} promise-error - Something is wrong with the content; the console says the same.
 * @cssproperty [--medborgarlofte-border=light-dark(#cdd5da, #414d55)] - Lines that only divide.
 * @cssproperty [--medborgarlofte-state-coming=var(--medborgarlofte-link)] - The notice of a promise that has not begun.
 * @cssproperty [--medborgarlofte-state-in-force=var(--medborgarlofte-positive)] - The notice of a promise that applies, also prolonged.
 * @cssproperty [--medborgarlofte-state-ended=var(--medborgarlofte-warning)] - The notice of a promise that has ended.
 * @csspart state - Whether the promise is coming, in force, prolonged or ended, with its dates and what replaced it.
 * @csspart priorities - The `<ol>`.
 * @cssstate loading - The promise is being fetched. The element is at least 24 em high then.
 * @cssstate failed - The promise cannot be shown, or has no priorities: the editor's own HTML stays.
 */
export class PriorityList extends PromiseElement implements ContentHost {
  static override styles = [PromiseElement.styles, prioritiesStyles];
  static override properties: PropertyDeclarations = {
    promise: { attribute: false },
    promiseUrl: { attribute: 'promise-url' },
  };

  /** The promise itself, as an object in the content model; goes before `promise-url`. */
  declare promise: unknown;
  /** Address of the promise as JSON. Relative ones are resolved against the page. Elements with the same address share one request. */
  declare promiseUrl: string;

  #content = new ContentController(this);
  #today = new Today(this);

  constructor() {
    super();
    new Room(this, () => {
      const { promise, state } = this.#content;
      return promise?.priorities?.length ? 'shown' : promise ? 'failed' : state;
    });
    this.promiseUrl = '';
  }

  protected override render(): TemplateResult {
    const { promise } = this.#content;
    const { locale } = this.localize;
    if (!promise?.priorities?.length) {
      if (promise) reportToEditor('no-priorities', {}, this);
      return fallback(this, this.#content.state, locale);
    }
    checkLanguage(this, promise);
    const localized = (text: Text) => localizedText(text, this.localize.lang, promise.lang, locale);
    return html`<div class="list" lang=${locale} dir=${formats(locale).direction}>
      ${heading(headingLevel(this), prioritiesHeading(promise, locale, localized))}
      ${stateNotice(promise, this.#today.date, locale, localized)} ${priorities(promise.priorities, localized)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'priority-list': PriorityList;
  }
}
