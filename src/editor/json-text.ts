import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { findFault } from './find-fault.js';
import type { JsonFault } from './messages/editor-messages.js';

/** A place in a text, counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Something in a JSON text: its name, where it has one, and its value. */
export interface Place {
  key: Node | undefined;
  value: Node;
}

/** The text of a JSON file, which knows where in it everything stands. */
export class JsonText {
  /** The document; undefined with a syntax error. */
  readonly value: unknown;
  /** The first thing that is no JSON. What a parser finds after that is mostly the same again. */
  readonly syntaxError: (Position & { fault: JsonFault; excerpt: string }) | undefined;
  readonly #lineStarts: readonly number[];
  #root: Node | undefined;

  constructor(text: string) {
    this.#lineStarts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length)];
    const errors: ParseError[] = [];
    try {
      this.#root = parseTree(text, errors, { disallowComments: true });
    } catch {
      // Nested so deep that its parser gives up: then nothing has a place but the document.
    }
    try {
      this.value = JSON.parse(text);
    } catch {
      const { offset, fault } = findFault(text, errors[0]?.offset ?? 0);
      this.syntaxError = { ...this.#positionAt(offset), fault, excerpt: excerptAt(text, offset) };
    }
  }

  /** What stands at a path of the reader's, such as `commitments[2].by[0]`. */
  placeOf(path: string): Place | undefined {
    return this.#root && placeIn({ key: undefined, value: this.#root }, path);
  }

  /** Where it stands; what is missing, at the start of what it is missing in. */
  positionOf(path: string, isNamed = false): Position {
    const place = this.placeOf(path);
    if (place) return this.#positionAt((isNamed ? place.key : undefined)?.offset ?? place.value.offset);
    return path ? this.positionOf(path.slice(0, Math.max(0, path.lastIndexOf('.')))) : this.#positionAt(0);
  }

  /** Of two fields with one name in one object, parsers take the last without a word. */
  fieldsThatStandTwice(): (Position & { name: string; again: number })[] {
    const twice: (Position & { name: string; again: number })[] = [];
    const look = (node: Node) => {
      const last = new Map<unknown, Node>();
      if (node.type === 'object')
        for (const { children: [key] = [] } of [...(node.children ?? [])].reverse()) {
          const later = key && last.get(key.value);
          if (later)
            twice.push({
              ...this.#positionAt(key.offset),
              name: String(key.value),
              again: this.#positionAt(later.offset).line,
            });
          else if (key) last.set(key.value, key);
        }
      node.children?.forEach(look);
    };
    if (this.#root) look(this.#root);
    return twice;
  }

  #positionAt(offset: number): Position {
    const next = this.#lineStarts.findIndex((start) => start > offset);
    const line = next < 0 ? this.#lineStarts.length : next;
    return { line, column: offset - this.#lineStarts[line - 1]! + 1 };
  }
}

/** What is around a place on its line. */
function excerptAt(text: string, offset: number): string {
  const around = 30;
  const before = text
    .slice(Math.max(0, offset - around), offset)
    .split(/[\r\n]/)
    .at(-1)!;
  const after = text.slice(offset, offset + around).split(/[\r\n]/)[0]!;
  return `${before}${after}`.trim();
}

/** Names may hold dots and brackets themselves, so each is tried that the path begins with. */
function placeIn(place: Place, path: string): Place | undefined {
  if (!path) return place;
  const { type, children = [] } = place.value;
  if (type === 'array') {
    const [step, index] = /^\[(\d+)\]\.?/.exec(path) ?? [];
    const item = children[Number(index)];
    return step && item ? placeIn({ key: undefined, value: item }, path.slice(step.length)) : undefined;
  }
  if (type !== 'object') return undefined;
  for (const { children: [key, value] = [] } of [...children].reverse()) {
    const name = key?.value as string;
    if (!value || !path.startsWith(name)) continue;
    const rest = path.slice(name.length);
    const found = /^($|[.[])/.test(rest) && placeIn({ key, value }, rest.replace(/^\./, ''));
    if (found) return found;
  }
  return undefined;
}
