/** A letter to be sent in the resident's own email program. */
export interface Letter {
  subject: string;
  body: string;
}

/**
 * Characters of a whole `mailto:` address. Chrome and Edge on Windows open none longer than 2 046 and report nothing
 * (`kMaxUrlLength` in Chromium's platform_util_win.cc); Windows itself takes 2 083.
 */
export const mailLinkLimit = 2000;

/** Code points of a subject: what an inbox shows of one. */
const subjectLimit = 100;

/** The address that opens a letter (RFC 6068); undefined when it would be too long for some browser to open. */
export function mailLink(address: string, { subject, body }: Letter): string | undefined {
  const to = encodeURIComponent(address).replace('%40', '@');
  const link = `mailto:${to}?subject=${encodeURIComponent(oneLine(subject))}&body=${encodeURIComponent(withCrLf(body))}`;
  return link.length <= mailLinkLimit ? link : undefined;
}

/** What a program could take for a line break would begin another header. */
function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return new RegExp(`^[^]{0,${subjectLimit}}`, 'u').exec(line)![0];
}

/** Line breaks in a `mailto:` address are CR LF (RFC 6068, section 5). */
const withCrLf = (text: string): string => text.replace(/\r\n?|\n/g, '\r\n');
