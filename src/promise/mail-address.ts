/**
 * One address as people have them (RFC 5322, without quotes, comments and relays). What separates addresses or begins a header in
 * some program cannot be part of it.
 */
const oneAddress = /^[\p{L}\p{M}\d_+'-]+(?:\.[\p{L}\p{M}\d_+'-]+)*@[\p{L}\p{M}\d-]+(?:\.[\p{L}\p{M}\d-]+)+$/u;

/** UTF-16 code units (RFC 5321, section 4.5.3.1.3). */
const limit = 254;

export const isMail = (address: string): boolean => /^\s*mailto:/i.test(address);

/**
 * The one recipient that a `mailto:` address names, and whether it says more. Headers in it (`?cc=`, `?body=`) are never used.
 * Undefined for several recipients, and for anything that is not an address.
 */
export function readMailAddress(value: string): { address: string; hasMore: boolean } | undefined {
  const [, encoded = '', more = ''] = /^\s*mailto:([^?#]*)(.*?)\s*$/is.exec(value) ?? [];
  try {
    const address = decodeURIComponent(encoded).trim();
    const isOne = oneAddress.test(address) && address.length <= limit;
    return isOne ? { address, hasMore: more !== '' } : undefined;
  } catch {
    return undefined;
  }
}
