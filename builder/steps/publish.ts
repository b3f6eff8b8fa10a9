import { html, nothing, type PropertyDeclarations } from 'lit';
import { live } from 'lit/directives/live.js';
import { copyText } from '../../src/elements/feedback-form/copy-text.js';
import { fill } from '../../src/language/localize.js';
import { BuilderElement } from '../element.js';
import { languageName } from '../fields/form.js';
import { nameOf } from '../fields/texts.js';
import { built } from '../publish/built.js';
import { plainHtml } from '../publish/plain-html.js';
import {
  scriptTag,
  snippet,
  sources,
  systems,
  usualWay,
  ways,
  type Publishing,
  type System,
} from '../publish/snippet.js';
import { strings } from './publish.strings.js';

/** What the editor takes to their site: the file, what to paste, and the script tag. */
export class BuilderPublish extends BuilderElement {
  static override properties: PropertyDeclarations = {
    system: { state: true },
    publishing: { state: true },
    reader: { state: true },
    said: { state: true },
  };

  declare private system: System | '';
  declare private publishing: Publishing;
  declare private reader: string;
  /** What was last copied or downloaded: the id of the part, and the words. */
  declare private said: { part: string; words: string } | undefined;

  constructor() {
    super();
    this.system = '';
    this.publishing = {
      way: 'tag',
      source: 'file',
      promiseUrl: '/filer/lofte.json',
      script: `/medborgarlofte/${built.version}/medborgarlofte.js`,
      feedback: '',
      level: 2,
    };
    this.reader = '';
    this.said = undefined;
  }

  protected override render(): unknown {
    const { session, publishing, system } = this;
    const t = strings(session.language);
    if (!session.reading.promise) return html`<p class="notice">${t.nothing}</p>`;
    const lang = this.#lang();
    return html`
      <section class="section" aria-labelledby="file-heading">
        <h2 id="file-heading">${t.fileHeading}</h2>
        <p>${t.fileIntro}</p>
        <div class="actions">
          <button type="button" id="download" @click=${this.#download}>${t.download}</button>
          <button
            type="button"
            class="secondary"
            id="copy-json"
            @click=${() => this.#copy('json', this.#json(), t.copiedJson)}
          >
            ${t.copyJson}
          </button>
        </div>
        ${this.#status('json')}
        <textarea
          class="source unseen"
          id="json"
          aria-label=${t.fileHeading}
          tabindex="-1"
          readonly
          .value=${live(this.#json())}
        ></textarea>
      </section>

      <section class="section" aria-labelledby="site-heading">
        <h2 id="site-heading">${t.siteHeading}</h2>
        <div class="field">
          <label for="system">${t.system}</label>
          <select id="system" @change=${this.#chooseSystem}>
            <option value="" .selected=${live(!system)}>${t.chooseSystem}</option>
            ${systems.map((each) => html`<option value=${each} .selected=${live(each === system)}>${t.systems[each]}</option>`)}
          </select>
        </div>
        ${this.#select('way', t.way, ways, publishing.way, t.ways, t.wayHelp)}
        ${this.#select('source', t.source, sources, publishing.source, t.sources)}
        ${publishing.source === 'file' ? this.#input('promiseUrl', t.promiseUrl, t.promiseUrlHelp) : nothing}
        ${this.#input('script', t.script, t.scriptHelp)} ${this.#input('feedback', t.feedback, t.feedbackHelp)}
        ${
          session.contentLanguages.length > 1
            ? html`<div class="field">
                <label for="publish-lang">${t.lang}</label>
                <select
                  id="publish-lang"
                  @change=${({ currentTarget }: Event) => (this.reader = (currentTarget as HTMLSelectElement).value)}
                >
                  ${session.contentLanguages.map(
                    (each) =>
                      html`<option value=${each} .selected=${live(each === lang)}>
                        ${languageName(each, session.language)}
                      </option>`,
                  )}
                </select>
              </div>`
            : nothing
        }
      </section>

      ${this.#part('snippet', t.snippetHeading, this.#where(), this.#snippet(lang), t.copySnippet, fill(t.copiedSnippet, { where: this.#where() }))}
      ${publishing.way === 'link' && publishing.source !== 'words' ? html`<p class="notice">${t.linkCost}</p>` : nothing}
      ${this.#part('script-tag', t.scriptHeading, t.scriptIntro, scriptTag(publishing, built), t.copyScript, t.copiedScript)}
      <p>${t.then} <a href="#check">${t.thenLink}</a></p>
    `;
  }

  #part(id: string, heading: string, intro: string, text: string, button: string, copied: string): unknown {
    return html`<section class="section" aria-labelledby="${id}-heading">
      <h2 id="${id}-heading">${heading}</h2>
      <p>${intro}</p>
      <button type="button" id="copy-${id}" @click=${() => this.#copy(id, text, copied)}>${button}</button>
      ${this.#status(id)}
      <textarea
        class="source"
        id=${id}
        aria-labelledby="${id}-heading"
        rows=${id === 'snippet' ? 10 : 4}
        readonly
        spellcheck="false"
        .value=${live(text)}
      ></textarea>
    </section>`;
  }

  #status(part: string): unknown {
    const words = this.said?.part === part ? this.said.words : '';
    return html`<div role="status">${words ? html`<p class="notice delivered">${words}</p>` : nothing}</div>`;
  }

  #select<Value extends string>(
    name: keyof Publishing,
    label: string,
    values: readonly Value[],
    chosen: Value,
    labels: Readonly<Record<Value, string>>,
    help = '',
  ): unknown {
    return html`<div class="field">
      <label for="publish-${name}">${label}</label>
      ${help ? html`<p class="hint" id="publish-${name}-help">${help}</p>` : nothing}
      <select
        id="publish-${name}"
        aria-describedby=${help ? `publish-${name}-help` : nothing}
        @change=${({ currentTarget }: Event) => this.#set({ [name]: (currentTarget as HTMLSelectElement).value })}
      >
        ${values.map((value) => html`<option value=${value} .selected=${live(value === chosen)}>${labels[value]}</option>`)}
      </select>
    </div>`;
  }

  #input(name: 'promiseUrl' | 'script' | 'feedback', label: string, help: string): unknown {
    return html`<div class="field">
      <label for="publish-${name}">${label}</label>
      <p class="hint" id="publish-${name}-help">${help}</p>
      <input
        id="publish-${name}"
        aria-describedby="publish-${name}-help"
        autocomplete="off"
        spellcheck="false"
        .value=${live(this.publishing[name])}
        @input=${({ currentTarget }: Event) => this.#set({ [name]: (currentTarget as HTMLInputElement).value })}
      />
    </div>`;
  }

  #set(change: Partial<Publishing>): void {
    this.said = undefined;
    this.publishing = { ...this.publishing, ...change };
  }

  #chooseSystem = ({ currentTarget }: Event): void => {
    const system = (currentTarget as HTMLSelectElement).value as System | '';
    this.system = system;
    if (system) this.#set({ way: usualWay[system] });
  };

  #where(): string {
    const t = strings(this.session.language);
    if (this.publishing.way === 'link') return t.where.link;
    return t.where[this.system || 'html'];
  }

  #lang(): string {
    const { contentLanguages } = this.session;
    return contentLanguages.includes(this.reader) ? this.reader : contentLanguages[0]!;
  }

  #json(): string {
    return `${JSON.stringify(this.session.promise, null, 2)}\n`;
  }

  #snippet(lang: string): string {
    const { session, publishing } = this;
    const html = plainHtml(session.promise, lang, session.today(), publishing.level);
    return snippet(
      session.promise,
      html,
      nameOf(session.promise['title'], lang, session.contentLanguage, 200),
      publishing,
    );
  }

  async #copy(part: string, text: string, words: string): Promise<void> {
    const isCopied = await copyText(this.querySelector<HTMLTextAreaElement>(`#${part}`)!, text);
    if (isCopied && part === 'json') this.session.exported();
    this.said = { part, words: isCopied ? words : strings(this.session.language).notCopied };
  }

  #download = (): void => {
    const address = URL.createObjectURL(new Blob([this.#json()], { type: 'application/json' }));
    const link = Object.assign(document.createElement('a'), { href: address, download: 'lofte.json' });
    link.click();
    // The browser has begun to read it by then.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    this.session.exported();
    this.said = { part: 'json', words: strings(this.session.language).downloaded };
  };
}

customElements.define('builder-publish', BuilderPublish);
