import { html, nothing, type PropertyDeclarations } from 'lit';
import { parseJson } from '../../src/promise/fetch-promise.js';
import { fill } from '../../src/language/localize.js';
import { messagesByLanguage } from '../../src/editor/messages/by-language.js';
import { plain } from '../../src/editor/phrase.js';
import { failureAdvice } from '../../src/editor/problem-sentence.js';
import { ContentError } from '../../src/promise/problem.js';
import { BuilderElement } from '../element.js';
import { examples } from '../examples.js';
import { readPasted, type Pasted } from '../reading/read-pasted.js';
import { isObject } from '../state/json.js';
import { nameOf } from '../fields/texts.js';
import { strings } from './start.strings.js';
import './review.js';
import './sheet.js';
import type { Sheet } from '../reading/rows.js';
import { readSheet } from '../reading/rows.js';
import type { ReadPaste } from '../reading/read-pasted.js';

/** The first step: where the promise comes from. */
export class BuilderStart extends BuilderElement {
  static override properties: PropertyDeclarations = {
    pasted: { state: true },
    read: { state: true },
    sheet: { state: true },
    problem: { state: true },
  };

  declare private pasted: Pasted;
  declare private read: ReadPaste | undefined;
  declare private sheet: Sheet | undefined;
  declare private problem: string;

  constructor() {
    super();
    this.pasted = { text: '' };
    this.read = undefined;
    this.sheet = undefined;
    this.problem = '';
  }

  protected override render(): unknown {
    const { session } = this;
    const t = strings(session.language);
    if (this.read)
      return html`<builder-review
        .session=${session}
        .read=${this.read}
        @review-done=${() => this.#go('promise')}
        @review-back=${() => this.#back('paste')}
      ></builder-review>`;
    if (this.sheet)
      return html`<builder-sheet
        .session=${session}
        .sheet=${this.sheet}
        @sheet-done=${() => this.#go('commitments')}
        @sheet-back=${() => this.#back('rows')}
      ></builder-sheet>`;
    const { earlier } = session;
    const title = earlier && isObject(earlier.promise) ? earlier.promise['title'] : undefined;
    return html`
      <p class="lead">${t.intro}</p>
      ${
        earlier && session.isEmpty
          ? html`<section class="card">
              <h2>${t.continueHeading}</h2>
              <p>
                ${fill(t.continueText, { title: nameOf(title, session.language, 'sv') || t.noTitle, time: this.#time(earlier.at) })}
              </p>
              <button type="button" id="continue" @click=${() => this.#open(earlier.promise, earlier.isExported)}>
                ${t.continue}
              </button>
            </section>`
          : nothing
      }
      ${session.isEmpty ? nothing : html`<p class="hint">${t.replaces}</p>`}
      <div class="cards">
        <section class="card wide">
          <h2>${t.pasteHeading}</h2>
          <label for="paste">${t.pasteLabel}</label>
          <p class="hint" id="paste-help">${t.pasteHelp}</p>
          <textarea
            id="paste"
            rows="7"
            aria-describedby="paste-help"
            .value=${this.pasted.text}
            @paste=${this.#paste}
            @input=${this.#type}
          ></textarea>
          ${this.pasted.html ? html`<p class="hint">${t.withFormat}</p>` : nothing}
          <button type="button" id="read" @click=${this.#read}>${t.read}</button>
        </section>
        <section class="card">
          <h2>${t.openHeading}</h2>
          <label for="open">${t.openLabel}</label>
          <p class="hint" id="open-help">${t.openHelp}</p>
          <input
            type="file"
            id="open"
            accept=".json,application/json"
            aria-describedby="open-help"
            @change=${this.#file}
          />
        </section>
        <section class="card">
          <h2>${t.rowsHeading}</h2>
          <label for="rows">${t.rowsLabel}</label>
          <p class="hint" id="rows-help">${t.rowsHelp}</p>
          <textarea id="rows" rows="4" aria-describedby="rows-help"></textarea>
          <button type="button" class="secondary" id="read-rows" @click=${this.#rows}>${t.readRows}</button>
        </section>
        <section class="card">
          <h2>${t.exampleHeading}</h2>
          <p class="hint">${t.exampleHelp}</p>
          <ul class="plain">
            ${examples.map(
              ({ name, promise }) =>
                html`<li>
                  <button type="button" class="link" id="example-${name}" @click=${() => this.#open(promise)}>
                    ${t.examples[name]}
                  </button>
                </li>`,
            )}
          </ul>
        </section>
        <section class="card">
          <h2>${t.emptyHeading}</h2>
          <p class="hint">${t.emptyHelp}</p>
          <button type="button" class="secondary" id="empty" @click=${() => this.#open(this.#blank())}>
            ${t.empty}
          </button>
        </section>
      </div>
      <div role="alert">${this.problem ? html`<p class="error">${this.problem}</p>` : nothing}</div>
    `;
  }

  /** What most promises need: two parties, and this year. */
  #blank(): Record<string, unknown> {
    const t = strings(this.session.language);
    const year = this.session.today().slice(0, 4);
    return {
      id: `lofte-${year}`,
      lang: 'sv',
      parties: [
        { id: 'polisen', name: t.police },
        { id: 'kommunen', name: t.municipality },
      ],
    };
  }

  #time(at: string): string {
    return new Date(at).toLocaleString(this.session.language === 'sv' ? 'sv-SE' : 'en-GB', {
      dateStyle: 'long',
      timeStyle: 'short',
    });
  }

  #paste = (event: ClipboardEvent): void => {
    const html = event.clipboardData?.getData('text/html');
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const { value } = event.currentTarget as HTMLTextAreaElement;
    // Only what fills the field as a whole: text around it would have no place in the page's HTML.
    if (!html || value.trim()) return;
    event.preventDefault();
    this.pasted = { text, html };
  };

  #type = ({ currentTarget }: Event): void => {
    this.pasted = { text: (currentTarget as HTMLTextAreaElement).value };
  };

  #read = (): void => {
    const t = strings(this.session.language);
    if (!this.pasted.text.trim()) return this.#fail(t.nothingPasted, 'paste');
    this.problem = '';
    this.read = readPasted(this.pasted, this.session.today());
  };

  #rows = (): void => {
    const { value } = this.querySelector<HTMLTextAreaElement>('#rows')!;
    const sheet = readSheet(value);
    if (!sheet.rows.length) return this.#fail(strings(this.session.language).nothingPasted, 'rows');
    this.problem = '';
    this.sheet = sheet;
  };

  #file = async ({ currentTarget }: Event): Promise<void> => {
    const input = currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    // So that the same file, corrected, can be chosen again.
    input.value = '';
    const t = strings(this.session.language);
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
      const promise = parseJson(text);
      if (!isObject(promise)) return this.#fail(t.noPromise, 'open');
      this.#open(promise, true);
    } catch (error) {
      const [problem] = error instanceof ContentError ? error.problems : [];
      const advice = problem && failureAdvice(problem, file.name, false, messagesByLanguage[this.session.language]);
      const parts = advice ? [advice.place, advice.wrong, advice.fix] : [];
      const reason = parts.flatMap((part) => (part ? [plain(part, advice!.values)] : [])).join(' ') || t.notText;
      this.#fail(`${file.name}: ${reason}`, 'open');
    }
  };

  #open(promise: unknown, isExported = false): void {
    if (!isObject(promise)) return;
    this.problem = '';
    this.session.open(promise, isExported);
    this.#go('promise');
  }

  #fail(words: string, focus: string): void {
    this.problem = words;
    void this.focusOn(focus);
  }

  #back(focus: string): void {
    this.read = undefined;
    this.sheet = undefined;
    void this.focusOn(focus);
  }

  #go(step: string): void {
    this.read = undefined;
    this.sheet = undefined;
    this.pasted = { text: '' };
    location.hash = step;
  }
}

customElements.define('builder-start', BuilderStart);
