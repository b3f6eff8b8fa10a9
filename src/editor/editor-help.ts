import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { debugAddress } from './debug-address.js';
import { debugPanel, type DebugPanel } from './debug-panel.js';
import { settle } from './has-settled.js';
import { swallowedText } from './hidden-text.js';
import { suggestAttribute } from './suggest-attribute.js';
import { everythingTold, tellEditor, watchTold } from './tell-editor.js';
import { pageDocument } from '../platform/unshadowed.js';

/** An element that helps its editor. */
export interface HelpfulHost extends ReactiveControllerHost, HTMLElement {
  /** Shows what the editor is told on the page itself. */
  debug: boolean;
  headingLevel: number | null;
}

/** Those that are on the page. */
export const helpedHosts = new Set<HelpfulHost>();

/** The level of a card's title: it has headings two levels deeper, and HTML has six. */
const deepest = 4;

/** Typed by a word processor around a value, they become part of it. */
const curlyQuote = /[“”„‟‘’″»]/;

/** Milliseconds on a loaded page until an element has settled. */
const pause = 1000;

/** Attributes of a placeholder are written with `data-`. */
function isInPlaceholder(host: HTMLElement): boolean {
  return host.parentElement?.hasAttribute('data-medborgarlofte') ?? false;
}

/** Looks at how the page uses one element, and says what the editor should mend: in the console, and with `debug` on the page. */
export class EditorHelp implements ReactiveController {
  #host: HelpfulHost;
  #hasSettled = false;
  #hasLookedInside = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #panel: DebugPanel | undefined;
  #unwatch: (() => void) | undefined;

  constructor(host: HelpfulHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    helpedHosts.add(this.#host);
    pagePanel?.remove();
    addEventListener('hashchange', this.#openOrClose);
    if (pageDocument.readyState === 'complete') this.#wait();
    else addEventListener('load', this.#wait);
  }

  hostUpdated(): void {
    if (this.#hasSettled) this.#lookInside();
    this.#openOrClose();
    this.#show();
  }

  hostDisconnected(): void {
    helpedHosts.delete(this.#host);
    removeEventListener('hashchange', this.#openOrClose);
    removeEventListener('load', this.#wait);
    clearTimeout(this.#timer);
    this.#close();
  }

  #wait = (): void => {
    this.#timer = setTimeout(() => {
      this.#hasSettled = true;
      settle(this.#host);
      this.#look();
      this.#openOrClose();
    }, pause);
  };

  #look(): void {
    const host = this.#host;
    const { observedAttributes, formAssociated } = host.constructor as unknown as {
      observedAttributes: readonly string[];
      formAssociated?: boolean;
    };
    const known = ['lang', ...(formAssociated ? ['name'] : []), ...observedAttributes];
    for (const attribute of host.getAttributeNames()) {
      const found = host.getAttribute(attribute)!;
      if (curlyQuote.test(attribute) || (known.includes(attribute) && curlyQuote.test(found.trim().charAt(0))))
        tellEditor('curly-quotes', { attribute, found }, host);
      else suggestAttribute(host.localName, attribute, known, '', host);
    }
    if (host.getRootNode() instanceof ShadowRoot) return;
    const { id } = isInPlaceholder(host) ? host.parentElement! : host;
    if (id && pageDocument.querySelectorAll(`#${CSS.escape(id)}`).length > 1)
      tellEditor('same-id', { found: id }, host);
    if (host.querySelector('main, :scope > footer, promise-card, script[src]')) tellEditor('no-end-tag', {}, host);
    this.#lookInside();
    const heading = [
      ...pageDocument.querySelectorAll('h1, h2, h3, h4, h5, h6, promise-card, priority-list, feedback-form'),
    ]
      .reverse()
      .find(
        (each) => each.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_FOLLOWING && each.getClientRects().length,
      );
    const before = heading && (Number(heading.localName[1]) || (heading as HelpfulHost).headingLevel);
    const found = host.headingLevel;
    if (found && found > deepest && found <= 6 && host.localName === 'promise-card')
      tellEditor('heading-too-deep', { found, expected: deepest }, host);
    // Downwards one at a time; upwards as it likes (WCAG technique G141). Above 6 it is no level, which is told elsewhere.
    if (before && found && found > before + 1 && found <= 6)
      tellEditor('heading-jump', { found, before, expected: before + 1 }, host);
  }

  /** What is inside and does not show, once there is something that shows instead. */
  #lookInside(): void {
    const host = this.#host;
    const root = host.shadowRoot!;
    const shows = root.querySelector('h1, h2, h3, h4, h5, h6');
    if (this.#hasLookedInside || !shows || host.getRootNode() instanceof ShadowRoot) return;
    this.#hasLookedInside = true;
    const found = swallowedText(host);
    if (found) tellEditor('hidden-text', { found }, host);
    // The address of a commitment leads to the first card that has it.
    const titleOf = (each: HTMLElement) => each.shadowRoot!.getElementById('title')?.textContent;
    for (const other of helpedHosts) {
      const twice =
        titleOf(host) !== titleOf(other) &&
        [...root.querySelectorAll('[id*="-"]')].find((named) => other.shadowRoot!.getElementById(named.id));
      if (twice) tellEditor('same-address', { found: `#${twice.id}` }, host);
    }
  }

  #openOrClose = (): void => {
    const host = this.#host;
    const { host: around } = host.getRootNode() as Partial<ShadowRoot>;
    const isPageWide = location.hash === debugAddress && around?.localName !== 'promise-card';
    const isWanted = this.#hasSettled && host.isConnected && (host.debug || isPageWide);
    if (!isWanted) this.#close();
    else if (!this.#unwatch) void this.#open();
  };

  async #open(): Promise<void> {
    const unwatch = (this.#unwatch = watchTold(() => this.#show()));
    this.#panel ??= await debugPanel();
    if (this.#unwatch !== unwatch || !this.#panel) return;
    this.#panel.host = this.#host;
    // Before what Lit renders, which would else remove it.
    this.#host.shadowRoot!.prepend(this.#panel);
    this.#show();
  }

  #show(): void {
    if (this.#unwatch) this.#panel?.show(everythingTold());
  }

  #close(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#panel?.remove();
  }
}

let pagePanel: DebugPanel | undefined;

/** Opens a panel by the debug address on a page without any element of ours too: an editor asks there why nothing shows. */
export function helpEmptyPage(): void {
  const openOrClose = async (): Promise<void> => {
    const isWanted = () => location.hash === debugAddress && !helpedHosts.size;
    if (!isWanted()) return pagePanel?.remove();
    // A link or a placeholder that is wrong has been reported by now.
    if (!everythingTold().some(({ isPageWide }) => isPageWide)) tellEditor('nothing-found', {});
    pagePanel ??= await debugPanel();
    if (!pagePanel || !isWanted()) return;
    pageDocument.body.prepend(pagePanel);
    pagePanel.show(everythingTold());
  };
  const wait = () => setTimeout(() => void openOrClose(), pause);
  addEventListener('hashchange', () => void openOrClose());
  watchTold(() => pagePanel?.isConnected && pagePanel.show(everythingTold()));
  if (pageDocument.readyState === 'complete') wait();
  else addEventListener('load', wait);
}
