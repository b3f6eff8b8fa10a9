/** What a value should have been. Told to the editor as it stands; docs/content.md says what each means. */
export type Expectation =
  | 'JSON document'
  | 'something to show'
  | 'known field'
  | 'object'
  | 'list of at most 200'
  | 'at most 12 levels'
  | 'at most 10000 values'
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
  | 'date from 1990 to ten years from now'
  | 'period that ends after it begins'
  | 'period of at most ten years'
  | 'address'
  | 'web address'
  | 'e-mail address'
  | 'phone number';

/** One thing wrong with content that a publisher wrote, or better written otherwise. */
export interface Problem {
  /** Where, as in `commitments[2].by[0]`; empty for the document itself. */
  path: string;
  expected: Expectation;
  /** What stands there instead, shortened; undefined for nothing. */
  found?: string;
  /** What it is read as, in the form to write it in. */
  readAs?: string;
  /** Residents see it as it is written. What is a problem is otherwise left out. */
  isShown?: true | undefined;
}

/** Content that cannot be shown at all. */
export class ContentError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('unreadable content');
  }
}

/** Problems in words, a line each: where, what was expected, what stands there, and what becomes of it if it is not left out. */
export function inWords(problems: readonly Problem[]): string {
  return problems
    .map(({ path, expected, found, readAs, isShown }) => {
      const shown = readAs ? `; read as "${readAs}"` : isShown ? '; shown as it is written' : '';
      return `${path && `${path}: `}expected ${expected}, found ${found ?? 'nothing'}${shown}`;
    })
    .join('\n  ');
}
