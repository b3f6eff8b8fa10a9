import type { Submission } from '../read-submission.js';

export interface MailRoutes {
  /** Who gets mail about every message that no route is for. */
  MAIL_TO: readonly string[];
  /** The id of a promise, or the address of a page (and the pages below it), → addresses. */
  MAIL_ROUTES: Readonly<Record<string, readonly string[]>>;
}

/** Who is responsible for what a message is about: its promise, else its page, the longest address first, else the default. */
export function recipientsOf(
  { promise, page }: Pick<Submission, 'promise' | 'page'>,
  { MAIL_TO, MAIL_ROUTES }: MailRoutes,
): string[] {
  const routes = new Map(Object.entries(MAIL_ROUTES));
  const byPromise = promise === undefined ? undefined : routes.get(promise);
  const byPage = [...routes]
    .filter(([address]) => /^https?:/.test(address) && isAtOrBelow(page.url, address))
    .sort(([one], [other]) => other.length - one.length)[0]?.[1];
  return [...new Set(byPromise ?? byPage ?? MAIL_TO)];
}

function isAtOrBelow(url: string, address: string): boolean {
  const path = address.replace(/\/+$/, '');
  return url === path || url.startsWith(`${path}/`);
}
