import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { debugAddress } from './debug-address.js';
import { debugPanel, type DebugPanel } from './debug-panel.js';
import { settle } from './has-settled.js';
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

/** Milliseconds on a loaded page until an element has settled. */
const pause = 1000;

/** Looks at how the page uses one element, and says what the editor should mend: in the console, and with `debug` on the page. */
export class EditorHelp implements ReactiveController {
  #host: HelpfulHost;
  #hasSettled = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #panel: DebugPanel | undefined;
  #unwatch: (() => void) | undefined;

  constructor(host: HelpfulHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    helpedHosts.add(this.#host);
    addEventListener('hashchange', this.#openOrClose);
    if (pageDocument.readyState === 'complete') this.#wait();
    else addEventListener('load', this.#wait);
  }

  hostUpdated(): void {
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
    const { observedAttributes } = host.constructor as unknown as { observedAttributes: readonly string[] };
    for (const name of host.getAttributeNames())
      suggestAttribute(host.localName, name, ['lang', ...observedAttributes], '', host);
    if (host.getRootNode() instanceof ShadowRoot) return;
    if (host.querySelector('main, :scope > footer, promise-card, script[src]')) tellEditor('no-end-tag', {}, host);
    const heading = [
      ...pageDocument.querySelectorAll('h1, h2, h3, h4, h5, h6, promise-card, priority-list, feedback-form'),
    ]
      .reverse()
      .find(
        (each) => each.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_FOLLOWING && each.getClientRects().length,
      );
    const before = heading && (Number(heading.localName[1]) || (heading as HelpfulHost).headingLevel);
    const found = host.headingLevel;
    // Downwards one at a time; upwards as it likes (WCAG technique G141). Above 6 it is no level, which is told elsewhere.
    if (before && found && found > before + 1 && found <= 6)
      tellEditor('heading-jump', { found, before, expected: before + 1 }, host);
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
