import { STATUS_CODES } from 'node:http';
import {
  checkFeedback,
  feedbackLimits,
  type Feedback,
  type FeedbackField,
  type FeedbackProblem,
} from '../../src/feedback/feedback.js';

/** A request that has been read and checked: what the resident sent, and the key that all its repeats share. */
export interface Submission extends Feedback {
  /** UUID in lower case. */
  key: string;
  /** Name and version of the program that sent it. */
  client: string;
}

export interface FieldError {
  /** JSON pointer into the request body, as a URI fragment. */
  pointer: string;
  code: FeedbackProblem['code'];
  detail: string;
}

/** Why a request is not accepted; thrown, and answered as RFC 9457 `application/problem+json`. */
export class RequestProblem extends Error {
  readonly title: string;

  constructor(
    readonly status: 400 | 403 | 405 | 413 | 415 | 422,
    readonly code: string,
    readonly detail: string,
    readonly errors?: readonly FieldError[],
  ) {
    super(code);
    this.title = STATUS_CODES[status] ?? code;
  }
}

const maximumDepth = 8;
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const utcTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const languageTag = /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i;

/** Reads a request's body, whose length the caller has limited; throws a `RequestProblem` on all but a valid submission. */
export function readSubmission(
  body: Uint8Array,
  headers: { contentType: string | undefined; idempotencyKey: string | undefined },
): Submission {
  requireJson(headers.contentType);
  const record = parseObject(body);
  if (record['version'] !== 1)
    throw new RequestProblem(400, 'unknown-version', 'The member "version" must be the number 1.');
  const key = readKey(record['key'], headers.idempotencyKey);
  const page = readObject(record, '', 'page');
  const check = readObject(record, '', 'check');
  const promise = readOptionalText(record, '', 'promise', 200);
  const commitment = readOptionalText(record, '', 'commitment', 200);
  const rest = {
    key,
    locale: readText(record, '', 'locale', 35, (text) => languageTag.test(text)),
    page: { url: readText(page, '/page', 'url', 8000), title: readText(page, '/page', 'title', 2000) },
    ...(promise !== undefined && { promise }),
    ...(commitment !== undefined && { commitment }),
    writtenAt: readText(record, '', 'writtenAt', 40, isUtcTime),
    client: readText(record, '', 'client', 200),
    check: { website: readText(check, '/check', 'website', 2000), elapsedMs: readDuration(check) },
  };
  // Last, so that a person is asked to mend a field only when that is all there is to mend.
  return { ...readPersonFields(record), ...rest };
}

function requireJson(contentType = ''): void {
  const [mediaType = '', ...parameters] = contentType.toLowerCase().split(';');
  const otherCharset = parameters.some((parameter) => /^\s*charset=(?!"?utf-8"?\s*$)/.test(parameter));
  if (mediaType.trim() !== 'application/json' || otherCharset)
    throw new RequestProblem(415, 'unsupported-media-type', 'Send application/json in UTF-8.');
}

function parseObject(body: Uint8Array): Record<string, unknown> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new RequestProblem(400, 'malformed-body', 'The body is not valid UTF-8.');
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new RequestProblem(400, 'malformed-body', 'The body is not valid JSON.');
  }
  if (!isObject(value)) throw new RequestProblem(400, 'malformed-body', 'The body is not a JSON object.');
  checkStructure(value, 1);
  return value;
}

function checkStructure(value: unknown, depth: number): void {
  if (typeof value === 'string' && value.includes('\0'))
    throw new RequestProblem(400, 'malformed-body', 'The body contains a NUL character.');
  if (typeof value !== 'object' || value === null) return;
  if (depth > maximumDepth)
    throw new RequestProblem(400, 'malformed-body', `The body is nested deeper than ${maximumDepth} levels.`);
  for (const [name, member] of Object.entries(value)) {
    checkStructure(name, depth);
    checkStructure(member, depth + 1);
  }
}

function readKey(key: unknown, header: string | undefined): string {
  if (typeof key !== 'string' || !uuid.test(key))
    throw new RequestProblem(400, 'malformed-key', 'The member "key" must be a UUID.');
  if (header === undefined)
    throw new RequestProblem(400, 'idempotency-key-missing', 'The header Idempotency-Key is missing.');
  // An RFC 8941 string. A UUID holds nothing that would be escaped in one.
  if (header.toLowerCase() !== `"${key.toLowerCase()}"`)
    throw new RequestProblem(
      400,
      'idempotency-key-mismatch',
      'The header Idempotency-Key must be the member "key" in double quotes.',
    );
  return key.toLowerCase();
}

function readPersonFields(record: Record<string, unknown>): Pick<Feedback, FeedbackField> {
  const message = isWellFormedText(record['message']) ? record['message'] : '';
  const email = isWellFormedText(record['email']) ? record['email'] : '';
  const ownProblems = checkFeedback({ message, email });
  const problems = (['message', 'email'] as const).flatMap((field): FeedbackProblem[] =>
    record[field] === undefined || isWellFormedText(record[field])
      ? ownProblems.filter((problem) => problem.field === field)
      : [{ field, code: 'malformed' }],
  );
  if (problems.length > 0)
    throw new RequestProblem(
      422,
      'invalid-feedback',
      'Something has to be changed before the message can be received.',
      problems.map(({ field, code }) => ({ pointer: `#/${field}`, code, detail: problemDetail[field][code] })),
    );
  return email ? { message, email } : { message };
}

const problemDetail: Record<FeedbackField, Record<FeedbackProblem['code'], string>> = {
  message: {
    missing: 'Write a message.',
    'too-long': `The message may have at most ${feedbackLimits.message} characters.`,
    malformed: 'The message is not text.',
  },
  email: {
    missing: 'Write an e-mail address.',
    'too-long': `The e-mail address may have at most ${feedbackLimits.email} characters.`,
    malformed: 'This is not an e-mail address.',
  },
};

function readObject(record: Record<string, unknown>, parent: string, name: string): Record<string, unknown> {
  const value = record[name];
  if (!isObject(value)) throw malformedMember(`${parent}/${name}`, 'an object');
  return value;
}

function readText(
  record: Record<string, unknown>,
  parent: string,
  name: string,
  limit: number,
  isValid: (text: string) => boolean = () => true,
): string {
  const value = record[name];
  if (typeof value !== 'string' || value.length > limit || !isValid(value))
    throw malformedMember(`${parent}/${name}`, `a valid string of at most ${limit} characters`);
  // A CMS that cuts a page's title in the middle of an emoji shall not cost a resident the message.
  return value.replace(/\p{Surrogate}/gu, '\u{FFFD}');
}

function readOptionalText(record: Record<string, unknown>, parent: string, name: string, limit: number) {
  return record[name] === undefined ? undefined : readText(record, parent, name, limit);
}

function readDuration(check: Record<string, unknown>): number {
  const value = check['elapsedMs'];
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
    throw malformedMember('/check/elapsedMs', 'a number that is not negative');
  return value;
}

function malformedMember(pointer: string, wanted: string): RequestProblem {
  return new RequestProblem(400, 'malformed-member', `#${pointer} must be ${wanted}.`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** False for half a surrogate pair too: it has no UTF-8 form, so it could not be stored as it was sent. */
function isWellFormedText(value: unknown): value is string {
  return typeof value === 'string' && !/\p{Surrogate}/u.test(value);
}

function isUtcTime(text: string): boolean {
  return utcTime.test(text) && !Number.isNaN(Date.parse(text));
}
