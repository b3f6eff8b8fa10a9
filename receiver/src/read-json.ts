import { contractFields, limitOf, type ContractPath } from '../../src/feedback/contract.js';
import type { OtherField, UncheckedSubmission } from './read-submission.js';
import { RequestProblem } from './request-problem.js';
import { mayBe } from './values.js';

const maximumDepth = 8;

const knownMembers: readonly string[] = contractFields.map(([path]) => path.split('.')[0]!);

/** Reads a JSON body. A program wrote it, so whatever a person cannot fix and is not as the contract says is refused. */
export function readJson(text: string): UncheckedSubmission {
  const record = parseObject(text);
  if (record['version'] !== 1)
    throw new RequestProblem('unknown-version', 'The member "version" must be the number 1.');
  const [promise, commitment] = [readOptionalText(record, 'promise'), readOptionalText(record, 'commitment')];
  return {
    key: record['key'],
    message: record['message'],
    email: record['email'],
    locale: readText(record, 'locale'),
    page: { url: readText(record, 'page.url'), title: readText(record, 'page.title') },
    ...(promise !== undefined && { promise }),
    ...(commitment !== undefined && { commitment }),
    writtenAt: readText(record, 'writtenAt'),
    client: readText(record, 'client'),
    check: { website: readText(record, 'check.website'), elapsedMs: readDuration(record) },
    otherFields: readOtherFields(record),
  };
}

/** What the page adds is in the member "extra"; a later version of the contract may have members that are not known here. */
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
    throw new RequestProblem('malformed-body', 'The body is not valid JSON.');
  }
  if (!isObject(value)) throw new RequestProblem('malformed-body', 'The body is not a JSON object.');
  checkStructure(value, 1);
  return value;
}

function checkStructure(value: unknown, depth: number): void {
  if (typeof value === 'string' && value.includes('\0'))
    throw new RequestProblem('malformed-body', 'The body contains a NUL character.');
  if (typeof value !== 'object' || value === null) return;
  if (depth > maximumDepth)
    throw new RequestProblem('malformed-body', `The body is nested deeper than ${maximumDepth} levels.`);
  for (const [name, member] of Object.entries(value)) {
    checkStructure(name, depth);
    checkStructure(member, depth + 1);
  }
}

function valueAt(record: Record<string, unknown>, path: ContractPath): unknown {
  const [name, member] = path.split('.');
  const value = record[name!];
  if (member === undefined) return value;
  if (!isObject(value)) throw new RequestProblem('malformed-member', `#/${name} must be an object.`);
  return value[member];
}

function readText(record: Record<string, unknown>, path: ContractPath): string {
  const value = valueAt(record, path);
  if (typeof value !== 'string' || !mayBe(path, value))
    throw malformedMember(path, `a valid string of at most ${limitOf(path)} characters`);
  // A CMS that cuts a page's title in the middle of an emoji shall not cost a resident the message.
  return value.replace(/\p{Surrogate}/gu, '\u{FFFD}');
}

function readOptionalText(record: Record<string, unknown>, path: ContractPath): string | undefined {
  return valueAt(record, path) === undefined ? undefined : readText(record, path);
}

function readDuration(record: Record<string, unknown>): number {
  const value = valueAt(record, 'check.elapsedMs');
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0)
    throw malformedMember('check.elapsedMs', 'a number that is not negative');
  return value;
}

function malformedMember(path: ContractPath, wanted: string): RequestProblem {
  return new RequestProblem('malformed-member', `#/${path.replace('.', '/')} must be ${wanted}.`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
