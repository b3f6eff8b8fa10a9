import { html, nothing, type PropertyDeclarations } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { fill } from '../src/language/localize.js';
import { version } from '../src/version.js';
import { strings } from './app.strings.js';
import { BuilderElement } from './element.js';
import type { Section } from './fields/field-table.js';
import { partsOf } from './steps/see.js';
import './steps/check.js';
import './steps/edit.js';
import './steps/follow-up.js';
import './steps/publish.js';
import './steps/start.js';
import type { Path } from './state/json.js';
import type { BuilderLanguage } from './state/session.js';

const steps = ['start', 'promise', 'commitments', 'follow-up', 'more', 'see', 'publish', 'check'] as const;
type Step = (typeof steps)[number];

/** The sections of the steps that are fields alone. */
const sections: Partial<Record<Step, readonly Section[]>> = {
  promise: ['about', 'when', 'who', 'background'],
  commitments: ['commitments', 'plan'],
  'follow-up': ['followUp'],
  more: ['contact', 'page'],
};

/** The whole builder: its steps, what is done and undone, and what is kept. The address says which step is shown. */
export class PromiseBuilder extends BuilderElement {
  static override properties: PropertyDeclarations = {
    step: { state: true },
    target: { state: true },
    said: { state: true },
    isWide: { state: true },
  };

  declare private step: Step;
  /** The field that a link leads to. */
  declare private target: Path | undefined;
  /** The last thing that changed out of sight. */
  declare private said: string;
  declare private isWide: boolean;
  #wide = matchMedia('(min-width: 84rem)');

  constructor() {
    super();
    this.step = 'start';
    this.target = undefined;
    this.said = '';
    this.isWide = this.#wide.matches;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#readAddress();
    addEventListener('hashchange', this.#follow);
    addEventListener('beforeunload', this.#ask);
    addEventListener('keydown', this.#keys);
    this.#wide.addEventListener('change', this.#resize);
    this.addEventListener('builder-say', this.#hear);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#follow);
    removeEventListener('beforeunload', this.#ask);
    removeEventListener('keydown', this.#keys);
    this.#wide.removeEventListener('change', this.#resize);
    this.removeEventListener('builder-say', this.#hear);
  }

  protected override render(): unknown {
    const { session, step } = this;
    const t = strings(session.language);
    const number = steps.indexOf(step);
    const before = steps[number - 1];
    const next = steps[number + 1];
    const isForm = Boolean(sections[step]);
    return html`
      <a class="skip" href="#step" @click=${this.#skip}>${t.skip}</a>
      <header class="top">
        <p class="brand">${t.name}</p>
        <button
          type="button"
          class="link"
          id="language"
          lang=${session.language === 'sv' ? 'en' : 'sv'}
          @click=${this.#switchLanguage}
        >
          ${t.otherLanguage}
        </button>
      </header>
      <nav class="steps" aria-label=${t.steps}>
        <ol>
          ${steps.map(
            (each, index) =>
              html`<li>
                <a href="#${each}" aria-current=${each === step ? 'step' : nothing}>
                  <span class="number">${index + 1}</span> <span class="name">${t.stepNames[each]}</span>
                </a>
              </li>`,
          )}
        </ol>
      </nav>
      <div class="toolbar" role="region" aria-label=${t.tools}>
        <button type="button" class="secondary small" id="undo" aria-disabled=${!session.canUndo} @click=${this.#undo}>
          ${t.undo}
        </button>
        <button type="button" class="secondary small" id="redo" aria-disabled=${!session.canRedo} @click=${this.#redo}>
          ${t.redo}
        </button>
        ${this.#translate()}
        <p class="kept" id="kept">${this.#kept()}</p>
        ${
          session.isEmpty
            ? nothing
            : html`<button type="button" class="link" id="delete" @click=${this.#delete}>${t.delete}</button>`
        }
      </div>
      <div class=${isForm && this.isWide ? 'work beside-preview' : 'work'}>
        <main id="step" tabindex="-1">
          <h1 id="step-heading" tabindex="-1">${t.stepNames[step]}</h1>
          ${this.#content()}
          <nav class="onward" aria-label=${t.onward}>
            ${before ? html`<a class="button secondary" id="previous-step" href="#${before}">${fill(t.previous, { step: t.stepNames[before] })}</a>` : nothing}
            ${next && !(step === 'start' && session.isEmpty) ? html`<a class="button" id="next-step" href="#${next}">${fill(t.next, { step: t.stepNames[next] })}</a>` : nothing}
          </nav>
        </main>
        ${
          isForm && this.isWide
            ? html`<aside aria-label=${t.preview}>
                <builder-preview .session=${session} width="phone"></builder-preview>
              </aside>`
            : nothing
        }
      </div>
      <div role="status" class="unseen" id="said">${this.said}</div>
      <footer class="bottom"><p>${fill(t.about, { version })}</p></footer>
    `;
  }

  #content(): unknown {
    const { session, step, target } = this;
    switch (step) {
      case 'start':
        return html`<builder-start .session=${session}></builder-start>`;
      case 'follow-up':
        return html`<builder-follow-up
          .session=${session}
          .sections=${sections[step]!}
          .target=${target}
        ></builder-follow-up>`;
      case 'see':
        return html`<builder-see .session=${session}></builder-see>`;
      case 'publish':
        return html`<builder-publish .session=${session}></builder-publish>`;
      case 'check':
        return html`<builder-check .session=${session}></builder-check>`;
      default:
        return keyed(
          step,
          html`<builder-edit .session=${session} .sections=${sections[step]!} .target=${target}></builder-edit>`,
        );
    }
  }

  /** Offers the other of the two languages that the elements speak. */
  #translate(): unknown {
    const { session } = this;
    const t = strings(session.language);
    const languages = session.contentLanguages.map((each) => each.toLowerCase().split('-')[0]);
    const missing = ['sv', 'en'].find((each) => !languages.includes(each));
    if (session.isEmpty || !missing || !sections[this.step]) return nothing;
    return html`<button
      type="button"
      class="secondary small"
      id="translate"
      @click=${() => session.addLanguage(missing)}
    >
      ${missing === 'en' ? t.addEnglish : t.addSwedish}
    </button>`;
  }

  #kept(): string {
    const { session } = this;
    const t = strings(session.language);
    if (session.isEmpty) return '';
    if (!session.isKept) return t.notKept;
    const time = session.keptAt
      ? new Date(session.keptAt).toLocaleTimeString(session.language === 'sv' ? 'sv-SE' : 'en-GB', {
          timeStyle: 'short',
        })
      : '';
    return fill(session.isUnsaved ? t.kept : t.exported, { time });
  }

  #readAddress(): boolean {
    const [name = '', path = ''] = decodeURIComponent(location.hash.slice(1)).split(/:(.*)/s);
    const step = steps.find((each) => each === name);
    if (!step) return false;
    this.step = step;
    this.target = path ? partsOf(path) : undefined;
    return true;
  }

  #follow = (): void => {
    if (!this.#readAddress()) return;
    this.said = '';
    this.session.endTyping();
    if (this.target) return;
    scrollTo(0, 0);
    void this.focusOn('step-heading');
  };

  protected override updated(): void {
    const { language } = this.session;
    const t = strings(language);
    document.documentElement.lang = language;
    document.title = `${t.stepNames[this.step]} – ${t.name}`;
  }

  #skip = (event: Event): void => {
    event.preventDefault();
    this.querySelector<HTMLElement>('#step')?.focus();
  };

  #switchLanguage = (): void => {
    const language: BuilderLanguage = this.session.language === 'sv' ? 'en' : 'sv';
    this.session.setLanguage(language);
  };

  #undo = (): void => {
    if (!this.session.canUndo) return;
    this.session.undo();
    this.said = strings(this.session.language).undone;
  };

  #redo = (): void => {
    if (!this.session.canRedo) return;
    this.session.redo();
    this.said = strings(this.session.language).redone;
  };

  /** As everywhere else; inside a field the browser's own undo goes first, letter by letter. */
  #keys = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    const isTyping = (event.target as Element | null)?.matches('input:not([type=checkbox]), textarea, select');
    if (isTyping || altKey || !(ctrlKey || metaKey)) return;
    const isUndo = key.toLowerCase() === 'z' && !shiftKey;
    const isRedo = key.toLowerCase() === 'y' || (key.toLowerCase() === 'z' && shiftKey);
    if (!isUndo && !isRedo) return;
    event.preventDefault();
    (isUndo ? this.#undo : this.#redo)();
  };

  #delete = (): void => {
    const t = strings(this.session.language);
    if (!confirm(this.session.isUnsaved ? t.deleteUnsaved : t.deleteSure)) return;
    this.session.delete();
    this.said = t.deleted;
    location.hash = 'start';
  };

  #ask = (event: BeforeUnloadEvent): void => {
    if (this.session.isUnsaved) event.preventDefault();
  };

  #hear = (event: Event): void => void (this.said = (event as CustomEvent<string>).detail);

  #resize = (): void => void (this.isWide = this.#wide.matches);
}

customElements.define('promise-builder', PromiseBuilder);

declare global {
  interface HTMLElementTagNameMap {
    'promise-builder': PromiseBuilder;
  }
}
