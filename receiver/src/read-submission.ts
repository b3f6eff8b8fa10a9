import { limitOf } from '../../src/feedback/contract.js';
import { checkFeedback, type Feedback, type FeedbackField, type FeedbackProblem } from '../../src/feedback/feedback.js';
import { readForm } from './read-form.js';
import { readJson } from './read-json.js';
import { RequestProblem } from './request-problem.js';

/** A request that has been read and checked. A form that an editor wrote by hand may leave out all but the message. */
export interface Submission extends Omit<Feedback, 'writtenAt' | 'check'> {
  /** UUID in lower case, which all repeats of the message share. */
  key?: string;
  writtenAt?: string;
  /** Name and version of the program that sent it. */
  client?: string;
  check: { website: string; elapsedMs?: number };
  /** Why it looks like a machine's. It is kept all the same, apart from the others: people are mistaken for machines. */
  suspicion?: Suspicion;
  /** What else was sent, such as the fixed fields that a municipality adds to its own form. */
  otherFields: readonly OtherField[];
}

/** `many-at-once`: its sender is over the limit against floods. */
export type Suspicion = 'hidden-field-filled' | 'too-fast' | 'many-at-once';

export type OtherField = readonly [name: string, value: string];

/** What a body says, before its key and what the person typed are checked. */
export type UncheckedSubmission = Omit<Submission, 'key' | 'suspicion' | FeedbackField> & {
  key: unknown;
  message: unknown;
  email: unknown;
};

export interface RequestHeaders {
  contentType: string | undefined;
  idempotencyKey: string | undefined;
  acceptLanguage: string | undefined;
  /** Whether a browser shows the answer as a page: then a form without script sent it, which can make no key. */
  wantsPage: boolean;
}

/** Fields of the page's own that are shown; the stored body has all of them. */
const mostOtherFields = 100;

/** Milliseconds. Nobody writes a message faster, unless a form refilled by a browser is sent at once. */
const fastestPerson = 1500;

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Reads a request's body, whose length the caller has limited; throws a `RequestProblem` on all but a valid submission. */
export function readSubmission(body: Uint8Array, headers: RequestHeaders): Submission {
  const isForm = readMediaType(headers.contentType) === 'form';
  const text = decodeBody(body);
  const { key: keyField, message, email, ...rest } = isForm ? readForm(text, headers.acceptLanguage) : readJson(text);
  const key =
    isForm && headers.wantsPage && headers.idempotencyKey === undefined
      ? asKey(keyField)
      : readKey(keyField, headers.idempotencyKey, isForm);
  // After the rest, so that a person is asked to fix a field only when that is all there is to fix.
  const typed = readPersonFields({ message, email });
  const suspicion = suspicionOf(rest.check);
  const otherFields = rest.otherFields.slice(0, mostOtherFields);
  return { ...rest, otherFields, ...typed, ...(key !== undefined && { key }), ...(suspicion && { suspicion }) };
}

function suspicionOf({ website, elapsedMs = Infinity }: Submission['check']): Suspicion | undefined {
  if (website) return 'hidden-field-filled';
  return elapsedMs < fastestPerson ? 'too-fast' : undefined;
}

export function decodeBody(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new RequestProblem('malformed-body', 'The body is not valid UTF-8.');
  }
}

const knownMediaTypes = new Map<string, 'json' | 'form'>([
  ['application/json', 'json'],
  ['application/x-www-form-urlencoded', 'form'],
]);

function readMediaType(contentType = ''): 'json' | 'form' {
  const [mediaType = '', ...parameters] = contentType.toLowerCase().split(';');
  const otherCharset = parameters.some((parameter) => /^\s*charset=(?!"?utf-8"?\s*$)/.test(parameter));
  const kind = knownMediaTypes.get(mediaType.trim());
  if (!kind || otherCharset)
    throw new RequestProblem(
      'unsupported-media-type',
      'Send application/json or application/x-www-form-urlencoded in UTF-8.',
    );
  return kind;
}

function asKey(value: unknown): string | undefined {
  return typeof value === 'string' && uuid.test(value) ? value.toLowerCase() : undefined;
}

function readKey(field: unknown, header: string | undefined, isForm: boolean): string {
  // A form may leave it to the header.
  const key = asKey(isForm && field === undefined ? header?.replace(/^"(.*)"$/, '$1') : field);
  if (header === undefined)
    throw new RequestProblem('idempotency-key-missing', 'The header Idempotency-Key is missing.');
  if (key === undefined) throw new RequestProblem('malformed-key', 'The member "key" must be a UUID.');
  // A string of RFC 9651. A UUID holds nothing that would be escaped in one.
  if (header.toLowerCase() !== `"${key}"`)
    throw new RequestProblem(
      'idempotency-key-mismatch',
      'The header Idempotency-Key must be the member "key" in double quotes.',
    );
  return key;
}

function readPersonFields(record: Record<FeedbackField, unknown>): Pick<Feedback, FeedbackField> {
  const message = isWellFormedText(record.message) ? record.message : '';
  const email = isWellFormedText(record.email) ? record.email : '';
  const ownProblems = checkFeedback({ message, email });
  const problems = (['message', 'email'] as const).flatMap((field): FeedbackProblem[] =>
    record[field] === undefined || isWellFormedText(record[field])
      ? ownProblems.filter((problem) => problem.field === field)
      : [{ field, code: 'malformed' }],
  );
  if (problems.length > 0)
    throw new RequestProblem('invalid-feedback', 'Something has to be changed before the message can be received.', {
      errors: problems.map(({ field, code }) => ({
        pointer: `#/${field}`,
        code,
        detail: problemDetail[field][code],
      })),
    });
  return email ? { message, email } : { message };
}

const problemDetail: Record<FeedbackField, Record<FeedbackProblem['code'], string>> = {
  message: {
    missing: 'Write a message.',
    'too-long': `The message may have at most ${limitOf('message')} characters.`,
    malformed: 'The message is not text.',
  },
  email: {
    missing: 'Write an e-mail address.',
    'too-long': `The e-mail address may have at most ${limitOf('email')} characters.`,
    malformed: 'This is not an e-mail address.',
  },
};

/** False for half a surrogate pair too: it has no UTF-8 form, so it could not be stored as it was sent. */
function isWellFormedText(value: unknown): value is string {
  return typeof value === 'string' && !/\p{Surrogate}/u.test(value);
}
