import type { SourceMessage } from '../catalogue/source-messages.js';

/** Languages that nobody speaks, to see whether a longer text fits, and whether the page works from right to left. */
export const pseudoLanguages: Record<string, (message: SourceMessage) => string> = {
  /** 40 % longer, with accents. */
  qlo: (message) => changed(message, longer),
  /** The same from right to left, in Arabic letters. */
  qrl: (message) => (message.id === 'format-direction' ? 'rtl' : changed(message, inArabicLetters)),
};

const accents: Record<string, string> = { a: 'á', e: 'ė', i: 'ï', o: 'ô', u: 'ű', y: 'ý', c: 'ç', n: 'ñ', s: 'š' };
const arabic = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

function changed({ id, source }: SourceMessage, change: (words: string) => string): string {
  // What a program reads, and numbers to call.
  if (/^format-(direction|number|plural|comma|sentences|label|parentheses)$/.test(id)) return source;
  if (/^format-months/.test(id)) return source.split(' ').map(change).join(' ');
  return source
    .split(/(\{\w+\}|\d[\d ]*)/)
    .map((piece, index) => (index % 2 ? piece : change(piece)))
    .join('');
}

function longer(words: string): string {
  const accented = words.replace(/[a-z]/g, (letter) => accents[letter] ?? letter);
  return accented.replace(/\p{L}{3,}/gu, (word) => word + word.slice(0, Math.ceil(word.length * 0.4)));
}

function inArabicLetters(words: string): string {
  return words.replace(/\p{L}/gu, (letter) => arabic[letter.toLowerCase().codePointAt(0)! % arabic.length]!);
}
