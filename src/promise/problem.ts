/** What a value should have been. Reported to the editor as it is; docs/content.md says what each means. */
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

/** Why there is no JSON to read. */
export type LoadFailure =
  | { readonly code: 'http'; readonly status: number }
  /** `reason` is what the browser says. */
  | { readonly code: 'network' | 'timeout' | 'mixed-content'; readonly reason: string }
  | { readonly code: 'too-large'; readonly limit: number }
  | { readonly code: 'html' | 'pdf' | 'office' | 'not-utf8' }
  /** `text` is what is not JSON, for those who can find the place in it. */
  | { readonly code: 'syntax'; readonly reason: string; readonly text: string };

/** One thing wrong with content that a publisher wrote, or better written otherwise. */
export interface Problem {
  /** Where, as in `commitments[2].by[0]`; empty for the document itself. */
  path: string;
  expected: Expectation;
  /** What is there instead, shortened; undefined for nothing. */
  found?: string;
  /** With `JSON document`: what `found` says in words. */
  failure?: LoadFailure;
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

/** Content that cannot be read, with the one place where a failure becomes words. */
export function loadError(failure: LoadFailure): ContentError {
  return new ContentError([{ path: '', expected: 'JSON document', found: foundInWords(failure), failure }]);
}

function foundInWords(failure: LoadFailure): string {
  switch (failure.code) {
    case 'http':
      return `HTTP ${failure.status}`;
    case 'too-large':
      return `more than ${failure.limit} bytes`;
    case 'mixed-content':
      return `an http: address, which browsers block on an https: page (${failure.reason})`;
    case 'syntax':
      return `${failure.reason} (#medborgarlofte-debug shows the line)`;
    case 'network':
    case 'timeout':
      return failure.reason;
    default:
      return {
        html: 'HTML',
        pdf: 'a PDF',
        office: 'a Word, Excel or ZIP file',
        'not-utf8': 'a text that is not UTF-8',
      }[failure.code];
  }
}
