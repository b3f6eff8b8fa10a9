import { debugAddress as hash } from '../notices/debug-address.js';
import type { DebugPanel } from './panels.js';
import { hiddenTexts } from './hidden-text.js';
import type { Notice } from '../notices/notices.js';
import { advice } from './advice.js';
import { editorLanguage } from './editor-language.js';
import { explain } from './explain.js';
import { debugPanelStyles } from './debug-panel.styles.js';
import { facts, isLoading, type ShownHost } from './facts.js';
import { element, phrase } from './phrase.js';
import { messagesByLanguage } from './messages/by-language.js';
import type { EditorMessages } from './messages/editor-messages.js';

const styles = new CSSStyleSheet();
styles.replaceSync(debugPanelStyles);

/**
 * What is reported about one element, and about the page, on the page itself; then how the element is set up. In the
 * language that the element shows. No live region: it is read, and does not interrupt.
 */
class Panel extends HTMLElement implements DebugPanel {
  host: ShownHost | undefined;
  #section = element('section');
  #body = element('div');
  #button = element('button');
  #messages: EditorMessages | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles];
    root.append(this.#section);
    this.#section.append(this.#body, this.#button);
    this.#button.type = 'button';
    this.#button.addEventListener('click', () => void this.#copy());
  }

  show(notices: readonly Notice[]): void {
    const language = editorLanguage(this.host);
    const messages = messagesByLanguage[language];
    this.#section.lang = language;
    // Each panel on a page has a name of its own.
    const shown = this.#heading()?.textContent;
    this.#section.setAttribute('aria-label', [messages.title, ...(shown ? [shown] : [])].join(': '));
    const body = this.#content(notices, messages);
    // What is the same stays: an editor may be marking some of it.
    if (this.#body.isEqualNode(body)) return;
    this.#body.replaceWith(body);
    this.#body = body;
    if (messages !== this.#messages) this.#button.textContent = messages.copy;
    this.#messages = messages;
  }

  #content(notices: readonly Notice[], words: EditorMessages): HTMLDivElement {
    const { host } = this;
    const level = this.#level();
    const title = element(level, words.title);
    const part = (name: string) => {
      const heading = element(level === 'h6' ? 'h6' : (`h${Number(level[1]) + 1}` as 'h6'), name);
      heading.className = 'part';
      return heading;
    };
    const list = (some: readonly Notice[]) =>
      element('ul', ...some.map((each) => advice(explain(each, notices, host, words), words)));

    const seenBy = host?.hasAttribute('debug') || location.hash !== hash ? words.seenByAll : words.seenByAddress;
    const body = element('div', title, element('p', ...phrase(seenBy, { debug: 'debug', hash })));

    const own = host ? notices.filter((each) => isOwn(each, host)) : [];
    const page = notices.filter(({ isPageWide }) => isPageWide);
    const count = own.length + page.length;
    if (count) body.append(part(words.toFix(count)));
    else if (host) body.append(element('p', element('strong', isLoading(host, notices) ? words.wait : words.allWell)));
    if (own.length) body.append(list(own));
    if (page.length) {
      if (own.length) body.append(part(words.onPage));
      body.append(list(page));
    }
    if (count < notices.length && location.hash !== hash)
      body.append(element('p', ...phrase(words.elsewhere, { hash })));
    const hidden = host ? hiddenTexts(host).map((text) => element('li', text)) : [];
    if (hidden.length)
      body.append(part(words.hidden.title), element('ul', ...hidden), element('p', ...phrase(words.hidden.why)));
    if (host) body.append(part(words.facts.title), facts(host, notices, words));
    else body.append(element('p', ...phrase(`${words.facts.page}: \`{page}\``, { page: location.href })));
    return body;
  }

  /** That of the element's own heading, so that the page's outline stays as it is. */
  #level(): 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' {
    return (this.#heading()?.localName ?? 'h2') as 'h2';
  }

  #heading(): Element | null | undefined {
    return this.host?.shadowRoot?.querySelector('h1, h2, h3, h4, h5, h6');
  }

  /** Without a clipboard, the editor copies what is marked. */
  async #copy(): Promise<void> {
    const words = this.#messages!;
    try {
      await navigator.clipboard.writeText(this.#body.innerText);
      this.#button.textContent = words.copied;
    } catch {
      getSelection()!.selectAllChildren(this.#body);
      this.#button.textContent = words.marked;
    }
  }
}

/** Whether it is about an element, or about the form in it. */
function isOwn({ elements }: Notice, host: HTMLElement): boolean {
  return [host, ...host.shadowRoot!.querySelectorAll('feedback-form')].some((each) => elements.has(each));
}

customElements.define('medborgarlofte-debug', Panel);
