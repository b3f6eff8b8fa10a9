import { en as editor } from '../../src/editor/messages/en.js';
import type { Words } from './words.js';

export const en: Words = {
  editor,
  usage: {
    check: `Usage: medborgarlofte check FILE... [--lang sv|en]

Says what is wrong with promises, and where; or what will show, and what is missing in which language.
docs/content.md in the package describes the file.

  --lang LANGUAGE  the language of what it says, sv or en; default: the language of the terminal

Ends with 0 when nothing is wrong, 1 when something is, 2 when it was asked for something else.`,
    read: `Usage: medborgarlofte read PAGE

Reads a promise from an ordinary page, an HTML file, and prints it as JSON: view (light or card), period, promise,
rest (what a card could not have, each with its reason and what to write instead) and problems (what is wrong in the promise).
docs/en/page.md in the package describes the page.`,
    render: `Usage: medborgarlofte render FILE [--lang LANGUAGE] [--heading-level LEVEL]

Prints a promise as plain HTML, to put inside <promise-card>: readers see it at once, also without JavaScript.
Addresses that are relative in the file are relative in the HTML. Run it again when the file has changed or the promise has ended.

  --lang LANGUAGE        a language of the title, such as sv or en; default: the language of the file
  --heading-level LEVEL  level of the title, 1 to 6; default: 2

Ends with 0 when nothing is wrong, 1 when something is, 2 when it was asked for something else.`,
    extract: `Usage: medborgarlofte extract FILE --to LANGUAGE

Prints the texts of a promise as an XLIFF 1.2 file for a translator, with those that are there in the language already.

Ends with 0 when it is printed, 1 when something is wrong with the promise, 2 when it was asked for something else.`,
    merge: `Usage: medborgarlofte merge FILE TRANSLATION

Prints the promise with the translations of an XLIFF file put in. Nothing else of it changes. Texts that are not finished, and those
whose original has changed since, are left out.

Ends with 0 when all is in, 1 when something is wrong, 2 when it was asked for something else.`,
    checkReceiver: `Usage: medborgarlofte check-receiver URL [--origin ORIGIN] [--flood] [--cut-within SECONDS] [--lang sv|en]

Sends about 700 real requests to a receiver of feedback, and reports which rules of docs/feedback-contract.md it keeps.
Up to 15 messages are stored there. Their text begins with TEST and says that they may be deleted.

  --origin ORIGIN       the origin of a page that may send, such as https://www.kommunen.se
  --flood               also send 400 messages at once, as a library's visitors might; they are stored, too
  --cut-within SECONDS  also check that a request that is never finished is cut within this time
  --lang LANGUAGE       the language of what it says, sv or en; default: the language of the terminal

Ends with 0 when nothing failed, 1 when something did, 2 when it was asked for something else.`,
  },

  unopened: {
    ENOENT: 'there is no such file.',
    EISDIR: 'this is a folder; expected a JSON file.',
    EACCES: 'this file may not be read: its permissions forbid it.',
  },
  expectedHtml: 'this is a folder; expected an HTML file.',
  tooLarge: (size, limit) => `this file is ${size} KB; a card reads at most ${limit} KB.`,
  isUtf16: 'this file is in UTF-16. Save the file as UTF-8.',
  isNotUtf8: 'a character on this line is not valid UTF-8. Save the file as UTF-8.',
  twice: (name, line) => `"${name}" is also on line ${line}, and only the last counts.`,
  problems: (count) => (count === 1 ? '1 problem' : `${count} problems`),
  isRight: 'nothing is wrong.',
  restShows: 'The rest shows.',
  wrongIsLeftOut: 'What is wrong is left out; the rest shows.',
  cannotShow: 'The card cannot show this file: what is inside the element shows instead.',
  advice: 'advice',
  noTitleIn: (lang, languages) => `the title has no text in "${lang}"; expected one of: ${languages}.`,

  noTargetLanguage: (file) => `${file}: the file does not say into which language it translates (target-language).`,
  changedText: (place, path) =>
    `${place}: the text at ${path} is not in the promise any more, or has changed. It is left out.`,

  title: 'title',
  stateOn: (day) => `state on ${day}`,
  states: {
    coming: 'coming',
    inForce: 'in force',
    prolonged: 'in force, prolonged',
    ended: 'ended',
    undated: 'unknown',
  },
  period: (from, to) => `period:${from ? ` from ${from}` : ''}${to ? ` to ${to}` : ''}`,
  counted: {
    priorities: 'priorities',
    themes: 'themes',
    followUps: 'follow-ups',
    documents: 'documents',
    commitments: 'commitments',
  },
  withoutStatus: 'without status',
  reportedWithoutStatus: 'reported without a status',
  complete: 'complete',
  missingTexts: (count, paths) => `${count} ${count === 1 ? 'text' : 'texts'} missing: ${paths}`,
  missingNames: (count) => `${count} ${count === 1 ? 'name' : 'names'} not translated (places, shortName)`,
  andMore: (count) => ` and ${count} more`,

  noDates: 'no period has dates, so the card cannot say whether the promise applies.',
  unreadPeriod: 'the last period cannot be read, so the card shows it as it is written and claims no state.',
  endedWithoutFollowUp: 'the promise has ended, and no follow-up says what became of it.',
  noUpdated: '"updated" is missing, so readers cannot see how old the page is.',
  noIds: (paths) =>
    `without "id", links to a commitment use its place in the list, and no follow-up can name it: ${paths}`,
  languageWithoutTitle: (languages) =>
    `some texts are in ${languages}, but the title is not, so the card does not offer it.`,
  partialFollowUps: (target, paths) =>
    `target "${target}": the follow-ups cover a part of the promise's period each, so their values are shown beside the target and not compared with it. If a value is the total from the start, write "per": "period" in it, or let "from" of its follow-up be the start of the promise: ${paths}`,
  entriesWithoutStatus: (paths) =>
    `no status is written for these, so the summary counts them as reported without a status: ${paths}`,
  noteAbout: (path, words, about) => `${path}.note: for "${words}" there is "about": "${about}".`,
  notePer: (path, words) => `${path}.note: for "${words}" there is "per".`,
  notePerAndNote: (path, words) =>
    `${path}.note: for "${words}" there is "per", and "note" in the "period" of a commitment.`,
  meantSpan: (path, span, meant) =>
    `${path}.per: "${span}" is shown after the number as it is. Did you mean "${meant}"?`,

  receiver: {
    sendsTo: (address) => `Sends test messages to ${address}`,
    results: { passed: 'passed', failed: 'failed', 'not supported': 'not supported', 'not checked': 'not checked' },
    silent: 'It does not answer, so nothing else was checked.',
    expected: 'expected',
    came: 'came',
    contract: 'contract',
    checks: {},
  },
};
