import type { OtherField, UncheckedSubmission } from './read-submission.js';
import { RequestProblem } from './request-problem.js';
import { isLanguageTag, isUtcTime } from './values.js';

const maximumDepth = 8;

const knownMembers = [
  'version',
  'key',
  'message',
  'email',
  'locale',
  'page',
  'promise',
  'commitment',
  'writtenAt',
  'client',
  'check',
];

/** Reads a JSON body. A program wrote it, so whatever a person cannot mend and is not as the contract says is refused. */
export function readJson(text: string): UncheckedSubmission {
  const record = parseObject(text);
  if (record['version'] !== 1)
    throw new RequestProblem(400, 'unknown-version', 'The member "version" must be the number 1.');
  const page = readObject(record, '', 'page');
  const check = readObject(record, '', 'check');
  const promise = readOptionalText(record, '', 'promise', 200);
  const commitment = readOptionalText(record, '', 'commitment', 200);
  return {
    key: record['key'],
    message: record['message'],
    email: record['email'],
    locale: readText(record, '', 'locale', 35, isLanguageTag),
    page: { url: readText(page, '/page', 'url', 8000), title: readText(page, '/page', 'title', 2000) },
    ...(promise !== undefined && { promise }),
    ...(commitment !== undefined && { commitment }),
    writtenAt: readText(record, '', 'writtenAt', 40, isUtcTime),
    client: readText(record, '', 'client', 200),
    check: { website: readText(check, '/check', 'website', 2000), elapsedMs: readDuration(check) },
    otherFields: readOtherFields(record),
  };
}

/** What the page adds stands in the member "extra"; a later version of the contract may have members that are not known here. */
function readOtherFields(record: Record<string, unknown>): OtherField[] {
  const { extra } = record;
  const others = Object.entries(record).filter(([name]) => !knownMembers.includes(name));
  const fields = isObject(extra) ? [...Object.entries(extra), ...others.filter(([name]) => name !== 'extra')] : others;
  return fields.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
}

function parseObject(text: string): Record<string, unknown> {
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
