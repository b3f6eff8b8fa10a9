import { besideFiles } from '../script-tag/beside-files.js';
import { ownScript } from '../script-tag/own-script.js';
import { trustedTypesPolicy } from '../script-tag/trusted-types.js';
import { tellEditor, type Told } from './tell-editor.js';
import { pageDocument } from '../platform/unshadowed.js';

/** The panel of `debug`, made in `debug/`. */
export interface DebugPanel extends HTMLElement {
  /** The element that it is about; none on a page without any. */
  host: HTMLElement | undefined;
  /** Called when it is on the page, and again whenever something is told or the element shows something else. */
  show: (told: readonly Told[]) => void;
}

const tag = 'medborgarlofte-debug';
const file = `${tag}.js`;
let loading: Promise<unknown> | undefined;

/** A panel for one element. Its code is a file of its own, which residents never load. */
export async function debugPanel(): Promise<DebugPanel | undefined> {
  await (loading ??= load());
  return customElements.get(tag) && (pageDocument.createElement(tag) as DebugPanel);
}

function load(): Promise<unknown> {
  const integrity = besideFiles[file];
  if (!ownScript || !integrity || customElements.get(tag)) return Promise.resolve();
  const address = new URL(file, ownScript.src).href;
  const script = pageDocument.createElement('script');
  script.src = trustedTypesPolicy()?.createScriptURL(address) ?? address;
  script.integrity = integrity;
  script.crossOrigin = 'anonymous';
  script.nonce = ownScript.nonce;
  return new Promise((resolve) => {
    script.onload = resolve;
    script.onerror = () => {
      tellEditor('no-panel', { address });
      resolve(undefined);
    };
    pageDocument.head.append(script);
  });
}
