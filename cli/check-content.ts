import { JsonText, type Position } from '../src/editor/json-text.js';
import { en } from '../src/editor/messages/en.js';
import { plain } from '../src/editor/phrase.js';
import { problemSentence } from '../src/editor/problem-sentence.js';
import { sizeLimit } from '../src/promise/limits.js';
import type { Problem } from '../src/promise/problem.js';
import { readPromise } from '../src/promise/read-promise.js';
import { summaryOf } from './summary.js';

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
export function checkContent(bytes: Uint8Array, today: string): Report {
  if (bytes.byteLength > sizeLimit) {
    const size = Math.ceil(bytes.byteLength / 1024);
    return unshown({ text: `this file is ${size} KB; a card reads at most ${sizeLimit / 1024} KB.` });
  }
  const text = decode(bytes);
  if (typeof text !== 'string') return unshown(text);
  const json = new JsonText(text);
  if (json.syntaxError) {
    const { fault, line, column } = json.syntaxError;
    const { wrong, fix } = en.jsonFaults[fault];
    return unshown({ line, column, text: plain(`${wrong} ${fix}`) });
  }

  const { promise, problems, advice = [] } = readPromise(json.value, base, Number(today.slice(0, 4)));
  const inOrder = (findings: (Finding & Position)[]): Finding[] =>
    findings.sort((one, other) => one.line - other.line || one.column - other.column);
  const found = inOrder([...json.fieldsThatStandTwice(), ...problems.map((problem) => findingOf(problem, json))]);
  if (!promise) return unshown(...found);
  const better = inOrder(advice.map((each) => findingOf(each, json)));
  const details = [
    ...(found.length ? [] : summaryOf(promise, today)),
    ...better.map(({ line, column, text }) => `advice: ${line}:${column}: ${text}`),
  ];
  if (!found.length) return { problems: [], verdict: 'nothing is wrong.', shows: true, details };
  const isLeftOut = problems.some(({ isShown }) => !isShown);
  const rest = isLeftOut ? ' What is wrong is left out; the rest shows.' : problems.length ? ' The rest shows.' : '';
  return { problems: found, verdict: `${count(found.length)}.${rest}`, shows: true, details };
}

function unshown(...problems: Finding[]): Report {
  const instead = 'The card cannot show this file: what is inside the element shows instead.';
  return { problems, verdict: `${count(problems.length)}. ${instead}` };
}

function findingOf(problem: Problem, json: JsonText): Finding & Position {
  const { path, code, found } = problem;
  const { text, values } = problemSentence(problem, en);
  const key: unknown = json.placeOf(path)?.key?.value;
  // In a text for each language, the name of the field is at fault rather than its value.
  const isLanguage = code === 'wrong-kind' && problem.kind === 'language-tag' && JSON.stringify(key) === found;
  const sentence = plain(text, values);
  return {
    ...json.positionOf(path, code === 'unknown-field' || isLanguage),
    text: path ? `${path}: ${sentence}` : sentence,
  };
}

function count(problems: number): string {
  return problems === 1 ? '1 problem' : `${problems} problems`;
}

function decode(bytes: Uint8Array): string | Finding {
  // A byte order mark is dropped, as the card does.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    const advice = 'Save the file as UTF-8.';
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
      return { text: `this file is in UTF-16. ${advice}` };
    return { line: lineThatFails(bytes), column: 1, text: `a character on this line is not valid UTF-8. ${advice}` };
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
