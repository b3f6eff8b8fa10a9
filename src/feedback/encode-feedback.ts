import { contractFields, isContractField } from './contract.js';
import type { Feedback } from './feedback.js';
import type { FeedbackRequest } from './send-feedback.js';

/** How a message can be written down for a receiver. */
export const encodings = ['application/json', 'application/x-www-form-urlencoded'] as const;
export type Encoding = (typeof encodings)[number];

/** Names and values that the page adds: hidden inputs inside the element. */
export type ExtraFields = readonly (readonly [name: string, value: string])[];

/** The request body of a message under its key, as the contract in docs/feedback-contract.md has it. */
export function encodeFeedback(
  feedback: Feedback,
  key: string,
  client: string,
  fromPage: ExtraFields,
  encoding: Encoding,
): Pick<FeedbackRequest, 'body' | 'contentType'> {
  // The page adds none of the contract's own fields, though a form for readers without script may hold them.
  const extra = fromPage.filter(([name]) => !isContractField(name));
  const all = { key, ...feedback, client };
  if (encoding === 'application/json')
    return {
      body: JSON.stringify({ version: 1, ...all, ...(extra.length && { extra: Object.fromEntries(extra) }) }),
      contentType: encoding,
    };
  const fields = new URLSearchParams();
  for (const [path, name] of contractFields) {
    const value = valueAt(all, path);
    if (value !== undefined) fields.append(name, value as string);
  }
  for (const [name, value] of extra) fields.append(name, value);
  return { body: fields.toString(), contentType: `${encoding};charset=UTF-8` };
}

function valueAt(record: unknown, path: string): unknown {
  const [name, rest] = path.split('.');
  const value = (record as Record<string, unknown>)[name!];
  return rest ? valueAt(value, rest) : value;
}
