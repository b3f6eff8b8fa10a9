import { limitOf } from './contract.js';
import type { Feedback } from './feedback.js';

/** What nobody sees in an address. Not spaces: an address with a space in it is a mistake that a person can see. */
const invisibleInAddress = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]+/gu;

/** Code points that are kept of the names and values that a page adds. A receiver's column has an end. */
const maxExtra = { name: 200, value: 2000 };

/** An e-mail address without what people and programs put around it or nobody sees: "mailto:anna@exempel.se", "<anna@exempel.se>,". */
export function cleanEmail(typed: string): string {
  return cleanText(typed.slice(0, 2000))
    .replace(invisibleInAddress, '')
    .trim()
    .replace(/^(mailto:|<)+|[>.,;]+$/gi, '');
}

/**
 * A message as it may be sent, whatever was typed, pasted or set by the page: well-formed Unicode without U+0000, which databases
 * and receivers refuse, and whose author could not find it.
 */
export function cleanFeedback({ message, email, page, promise, commitment, check, ...rest }: Feedback): Feedback {
  const address = email && cleanEmail(email);
  return {
    message: cleanText(message),
    ...(address && { email: address }),
    ...rest,
    page: { url: cleanText(page.url, limitOf('page.url')), title: cleanText(page.title, limitOf('page.title')) },
    ...(promise && { promise: cleanText(promise, limitOf('promise')) }),
    ...(commitment && { commitment: cleanText(commitment, limitOf('commitment')) }),
    check: { ...check, website: cleanText(check.website, limitOf('check.website')) },
  };
}

/** The same for names and values that the page adds. */
export function cleanExtra(fields: readonly (readonly [name: string, value: string])[]) {
  return fields.map(([name, value]) => [cleanText(name, maxExtra.name), cleanText(value, maxExtra.value)] as const);
}

/** Cut by code points, which the flag `u` counts: half an emoji would not be well-formed. */
function cleanText(text: string, limit?: number): string {
  const clean = text.replace(/\0/g, '').replace(/\p{Surrogate}/gu, '\u{FFFD}');
  return limit === undefined ? clean : new RegExp(`^[^]{0,${limit}}`, 'u').exec(clean)![0];
}
