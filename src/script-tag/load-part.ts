import { pageDocument } from '../platform/unshadowed.js';
import { besideFiles } from './beside-files.js';
import { ownScript } from './own-script.js';
import { shared } from './shared.js';
import { trustedTypesPolicy } from './trusted-types.js';

/** Why a part is not there, for the editor. */
export interface PartFailure {
  address: string;
  reason: string;
}

/** Whether a part is a file of its own. From npm, and in the file with everything, it is imported. */
export function isApart(file: string): boolean {
  return Object.hasOwn(besideFiles, file);
}

/**
 * Loads a part of the script from beside it: by a script element with the hash that was built in, our own script's nonce, through our
 * own Trusted Types policy. So it works under every policy that the script itself works under, except by its hash alone.
 *
 * @returns why it is not there; undefined when it has run
 */
export async function loadPart(file: string): Promise<PartFailure | undefined> {
  if (!ownScript?.src) return { address: file, reason: 'the script has no tag with an address' };
  const address = new URL(file, ownScript.src).href;
  const script = pageDocument.createElement('script');
  try {
    script.src = trustedTypesPolicy()?.createScriptURL(address) ?? address;
  } catch (error) {
    return { address, reason: String(error) };
  }
  script.integrity = besideFiles[file]!;
  script.crossOrigin = 'anonymous';
  script.nonce = ownScript.nonce;
  Object.assign(script, { shared });
  const hasLoaded = await new Promise((resolve) => {
    script.onload = () => resolve(true);
    script.onerror = () => resolve(false);
    pageDocument.head.append(script);
  });
  script.remove();
  if (!hasLoaded) return { address, reason: 'not found, blocked, or not the file that was built with the script' };
  // A part takes it away when it has run.
  return 'shared' in script ? { address, reason: 'of another version' } : undefined;
}
