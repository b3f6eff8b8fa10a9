import { cleanFeedback } from '../../feedback/clean.js';
import type { Feedback } from '../../feedback/feedback.js';
import type { Locale } from '../../language/locales.js';
import { pageDocument } from '../../platform/unshadowed.js';
import type { Typed } from './typed-text.js';

/** What a message is about, by ids. */
export interface About {
  promiseId: string;
  commitmentId: string;
}

/**
 * The message: what was typed, what it is about and where it was written.
 *
 * @param elapsedMs how long the form has been shown; robots are fast
 */
export function messageOf(
  { message, email, website }: Typed,
  about: About,
  locale: Locale,
  elapsedMs: number,
): Feedback {
  return cleanFeedback({
    message,
    ...(email && { email }),
    locale,
    page: { url: location.origin + location.pathname, title: pageDocument.title },
    ...(about.promiseId && { promise: about.promiseId }),
    ...(about.commitmentId && { commitment: about.commitmentId }),
    writtenAt: new Date().toISOString(),
    check: { website, elapsedMs: Math.round(elapsedMs) },
  });
}
