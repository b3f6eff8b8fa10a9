import { pageDocument } from '../platform/unshadowed.js';
import { debugAddress } from '../notices/debug-address.js';
import { helpedHosts, pause, type HelpfulHost } from '../notices/editor-help.js';
import { allNotices, reportToEditor, watchNotices, type Notice } from '../notices/notices.js';

/** The panel of `debug`, made in `src/editor/`. */
export interface DebugPanel extends HTMLElement {
  /** The element that it is about; none on a page without any. */
  host: HTMLElement | undefined;
  /** Called when it is on the page, and again whenever something is reported or the element shows something else. */
  show: (notices: readonly Notice[]) => void;
}

/** The tag of the panel. It is defined in the files of the script tag only. */
const tag = 'medborgarlofte-debug';

const panels = new Map<HelpfulHost, DebugPanel>();
let pagePanel: DebugPanel | undefined;

function makePanel(): DebugPanel | undefined {
  return customElements.get(tag) && (pageDocument.createElement(tag) as DebugPanel);
}

/** Opens or closes the panel of an element that has settled. */
export function openOrClose(host: HelpfulHost): void {
  const { host: around } = host.getRootNode() as Partial<ShadowRoot>;
  const isAsked = location.hash === debugAddress && around?.localName !== 'promise-card';
  const opened = panels.get(host);
  pagePanel?.remove();
  if (!host.isConnected || !(host.debug || isAsked)) {
    opened?.remove();
    panels.delete(host);
    return;
  }
  const panel = opened ?? makePanel();
  if (!panel) return;
  if (!opened) {
    panels.set(host, panel);
    panel.host = host;
    // Before what Lit renders, which would else remove it.
    host.shadowRoot!.prepend(panel);
  }
  panel.show(allNotices());
}

/** Opens a panel by the debug address on a page without any element of ours too: an editor asks there why nothing shows. */
export function helpEmptyPage(): void {
  const open = (): void => {
    if (location.hash !== debugAddress || helpedHosts.size) return pagePanel?.remove();
    // A link or a placeholder that is wrong has been reported by now.
    if (!allNotices().some(({ isPageWide }) => isPageWide)) reportToEditor('nothing-found', {});
    pagePanel ??= makePanel();
    if (!pagePanel) return;
    pageDocument.body.prepend(pagePanel);
    pagePanel.show(allNotices());
  };
  const wait = () => setTimeout(open, pause);
  addEventListener('hashchange', open);
  watchNotices(() => {
    for (const panel of [...panels.values(), pagePanel]) if (panel?.isConnected) panel.show(allNotices());
  });
  if (pageDocument.readyState === 'complete') wait();
  else addEventListener('load', wait);
}
