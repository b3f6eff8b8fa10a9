/** What a value should have been. Told to the editor as it stands; docs/content.md says what each means. */
export type Expectation =
  | 'JSON document'
  | 'something to show'
  | 'known field'
  | 'object'
  | 'list of at most 200'
  | 'at most 12 levels'
  | 'text'
  | 'word'
  | 'number'
  | 'whole number'
  | 'true or false'
  | `one of ${string}`
  | 'id'
  | 'id of its own'
  | 'id of a party'
  | 'id of a theme'
  | 'id of a commitment'
  | 'id of a target'
  | 'language tag'
  | 'date'
  | 'period that ends after it begins'
  | 'address'
  | 'e-mail address'
  | 'phone number';

/** One thing wrong with content that a publisher wrote. */
export interface Problem {
  /** Where, as in `commitments[2].by[0]`; empty for the document itself. */
  path: string;
  expected: Expectation;
  /** What stands there instead, shortened; undefined for nothing. */
  found?: string;
}

/** Content that cannot be shown at all. */
export class ContentError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('unreadable content');
  }
}

/** Problems in words, a line each: where, what was expected, what stands there. */
export function inWords(problems: readonly Problem[]): string {
  return problems
    .map(({ path, expected, found }) => `${path && `${path}: `}expected ${expected}, found ${found ?? 'nothing'}`)
    .join('\n  ');
}
