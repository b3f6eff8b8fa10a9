import type { Feedback } from './feedback.js';
import type { FeedbackRequest } from './send-feedback.js';

/** How a message can be written down for a receiver. */
export const encodings = ['application/json', 'application/x-www-form-urlencoded'] as const;
export type Encoding = (typeof encodings)[number];

/** Names and values that the page adds: hidden inputs inside the element. */
export type ExtraFields = readonly (readonly [name: string, value: string])[];

/** What the contract itself has as form fields: the page adds none of them, though a form for readers without script may hold them. */
const ownFields =
  /^(message|email|locale|page_url|page_title|promise|commitment|key|written_at|website|elapsed_ms|client)$/;

/** The request body of a message under its key, as the contract in docs/feedback-contract.md has it. */
export function encodeFeedback(
  feedback: Feedback,
  key: string,
  client: string,
  fromPage: ExtraFields,
  encoding: Encoding,
): Pick<FeedbackRequest, 'body' | 'contentType'> {
  const extra = fromPage.filter(([name]) => !ownFields.test(name));
  if (encoding === 'application/json') {
    const all = { version: 1, key, ...feedback, client, ...(extra.length && { extra: Object.fromEntries(extra) }) };
    return { body: JSON.stringify(all), contentType: encoding };
  }
  const { message, email, locale, page, promise, commitment, writtenAt, check } = feedback;
  const fields = new URLSearchParams({
    message,
    ...(email && { email }),
    locale,
    page_url: page.url,
    page_title: page.title,
    ...(promise && { promise }),
    ...(commitment && { commitment }),
    key,
    written_at: writtenAt,
    website: check.website,
    elapsed_ms: String(check.elapsedMs),
    client,
  });
  for (const [name, value] of extra) fields.append(name, value);
  return { body: fields.toString(), contentType: `${encoding};charset=UTF-8` };
}
