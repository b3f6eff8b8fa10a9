/**
 * The one place where an address from content becomes one that a page may use: absolute, and unable to run script. Undefined for
 * anything else. The parsed address is judged, never the raw text: the parser drops tabs, line breaks and leading control
 * characters, so `java\nscript:` passes a pattern and still runs.
 */
export function safeAddress(value: unknown, base: string): string | undefined {
  if (typeof value !== 'string' || !value.trim() || /\p{Cc}/u.test(value)) return undefined;
  try {
    const { protocol, username, password, href } = new URL(value, base);
    return /^(https?|mailto|tel):$/.test(protocol) && !username && !password ? href : undefined;
  } catch {
    return undefined;
  }
}
