import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { debugPanel, type DebugPanel } from './debug-panel.js';
import { suggestAttribute } from './suggest-attribute.js';
import { tellEditor, watchTold } from './tell-editor.js';

/** An element that helps its editor. */
export interface HelpfulHost extends ReactiveControllerHost, HTMLElement {
  /** Shows what the editor is told on the page itself. */
  debug: boolean;
  headingLevel: number | null;
}

/** An address that ends so opens the panel of every element, also where an editor can set no attribute. */
const debugAddress = '#medborgarlofte-debug';

/** Looks at how the page uses one element, and says what the editor should mend: in the console, and with `debug` on the page. */
export class EditorHelp implements ReactiveController {
  #host: HelpfulHost;
  #hasLooked = false;
  #panel: DebugPanel | undefined;
  #unwatch: (() => void) | undefined;

  constructor(host: HelpfulHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const host = this.#host;
    if (!this.#hasLooked) this.#look();
    const isPageWide = location.hash === debugAddress && !(host.getRootNode() instanceof ShadowRoot);
    const isWanted = host.isConnected && (host.debug || isPageWide);
    if (isWanted && !this.#unwatch) void this.#open();
    else if (!isWanted) this.hostDisconnected();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#panel?.remove();
  }

  #look(): void {
    this.#hasLooked = true;
    const host = this.#host;
    const { observedAttributes } = host.constructor as unknown as { observedAttributes: readonly string[] };
    for (const name of host.getAttributeNames())
      suggestAttribute(host.localName, name, ['lang', ...observedAttributes]);
    if (host.getRootNode() instanceof ShadowRoot) return;
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_FOLLOWING)
      .map((heading) => Number(heading.localName[1]));
    const before = levels.at(-1);
    const found = host.headingLevel ?? 0;
    // Downwards one at a time; upwards as it likes (WCAG technique G141).
    if (before && found > before + 1)
      tellEditor('heading-jump', { tag: host.localName, found, before, expected: before + 1 });
  }

  async #open(): Promise<void> {
    const isOpening = () => undefined;
    this.#unwatch = isOpening;
    const panel = (this.#panel ??= await debugPanel());
    if (this.#unwatch !== isOpening || !panel) return;
    const host = this.#host;
    panel.host = host;
    // Before what Lit renders, which would else remove it.
    host.shadowRoot!.prepend(panel);
    this.#unwatch = watchTold((told) => panel.show(told));
  }
}
