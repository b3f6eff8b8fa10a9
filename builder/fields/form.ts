import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { strings as cardStrings } from '../../src/elements/promise-card/promise-card.strings.js';
import { messagesByLanguage } from '../../src/editor/messages/by-language.js';
import { plain } from '../../src/editor/phrase.js';
import { problemSentence } from '../../src/editor/problem-sentence.js';
import { formats } from '../../src/language/formats.js';
import { fill } from '../../src/language/localize.js';
import { isPartialDate, readDate } from '../../src/promise/partial-date.js';
import {
  matchShape,
  type ListShape,
  type ObjectShape,
  type OneOf,
  type Shape,
} from '../../src/promise/promise-shape.js';
import type { Kind, Problem } from '../../src/promise/problem.js';
import { namedIn } from '../state/ids.js';
import { fieldId, isObject, listAt, pathText, type Path } from '../state/json.js';
import type { Session } from '../state/session.js';
import { fieldsIn, fieldTable, keyOf, shapeAt } from './field-table.js';
import { strings as fieldStrings } from './fields.strings.js';
import { strings } from './form.strings.js';
import { strings as optionStrings } from './options.strings.js';
import { furtherLanguages, nameOf, textIn, withTextIn } from './texts.js';

/** What the fields of a step share. */
export interface Form {
  session: Session;
  /** The parts that are unfolded, by path. */
  open: Set<string>;
  /** Renders again. */
  update: () => void;
  /** Says what has changed to those who do not see it, and takes the focus there. */
  changed: (words: string, focus: string) => void;
}

/** The field for what is at a path, whatever kind of value that is. */
export function field(form: Form, path: Path, shape: Shape = shapeAt(path)): TemplateResult | typeof nothing {
  const value = form.session.valueAt(path);
  return matchShape<TemplateResult | typeof nothing>(shape, {
    leaf: (kind) => leafField(form, path, kind, value),
    oneOf: (inner) => choiceField(form, path, inner, value),
    list: (inner) => listField(form, path, inner, value),
    object: (inner) => groupField(form, path, inner, value),
  });
}

/** The fields of an object: the usual ones, then those behind "More". */
export function fieldsOfObject(
  form: Form,
  path: Path,
  names: readonly string[],
  omitted: readonly string[] = [],
): unknown {
  const { session, open } = form;
  const t = strings(session.language);
  const shown = fieldsIn(path, names).filter((name) => !omitted.includes(name));
  const isRare = (name: string) => fieldTable[keyOf([...path, name])]?.isRare;
  const rare = shown.filter(isRare);
  const usual = shown.filter((name) => !isRare(name));
  const key = `${pathText(path)} more`;
  const isOpen = open.has(key);
  const filled = rare.filter((name) => name !== 'id' && session.valueAt([...path, name]) !== undefined).length;
  return html`
    ${usual.map((name) => field(form, [...path, name]))}
    ${
      rare.length
        ? html`<details class="more" ?open=${isOpen} @toggle=${toggle(form, key)}>
            <summary>${filled ? fill(t.moreFilled, { count: String(filled) }) : t.more}</summary>
            ${isOpen ? rare.map((name) => field(form, [...path, name])) : nothing}
          </details>`
        : nothing
    }
  `;
}

function toggle({ open, update }: Form, key: string) {
  return ({ currentTarget }: Event) => {
    const { open: isOpen } = currentTarget as HTMLDetailsElement;
    if (isOpen === open.has(key)) return;
    if (isOpen) open.add(key);
    else open.delete(key);
    update();
  };
}

function labelOf({ session }: Form, path: Path): { label: string; help: string } {
  const { label, help = '' } = fieldStrings(session.language)[keyOf(path)] ?? { label: keyOf(path) };
  // Of a list, the list has it.
  return { label, help: typeof path.at(-1) === 'number' ? '' : help };
}

/** The parts around a control: help before it, what is wrong after it. */
function around(
  form: Form,
  path: Path,
  described = '',
): { help: unknown; errors: unknown; describedBy: string; isWrong: boolean } {
  const id = fieldId(path);
  const { help } = labelOf(form, path);
  const problems = form.session.problemsAt(path).filter((problem) => !isMissing(problem));
  const ids = [help && `${id}-help`, described, problems.length ? `${id}-error` : ''].filter(Boolean);
  return {
    help: help ? html`<p class="hint" id="${id}-help">${help}</p>` : nothing,
    errors: problems.length
      ? html`<p class="error" id="${id}-error">
          ${problems.map((problem) => html`<span>${problemText(problem, form.session)}</span> `)}
        </p>`
      : nothing,
    describedBy: ids.join(' '),
    isWrong: problems.some(({ isShown }) => !isShown),
  };
}

/** What is wrong with an object as a whole, such as a period that ends before it begins. */
function ownProblems({ session }: Form, path: Path): unknown {
  const problems = session.problemsAt(path).filter((problem) => problem.path === pathText(path) && !isMissing(problem));
  return problems.map((problem) => html`<p class="error">${problemText(problem, session)}</p>`);
}

/** What is only not filled in yet is no fault while somebody fills it in; the advice has it. */
export function isMissing({ code, found }: Problem): boolean {
  return code === 'wrong-kind' && found === undefined;
}

export function problemText(problem: Problem, { language }: Session): string {
  const { text, values } = problemSentence(problem, messagesByLanguage[language]);
  return plain(text, values);
}

function leafField(form: Form, path: Path, kind: Kind | 'commitment', value: unknown): TemplateResult {
  if (isObject(value) && !(kind === 'text' || kind === 'amount')) return unusable(form, path, value);
  if (Array.isArray(value)) return unusable(form, path, value);
  switch (kind) {
    case 'text':
      return textField(form, path, value);
    case 'amount':
      return isObject(value) ? textField(form, path, value) : numberField(form, path, value, true);
    case 'number':
    case 'whole-number':
      return numberField(form, path, value, false);
    case 'boolean':
      return checkField(form, path, value);
    case 'date':
      return dateField(form, path, value);
    case 'party-id':
    case 'theme-id':
    case 'commitment-id':
    case 'target-id':
      return referenceField(form, path, kind, value);
    default:
      return wordField(form, path, kind, value);
  }
}

/** A text in each language that the promise has, with what is missing marked. */
export function textField(form: Form, path: Path, value: unknown, name?: string): TemplateResult {
  const { session } = form;
  const t = strings(session.language);
  const own = session.contentLanguage;
  const languages = [...session.contentLanguages, ...furtherLanguages(value, session.contentLanguages)];
  const { label } = labelOf(form, path);
  const id = fieldId(path);
  const isLong = fieldTable[keyOf(path)]?.isLong;
  const texts = languages.map((lang) => ({ lang, text: textIn(value, lang, own) }));
  const isFilled = texts.some(({ text }) => text);
  const inputs = texts.map(({ lang, text }, index) => {
    const inputId = index ? `${id}-${lang}` : id;
    const lacks = isFilled && !text;
    const { help, errors, describedBy, isWrong } = around(form, path, lacks ? `${inputId}-lacks` : '');
    const set = ({ currentTarget }: Event) => {
      const typed = (currentTarget as HTMLInputElement).value;
      session.set(path, withTextIn(session.valueAt(path), lang, typed, own), true);
    };
    const language = languageName(lang, session.language);
    const tag = languages.length > 1 ? html` <span class="language-tag">${language}</span>` : nothing;
    return html`<div class="text">
      <label for=${inputId}>${name ?? label}${tag}</label>
      ${index ? nothing : help}
      ${
        isLong
          ? html`<textarea
              id=${inputId}
              rows="2"
              lang=${lang}
              .value=${live(text)}
              aria-describedby=${describedBy || nothing}
              aria-invalid=${isWrong ? 'true' : nothing}
              @input=${set}
              @change=${() => session.endTyping()}
            ></textarea>`
          : html`<input
              id=${inputId}
              lang=${lang}
              .value=${live(text)}
              aria-describedby=${describedBy || nothing}
              aria-invalid=${isWrong ? 'true' : nothing}
              autocomplete="off"
              @input=${set}
              @change=${() => session.endTyping()}
            />`
      }
      ${lacks ? html`<p class="lacks" id="${inputId}-lacks">${fill(t.lacks, { language })}</p>` : nothing}
      ${index === languages.length - 1 ? errors : nothing}
    </div>`;
  });
  return html`<div class=${languages.length > 1 ? 'field beside' : 'field'}>${inputs}</div>`;
}

/** A single value as it is in the file. */
function written(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** A language in the words of the builder's own: "engelska". */
export function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const inputTypes: Readonly<Record<string, string>> = { email: 'email', phone: 'tel' };

function wordField(form: Form, path: Path, kind: string, value: unknown): TemplateResult {
  const { session } = form;
  const isId = kind === 'own-id';
  return inputField(form, path, {
    type: inputTypes[kind] ?? 'text',
    inputmode: /address/.test(kind) ? 'url' : undefined,
    value: written(value),
    set: (typed) => (isId ? session.rename(path, typed || undefined) : session.set(path, typed || undefined, true)),
  });
}

/** A number as it is written in Swedish or English; what is no number is kept as it is typed. */
function numberField(form: Form, path: Path, value: unknown, orText: boolean): TemplateResult {
  const { session } = form;
  const typed = typedNumbers.get(session)?.[pathText(path)];
  const isTyped = typed !== undefined && numberIn(typed) === value;
  return inputField(form, path, {
    type: 'text',
    inputmode: orText ? undefined : 'decimal',
    value: isTyped ? typed : written(value).replace('.', ','),
    set: (typed) => {
      typedNumbers.set(session, { [pathText(path)]: typed });
      session.set(path, typed.trim() ? (numberIn(typed) ?? typed) : undefined, true);
    },
  });
}

/** What was typed for a number: "1,50" must not become "1,5" under the fingers. */
const typedNumbers = new WeakMap<Session, Readonly<Record<string, string>>>();

export function numberIn(typed: string): number | undefined {
  const text = typed.replace(/[\s\u00a0]/g, '').replace('−', '-');
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

interface Input {
  type: string;
  inputmode: string | undefined;
  value: string;
  set: (typed: string) => void;
}

function inputField(form: Form, path: Path, { type, inputmode, value, set }: Input): TemplateResult {
  const id = fieldId(path);
  const { help, errors, describedBy, isWrong } = around(form, path);
  return html`<div class="field">
    <label for=${id}>${labelOf(form, path).label}</label>
    ${help}
    <input
      id=${id}
      type=${type}
      inputmode=${inputmode ?? nothing}
      .value=${live(value)}
      aria-describedby=${describedBy || nothing}
      aria-invalid=${isWrong ? 'true' : nothing}
      autocomplete="off"
      spellcheck="false"
      @input=${({ currentTarget }: Event) => set((currentTarget as HTMLInputElement).value)}
      @change=${() => form.session.endTyping()}
    />
    ${errors}
  </div>`;
}

/** A date in words or digits, or picked; what is no date is kept and shown as it is written. */
function dateField(form: Form, path: Path, value: unknown): TemplateResult {
  const { session } = form;
  const t = strings(session.language);
  const id = fieldId(path);
  const text = written(value);
  const { label, help: helpText } = labelOf(form, path);
  const { help, describedBy } = around(form, path, text ? `${id}-read` : '');
  const isDate = isPartialDate(text);
  const set = (typed: string, isTyped: boolean) => session.set(path, typed || undefined, isTyped);
  const read = !text
    ? ''
    : isDate
      ? fill(t.readAs, { date: formats(session.language).date(text) })
      : readDate(text)
        ? fill(t.readAs, { date: formats(session.language).date(readDate(text)!) })
        : t.noDate;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${helpText ? help : nothing}
    <div class="date">
      <input
        id=${id}
        .value=${live(text)}
        aria-describedby=${describedBy || nothing}
        autocomplete="off"
        @input=${({ currentTarget }: Event) => set((currentTarget as HTMLInputElement).value, true)}
        @change=${({ currentTarget }: Event) => {
          const typed = (currentTarget as HTMLInputElement).value.trim();
          set(readDate(typed) ?? typed, true);
          session.endTyping();
        }}
      />
      <input
        type="date"
        aria-label=${fill(t.pickDate, { field: label })}
        .value=${live(isDate && text.length === 10 ? text : '')}
        @change=${({ currentTarget }: Event) => {
          const { value } = currentTarget as HTMLInputElement;
          if (value) set(value, false);
        }}
      />
    </div>
    ${read ? html`<p class=${isDate || readDate(text) ? 'hint' : 'lacks'} id="${id}-read">${read}</p>` : nothing}
  </div>`;
}

function checkField(form: Form, path: Path, value: unknown): TemplateResult {
  const id = fieldId(path);
  const { errors, describedBy } = around(form, path);
  return html`<div class="field">
    <div class="check">
      <input
        type="checkbox"
        id=${id}
        .checked=${live(value === true)}
        aria-describedby=${describedBy || nothing}
        @change=${({ currentTarget }: Event) =>
          form.session.set(path, (currentTarget as HTMLInputElement).checked || undefined)}
      />
      <label for=${id}>${labelOf(form, path).label}</label>
    </div>
    ${errors}
  </div>`;
}

interface Option {
  value: string;
  label: string;
}

function selectField(
  form: Form,
  path: Path,
  options: readonly Option[],
  value: string,
  set: (chosen: string) => void,
): TemplateResult {
  const id = fieldId(path);
  const { help, errors, describedBy, isWrong } = around(form, path);
  return html`<div class="field">
    <label for=${id}>${labelOf(form, path).label}</label>
    ${help}
    <select
      id=${id}
      aria-describedby=${describedBy || nothing}
      aria-invalid=${isWrong ? 'true' : nothing}
      @change=${({ currentTarget }: Event) => set((currentTarget as HTMLSelectElement).value)}
    >
      ${options.map(
        (option) =>
          html`<option value=${option.value} .selected=${live(option.value === value)}>${option.label}</option>`,
      )}
    </select>
    ${errors}
  </div>`;
}

/** The words for one of a field's options. */
export function optionLabel(path: Path, option: string, language: 'sv' | 'en'): string {
  const status: Readonly<Record<string, string>> = cardStrings(language).status;
  const name = String(path.at(-1));
  const key = keyOf(path);
  const place =
    name === 'status' ? '' : /^(op|per|about)$/.test(name) ? name : key.replace('situation.sources', 'source');
  return place ? (optionStrings(language)[`${place}.${option}`] ?? option) : (status[option] ?? option);
}

const ownWords = ' ';

function choiceField(form: Form, path: Path, { options, orText }: OneOf, value: unknown): TemplateResult {
  const { session } = form;
  const t = strings(session.language);
  const isOption = typeof value === 'string' && options.includes(value);
  const isOwn = value !== undefined && value !== null && !isOption;
  const all: Option[] = [
    { value: '', label: t.none },
    ...options.map((option) => ({ value: option, label: optionLabel(path, option, session.language) })),
    ...(orText ? [{ value: ownWords, label: t.ownWords }] : []),
    ...(isOwn && !orText && typeof value === 'string' ? [{ value, label: value }] : []),
  ];
  const select = selectField(
    form,
    path,
    all,
    isOwn ? (orText ? ownWords : written(value)) : (value as string) || '',
    (chosen) => session.set(path, chosen === ownWords ? '' : chosen || undefined),
  );
  return isOwn && orText ? html`${select} ${ownWordsField(form, path, value)}` : select;
}

/** The text beside a choice. Its id is that of the choice with something after it. */
function ownWordsField(form: Form, path: Path, value: unknown): TemplateResult {
  const { session } = form;
  const id = `${fieldId(path)}-own`;
  const own = session.contentLanguage;
  const languages = [...session.contentLanguages, ...furtherLanguages(value, session.contentLanguages)];
  return html`<div class="field">
    ${languages.map(
      (lang) =>
        html`<div class="text">
          <label for="${id}-${lang}"
            >${strings(session.language).ownWords}${
              languages.length > 1
                ? html` <span class="language-tag">${languageName(lang, session.language)}</span>`
                : nothing
            }</label
          >
          <input
            id="${id}-${lang}"
            lang=${lang}
            .value=${live(textIn(value, lang, own))}
            @input=${({ currentTarget }: Event) => {
              const typed = (currentTarget as HTMLInputElement).value;
              session.set(path, withTextIn(session.valueAt(path), lang, typed, own) ?? '', true);
            }}
            @change=${() => session.endTyping()}
          />
        </div>`,
    )}
  </div>`;
}

/** The words for what an id names. */
export function nameOfNamed(value: Readonly<Record<string, unknown>>, session: Session, longest?: number): string {
  const text = value['shortName'] ?? value['name'] ?? value['title'] ?? value['text'] ?? value['unit'];
  return nameOf(text, session.contentLanguage, session.contentLanguage, longest) || String(value['id']);
}

function referenceField(form: Form, path: Path, kind: Kind, value: unknown): TemplateResult {
  const { session } = form;
  const t = strings(session.language);
  const named = namedIn(session.promise, kind);
  const id = typeof value === 'string' ? value : '';
  const options = [
    { value: '', label: t.none },
    ...named.map(({ id, value }) => ({ value: id, label: nameOfNamed(value, session) })),
    ...(id && !named.some((each) => each.id === id) ? [{ value: id, label: fill(t.unknown, { id }) }] : []),
  ];
  return selectField(form, path, options, id, (chosen) => session.set(path, chosen || undefined));
}

/** Which of those that there are: one box each. */
function pickField(form: Form, path: Path, kind: Kind, value: unknown): TemplateResult {
  const { session } = form;
  const t = strings(session.language);
  const chosen = listAt(value);
  const named = namedIn(session.promise, kind);
  const { help, errors, describedBy } = around(form, path);
  const known = named.map(({ id, value }) => ({ id, label: nameOfNamed(value, session) }));
  const unknown = chosen
    .filter((id): id is string => typeof id === 'string' && !known.some((each) => each.id === id))
    .map((id) => ({ id, label: fill(t.unknown, { id }) }));
  const boxes = [...known, ...unknown].map(({ id, label }, index) => {
    const boxId = index ? `${fieldId(path)}-${index}` : fieldId(path);
    return html`<div class="check">
      <input
        type="checkbox"
        id=${boxId}
        .checked=${live(chosen.includes(id))}
        @change=${() => {
          const next = chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id];
          session.set(path, next.length ? next : undefined);
        }}
      />
      <label for=${boxId}>${label}</label>
    </div>`;
  });
  return html`<fieldset class="field pick" aria-describedby=${describedBy || nothing}>
    <legend>${labelOf(form, path).label}</legend>
    ${help} ${boxes.length ? boxes : html`<p class="hint">${t.noParties}</p>`} ${errors}
  </fieldset>`;
}

/** An object: its fields together, folded while there is nothing in it. */
function groupField(form: Form, path: Path, { fields }: ObjectShape, value: unknown): TemplateResult {
  const { label, help } = labelOf(form, path);
  if (value !== undefined && value !== null && !isObject(value)) return unusable(form, path, value);
  const key = pathText(path);
  const isOpen = isObject(value) || form.open.has(key);
  return html`<details class="field group" id=${fieldId(path)} ?open=${isOpen} @toggle=${toggle(form, key)}>
    <summary>${label}</summary>
    <fieldset>
      <legend class="unseen">${label}</legend>
      ${help ? html`<p class="hint">${help}</p>` : nothing}
      ${
        isOpen
          ? html`${fieldsOfObject(form, path, Object.keys(fields))} ${strangers(form, path, fields)}
            ${ownProblems(form, path)}`
          : nothing
      }
    </fieldset>
  </details>`;
}

/** A list: its items in order, each of which can be moved and removed. */
export function listField(form: Form, path: Path, { items }: ListShape, value: unknown): TemplateResult {
  const { session } = form;
  if (value !== undefined && value !== null && !Array.isArray(value)) return unusable(form, path, value);
  if (items === 'party-id') return pickField(form, path, items, value);
  const t = strings(session.language);
  const list = listAt(value);
  const { label, help } = labelOf(form, path);
  const one = itemLabel(form, path);
  const id = fieldId(path);
  const add = () => {
    const isText = typeof items === 'string' && items !== 'commitment';
    const place = session.add(path, isText ? '' : {});
    form.changed(fill(t.added, { item: `${one} ${place + 1}` }), firstFieldId([...path, place]));
  };
  return html`<fieldset class="field list">
    <legend>${label}${list.length > 1 ? html` <span class="count">${list.length}</span>` : nothing}</legend>
    ${help ? html`<p class="hint">${help}</p>` : nothing}
    <ol class="items" data-list=${JSON.stringify(path)}>
      ${list.map((_, index) => itemField(form, path, items, index, list.length, one))}
    </ol>
    <button type="button" class="secondary add" id="${id}-add" @click=${add}>${fill(t.add, { item: one })}</button>
  </fieldset>`;
}

/** What one item of a list is called: "Åtagande". */
function itemLabel(form: Form, path: Path): string {
  const { session } = form;
  const key = `${keyOf(path)}.item`;
  const own = path.at(-1) === 'children' ? 'commitments.children.item' : key;
  return fieldStrings(session.language)[own]?.label ?? labelOf(form, path).label;
}

function itemField(form: Form, path: Path, items: Shape, index: number, count: number, one: string): TemplateResult {
  const { session } = form;
  const t = strings(session.language);
  const itemPath = [...path, index];
  const value = session.valueAt(itemPath);
  const name = `${one} ${index + 1}`;
  const id = fieldId(itemPath);
  const move = (to: number, direction: string) => {
    if (to < 0 || to >= count) return;
    session.move(path, index, to);
    form.changed(
      fill(t.moved, { item: one, place: String(to + 1), count: String(count) }),
      `${fieldId([...path, to])}-${direction}`,
    );
  };
  const remove = () => {
    session.remove(itemPath);
    const next = count > 1 ? `${fieldId([...path, Math.min(index, count - 2)])}-remove` : `${fieldId(path)}-add`;
    form.changed(fill(t.removed, { item: name }), next);
  };
  const isText = items === 'text';
  return html`<li class="item" data-index=${index}>
    <div class="item-head">
      ${count > 1 ? html`<span class="grip" aria-hidden="true"></span>` : nothing}
      <span class="item-name" id="${id}-name">${name}</span>
      <span class="item-buttons">
        ${
          count > 1
            ? html`<button
                  type="button"
                  class="small"
                  id="${id}-up"
                  aria-disabled=${index === 0}
                  aria-describedby="${id}-name"
                  @click=${() => move(index - 1, 'up')}
                >
                  ${t.up}
                </button>
                <button
                  type="button"
                  class="small"
                  id="${id}-down"
                  aria-disabled=${index === count - 1}
                  aria-describedby="${id}-name"
                  @click=${() => move(index + 1, 'down')}
                >
                  ${t.down}
                </button>`
            : nothing
        }
        <button type="button" class="small" id="${id}-remove" aria-describedby="${id}-name" @click=${remove}>
          ${t.remove}
        </button>
      </span>
    </div>
    ${
      isText
        ? textField(form, itemPath, value, name)
        : isObject(value)
          ? objectFields(form, itemPath, items)
          : unusable(form, itemPath, value)
    }
    ${isText ? nothing : ownProblems(form, itemPath)}
  </li>`;
}

function objectFields(form: Form, path: Path, items: Shape): unknown {
  return matchShape<unknown>(items, {
    leaf: () => nothing,
    oneOf: () => nothing,
    list: () => nothing,
    object: ({ fields }) => html`${fieldsOfObject(form, path, Object.keys(fields))} ${strangers(form, path, fields)}`,
  });
}

/** The first field inside an item, which gets the focus when the item is new. */
function firstFieldId(path: Path): string {
  const shape = shapeAt(path);
  const names = matchShape<string[]>(shape, {
    leaf: () => [],
    oneOf: () => [],
    list: () => [],
    object: ({ fields }) => fieldsIn(path, Object.keys(fields)),
  });
  const [first] = names.filter((name) => !fieldTable[keyOf([...path, name])]?.isRare);
  return fieldId(first ? [...path, first] : path);
}

/** Fields that the model does not have: kept, shown, and removed only by hand. */
export function strangers(form: Form, path: Path, known: Readonly<Record<string, unknown>>): unknown {
  const value = form.session.valueAt(path);
  if (!isObject(value)) return nothing;
  return Object.keys(value)
    .filter((name) => !Object.hasOwn(known, name) && !(path.length === 0 && name === '$schema'))
    .map((name) => unusable(form, [...path, name], value[name], name));
}

/** What no field of the form can show: as it is in the file. */
function unusable(form: Form, path: Path, value: unknown, name = labelOf(form, path).label): TemplateResult {
  const { session } = form;
  const t = strings(session.language);
  const id = fieldId(path);
  return html`<div class="field notice warning" id=${id} tabindex="-1">
    <strong id="${id}-label">${name}</strong>
    <p>${t.unusable}</p>
    <pre tabindex="0" role="group" aria-labelledby="${id}-label">${JSON.stringify(value, null, 2)}</pre>
    <button type="button" class="secondary" @click=${() => session.set(path, undefined)}>${t.remove}</button>
  </div>`;
}
