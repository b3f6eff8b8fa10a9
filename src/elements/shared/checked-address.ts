import { nothing } from 'lit';
import { safeAddress } from '../../promise/safe-address.js';
import { pageBase } from '../../platform/page-address.js';

/**
 * The value for `href` and `src`: the address, checked once more where it becomes one that a browser follows. What reads content has
 * checked it, with the page's own built-ins, which a library of the page may have replaced; and `promise` may be set by script.
 */
export function checkedAddress(url: string | undefined): string | typeof nothing {
  return safeAddress(url, pageBase()) ?? nothing;
}
