import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { cleanEmail } from '../../feedback/clean.js';
import { limitOf } from '../../feedback/contract.js';
import { lengthOf } from '../../feedback/feedback.js';
import { findPersonalData, type PersonalDatum } from '../../feedback/personal-data.js';
import { seemsUrgent } from '../../feedback/urgency.js';
import type { TypedText } from './typed-text.js';

/** Of a list of telephone numbers, as many say enough. */
const maxWarnings = 5;

/** Milliseconds without a key before the text is analysed. */
const pause = 800;

/** Personal data, and how it is written. */
export interface FoundDatum extends PersonalDatum {
  words: string;
}

const isTooLong = (message: string) => message.length > limitOf('message') && lengthOf(message).charactersOver > 0;

/** What is said of the text while it is written: personal data, 112 and 114 14, how much is left. It never stops anyone. */
export class WritingHelp implements ReactiveController {
  /** Personal data in the message. Each keeps its place while others go: what is in the place of another would be spoken anew. */
  found: readonly (FoundDatum | undefined)[] = [];
  isUrgent = false;
  /** The message that all this is about. */
  message = '';
  #host: ReactiveControllerHost & HTMLElement;
  #text: TypedText;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, text: TypedText) {
    this.#host = host;
    this.#text = text;
    host.addController(this);
  }

  /**
   * Analyses the text when the reader has paused: what is said of it must not interrupt the writing. At once only when it has become too
   * long, or is so no more: the field is marked while it is.
   */
  wait(): void {
    clearTimeout(this.#timer);
    if (isTooLong(this.#text.typed.message) !== isTooLong(this.message)) this.analyse();
    else this.#timer = setTimeout(() => this.analyse(), pause);
  }

  analyse({ message, email } = this.#text.read()): void {
    clearTimeout(this.#timer);
    this.message = message;
    const count = this.found.length;
    const data = findPersonalData(message, cleanEmail(email)).slice(0, maxWarnings);
    this.found = inTheirPlaces(
      data.map((datum) => ({ ...datum, words: message.slice(datum.start, datum.end) })),
      this.found,
    );
    const wasUrgent = this.isUrgent;
    this.isUrgent = seemsUrgent(message);
    this.#host.requestUpdate();
    if ((this.isUrgent && !wasUrgent) || this.found.length > count) void this.#bringIntoView();
  }

  /** What is new is below the field, and on a phone below the window. The urgent one goes before. */
  async #bringIntoView(): Promise<void> {
    await this.#host.updateComplete;
    const { shadowRoot } = this.#host;
    if (shadowRoot!.activeElement !== this.#text.message) return;
    for (const name of ['.found', '.urgent'])
      shadowRoot!.querySelector(name)?.closest('[role=status]')?.scrollIntoView({ block: 'nearest' });
  }

  show({ start, end }: PersonalDatum): void {
    this.#text.message?.focus();
    this.#text.message?.setSelectionRange(start, end);
  }

  remove({ start, end }: PersonalDatum): void {
    const field = this.#text.message;
    // What has been typed since may have moved it.
    const isThere = findPersonalData(field?.value ?? '').some((datum) => datum.start === start && datum.end === end);
    if (isThere) field?.setRangeText('', start, end);
    field?.focus();
    this.analyse();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}

/** The same list with what was there before in its place, and what is new at the end. */
function inTheirPlaces(found: FoundDatum[], before: readonly (FoundDatum | undefined)[]): (FoundDatum | undefined)[] {
  const rest = [...found];
  const kept = before.map((old) => {
    const index = rest.findIndex(({ words }) => words === old?.words);
    return index < 0 ? undefined : rest.splice(index, 1)[0];
  });
  return found.length ? [...kept, ...rest] : [];
}
