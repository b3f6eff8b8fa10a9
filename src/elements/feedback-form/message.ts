import { cleanFeedback } from '../../feedback/clean.js';
import type { Feedback } from '../../feedback/feedback.js';
import type { Locale } from '../../language/locales.js';
import { pageDocument } from '../../platform/unshadowed.js';
import type { Typed } from './typed-text.js';

interface Host {
  promiseId: string;
  commitmentId: string;
}

/**
 * The message: what was typed, what it is about and where it was written.
 *
 * @param elapsedMs how long the form has been shown; robots are fast
 */
export function messageOf({ message, email, website }: Typed, host: Host, locale: Locale, elapsedMs: number): Feedback {
  return cleanFeedback({
    message,
    ...(email && { email }),
    locale,
    page: { url: location.origin + location.pathname, title: pageDocument.title },
    ...(host.promiseId && { promise: host.promiseId }),
    ...(host.commitmentId && { commitment: host.commitmentId }),
    writtenAt: new Date().toISOString(),
    check: { website, elapsedMs: Math.round(elapsedMs) },
  });
}
