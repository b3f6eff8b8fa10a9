import type { Problem } from '../promise/problem.js';

/** Problems in words, a line each: where, what was expected, what is there, and what becomes of it if it is not left out. */
export function inWords(problems: readonly Problem[]): string {
  return problems
    .map(({ path, expected, found, readAs, isShown }) => {
      const shown = readAs ? `; read as "${readAs}"` : isShown ? '; shown as it is written' : '';
      return `${path && `${path}: `}expected ${expected}, found ${found ?? 'nothing'}${shown}`;
    })
    .join('\n  ');
}
