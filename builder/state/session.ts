import { noPage } from '../../src/platform/page-address.js';
import type { CitizenPromise } from '../../src/promise/citizen-promise.js';
import { languageOf } from '../../src/promise/localized-text.js';
import type { Problem } from '../../src/promise/problem.js';
import { dateInSweden } from '../../src/promise/promise-state.js';
import { readPromise } from '../../src/promise/read-promise.js';
import { forget, keep, readKept, type Kept } from './device.js';
import { newId, withReference } from './ids.js';
import { isObject, listAt, moved, pathText, valueAt, withValue, type JsonObject, type Path } from './json.js';

/** Steps of undo that are remembered. Snapshots share what has not changed. */
const longest = 500;

/** The languages that the builder itself speaks. */
export type BuilderLanguage = 'sv' | 'en';

/**
 * The promise that is being edited, as plain JSON in the form of lofte.json, and how it came to be so: each change makes a new
 * snapshot, which shares with the one before what is the same. Nothing that a file has is changed unless somebody changes it, also what
 * no field of the form shows.
 */
export class Session extends EventTarget {
  /** What the builder itself speaks. */
  language: BuilderLanguage;
  /** Whether the device keeps the work. */
  isKept = true;
  /** When it was kept. */
  keptAt: string | undefined;
  /** What was on the device when the page was opened. */
  readonly earlier: Kept | undefined = readKept();
  #past: JsonObject[] = [];
  #future: JsonObject[] = [];
  #promise: JsonObject = {};
  #exported: JsonObject = this.#promise;
  /** The field that is being typed in: what is typed there without a pause elsewhere is one step of undo. */
  #typing = '';
  #reading: { promise: CitizenPromise | undefined; problems: readonly Problem[] } | undefined;

  constructor(language: BuilderLanguage) {
    super();
    this.language = language;
  }

  get promise(): JsonObject {
    return this.#promise;
  }

  get isEmpty(): boolean {
    return Object.keys(this.#promise).every((name) => name === 'lang' || name === 'id');
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Whether there is something that no file has. */
  get isUnsaved(): boolean {
    return this.#promise !== this.#exported && !this.isEmpty;
  }

  /** The language that plain texts of the promise are in. */
  get contentLanguage(): string {
    const { lang } = this.#promise;
    return typeof lang === 'string' && lang ? lang : 'sv';
  }

  /** The languages that texts are written in: first that of plain texts, then those of the title. */
  get contentLanguages(): string[] {
    const { title } = this.#promise;
    const others = isObject(title) ? Object.keys(title) : [];
    const own = this.contentLanguage;
    return [...new Set([own, ...others.filter((each) => languageOf(each) !== languageOf(own)), ...this.#added])];
  }

  #added: string[] = [];

  /** Offers another language beside the first, before any text has it. */
  addLanguage(tag: string): void {
    if (!this.contentLanguages.includes(tag)) this.#added = [...this.#added, tag];
    this.#changed();
  }

  today(): string {
    return dateInSweden(new Date());
  }

  /** As a card reads it, with what is wrong with it. Addresses stay as relative as they are. */
  get reading(): { promise: CitizenPromise | undefined; problems: readonly Problem[] } {
    this.#reading ??= { promise: undefined, ...readPromise(this.#promise, noPage) };
    return this.#reading;
  }

  /** What is wrong at a place. */
  problemsAt(path: Path): readonly Problem[] {
    const text = pathText(path);
    return this.reading.problems.filter((problem) => problem.path === text || problem.path.startsWith(`${text}.`));
  }

  valueAt(path: Path): unknown {
    return valueAt(this.#promise, path);
  }

  /** @param isTyped part of one step of undo together with what was typed in the same field just before */
  set(path: Path, value: unknown, isTyped = false): void {
    this.change((promise) => withValue(promise, path, value), isTyped ? pathText(path) : '');
  }

  change(make: (promise: JsonObject) => unknown, typing = ''): void {
    const next = make(this.#promise) as JsonObject;
    if (next === this.#promise) return;
    if (!typing || typing !== this.#typing) this.#past = [...this.#past.slice(1 - longest), this.#promise];
    this.#typing = typing;
    this.#future = [];
    this.#show(next);
  }

  /** The next letter that is typed begins a new step of undo. */
  endTyping(): void {
    this.#typing = '';
  }

  /** Takes another promise; undo brings the one before it back. */
  open(promise: JsonObject, isExported = false): void {
    this.#added = [];
    this.change(() => promise);
    if (isExported) this.#exported = promise;
    this.#changed();
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (!before) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [this.#promise, ...this.#future];
    this.#typing = '';
    this.#show(before);
  }

  redo(): void {
    const [next] = this.#future;
    if (!next) return;
    this.#future = this.#future.slice(1);
    this.#past = [...this.#past, this.#promise];
    this.#typing = '';
    this.#show(next);
  }

  /** Puts a new item at the end of a list, with an id of its own where items have one. @returns its place */
  add(path: Path, item: unknown = {}): number {
    const place = listAt(this.#promise, path).length;
    const id = isObject(item) ? newId(this.#promise, String(path.at(-1))) : undefined;
    this.set([...path, place], id && isObject(item) ? { id, ...item } : item);
    return place;
  }

  /** Takes an item out, and its name out of everything that names it. */
  remove(path: Path): void {
    const id = valueAt(this.#promise, [...path, 'id']);
    const list = String(path.at(-2));
    this.change((promise) => {
      const rest = withValue(promise, path, undefined);
      const place = path.slice(0, -1);
      const isLast = listAt(rest, place).length === 0;
      const tidy = isLast ? withValue(rest, place, undefined) : rest;
      return typeof id === 'string' ? withReference(tidy, list, id, undefined) : tidy;
    });
  }

  move(path: Path, from: number, to: number): void {
    const list = listAt(this.#promise, path);
    if (from !== to && to >= 0 && to < list.length) this.set(path, moved(list, from, to));
  }

  /** Gives a thing another id; what names it follows. */
  rename(path: Path, id: string | undefined): void {
    const before = this.valueAt(path);
    this.change((promise) => {
      const changed = withValue(promise, path, id);
      return typeof before === 'string' && id ? withReference(changed, String(path.at(-3)), before, id) : changed;
    }, pathText(path));
  }

  /** The promise as it is now is in a file. */
  exported(): void {
    this.#exported = this.#promise;
    this.#keep();
    this.#changed();
  }

  /** Removes the work from this device, and from the page. */
  delete(): void {
    this.#past = [];
    this.#future = [];
    this.#added = [];
    this.#exported = this.#promise = {};
    this.#reading = undefined;
    this.keptAt = undefined;
    forget();
    this.#changed();
  }

  setLanguage(language: BuilderLanguage): void {
    this.language = language;
    this.#changed();
  }

  #show(promise: JsonObject): void {
    this.#promise = promise;
    this.#reading = undefined;
    this.#keep();
    this.#changed();
  }

  #keep(): void {
    const at = new Date().toISOString();
    this.isKept = keep({ promise: this.#promise, at, isExported: !this.isUnsaved });
    if (this.isKept) this.keptAt = at;
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
