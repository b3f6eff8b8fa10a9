import { JsonText, type Position } from '../src/editor/json-text.js';
import { plain } from '../src/editor/phrase.js';
import { problemSentence } from '../src/editor/problem-sentence.js';
import { sizeLimit } from '../src/promise/limits.js';
import type { Problem } from '../src/promise/problem.js';
import { readPromise } from '../src/promise/read-promise.js';
import { summaryOf } from './summary.js';
import { en } from './words/en.js';
import type { Words } from './words/words.js';

/** Something that the editor has to fix. Lines and columns begin at 1; a file that cannot be read has none. */
export interface Finding {
  line?: number;
  column?: number;
  text: string;
}

/** What there is to say about a file. */
export interface Report {
  problems: Finding[];
  /** The file as a whole, in a sentence. */
  verdict?: string;
  /** Whether a card shows anything of the file. */
  shows?: boolean;
  /** What it shows and lacks, a line each. */
  details?: string[];
}

/** Any address: relative ones in the file are right wherever it will be. */
const base = 'https://kommun.example/';

/** Checks the content of a file as the card would read it on a day. */
export function checkContent(bytes: Uint8Array, today: string, words: Words = en): Report {
  const unshown = (...problems: Finding[]): Report => {
    return { problems, verdict: `${words.problems(problems.length)}. ${words.cannotShow}` };
  };
  if (bytes.byteLength > sizeLimit) {
    const size = Math.ceil(bytes.byteLength / 1024);
    return unshown({ text: words.tooLarge(size, sizeLimit / 1024) });
  }
  const text = decode(bytes, words);
  if (typeof text !== 'string') return unshown(text);
  const json = new JsonText(text);
  if (json.syntaxError) {
    const { fault, line, column } = json.syntaxError;
    const { wrong, fix } = words.editor.jsonFaults[fault];
    return unshown({ line, column, text: plain(`${wrong} ${fix}`) });
  }

  const { promise, problems, advice = [] } = readPromise(json.value, base, Number(today.slice(0, 4)));
  const inOrder = (findings: (Finding & Position)[]): Finding[] =>
    findings.sort((one, other) => one.line - other.line || one.column - other.column);
  const found = inOrder([
    ...json.fieldsThatStandTwice().map(({ name, again, ...place }) => ({ ...place, text: words.twice(name, again) })),
    ...problems.map((problem) => findingOf(problem, json, words)),
  ]);
  if (!promise) return unshown(...found);
  const better = inOrder(advice.map((each) => findingOf(each, json, words)));
  const details = [
    ...(found.length ? [] : summaryOf(promise, today, words)),
    ...better.map(({ line, column, text }) => `${words.advice}: ${line}:${column}: ${text}`),
  ];
  if (!found.length) return { problems: [], verdict: words.isRight, shows: true, details };
  const isLeftOut = problems.some(({ isShown }) => !isShown);
  const rest = isLeftOut ? ` ${words.wrongIsLeftOut}` : problems.length ? ` ${words.restShows}` : '';
  return { problems: found, verdict: `${words.problems(found.length)}.${rest}`, shows: true, details };
}

function findingOf(problem: Problem, json: JsonText, words: Words): Finding & Position {
  const { path, code, found } = problem;
  const { text, values } = problemSentence(problem, words.editor);
  const key: unknown = json.placeOf(path)?.key?.value;
  // In a text for each language, the name of the field is at fault rather than its value.
  const isLanguage = code === 'wrong-kind' && problem.kind === 'language-tag' && JSON.stringify(key) === found;
  const sentence = plain(text, values);
  return {
    ...json.positionOf(path, code === 'unknown-field' || isLanguage),
    text: path ? `${path}: ${sentence}` : sentence,
  };
}

function decode(bytes: Uint8Array, words: Words): string | Finding {
  // A byte order mark is dropped, as the card does.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
      return { text: words.isUtf16 };
    return { line: lineThatFails(bytes), column: 1, text: words.isNotUtf8 };
  }
}

/** No letter in UTF-8 has the byte of a line break in it. */
function lineThatFails(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    try {
      decoder.decode(bytes.subarray(start, end < 0 ? undefined : end));
    } catch {
      break;
    }
    if (end < 0) break;
    start = end + 1;
  }
  return line;
}
