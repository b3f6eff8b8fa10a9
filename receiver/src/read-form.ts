import { pageLanguage } from './page-words.js';
import type { OtherField, UncheckedSubmission } from './read-submission.js';
import { RequestProblem } from './request-problem.js';
import { isLanguageTag, isUtcTime } from './values.js';

const knownFields = [
  'version',
  'key',
  'message',
  'email',
  'locale',
  'page_url',
  'page_title',
  'promise',
  'commitment',
  'written_at',
  'client',
  'website',
  'elapsed_ms',
];

/** No form that a person fills in has more; each costs time to read and to give back. */
const mostFields = 500;

/**
 * Reads a form-encoded body. An editor may have written the form by hand, and no resident can mend its hidden fields: one
 * that is missing or makes no sense counts as not given.
 */
export function readForm(text: string, acceptLanguage: string | undefined): UncheckedSubmission {
  const fields = parseForm(text);
  const all = new Map([...fields].reverse());
  const given = (name: string, limit: number, isValid: (value: string) => boolean = () => true): string | undefined => {
    const value = all.get(name);
    return value && value.length <= limit && isValid(value) ? value : undefined;
  };
  if ((all.get('version') || '1') !== '1')
    throw new RequestProblem(400, 'unknown-version', 'The field "version" must be 1.');
  const promise = given('promise', 200);
  const commitment = given('commitment', 200);
  const writtenAt = given('written_at', 40, isUtcTime);
  const client = given('client', 200);
  const elapsed = given('elapsed_ms', 20, (value) => /^\d+(\.\d+)?$/.test(value));
  return {
    key: all.get('key') || undefined,
    // Browsers send the line breaks of a form as CR LF, whatever was typed: otherwise the text would be longer than people see.
    message: all.get('message')?.replaceAll('\r\n', '\n'),
    email: all.get('email')?.trim(),
    locale: given('locale', 35, isLanguageTag) ?? pageLanguage(undefined, acceptLanguage),
    page: { url: given('page_url', 8000) ?? '', title: given('page_title', 2000) ?? '' },
    ...(promise !== undefined && { promise }),
    ...(commitment !== undefined && { commitment }),
    ...(writtenAt !== undefined && { writtenAt }),
    ...(client !== undefined && { client }),
    check: {
      website: all.get('website') ?? '',
      ...(elapsed !== undefined && { elapsedMs: Number(elapsed) }),
    },
    otherFields: fields.filter(([name]) => !knownFields.includes(name)),
  };
}

/** All fields in their order; of two with one name, the first counts. */
export function parseForm(text: string): OtherField[] {
  try {
    const pairs = text.split('&', mostFields + 1).filter((pair) => pair);
    const fields = pairs.slice(0, mostFields).map((pair): OtherField => {
      const [name = '', ...value] = pair.split('=');
      return [decode(name), decode(value.join('='))];
    });
    if (pairs.length <= mostFields && !fields.flat().some((part) => part.includes('\0'))) return fields;
  } catch {
    // What "%" begins is no UTF-8. `URLSearchParams` would put other letters in its place.
  }
  throw new RequestProblem(
    400,
    'malformed-body',
    `The body is no form in UTF-8, contains a NUL character, or has more than ${mostFields} fields.`,
  );
}

function decode(part: string): string {
  return decodeURIComponent(part.replaceAll('+', ' '));
}
