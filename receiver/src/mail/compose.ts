import type { SendMailOptions } from 'nodemailer';
import type { ReceivedFeedback } from '../store/feedback-store.js';
import { mailWords, type MailLanguage } from './mail-words.js';

export interface MailFacts {
  from: string;
  /** Everyone who gets this message; each gets it in a mail of their own. */
  to: readonly string[];
  language: MailLanguage;
  /** Address of the inbox, when it has one. */
  inboxUrl: string | undefined;
}

/** The mail about a message, as plain text. The same message makes the same mail each time, with the same Message-ID. */
export function composeMail(feedback: ReceivedFeedback, { from, to, language, inboxUrl }: MailFacts): SendMailOptions {
  const { reference, key, message, email, page, promise, commitment, receivedAt, otherFields } = feedback;
  const words = mailWords[language];
  const lines: [label: string, value: string | undefined][] = [
    [words.reference, reference],
    [words.received, words.time(new Date(receivedAt))],
    [words.email, email ?? words.noEmail],
    [words.page, [page.title, page.url].filter(Boolean).join(' – ')],
    [words.promise, promise],
    [words.commitment, commitment],
    ...otherFields.map(([name, value]): [string, string] => [oneLine(name), value]),
  ];
  const facts = lines.filter(([, value]) => value).map(([label, value]) => `${label}: ${oneLine(value!)}`);
  const link = inboxUrl && `${words.open}: ${inboxUrl}/message/${reference}`;
  return {
    from,
    to: [...to],
    subject: `${words.subject} ${reference}${page.title ? `: ${Array.from(oneLine(page.title)).slice(0, 100).join('')}` : ''}`,
    text: `${[message, '', '-- ', ...facts, ...(link ? ['', link] : [])].join('\n')}\n`,
    messageId: `<${key}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    date: new Date(receivedAt),
    // Answers go to the resident only when there is an address, and only one.
    ...(email && isPlainAddress(email) && { replyTo: { name: '', address: email } }),
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    // Nothing is fetched or read from a file because of what somebody wrote.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** What a mail program can only take for one address. Any other is still in the text. */
function isPlainAddress(email: string): boolean {
  return /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}.-]+$/u.test(email);
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
