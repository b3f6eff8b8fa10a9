import { createScanner } from 'jsonc-parser';
import type { JsonFault } from './messages/editor-messages.js';

/** A token of the text: where it begins and ends, and the character that it begins with. */
interface Token {
  offset: number;
  end: number;
  sign: string;
}

interface Found {
  offset: number;
  fault: JsonFault;
}

const curlyQuotes = /[“”„‟‘’‚‛«»‹›″]/;

/**
 * What is wrong at the place where a parser stopped, which is often a little after the place that has to be changed: the comma
 * before a bracket, the bracket that is never closed.
 */
export function findFault(text: string, stopped: number): Found {
  if (!text.trim()) return { offset: 0, fault: 'empty' };
  if (text.trimStart().startsWith('<')) return { offset: text.indexOf('<'), fault: 'html' };
  const { open, tokens, next } = tokensUntil(text, stopped);
  const last = tokens.at(-1);
  const top = open.at(-1);
  const at = (fault: JsonFault, place: Token = next): Found => ({ offset: place.offset, fault });
  const notClosed = (): Found => at(top?.sign === '[' ? 'bracket-open' : 'brace-open', top);
  const rest = text.slice(next.offset);
  const isAdjacent = last?.end === next.offset;
  const isAfterNumber = !!last && /[-\d]/.test(last.sign);

  if (!rest.trim()) return top ? notClosed() : at('other');
  if (isAfterNumber && /^[^\S\r\n]*\d{3}(?!\d)/.test(rest) && !isAdjacent) return at('space-in-number', last);
  if (isAfterNumber && /^[\u00a0\u2009\u202f]\d/.test(rest)) return at('space-in-number', last);
  if (/^(\/[/*]|#)/.test(rest)) return at('comment');
  if (/^(&#?\w+;|<)/.test(rest)) return at('html-inside');
  if (/^[\p{Cf}\s]/u.test(rest)) return at('odd-space');
  if (next.sign === '"') {
    const inText = faultInText(text, next);
    if (inText) return inText;
  }
  if (last?.sign === '"' && isAdjacent && /^[\p{L}\p{N}]/u.test(rest))
    return /^[\w$]+"\s*:/.test(rest)
      ? (curlyEnd(text, last) ?? at('no-closing-quote', last))
      : { offset: last.end - 1, fault: 'quote-in-text' };
  if (curlyQuotes.test(next.sign)) return at('curly-quotes');
  if (/['`´]/.test(next.sign)) return at('single-quotes');
  if (next.sign === ';') return at('semicolon');
  if (next.sign === '=') return at('equals-sign');
  if (isAfterNumber && isAdjacent && /[^,:\]}"]/.test(next.sign))
    return at(/^-?0\d/.test(text.slice(last.offset)) ? 'number' : 'no-quotes', last);
  if (/^(true|false|null|none|undefined|nan|infinity|yes|no)\b/i.test(rest) && !/^(true|false|null)\b/.test(rest))
    return at('capital-word');
  if (/^[+.\u2212]\s*\d|^-?\d+\.(?!\d)|^-?\d[\d.]*e/i.test(rest)) return at('number');
  const isName = top?.sign === '{' && (last?.sign === ',' || last === top);
  if (/\d/.test(next.sign) && isName) {
    const number = tokens.at(-2);
    return last.sign === ',' && isAdjacent && number?.end === last.offset && /\d/.test(number.sign)
      ? at('decimal-comma', number)
      : at('no-quotes');
  }
  if (!/[[\]{},:"\d-]|[tfn]/.test(next.sign) || /^(?!(true|false|null)\b)[tfn]/.test(rest)) return at('no-quotes');
  if (!top) return last && text.slice(next.offset).startsWith(':') ? at('brace-missing', last) : at('more-after-end');

  if (/[}\]]/.test(next.sign)) {
    if (last?.sign === ',') return at('comma-extra', last);
    const isMatch = (bracket: Token | undefined) => bracket?.sign === (next.sign === '}' ? '{' : '[');
    if (!isMatch(top)) return isMatch(open.at(-2)) ? notClosed() : at('wrong-bracket');
    return at(last?.sign === ':' ? 'value-missing' : 'colon-missing');
  }
  if (next.sign === ',') {
    if (last?.sign === ':') return at('value-missing');
    return last && /[[{,]/.test(last.sign) ? at('comma-extra') : at('colon-missing');
  }
  if (isName) return /[[{]/.test(next.sign) && last.sign === ',' ? notClosed() : at('name-missing');
  if (next.sign === ':') return at(top.sign === '[' ? 'brace-missing' : 'other');
  const beforeLast = tokens.at(-2);
  const isAfterName = top.sign === '{' && last?.sign === '"' && (beforeLast?.sign === ',' || beforeLast === top);
  return at(isAfterName ? 'colon-missing' : 'comma-missing');
}

/** A text that is not closed on its line, or has in it what a text cannot have. */
function faultInText(text: string, { offset }: Token): Found | undefined {
  let end = offset + 1;
  for (; end < text.length && text[end] !== '"' && !/[\r\n]/.test(text[end]!); end++) {
    if (text[end] === '\\') {
      if (!/^\\(["\\/bfnrt]|u[\da-f]{4})/i.test(text.slice(end, end + 6))) return { offset: end, fault: 'backslash' };
      end++;
    } else if (/\p{Cc}/u.test(text[end]!) && text[end]! < ' ') return { offset: end, fault: 'control-character' };
  }
  if (text[end] === '"') return undefined;
  const curly = curlyEnd(text, { offset, end });
  if (curly) return curly;
  // The next line goes on with the text, rather than with a field, a bracket or nothing.
  const goesOn = /^\s*[^\s"{}[\]][^"\r\n]*"?/.test(text.slice(end));
  return goesOn ? { offset: end, fault: 'line-break' } : { offset, fault: 'no-closing-quote' };
}

/** A curly quote that was meant to end a text. */
function curlyEnd(text: string, { offset, end }: Pick<Token, 'offset' | 'end'>): Found | undefined {
  const curly = /[“”„‟″](?=\s*([,:\]}]|$))/.exec(text.slice(offset + 1, end));
  return curly ? { offset: offset + 1 + curly.index, fault: 'curly-quotes' } : undefined;
}

/** The brackets that are open at a place, the tokens before it, and the one that is there. */
function tokensUntil(text: string, stopped: number): { open: Token[]; tokens: Token[]; next: Token } {
  const scanner = createScanner(text, true);
  const open: Token[] = [];
  const tokens: Token[] = [];
  for (;;) {
    scanner.scan();
    const offset = Math.min(scanner.getTokenOffset(), text.length);
    const token = { offset, end: offset + scanner.getTokenLength(), sign: text.charAt(offset) };
    if (offset >= stopped || offset === text.length)
      return { open, tokens, next: { ...token, offset: stopped, sign: text.charAt(stopped) } };
    tokens.push(token);
    if (/[[{]/.test(token.sign)) open.push(token);
    else if (/[\]}]/.test(token.sign)) open.pop();
  }
}
