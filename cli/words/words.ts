import type { EditorMessages } from '../../src/editor/messages/editor-messages.js';
import type { PromiseState } from '../../src/promise/promise-state.js';

/** What the command says beside the sentences for editors. */
export interface Words {
  /** The sentences for editors in the same language. */
  editor: EditorMessages;
  usage: Record<'check' | 'read' | 'render' | 'extract' | 'merge' | 'checkReceiver', string>;

  unopened: Record<string, string>;
  /** For `read`. */
  expectedHtml: string;
  tooLarge: (size: number, limit: number) => string;
  isUtf16: string;
  isNotUtf8: string;
  /** A field that is there more than once. */
  twice: (name: string, line: number) => string;
  problems: (count: number) => string;
  isRight: string;
  restShows: string;
  wrongIsLeftOut: string;
  cannotShow: string;
  advice: string;
  noTitleIn: (lang: string, languages: string) => string;

  /** Of `merge`. */
  noTargetLanguage: (file: string) => string;
  changedText: (place: string, path: string) => string;

  title: string;
  stateOn: (day: string) => string;
  states: Record<PromiseState, string>;
  period: (from: string | undefined, to: string | undefined) => string;
  counted: Record<'priorities' | 'themes' | 'followUps' | 'documents' | 'commitments', string>;
  withoutStatus: string;
  reportedWithoutStatus: string;
  complete: string;
  missingTexts: (count: number, paths: string) => string;
  missingNames: (count: number) => string;
  andMore: (count: number) => string;

  noDates: string;
  unreadPeriod: string;
  endedWithoutFollowUp: string;
  noUpdated: string;
  noIds: (paths: string) => string;
  languageWithoutTitle: (languages: string) => string;
  partialFollowUps: (target: string, paths: string) => string;
  entriesWithoutStatus: (paths: string) => string;
  noteAbout: (path: string, words: string, about: string) => string;
  notePer: (path: string, words: string) => string;
  notePerAndNote: (path: string, words: string) => string;
  meantSpan: (path: string, span: string, meant: string) => string;

  receiver: {
    sendsTo: (address: string) => string;
    results: Record<'passed' | 'failed' | 'not supported' | 'not checked', string>;
    silent: string;
    expected: string;
    came: string;
    contract: string;
    /** The names of the checks, by their English ones. */
    checks: Readonly<Record<string, string>>;
  };
}
