import { isLongerThan, limitOf, type FieldCode } from './contract.js';
import { isBlank } from './is-blank.js';

/**
 * What a resident sends, and the checks on it. The form and the receiver use the same file, so that what the form lets through
 * the receiver accepts.
 */
export interface Feedback {
  /** What the resident wrote, 1 to 4 000 code points, as typed but for what is not text (clean.ts). */
  message: string;
  /** For a reply, absent when the resident did not give one. */
  email?: string;
  /** BCP 47 tag of the language the form was shown in. */
  locale: string;
  /** The page that the form was on. The address has neither query nor fragment, which may hold personal data. */
  page: { url: string; title: string };
  /** The `id` of the promise the message is about. */
  promise?: string;
  /** The `id` of the commitment the message is about. */
  commitment?: string;
  /** When the resident pressed Send, RFC 3339 in UTC. */
  writtenAt: string;
  /** Signs of a machine: a field people never see, and the milliseconds from first sight to Send. */
  check: { website: string; elapsedMs: number };
}

/** A field that a person fills in, and so can fix. */
export type FeedbackField = 'message' | 'email';

/** One thing wrong with one field. A receiver sends the same codes in its 422 answers. */
export interface FeedbackProblem {
  field: FeedbackField;
  code: FieldCode;
}

/** All that is wrong with what a person typed, in the order of the form's fields; empty when it can be sent. */
export function checkFeedback({ message, email }: Pick<Feedback, FeedbackField>): FeedbackProblem[] {
  const problems: FeedbackProblem[] = [];
  if (isBlank(message)) problems.push({ field: 'message', code: 'missing' });
  else if (isLongerThan(message, limitOf('message'))) problems.push({ field: 'message', code: 'too-long' });
  if (email) {
    if (isLongerThan(email, limitOf('email'))) problems.push({ field: 'email', code: 'too-long' });
    // Only what no address can do without: a wrong refusal costs a reply, a wrong acceptance costs nothing more.
    else if (!/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email)) problems.push({ field: 'email', code: 'malformed' });
  }
  return problems;
}

/** The length of a message in code points, and how many characters, as people count them, are beyond the limit. */
export function lengthOf(message: string): { length: number; charactersOver: number } {
  const limit = limitOf('message');
  // Only a text with more code units than the limit can have more code points, so a short one is never taken apart.
  if (message.length <= limit) return { length: message.length, charactersOver: 0 };
  let length = 0;
  let charactersOver = 0;
  for (const character of charactersOf(message)) {
    length += [...character].length;
    if (length > limit) charactersOver++;
  }
  return { length, charactersOver };
}

function charactersOf(text: string): Iterable<string> {
  const { Segmenter } = Intl as { Segmenter?: typeof Intl.Segmenter };
  return Segmenter ? [...new Segmenter().segment(text)].map(({ segment }) => segment) : text;
}
