import { formNameOf, isContractField, type ContractPath } from '../../src/feedback/contract.js';
import { pageLanguage } from './page-words.js';
import type { OtherField, UncheckedSubmission } from './read-submission.js';
import { RequestProblem } from './request-problem.js';
import { mayBe } from './values.js';

/** No form that a person fills in has more; each costs time to read and to give back. */
const mostFields = 500;

/**
 * Reads a form-encoded body. An editor may have written the form by hand, and no resident can fix its hidden fields: one
 * that is missing or makes no sense counts as not given.
 */
export function readForm(text: string, acceptLanguage: string | undefined): UncheckedSubmission {
  const fields = parseForm(text);
  const all = new Map([...fields].reverse());
  const field = (path: ContractPath): string | undefined => all.get(formNameOf(path));
  const given = (path: ContractPath): string | undefined => {
    const value = field(path);
    return value && mayBe(path, value) ? value : undefined;
  };
  if ((field('version') || '1') !== '1') throw new RequestProblem('unknown-version', 'The field "version" must be 1.');
  const [promise, commitment] = [given('promise'), given('commitment')];
  const [writtenAt, client] = [given('writtenAt'), given('client')];
  const elapsed = given('check.elapsedMs');
  return {
    key: field('key') || undefined,
    // Browsers send the line breaks of a form as CR LF, whatever was typed: otherwise the text would be longer than people see.
    message: field('message')?.replaceAll('\r\n', '\n'),
    email: field('email')?.trim(),
    locale: given('locale') ?? pageLanguage(undefined, acceptLanguage),
    page: { url: given('page.url') ?? '', title: given('page.title') ?? '' },
    ...(promise !== undefined && { promise }),
    ...(commitment !== undefined && { commitment }),
    ...(writtenAt !== undefined && { writtenAt }),
    ...(client !== undefined && { client }),
    check: {
      website: field('check.website') ?? '',
      ...(elapsed !== undefined && /^\d+(\.\d+)?$/.test(elapsed) && { elapsedMs: Number(elapsed) }),
    },
    otherFields: fields.filter(([name]) => !isContractField(name)),
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
    'malformed-body',
    `The body is no form in UTF-8, contains a NUL character, or has more than ${mostFields} fields.`,
  );
}

function decode(part: string): string {
  return decodeURIComponent(part.replaceAll('+', ' '));
}
