import { besideFiles } from './beside-files.js';

export interface Policy {
  createHTML: (html: string) => string;
  createScriptURL: (address: string) => string;
}
export interface TrustedTypes {
  createPolicy: (name: string, rules: Policy) => Policy;
}

/** Only the page's own: in a browser without it, `<a id="trustedTypes">` takes its place. */
export const trustedTypes = Object.hasOwn(globalThis, 'trustedTypes')
  ? (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
  : undefined;
let policy: Policy | undefined;

/** As it is when the script comes, before it defines anything. The form may come later. */
const isSecond =
  typeof customElements !== 'undefined' && ['promise-card', 'priority-list'].every((tag) => customElements.get(tag));

/**
 * Our own policy for Trusted Types, with a name of its own so that other copies of Lit on the page do not conflict with it. The
 * build gives it to Lit. It makes HTML of Lit's templates, and of a linked page for a document that runs nothing; scripts are only
 * those of our own that have a hash.
 *
 * A second copy of the script makes none: it defines nothing and renders nothing, and a page's policy allows a name once.
 *
 * @throws TypeError where the page's policy does not allow the name, saying what to add to it. Then nothing is defined, and the page's
 *   own HTML stays.
 */
export function trustedTypesPolicy(): Policy | undefined {
  if (!policy && trustedTypes && !isSecond) policy = create(trustedTypes);
  return policy;
}

function create(trustedTypes: TrustedTypes): Policy {
  try {
    return trustedTypes.createPolicy('medborgarlofte', {
      createHTML: (html) => html,
      createScriptURL: (address) => {
        if (!Object.hasOwn(besideFiles, address.split('/').at(-1)!)) throw new TypeError(address);
        return address;
      },
    });
  } catch (cause) {
    throw new TypeError(
      "[medborgarlofte] The page's security policy stopped the script: write trusted-types medborgarlofte in it.",
      { cause },
    );
  }
}
