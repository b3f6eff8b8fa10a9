import type { SendCode } from '../../feedback/send-feedback.js';
import type { NoticeCode } from '../../notices/notice-code.js';
import type { RestReason } from '../../page/read-page.js';
import type { Fault, Kind, LoadFailure } from '../../promise/problem.js';

/** The languages that editors are spoken to in. Not in `locales/`, which residents download. */
export type EditorLanguage = 'sv' | 'en';

/** What is wrong and where, and what to do about it. `{values}` are between backticks, which the panel makes code of. */
export interface Advice {
  readonly wrong: string;
  readonly fix: string;
}

/** Why there is no promise at an address. A fault in JSON has a place and a sentence of its own. */
export type FailureCause =
  | Exclude<LoadFailure['code'], 'http' | 'syntax'>
  /** By the page's security policy. */
  | 'blocked'
  /** By the status of the answer. */
  | 'gone'
  | 'closed'
  | 'broken'
  | 'not-a-promise';

/** What is not JSON in a text, as far as a person who types it needs to know to fix it. */
export type JsonFault =
  | 'empty'
  | 'html'
  | 'comment'
  | 'curly-quotes'
  | 'single-quotes'
  | 'no-quotes'
  | 'capital-word'
  | 'line-break'
  | 'no-closing-quote'
  | 'quote-in-text'
  | 'control-character'
  | 'backslash'
  | 'odd-space'
  | 'semicolon'
  | 'equals-sign'
  | 'decimal-comma'
  | 'space-in-number'
  | 'number'
  | 'comma-missing'
  | 'comma-extra'
  | 'colon-missing'
  | 'value-missing'
  | 'name-missing'
  | 'brace-open'
  | 'bracket-open'
  | 'wrong-bracket'
  | 'brace-missing'
  | 'html-inside'
  | 'more-after-end'
  | 'other';

/** Why a page with the script shows nothing of ours. */
export type WhyNothing =
  | 'escaped'
  | 'as-text'
  | 'misspelt-tag'
  | 'misspelt-placeholder'
  | 'no-name'
  | 'misspelt-link'
  | 'link-here'
  | 'link-in-menu'
  | 'link-of-visitor'
  | 'editable'
  | 'in-template'
  | 'in-comment'
  | 'removed';

/** Faults with a sentence of their own. For the others "found …, expected …" says it. */
type FaultWithSentence = Exclude<Fault['code'], 'wrong-kind' | 'not-one-of' | 'unknown-id'>;

type FeedbackFault = Exclude<SendCode, `http-${number}` | 'stopped'> | 'http';

/** All that is said to editors, in one language. */
export interface EditorMessages {
  readonly language: EditorLanguage;
  readonly title: string;
  readonly seenByAll: string;
  readonly seenByAddress: string;
  readonly wait: string;
  readonly allWell: string;
  readonly toFix: (count: number) => string;
  readonly onPage: string;
  readonly elsewhere: string;
  readonly fix: string;
  readonly copy: string;
  readonly copied: string;
  readonly marked: string;
  readonly notices: Readonly<Record<NoticeCode, Advice>>;
  readonly failures: Readonly<Record<FailureCause, Advice>>;
  /** Before a fault in JSON. */
  readonly place: string;
  readonly jsonFaults: Readonly<Record<JsonFault, Advice>>;
  readonly whyNothing: Readonly<Record<WhyNothing, Advice>>;
  /** Why a part of a page cannot be in a card, and what to write instead. */
  readonly rest: Readonly<Record<RestReason, string>>;
  /** Where a value has them that cannot be used. */
  readonly curlyQuotes: string;
  readonly hidden: { readonly title: string; readonly why: string };
  readonly notDelivered: Readonly<Record<FeedbackFault, string>>;
  readonly sources: Readonly<Record<'inline JSON' | 'promise property' | 'promise-url', string>>;
  readonly numbers: Readonly<Record<'heading-level' | 'timeout', string>>;
  readonly problems: {
    readonly found: string;
    readonly lacks: string;
    readonly expected: string;
    readonly oneOf: string;
    readonly nearest: string;
    readonly fields: string;
    readonly ids: string;
    readonly noIds: string;
    readonly readAs: string;
    readonly isShown: string;
    readonly fromZero: string;
    readonly list: string;
    readonly object: string;
    /** What is expected, as it ends a sentence. */
    readonly kinds: Readonly<Record<Kind | 'object' | 'list', string>>;
    readonly faults: Readonly<Record<FaultWithSentence, string>>;
  };
  readonly facts: {
    readonly title: string;
    readonly version: string;
    readonly otherVersion: string;
    readonly element: string;
    readonly content: string;
    readonly sources: Readonly<Record<'property' | 'address' | 'inline' | 'own' | 'none', string>>;
    readonly states: Readonly<Record<'shown' | 'loading' | 'notShown', string>>;
    readonly applies: string;
    readonly from: string;
    readonly to: string;
    readonly readFrom: string;
    readonly language: string;
    readonly closest: string;
    readonly chosen: string;
    readonly noLang: string;
    readonly otherLang: string;
    readonly level: string;
    readonly feedback: string;
    readonly nowhere: string;
    readonly page: string;
  };
}
