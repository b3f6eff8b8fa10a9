import type { Feedback } from '../../feedback/feedback.js';
import { mailLink, type Letter } from '../../feedback/mail.js';
import { fill, ownText } from '../../language/localize.js';
import type { Locale } from '../../language/locales.js';
import { strings } from './feedback-form.strings.js';

/** What a letter says of its subject besides its ids. */
export interface Titles {
  promiseTitle: string;
  commitmentText: string;
}

/** A title with its id; one of them where there is no other. */
export function named(title: string, id: string | undefined): string | undefined {
  return id && title ? `${title} (${id})` : title || id;
}

/** A message as a letter for a person to read: the text first, then what it is about. */
export function letterOf(
  { message, page, promise, commitment }: Feedback,
  { promiseTitle, commitmentText }: Titles,
  locale: Locale,
): Letter {
  const own = strings(locale);
  const about = named(promiseTitle, promise);
  const part = commitment && named(commitmentText, commitment);
  const lines = [
    ...(part ? [fill(own.about, { commitment: part })] : []),
    ...(about ? [fill(own.mail.promise, { promise: about })] : []),
    fill(own.mail.page, { title: page.title }),
    page.url,
  ];
  return {
    subject: ownText(fill(own.mail.subject, { about: promiseTitle || page.title })).text,
    body: `${message}\n\n${lines.map((line) => ownText(line).text).join('\n')}\n`,
  };
}

/** The same as a text, with its recipient: what a resident sees before it is opened. */
export function letterText(address: string, { subject, body }: Letter, locale: Locale): string {
  const { mail } = strings(locale);
  return [fill(mail.to, { address }), fill(mail.subjectLine, { subject }), '', body].join('\n');
}

/** Opens a letter in the resident's own email program. One that is too long to be filled in is to be pasted into it. */
export function openLetter(address: string, letter: Letter, locale: Locale): void {
  const { subject } = letter;
  const { paste } = strings(locale).mail;
  location.href =
    mailLink(address, letter) ?? mailLink(address, { subject, body: ownText(paste).text }) ?? `mailto:${address}`;
}
