import { valueLimit } from './limits.js';
import type { Fault, Problem } from './problem.js';

/** More than a page can show. */
export class TooMuch extends Error {}

/** What one reading of a document has found so far. */
export class Reading {
  readonly problems: Problem[] = [];
  readonly advice: Problem[] = [];
  /** The ids of each list: `parties.id`, `commitments.targets.id`. */
  readonly ids = new Map<string, readonly string[]>();
  #values = 0;

  constructor(
    /** The address that others in the document are relative to. */
    readonly base: string,
    readonly year: number,
  ) {}

  /** @throws TooMuch after the last value that is read */
  count(): void {
    if (++this.#values > valueLimit) throw new TooMuch();
  }

  /** What is left out. */
  report(path: string, fault: Fault, found?: unknown, more?: Pick<Problem, 'isShown'>): null {
    this.problems.push(problem(path, fault, found, more));
    return null;
  }

  /** What is wrong, and shown as it is written. */
  reportShown(path: string, fault: Fault, found: unknown): void {
    this.report(path, fault, found, { isShown: true });
  }

  /** What is read, and better written otherwise. */
  advise(path: string, fault: Fault, found: unknown, readAs?: string): void {
    this.advice.push(problem(path, fault, found, readAs ? { readAs } : {}));
  }
}

function problem(path: string, fault: Fault, found: unknown, more?: Pick<Problem, 'isShown' | 'readAs'>): Problem {
  return { path, ...fault, ...(found !== undefined && { found: inShort(found) }), ...more };
}

/** What is there, as far as an editor needs it to find the place. */
function inShort(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 60));
  return Array.isArray(value) ? 'list' : isObject(value) ? 'object' : String(value);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
