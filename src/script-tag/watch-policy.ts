import { ownScript } from './own-script.js';
import { helpedHosts } from '../notices/editor-help.js';
import { reportToEditor } from '../notices/notices.js';
import { pageDocument } from '../platform/unshadowed.js';

/** Tells the editor when the page's security policy stops something of ours: what our script asked for, or a picture that we show. */
export function watchPolicy(): void {
  // Browsers leave out the query.
  const script = ownScript?.src.split(/[?#]/)[0];
  pageDocument.addEventListener(
    'securitypolicyviolation',
    ({ blockedURI: address, sourceFile, effectiveDirective: directive, disposition }) => {
      const isOurs =
        (script && sourceFile.split('?')[0] === script) ||
        [...helpedHosts].some((host) =>
          [...host.shadowRoot!.querySelectorAll('img')].some(({ src }) => src === address),
        );
      if (isOurs && disposition === 'enforce') reportToEditor('policy-blocked', { address, directive });
    },
  );
}
