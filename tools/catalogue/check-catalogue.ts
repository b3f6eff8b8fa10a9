import { basename } from 'node:path';
import { expectedMessages, type ExpectedMessage } from './expected-messages.js';
import { categoriesOf, categoryNames, isKnown, pluralMessage } from './plural-categories.js';
import type { Problem } from './problem.js';
import { readCatalogue, type Catalogue, type CatalogueUnit } from './read-catalogue.js';
import { shippedMessages } from './shipped-messages.js';
import type { SourceMessage } from './source-messages.js';

/** What a translation file gives readers, and what is wrong with it. */
export interface CheckedCatalogue {
  locale: string;
  /** The finished translations by id. Where one is missing, readers get the Swedish. */
  translations: Map<string, string>;
  /** The same in the form that the elements read. */
  shipped: Map<string, string>;
  /** How many messages the language needs, and how many of them are finished. */
  total: number;
  done: number;
  /** The language whose plurals it has; undefined where that is not known. */
  countsLike?: string | undefined;
  /** What the file says of itself in its header. */
  note?: string | undefined;
  /** In the order of the file. */
  problems: Problem[];
}

/** A finished translation says so, or says nothing. */
const finished = [undefined, 'final', 'signed-off', 'translated'];
/** The translator means it, also where it is the same as the Swedish. */
const meant = ['final', 'signed-off'];

const placeholder = /\{\w+\}/g;
/** Zero-width characters, soft hyphens, direction marks, private use. Persian and others write with zero-width (non-)joiners. */
const invisible = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff]|[\p{Cc}]/u;
const rightToLeft = /^(ar|arc|ckb|dv|fa|he|khw|ks|ps|sd|ug|ur|yi)$/;

/**
 * Checks one translation file against the messages of the code. What is damaged or misleading is a problem; what is only not done
 * yet is a note, and readers get the Swedish of it.
 *
 * @param english the English translations, to find texts that were left in English
 */
export function checkCatalogue(
  content: Uint8Array | string,
  file: string,
  messages: readonly SourceMessage[],
  english: ReadonlyMap<string, string> = new Map(),
): CheckedCatalogue {
  const locale = basename(file, '.xlf');
  const translations = new Map<string, string>();
  const problems = checkFileName(file, locale);
  const catalogue = readCatalogue(content, file);
  if ('code' in catalogue) {
    const nothing = { translations, shipped: new Map<string, string>(), total: messages.length, done: 0 };
    return { locale, ...nothing, problems: [...problems, catalogue] };
  }

  const report = (line: number, problem: Omit<Problem, 'file' | 'line'>) => problems.push({ file, line, ...problem });
  for (const [attribute, found, expected] of languagesOf(catalogue, locale))
    if (found !== expected) report(catalogue.line, { code: 'wrong-language', paste: `${attribute}="${expected}"` });

  const written = catalogue.units.find(({ id }) => id === pluralMessage)?.targets[0]?.text ?? '';
  const countsLike = [locale, written].find(isKnown);
  const categories = countsLike ? categoriesOf(countsLike) : undefined;
  const expected = expectedMessages(messages, categories);
  const units = new Map<string, CatalogueUnit>();
  for (const unit of catalogue.units) {
    const { id, line, endLine: last } = unit;
    const message = expected.get(id);
    const earlier = units.get(id);
    if (!id) report(line, { code: 'no-id' });
    else if (earlier) report(line, { id, code: 'duplicate', values: { line: earlier.line } });
    else if (isOtherPlural(id, expected))
      report(line, {
        id,
        code: 'plural-category',
        values: { expected: [...categories!.keys()].join(', '), first: line, last },
      });
    else if (!message) report(line, { id, code: 'unused', values: { first: line, last }, isNote: true });
    else if (id === pluralMessage) {
      if (countsLike) translations.set(id, countsLike);
      else report(line, { id, code: 'plural-language', isNote: true });
    } else {
      const found = checkUnit(unit, message, locale, english.get(id));
      problems.push(...found.map((problem) => ({ file, id, ...problem })));
      const text = unit.targets[0]?.text;
      if (text && !found.some(({ code }) => code !== 'long')) translations.set(id, withSpaceOf(message.source, text));
    }
    units.set(id, unit);
  }
  if (countsLike && messages.some(({ id }) => id === pluralMessage)) translations.set(pluralMessage, countsLike);
  const required = [...expected.values()].filter(({ isOptional }) => !isOptional);
  for (const message of required)
    if (!units.has(message.id) && !translations.has(message.id))
      report(catalogue.endLine, { id: message.id, code: 'missing', paste: xmlOf(message).unit, isNote: true });
  return {
    locale,
    translations,
    shipped: shippedMessages(messages, translations, countsLike),
    total: required.length,
    done: required.filter(({ id }) => translations.has(id)).length,
    countsLike,
    note: catalogue.note,
    problems: problems.sort((a, b) => a.line - b.line),
  };
}

/** Whether it is a plural that the language does not have. */
function isOtherPlural(id: string, expected: ReadonlyMap<string, ExpectedMessage>): boolean {
  const [, family, form = ''] = /^(.*)-(\w+)$/.exec(id) ?? [];
  return !expected.has(id) && categoryNames.includes(form) && expected.has(`${family}-other`);
}

/** A page's language selects a file by its language part alone, so nothing else may be in the name. */
function checkFileName(file: string, locale: string): Problem[] {
  const [language = ''] = locale.toLowerCase().split(/[-_]/);
  const isCode = /^[a-z]{2,3}$/.test(language);
  if (locale === language && isCode) return [];
  const problem = { file, line: 1 };
  return [
    isCode
      ? { ...problem, code: 'file-name', values: { expected: `${language}.xlf` } }
      : { ...problem, code: 'not-a-language' },
  ];
}

function languagesOf({ sourceLanguage, targetLanguage }: Catalogue, locale: string) {
  return [
    ['source-language', sourceLanguage, 'sv'],
    ['target-language', targetLanguage, locale],
  ] as const;
}

type UnitProblem = Omit<Problem, 'file' | 'id'>;

function checkUnit(unit: CatalogueUnit, message: ExpectedMessage, locale: string, english?: string): UnitProblem[] {
  const { source, targets } = unit;
  const [target, ...others] = targets;
  const xml = xmlOf(message);
  const sources = [message.source, message.otherSource].map((each) => each?.trim());
  if (!source || !sources.includes(source.text) || source.tag)
    return [{ line: source?.line ?? unit.line, code: 'changed-source', paste: xml.source, isNote: true }];
  if (others[0]) return [{ line: others[0].line, code: 'several-targets' }];
  if (!target) return [{ line: unit.line, code: 'no-target', paste: xml.target, isNote: true }];
  const { line, text, tag, state } = target;
  if (tag) return [{ line, code: 'tags-in-text', values: { tag } }];
  if (!hasWords(text) && (!text || (hasWords(message.source) && !meant.includes(state ?? ''))))
    return [{ line, code: 'empty', paste: xml.target, isNote: true }];
  if (!finished.includes(state) && !state?.startsWith('x-'))
    return [{ line, code: 'unfinished', values: { state: state! }, isNote: true }];
  // Names of places to fill in, "ltr" and the like are the same in many languages.
  if (!meant.includes(state ?? '') && locale !== 'sv' && hasWords(text) && !message.id.startsWith('format-')) {
    const language = text === message.source.trim() ? 'sv' : text === english ? 'en' : undefined;
    if (language && (language === 'sv' || locale !== 'en'))
      return [{ line, code: 'same-as-source', values: { language }, isNote: true }];
  }
  return checkText(text, message, locale).map((problem) => ({ line, ...problem }));
}

function checkText(text: string, message: ExpectedMessage, locale: string): Omit<UnitProblem, 'line'>[] {
  const { id, source, family } = message;
  const problems: Omit<UnitProblem, 'line'>[] = [];
  const report = (code: Problem['code'], values?: Problem['values'], paste?: string) =>
    problems.push({ code, ...(values && { values }), ...(paste && { paste }) });

  if (text.includes('\uFFFD')) report('lost-letter');
  const hidden = invisible.exec(text)?.[0];
  if (hidden)
    report('invisible-character', {
      character: `U+${hidden.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
    });
  const required = message.required ?? [placeholdersIn(source)];
  const needed = required.find((names) => names.every((name) => text.includes(name))) ?? required[0]!;
  for (const name of new Set([...placeholdersIn(source), ...needed, ...placeholdersIn(text)])) {
    const isKnownName = source.includes(name) || message.allowed?.includes(name);
    const expected = Math.max(1, source.split(name).length - 1);
    const found = text.split(name).length - 1;
    if (!isKnownName) report('unknown-placeholder', { placeholder: name });
    else if (!found && needed.includes(name)) report('missing-placeholder', { placeholder: name }, name);
    else if (found > 0 && found !== expected) report('placeholder-count', { placeholder: name, expected, found });
  }
  if (/[{}]/.test(text.replace(placeholder, '')) || /\{\{|\}\}/.test(text)) report('braces');
  if (id === 'format-direction') checkDirection(text, locale, report);
  else if (id === 'format-months' || id === 'format-months-alone') checkMonths(text, locale, report);
  else if (id === 'format-number') {
    if (!/^1\D*234\D+5$/.test(westernDigits(text))) report('number-pattern');
  } else if (id === 'format-comma' || id === 'format-sentences') {
    if (!/^\{first\}.+\{second\}$/.test(text)) report('separator');
  } else if (!family && digitsIn(source) && digitsIn(text) !== digitsIn(source))
    // Where the Swedish has words, such as "ett dygn", another language may have digits.
    report('digits', { expected: numbersIn(source).join(', ') });
  // Twice as long is normal in some languages.
  const [found, expected] = [text, source].map((each) => each.length) as [number, number];
  if (found > Math.max(40, expected * 2.5)) problems.push({ code: 'long', values: { found, expected }, isNote: true });
  return problems;
}

type Report = (code: Problem['code'], values?: Problem['values']) => void;

function checkDirection(text: string, locale: string, report: Report): void {
  if (text !== 'ltr' && text !== 'rtl') return report('direction');
  const expected = rightToLeft.test(locale) ? 'rtl' : 'ltr';
  if (text !== expected) report('direction-of-language', { expected, found: text });
}

function checkMonths(text: string, locale: string, report: Report): void {
  const months = text.split(' ');
  if (months.length !== 12) return report('month-count', { found: months.length });
  const repeated = months.find((month, index) => months.indexOf(month) < index);
  if (repeated) return report('month-repeated', { month: repeated });
  // Only where the month is one that this machine knows of another place: languages inflect them, and not all are known.
  const known = knownMonths(locale);
  for (const [index, month] of months.entries()) {
    const expected = known.findIndex((forms) => forms.has(month.toLowerCase())) + 1;
    if (expected && expected !== index + 1) return report('month-order', { month, expected, found: index + 1 });
  }
}

/** The names of each month as `Intl` has them, alone and inside a date. */
function knownMonths(locale: string): Set<string>[] {
  if (!Intl.DateTimeFormat.supportedLocalesOf(locale).length) return [];
  const alone = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const inDate = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => {
    const date = new Date(Date.UTC(2026, month, 15));
    const part = inDate.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
    return new Set([alone.format(date).toLowerCase(), part.toLowerCase()]);
  });
}

/** What to paste for a message. */
function xmlOf({ id, desc, source }: SourceMessage) {
  const sourceXml = `<source>${escapeXml(source)}</source>`;
  const target = `<target>${placeholdersIn(source).join(' ')}</target>`;
  const note = `<note from="lit-localize">${escapeXml(desc)}</note>`;
  const unit = [`<trans-unit id="${id}">`, sourceXml, target, note].join('\n  ') + '\n</trans-unit>';
  return { source: sourceXml, target, unit };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** With the white space at its ends that the Swedish has. */
function withSpaceOf(source: string, text: string): string {
  return source.replace(/\S(.*\S)?/s, () => text);
}

function placeholdersIn(text: string): string[] {
  return text.match(placeholder) ?? [];
}

function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replace(placeholder, ''));
}

/** The digits of a text in the order of their size: translations may move numbers, but not change them. */
function digitsIn(text: string): string {
  return numbersIn(text).join('').replaceAll(' ', '').split('').sort().join('');
}

/** Telephone numbers have spaces inside: "114 14". */
function numbersIn(text: string): string[] {
  return westernDigits(text.replace(placeholder, '')).match(/\d[\d ]*(?<=\d)/g) ?? [];
}

/** Arabic and Persian write numbers with digits of their own. */
function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
