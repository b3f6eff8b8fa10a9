/** What a single value can have to be. docs/content.md says what each means. */
export type Kind =
  | 'text'
  | 'word'
  | 'number'
  | 'amount'
  | 'whole-number'
  | 'boolean'
  | 'id'
  | 'own-id'
  | 'party-id'
  | 'theme-id'
  | 'commitment-id'
  | 'target-id'
  | 'language-tag'
  | 'date'
  | 'address'
  | 'web-address'
  | 'email'
  | 'phone';

/** What can be wrong with content, or better written otherwise. */
export type Fault =
  | { readonly code: 'wrong-kind'; readonly kind: Kind | 'object' | 'list' }
  /** `options` are what could be there: words, names of fields, ids in the file. */
  | { readonly code: 'not-one-of' | 'unknown-field'; readonly options: readonly string[] }
  | { readonly code: 'unknown-id'; readonly kind: Kind; readonly options: readonly string[] }
  | { readonly code: 'same-id' | 'nothing-to-show' | 'ends-before-start' }
  | { readonly code: 'text-too-long' | 'too-many-items' | 'too-deep' | 'too-many-values'; readonly limit: number }
  /** `limit` is in years. */
  | { readonly code: 'period-too-long'; readonly limit: number }
  /** The years that it could be expected in. */
  | { readonly code: 'unlikely-date'; readonly first: number; readonly last: number };

/** Why there is no JSON to read. */
export type LoadFailure =
  | { readonly code: 'http'; readonly status: number }
  /** `reason` is what the browser says. */
  | { readonly code: 'network' | 'timeout' | 'mixed-content'; readonly reason: string }
  /** `limit` is in bytes. */
  | { readonly code: 'too-large'; readonly limit: number }
  | { readonly code: 'html' | 'pdf' | 'office' | 'not-utf8' | 'not-an-address' }
  /** `text` is what is not JSON, for those who can find the place in it. */
  | { readonly code: 'syntax'; readonly reason: string; readonly text: string };

/** One thing wrong with content that a publisher wrote, or better written otherwise. */
export type Problem = (Fault | LoadFailure) & {
  /** Where, as in `commitments[2].by[0]`; empty for the document itself. */
  readonly path: string;
  /** What is there, shortened: JSON of a text or a number, else `list` or `object`; undefined for nothing. */
  readonly found?: string;
  /** What it is read as, in the form to write it in. */
  readonly readAs?: string;
  /** Residents see it as it is written. What is a problem is otherwise left out. */
  readonly isShown?: true;
};

/** Content that cannot be shown at all. */
export class ContentError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('unreadable content');
  }
}

/** Content that cannot be loaded. */
export function loadError(failure: LoadFailure, found?: string): ContentError {
  return new ContentError([{ path: '', ...failure, ...(found !== undefined && { found }) }]);
}
