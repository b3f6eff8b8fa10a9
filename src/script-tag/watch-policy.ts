import { besideFiles } from './beside-files.js';
import { ownScript } from './own-script.js';
import { helpedHosts } from '../notices/editor-help.js';
import { reportToEditor } from '../notices/notices.js';
import { pageDocument } from '../platform/unshadowed.js';

/** Reports when the page's security policy stops something of ours: what our scripts asked for, or a picture that we show. */
export function watchPolicy(): void {
  // Browsers leave out the query.
  const withoutQuery = (address: string) => address.split(/[?#]/)[0]!;
  const script = ownScript?.src;
  const scripts = script
    ? [script, ...Object.keys(besideFiles).map((file) => new URL(file, script).href)].map(withoutQuery)
    : [];
  pageDocument.addEventListener(
    'securitypolicyviolation',
    ({ blockedURI: address, sourceFile, effectiveDirective: directive, disposition }) => {
      const isOurs =
        scripts.includes(withoutQuery(sourceFile)) ||
        [...helpedHosts].some((host) =>
          [...host.shadowRoot!.querySelectorAll('img')].some(({ src }) => src === address),
        );
      if (isOurs && disposition === 'enforce') reportToEditor('policy-blocked', { address, directive });
    },
  );
}
