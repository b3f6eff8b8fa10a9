import { readPromise, sizeLimit } from '../src/promise/read-promise.js';
import { jsonFaults } from '../src/editor/json-faults.js';
import { JsonText, type Position } from '../src/editor/json-text.js';
import { problemInWords } from './problem-in-words.js';
import { summaryOf } from './summary.js';

/** Something that the editor has to put right. Lines and columns begin at 1; a file that cannot be read has none. */
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
    const { wrong, fix } = jsonFaults.en[fault];
    return unshown({ line, column, text: `${wrong} ${fix}`.replaceAll('`', '') });
  }

  const { promise, problems, advice = [] } = readPromise(json.value, base, Number(today.slice(0, 4)));
  const inOrder = (findings: (Finding & Position)[]): Finding[] =>
    findings.sort((one, other) => one.line - other.line || one.column - other.column);
  const found = inOrder([...json.fieldsThatStandTwice(), ...problems.map((problem) => problemInWords(problem, json))]);
  if (!promise) return unshown(...found);
  const better = inOrder(advice.map((each) => problemInWords(each, json)));
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
  const instead = 'The card cannot show this file: what stands inside the element shows instead.';
  return { problems, verdict: `${count(problems.length)}. ${instead}` };
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
