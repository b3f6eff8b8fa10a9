/**
 * The feedback contract (docs/feedback-contract.md) as data. The form, our own receiver and `check-receiver` read it here; a test
 * compares the docs with it.
 */

/**
 * Each value of a message: its path in JSON, its name as a form field, and the most code points that it may have. `version` is not
 * sent as a form field; a receiver reads it there all the same.
 */
export const contractFields = [
  ['version', 'version', 1],
  ['key', 'key', 36],
  ['message', 'message', 4000],
  // RFC 5321, section 4.5.3.1.3.
  ['email', 'email', 254],
  ['locale', 'locale', 35],
  ['page.url', 'page_url', 8000],
  ['page.title', 'page_title', 500],
  ['promise', 'promise', 200],
  ['commitment', 'commitment', 200],
  ['writtenAt', 'written_at', 40],
  ['check.website', 'website', 1000],
  ['check.elapsedMs', 'elapsed_ms', 20],
  ['client', 'client', 200],
] as const;

export type ContractPath = (typeof contractFields)[number][0];

const rowOf = (path: ContractPath) => contractFields.find(([own]) => own === path)!;

/** Code points that a value may have. */
export const limitOf = (path: ContractPath): number => rowOf(path)[2];

/** Its name as a form field. */
export const formNameOf = (path: ContractPath): string => rowOf(path)[1];

/** Whether the contract has a form field of that name. */
export const isContractField = (name: string): boolean => contractFields.some(([, own]) => own === name);

/** Bytes of an encoded request body. */
export const bodyLimit = 65_536;

/** What can be wrong with a field that a person fills in: the `code` of an error in an answer with 422. */
export type FieldCode = 'missing' | 'too-long' | 'malformed';

/** Every `code` that an answer with a problem may have, with its status. */
export const problemStatuses = {
  'malformed-body': 400,
  'malformed-member': 400,
  'malformed-key': 400,
  'incomplete-body': 400,
  'unknown-version': 400,
  'idempotency-key-missing': 400,
  'idempotency-key-mismatch': 400,
  'origin-not-allowed': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'request-in-progress': 409,
  'too-large': 413,
  'unsupported-media-type': 415,
  'invalid-feedback': 422,
  'idempotency-key-reused': 422,
  'too-many-requests': 429,
  'internal-error': 500,
} as const;

export type ProblemCode = keyof typeof problemStatuses;
export type ProblemStatus = (typeof problemStatuses)[ProblemCode];

/** Counts code points, and only as far as the limit: a receiver is sent texts of any length. */
export function isLongerThan(text: string, limit: number): boolean {
  // No code point has more than two code units.
  if (text.length <= limit || text.length > 2 * limit) return text.length > limit;
  let length = 0;
  for (const character of text) if (character && ++length > limit) return true;
  return false;
}
