import { html, nothing, type PropertyDeclarations } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PriorityList } from '../src/elements/priority-list/priority-list.js';
import type { PromiseCard } from '../src/elements/promise-card/promise-card.js';
import { noPage } from '../src/platform/page-address.js';
import type { CitizenPromise } from '../src/promise/citizen-promise.js';
import { BuilderElement } from './element.js';
import { parsePage } from './parse-html.js';
import { plainHtml } from './publish/plain-html.js';
import { languageName } from './fields/form.js';
import { strings } from './preview.strings.js';
import { withValue } from './state/json.js';

const widths = ['phone', 'desktop'] as const;
const views = ['card', 'list', 'plain'] as const;
const schemes = ['light', 'dark'] as const;

/** What residents get: the elements themselves, in a page of their own width, or the promise as HTML without a script. */
export class BuilderPreview extends BuilderElement {
  static override properties: PropertyDeclarations = {
    width: {},
    view: { state: true },
    scheme: { state: true },
  };

  declare width: (typeof widths)[number];
  declare private view: (typeof views)[number];
  declare private scheme: (typeof schemes)[number];
  declare private readers: string | undefined;
  #frame: HTMLIFrameElement | undefined;
  #card: PromiseCard | undefined;
  #list: PriorityList | undefined;
  #observer: ResizeObserver | undefined;
  #shownOf: CitizenPromise | undefined;
  #withoutPicture: unknown;

  constructor() {
    super();
    this.width = 'desktop';
    this.view = 'card';
    this.scheme = 'light';
    this.readers = undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
  }

  protected override render(): unknown {
    const { session } = this;
    const t = strings(session.language);
    const languages = session.contentLanguages;
    const reader = this.#reader();
    return html`
      <div class="preview-settings">
        ${this.#choice('view', t.view, views, this.view, (value) => (this.view = value), t.views)}
        ${this.#choice('width', t.width, widths, this.width, (value) => (this.width = value), t.widths)}
        ${this.#choice('scheme', t.scheme, schemes, this.scheme, (value) => (this.scheme = value), t.schemes)}
        ${
          languages.length > 1
            ? this.#choice(
                'reader',
                t.reader,
                languages,
                reader,
                (value) => {
                  this.readers = value;
                  this.requestUpdate();
                },
                Object.fromEntries(languages.map((each) => [each, languageName(each, session.language)])),
              )
            : nothing
        }
        <button type="button" class="secondary small" id="print" @click=${this.#print}>${t.print}</button>
      </div>
      ${session.reading.promise ? nothing : html`<p class="notice">${t.nothing}</p>`}
      <div class="frame ${this.width}">
        <iframe title=${t.frame} @load=${this.#load}></iframe>
      </div>
    `;
  }

  protected override updated(): void {
    this.#frame = this.querySelector('iframe') ?? undefined;
    this.#show();
  }

  #choice<Value extends string>(
    name: string,
    label: string,
    values: readonly Value[],
    chosen: Value,
    choose: (value: Value) => void,
    labels: Readonly<Record<Value, string>>,
  ): unknown {
    return html`<div class="field">
      <label for="preview-${name}">${label}</label>
      <select
        id="preview-${name}"
        @change=${({ currentTarget }: Event) => choose((currentTarget as HTMLSelectElement).value as Value)}
      >
        ${values.map((value) => html`<option value=${value} .selected=${live(value === chosen)}>${labels[value]}</option>`)}
      </select>
    </div>`;
  }

  /** The language that the reader's page is in. */
  #reader(): string {
    const { contentLanguages } = this.session;
    return this.readers && contentLanguages.includes(this.readers) ? this.readers : contentLanguages[0]!;
  }

  #load = (): void => {
    this.#card = this.#list = undefined;
    this.#show();
  };

  /** Elements keep their class and their styles in the frame's document; its width is what their media queries ask. */
  #show(): void {
    const page = this.#frame?.contentDocument;
    if (!page?.body) return;
    const reader = this.#reader();
    page.documentElement.lang = reader;
    // Set by script: a policy forbids style attributes, not this.
    page.documentElement.style.colorScheme = this.scheme;
    page.body.style.margin = '16px';
    page.body.style.fontFamily = 'system-ui, sans-serif';
    page.body.style.overflowWrap = 'anywhere';
    if (this.view === 'plain') {
      this.#card = this.#list = undefined;
      page.body.replaceChildren(...this.#plain(reader).map((node) => page.importNode(node, true)));
    } else if (this.view === 'list') {
      this.#card = undefined;
      if (!this.#list?.isConnected) {
        this.#list = document.createElement('priority-list');
        page.body.replaceChildren(this.#list);
      }
      this.#list.lang = reader;
      this.#list.promise = this.#shown();
    } else {
      this.#list = undefined;
      if (!this.#card?.isConnected) {
        this.#card = document.createElement('promise-card');
        page.body.replaceChildren(this.#card);
      }
      this.#card.lang = reader;
      this.#card.promise = this.#shown();
    }
    this.#observer ??= new ResizeObserver(() => this.#fit());
    this.#observer.disconnect();
    this.#observer.observe(page.body);
  }

  /** As it is read. A picture beside the page that is to be is not beside this one. */
  #shown(): unknown {
    const { promise } = this.session.reading;
    if (!promise?.image?.url.startsWith(new URL(noPage).origin)) return promise;
    if (this.#shownOf !== promise) {
      this.#shownOf = promise;
      this.#withoutPicture = withValue(promise, ['image'], undefined);
    }
    return this.#withoutPicture;
  }

  /** As high as what is in it. */
  #fit(): void {
    const body = this.#frame?.contentDocument?.body;
    if (body) this.#frame!.style.height = `${Math.min(30_000, Math.max(200, body.offsetHeight + 32))}px`;
  }

  /** What readers without a script get. */
  #plain(lang: string): Node[] {
    const html = plainHtml(this.#shown(), lang, this.session.today());
    return [...parsePage(html).body.childNodes];
  }

  #print = (): void => this.#frame?.contentWindow?.print();
}

customElements.define('builder-preview', BuilderPreview);
