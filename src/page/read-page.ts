import type {
  CitizenPromise,
  Commitment,
  Contact,
  Entry,
  FollowUp,
  PartialDate,
  Party,
  Period,
  Status,
} from '../promise/citizen-promise.js';
import { blocksIn, mark, type Block, type PageLink, type PageNode, type TextLine } from './blocks-in.js';
import { partialDate, withoutDates } from './dates.js';
import { withOtherLanguage } from './other-language.js';
import type { PagePromise } from './page-promise.js';
import { periodIn, type Line } from './period-in.js';

/** Why a part of a page stays as it is. The sentences are in src/editor/messages/. */
export type RestReason =
  | 'no-title'
  | 'no-commitments'
  | 'too-long'
  | 'unknown-heading'
  | 'party-as-heading'
  | 'two-promises'
  | 'list-of-nobody'
  | 'list-not-numbered'
  | 'list-numbered'
  | 'commitments-outside-headings'
  | 'another-promiser'
  | 'words-after-list'
  | 'words-without-place'
  | 'bold-paragraph'
  | 'dash-line'
  | 'columns-of-spaces'
  | 'other-table'
  | 'unlike-row'
  | 'reports-without-dates'
  | 'second-picture'
  | 'other-language'
  | 'unlike-language'
  | 'not-text'
  | 'not-a-signature'
  | 'link-in-text'
  | 'no-link'
  | 'not-usable';

/** A part of the page that a card would not show as it is. */
export interface Rest {
  /** Its words; empty where it is about the page as a whole. */
  text: string;
  reason: RestReason;
}

export interface PageReading {
  /** `card` only when the whole page is in the promise. */
  view: 'light' | 'card';
  period?: Period;
  promise: PagePromise;
  rest: Rest[];
}

export interface PageOptions {
  /** That of the page itself, where its heading is before the part that is read. */
  title?: string;
  lang: 'sv' | 'en';
  today: PartialDate;
}

type Section =
  | 'top'
  | 'background'
  | 'priorities'
  | 'aims'
  | 'parties'
  | 'promise'
  | 'plan'
  | 'report'
  | 'signed'
  | 'contact'
  | 'more'
  | 'theme';

/** Headings of the template (docs/en/page.md): these words and no others. */
const headings: [Section, RegExp][] = [
  ['background', /^(?:bakgrund|background)$/i],
  [
    'priorities',
    /^(?:det här tyckte .{1,60} var viktigast|what .{1,60} found most important|prioriteringar|priorities)$/i,
  ],
  ['aims', /^(?:det här vill vi uppnå|aims)$/i],
  ['parties', /^(?:vilka som lovar|who promises)$/i],
  ['promise', /^(?:det här lovar vi|what we promise)$/i],
  ['plan', /^(?:så följer vi upp löftet|how we follow up the promise|uppföljning|follow-up)$/i],
  ['signed', /^(?:undertecknat|undertecknat av|signed by)$/i],
  ['contact', /^(?:kontakt|contact)$/i],
  ['more', /^(?:läs mer|read more)$/i],
];
const reportHeading = /^(?:uppföljning|follow-up) #(?: ?- ?#)?$/i;
const languageHeading = /^(?:in english|english|på svenska|svenska)$/i;

const someone =
  '(?:polisen|kommunen|regionen|lokalpolisområde[^,.:;]{0,40}?|[^\\s,.:;]+(?: [^\\s,.:;]+){0,2} kommun|the police|the municipality|the municipality of [^,.:;]{1,30}?|the council|vi|we)';
const several = `${someone}(?:(?:, ${someone})* (?:och|and) ${someone})?`;
const will = '(?:ska|skall|kommer|will)(?: också| tillsammans| also| together)*(?: att)?(?: tillsammans)?';
const intro = new RegExp(`^(.{2,120}) (?:${will}|åtar sig att|lovar att|promises? to):$`, 'i');
/** Before a list: the promise itself says what it is, and not who gives it. */
const promiseIntro =
  /^(?:vi lovar(?: att)?|löftet(?: gäller #(?: ?- ?#)?)?(?: och)? innebär(?: följande)?|we promise(?: to)?|the promise means):$/i;
const promiseHeading =
  /^(?:vårt |våra |our )?(?:(?:medborgar)?löfte(?:t|n|na)?|(?:citizen )?promises?)(?: #(?: ?- ?#)?)?$/i;
const itemBy = new RegExp(`^(${someone}(?: (?:och|and) ${someone})?) (?:lovar|promises?) (?:att|to) `, 'i');
const itemEnd = /^(.*) \(([^()]{2,80})\)$/;
const onlyOne = new RegExp(`^${someone}$`, 'i');
const onlySomeone = new RegExp(`^${several}$`, 'i');
/** In a sentence after the first of an item. */
const laterPromiser = new RegExp(`^${several} (?:ska|skall|kommer|lovar|åtar|will|promises?) `, 'i');
const usAlone = /^(?:vi|we)$/i;

const statuses: [Status, RegExp][] = [
  ['notStarted', /^(?:inte påbörjat|not started)$/i],
  ['ongoing', /^(?:pågår|ongoing|in progress)$/i],
  ['done', /^(?:genomfört|klart|done|completed)$/i],
  ['partly', /^(?:delvis(?: genomfört)?|partly(?: done)?)$/i],
  ['changed', /^(?:ändrat|changed)$/i],
  ['notDone', /^(?:inte genomfört|not done)$/i],
  ['notNeeded', /^(?:inte aktuellt|not needed|not relevant)$/i],
];
const columns: [keyof Row, RegExp][] = [
  ['commitment', /^(?:åtagande|commitment)$/i],
  ['status', /^(?:läge|status)$/i],
  ['text', /^(?:vad har hänt|what has happened)$/i],
  ['reason', /^(?:orsak|reason)$/i],
];

/** Small words that only one of the languages has: four of them in a text that says nothing of its language are no loan. */
const smallWords = {
  sv: /^(?:och|att|som|för|med|ska|på|är|av|inte|det|från|till|vi|våra)$/,
  en: /^(?:the|and|of|to|will|we|for|with|is|are|our|this|that|they)$/,
};

interface Row {
  commitment: string;
  status: string;
  text: string;
  reason: string;
}

interface ReadTheme {
  id: string;
  title: string;
  text: string[];
  isUsed: boolean;
}

/** Whether the reader takes a heading for that of priorities, or of a follow-up. */
export function isPrioritiesHeading(text: string): boolean {
  return headings.some(([section, words]) => section === 'priorities' && words.test(text));
}
export function isReportHeading(text: string): boolean {
  return reportHeading.test(withoutDates(text.replace(/[–—]/g, '-')).form);
}

/** Items of a list that are read; what comes after stays as it is. */
const itemLimit = 200;

/**
 * A promise from an ordinary page that follows the template. What does not is left where it stands and named in `rest`: nothing is
 * guessed, moved or lost. Prose never gives a status or a number.
 */
export function readPage(nodes: readonly PageNode[], options: PageOptions): PageReading {
  return readBlocks(blocksIn(nodes, options.lang), options);
}

function readBlocks(all: readonly Block[], options: PageOptions): PageReading {
  const { own, other } = inOneLanguage(all, options.lang);
  const reader = new Reader(own, options);
  const { promise, rest } = reader.read();
  const { period } = reader;
  let whole = promise;
  for (const { lang, blocks, text } of other) {
    const isOurs = (lang === 'sv' || lang === 'en') && lang !== options.lang;
    const second = isOurs && readBlocks(blocks, { lang, today: options.today });
    const merged = second && !second.rest.length ? withOtherLanguage(whole, second.promise, lang) : undefined;
    if (merged && 'promise' in merged) whole = merged.promise;
    else rest.push({ text: merged ? merged.differs : text, reason: merged ? 'unlike-language' : 'other-language' });
  }
  return { view: rest.length ? 'light' : 'card', ...(period && { period }), promise: whole, rest };
}

/** The blocks of the page's own language, and those that are the same again in another. */
function inOneLanguage(all: readonly Block[], lang: string) {
  const start = all.findIndex(
    (block, index) => index > 0 && block.kind === 'heading' && languageHeading.test(block.text),
  );
  const own = start < 0 ? all : all.slice(0, start);
  const after = start < 0 ? [] : all.slice(start + 1);
  const marked = own.filter((block) => block.kind === 'language');
  // "In English" before a part that says its language itself.
  const isMarked = after.length === 1 && after[0]!.kind === 'language';
  return {
    own: own.filter(({ kind }) => kind !== 'language'),
    other: [
      ...[...marked, ...(isMarked ? (after as typeof marked) : [])].map(({ lang, text, nodes }) => ({
        lang,
        text,
        blocks: blocksIn(nodes, lang),
      })),
      ...(after.length && !isMarked
        ? [{ lang: lang === 'sv' ? 'en' : 'sv', text: textsOf(after).join('\n'), blocks: after }]
        : []),
    ],
  };
}

class Reader {
  period: Period | undefined;
  #promise: PagePromise;
  #rest: Rest[] = [];
  #blocks: readonly Block[];
  #lang: 'sv' | 'en';
  #sentence: string | undefined;
  #parties = new Parties();
  #ids = new Set<string>();
  #section: Section = 'top';
  /** Who promises what the next list says. */
  #by: string[] | undefined;
  /** Whether the next list is of commitments. */
  #isPromised = false;
  #hasList = false;
  #theme: ReadTheme | undefined;
  #themes: ReadTheme[] = [];
  #report: FollowUp | undefined;
  /** Words after a list of commitments, which no further list has followed. */
  #closing: string[] = [];
  #promiseYears = new Set<string>();

  constructor(blocks: readonly Block[], { title, lang, today }: PageOptions) {
    this.#blocks = blocks;
    this.#lang = lang;
    this.#promise = { lang, ...(title !== undefined && { title }) };
    const { period, sentence } = periodIn(linesOf(blocks, title), today);
    this.period = period;
    const years = title === undefined ? [] : withoutDates(title).dates;
    if (years.length) this.#promiseYears.add(years.join());
    this.#sentence = sentence;
  }

  read(): Pick<PageReading, 'promise' | 'rest'> {
    this.#blocks.forEach((block, index) => {
      if (block.kind === 'heading') this.#readHeading(block.text);
      else if (block.kind === 'paragraph') this.#readParagraph(block, this.#blocks[index + 1]?.kind === 'list');
      else if (block.kind === 'list') this.#readList(block);
      else if (block.kind === 'table') this.#readTable(block.rows);
      else if (block.kind === 'image') this.#readImage(block);
      else this.#leave(block.text, block.kind === 'other' ? 'not-text' : 'other-language');
      this.#checkLanguage(block);
    });
    this.#endTheme();
    return { promise: this.#finished(), rest: this.#rest };
  }

  #finished(): PagePromise {
    const promise = this.#promise;
    const { commitments = [], followUps = [] } = promise;
    if (this.#themes.length) {
      promise.themes = this.#themes.map(({ id, title, text }) => ({
        id,
        title,
        ...(text.length && { text: text.join('\n\n') }),
      }));
      // A card would put them last, under a heading of its own.
      for (const { text, theme } of commitments)
        if (!theme) this.#leave(text as string, 'commitments-outside-headings');
    }
    if (this.#closing.length) promise.closing = this.#closing;
    if (this.#parties.all.length) promise.parties = this.#parties.all;
    if (this.period) promise.periods = [this.period];
    const undated = followUps.filter(({ from, to }) => !from && !to);
    // Nobody knows which is the latest.
    if (followUps.length > 1) for (const { title } of undated) this.#leave(title as string, 'reports-without-dates');
    if (promise.title === undefined) this.#leave('', 'no-title');
    if (!commitments.length) this.#leave('', 'no-commitments');
    return promise;
  }

  #leave(text: string, reason: RestReason): void {
    this.#rest.push({ text, reason });
  }

  #readHeading(text: string): void {
    const { form, dates } = withoutDates(text.replace(/[–—]/g, '-'));
    const [known] = headings.find(([, words]) => words.test(text)) ?? [];
    const { title, lead } = this.#promise;
    const isTitle = title === text || (title === undefined && lead === undefined);
    if (isTitle && this.#section === 'top' && !known) {
      this.#promise.title = text;
      return;
    }
    this.#endTheme();
    this.#by = undefined;
    this.#isPromised = this.#hasList = false;
    const isPromise = promiseHeading.test(form);
    if (isPromise && dates.length) {
      this.#promiseYears.add(dates.join());
      if (this.#promiseYears.size > 1) this.#leave(text, 'two-promises');
    }
    if (known) {
      this.#section = known;
      // The words that a card has itself.
      if (known === 'priorities' && text.includes(' ')) this.#promise.prioritiesTitle = text;
    } else if (reportHeading.test(form)) {
      this.#section = 'report';
      this.#report = reportOf(text);
      (this.#promise.followUps ??= []).push(this.#report);
    } else {
      this.#section = isPromise ? 'promise' : 'theme';
      this.#theme = { id: uniqueId(text, this.#ids), title: text, text: [], isUsed: false };
      if (onlySomeone.test(text)) this.#leave(text, 'party-as-heading');
    }
  }

  #endTheme(): void {
    const theme = this.#theme;
    this.#theme = undefined;
    if (!theme) return;
    if (theme.isUsed) this.#themes.push(theme);
    else for (const text of [theme.title, ...theme.text]) this.#leave(text, 'unknown-heading');
  }

  #readParagraph(block: Extract<Block, { kind: 'paragraph' }>, isBeforeList: boolean): void {
    const { lines } = block;
    const section = this.#section;
    const promise = this.#promise;
    const text = lines.map((line) => line.text).join(' ');
    const isPlain = lines.every(({ links }) => links.every(isSpoken));
    const colophon = isPlain ? colophonOf(text) : undefined;
    if (colophon && !Object.keys(colophon).some((name) => name in promise))
      return void Object.assign(promise, colophon);
    if (isBeforeList && ['top', 'promise', 'theme'].includes(section) && this.#readIntro(text)) return;
    if (section === 'contact' ? !isPlain : section !== 'more' && lines.some(({ links }) => links.length))
      return this.#leave(text, 'link-in-text');
    // It says what the list is, and the list is left.
    if (isBeforeList && text.endsWith(':') && section === 'top') return this.#leave(text, 'list-of-nobody');
    // All that it says is in the period.
    if (this.period && text === this.#sentence) return;
    if (block.isBold) return this.#leave(text, 'bold-paragraph');
    if (lines.some((line) => mark.test(line.text))) return this.#leave(text, 'dash-line');
    if (lines.some(({ isSpaced }) => isSpaced)) return this.#leave(text, 'columns-of-spaces');

    if (this.#hasList && ['top', 'promise', 'theme'].includes(section)) this.#closing.push(text);
    else if (section === 'top') {
      if (promise.lead === undefined) promise.lead = text;
      else promise.body = [...(promise.body ?? []), text];
    } else if (section === 'background')
      promise.situation = { ...promise.situation, text: joined(promise.situation?.text, text) };
    else if (section === 'aims') promise.aims = [...(promise.aims ?? []), text];
    else if (section === 'plan') promise.followPlan = { text: joined(promise.followPlan?.text, text) };
    else if (section === 'report' && this.#report) {
      if (this.#report.entries) this.#leave(text, 'words-after-list');
      else this.#report.body = [...(this.#report.body ?? []), text];
    } else if (this.#theme) this.#theme.text.push(text);
    else if (section === 'signed') for (const line of lines) this.#readSignature(line.text);
    else if (section === 'contact') (promise.contacts ??= []).push(contactOf(lines));
    else if (section === 'more') this.#readMore(lines);
    else this.#leave(text, 'words-without-place');
    // A list of the background is before them, and the card shows lists last.
    if (section === 'background' && promise.situation?.items) this.#leave(text, 'words-after-list');
  }

  /** Whether it says what the list after it is. */
  #readIntro(text: string): boolean {
    const names = intro.exec(text)?.[1] ?? '';
    if (this.#parties.know(names)) this.#by = this.#parties.named(names);
    else if (!usAlone.test(names) && !promiseIntro.test(withoutDates(text.replace(/[–—]/g, '-')).form)) return false;
    this.#isPromised = true;
    return true;
  }

  #readList({ items: given, isNumbered }: Extract<Block, { kind: 'list' }>): void {
    const section = this.#section;
    const promise = this.#promise;
    const items = given.filter(({ text }, index) => {
      if (index >= itemLimit) this.#leave(text, 'list-of-nobody');
      else if (section !== 'more' && withParts([given[index]!]).some(({ links }) => links.length))
        this.#leave(
          withParts([given[index]!])
            .map(({ text }) => text)
            .join(' '),
          'link-in-text',
        );
      else return true;
      return false;
    });
    if (!items.length) return;
    const texts = items.map(({ text }) => text);
    const leaveAll = (reason: RestReason) => withParts(items).forEach(({ text }) => this.#leave(text, reason));
    const says = texts.every((text) => itemBy.test(text));
    const isPromised =
      !['background', 'priorities', 'aims', 'parties', 'more'].includes(section) &&
      (this.#isPromised || section === 'promise' || says);
    if (!isPromised && items.some((item) => item.items)) return leaveAll('list-of-nobody');
    if (section === 'background')
      promise.situation = { ...promise.situation, items: [...(promise.situation?.items ?? []), ...texts] };
    else if (section === 'priorities') {
      if (!isNumbered) leaveAll('list-not-numbered');
      else promise.priorities = [...(promise.priorities ?? []), ...texts.map((title) => ({ title }))];
    } else if (section === 'aims') promise.aims = [...(promise.aims ?? []), ...texts];
    else if (section === 'parties') texts.forEach((text) => this.#parties.add(text));
    else if (section === 'more') this.#readMore(items);
    else if (isPromised) {
      // More is promised after words that would come last.
      for (const text of this.#closing.splice(0)) this.#leave(text, 'words-after-list');
      // A card shows no numbers, which the page may mean something by.
      if (isNumbered) leaveAll('list-numbered');
      for (const item of items) (promise.commitments ??= []).push(this.#commitmentOf(item));
      this.#by = undefined;
      this.#isPromised = false;
      this.#hasList = true;
    } else leaveAll('list-of-nobody');
  }

  #commitmentOf({ text: item, items }: TextLine, isPart = false): Commitment {
    const [, before, names] = itemEnd.exec(item) ?? [];
    const atEnd = names !== undefined && this.#parties.know(names) ? names : undefined;
    const first = itemBy.exec(item)?.[1];
    const says = atEnd ?? (first && !usAlone.test(first) ? first : undefined);
    const by = says === undefined ? (isPart ? undefined : this.#by) : this.#parties.named(says);
    const text = atEnd === undefined ? item : before!;
    const theme = isPart ? undefined : this.#theme;
    if (theme) theme.isUsed = true;
    const [, ...later] = text.split(/[.!?] +(?=[A-ZÅÄÖ])/);
    if (later.some((sentence) => laterPromiser.test(sentence))) this.#leave(item, 'another-promiser');
    return {
      id: uniqueId(text, this.#ids),
      text,
      ...(by && { by }),
      ...(theme && { theme: theme.id }),
      ...(items && { children: items.map((each) => this.#commitmentOf(each, true)) }),
    };
  }

  #readTable(rows: string[][]): void {
    const report = this.#section === 'report' ? this.#report : undefined;
    const entries = report && !report.entries && entriesOf(rows, allOf(this.#promise.commitments ?? []));
    if (!entries) return this.#leave(rows.map((row) => row.join(' | ')).join('\n'), 'other-table');
    report.entries = entries;
    // A card would say that there is no information on the commitment that the row may be about.
    entries.forEach(({ commitment }, index) => {
      if (!commitment) this.#leave(rows[index + 1]!.join(' | '), 'unlike-row');
    });
  }

  #readImage({ url, alt, caption }: Extract<Block, { kind: 'image' }>): void {
    if (this.#promise.image || !url || this.#section !== 'top') this.#leave(caption || alt || 'img', 'second-picture');
    if (this.#promise.image || !url) return;
    const [, words, credit] = /^(?:([^]*?)(?:\n| ))?((?:Foto|Bild|Photo): .+)$/.exec(caption) ?? [];
    const shown = (credit ? words : caption)?.replaceAll('\n', ' ');
    this.#promise.image = { url, alt, ...(shown && { caption: shown }), ...(credit && { credit }) };
  }

  #readSignature(line: string): void {
    const [, name, role] = /^([^,.]{3,60})(?:, (.+))?$/.exec(line) ?? [];
    if (name) (this.#promise.signatures ??= []).push({ name, ...(role && { role }) });
    else this.#leave(line, 'not-a-signature');
  }

  #readMore(lines: readonly TextLine[]): void {
    for (const { text, links } of lines) {
      const [link, ...more] = links as [PageLink?, ...PageLink[]];
      if (!link || more.length || link.text !== text) {
        this.#leave(text, 'no-link');
        continue;
      }
      const [, type] = /\.(pdf|docx?|odt|rtf|xlsx?|pptx?)(?:[?#]|$)/i.exec(link.url) ?? [];
      if (type) (this.#promise.documents ??= []).push({ title: text, url: link.url, type: type.toLowerCase() });
      else (this.#promise.links ??= []).push({ title: text, url: link.url });
    }
  }

  /** A text in the other language would be shown, and spoken, as one in this. */
  #checkLanguage(block: Block): void {
    const small = smallWords[this.#lang === 'sv' ? 'en' : 'sv'];
    for (const text of textsOf([block])) {
      const words = text.toLowerCase().match(/[a-zåäö]+/g) ?? [];
      if (words.filter((word) => small.test(word)).length >= 4) this.#leave(text, 'other-language');
    }
  }
}

class Parties {
  all: Party[] = [];
  #ids = new Set<string>();

  /** Whether a phrase is names that are known: as a kind of party, or named alone elsewhere. */
  know(phrase: string): boolean {
    return !usAlone.test(phrase) && this.#namesIn(phrase) !== undefined;
  }

  /** The ids of those that a phrase names. */
  named(phrase: string): string[] {
    return [...new Set((this.#namesIn(phrase) ?? []).map((name) => this.add(name)))];
  }

  /** As many names as there are, each of them known: "Lokalpolisområde Luleå och Boden" is one, with another after it two. */
  #namesIn(phrase: string): string[] | undefined {
    const pieces = phrase.split(/(, | och | and )/);
    /** The names from each piece on to the end. */
    const from: (string[] | undefined)[] = [];
    from[pieces.length + 1] = [];
    for (let start = pieces.length - 1; start >= 0; start -= 2)
      for (let end = start + 1; end <= pieces.length; end += 2) {
        const rest = from[end + 1];
        const name = pieces.slice(start, end).join('');
        if (rest && rest.length >= (from[start]?.length ?? 0) && this.#isName(name)) from[start] = [name, ...rest];
      }
    return from[0];
  }

  #isName(name: string): boolean {
    return onlyOne.test(name) || this.#same(name) !== undefined;
  }

  #same(name: string): Party | undefined {
    return this.all.find((each) => (each.name as string).toLowerCase() === name.toLowerCase());
  }

  /** "Kommunen" is the one that is named, where only one is. */
  add(name: string): string {
    const kind = /polis|police/i.test(name)
      ? 'police'
      : /kommun|municipality|council/i.test(name)
        ? 'municipality'
        : undefined;
    const isShort = /^(?:(?:the )?(?:polisen|kommunen|police|municipality|council))$/i.test(name);
    const same = this.#same(name);
    const alike = isShort ? this.all.filter((each) => kind && each.kind === kind) : [];
    const found = same ?? (alike.length === 1 ? alike[0] : undefined);
    if (found) return found.id;
    const id = uniqueId(name, this.#ids);
    const party: Party = { id, name: isShort ? insideSentence(name) : name, ...(kind && { kind }) };
    this.all.push(party);
    return id;
  }
}

function reportOf(heading: string): FollowUp {
  const { dates } = withoutDates(heading.replace(/[–—]/g, '-'));
  const to = partialDate(dates[1]);
  const from = partialDate(dates[0], to);
  return from && to ? { from, to } : { title: heading };
}

/** Undefined for a table with other columns: it is left as it stands. */
function entriesOf([head = [], ...rows]: string[][], commitments: readonly Commitment[]): Entry[] | undefined {
  const kinds = head.map((cell) => columns.find(([, words]) => words.test(cell))?.[0]);
  if (kinds[0] !== 'commitment' || kinds.includes(undefined) || rows.some(({ length }) => length !== kinds.length))
    return undefined;
  return rows.map((cells) => {
    const row = Object.fromEntries(kinds.map((kind, index) => [kind!, dashed(cells[index] ?? '')])) as Partial<Row>;
    const name = withoutStop(row.commitment ?? '');
    const same = commitments.filter(({ text }) => withoutStop(text as string) === name);
    const begun = name.length >= 12 ? commitments.filter(({ text }) => (text as string).startsWith(name)) : [];
    const found = same[0] ?? (begun.length === 1 ? begun[0] : undefined);
    const status = statuses.find(([, words]) => words.test(row.status ?? ''))?.[0];
    const told = [status ? '' : row.status, row.text].filter(Boolean).join('. ');
    const text = found ? told : [name, told].filter(Boolean).join(': ');
    return {
      ...(found?.id && { commitment: found.id }),
      ...(status && { status }),
      ...(text && { text }),
      ...(row.reason && { reason: row.reason }),
    };
  });
}

function dashed(cell: string): string {
  return /^[-–—]?$/.test(cell) ? '' : cell;
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

/** "Uppdaterad 2 juli 2026. Sidansvarig: Trygghetsenheten, trygg@example.org" */
function colophonOf(text: string): Pick<CitizenPromise, 'updated' | 'owner' | 'published'> | undefined {
  const { form, dates } = withoutDates(text);
  const groups =
    /^(?:sidan |senast |page |last )*(?<kind>uppdaterad|updated|publicerad|published):?(?: den| on)? #\.?(?: (?:sidansvarig|page owner): (?<owner>[^,]+)(?:, (?<email>\S+@\S+))?)?$/i.exec(
      form,
    )?.groups;
  const date = groups && partialDate(dates[0]);
  if (!groups || !date) return undefined;
  const { kind, owner, email } = groups;
  return {
    [/^p/i.test(kind!) ? 'published' : 'updated']: date,
    ...(owner && { owner: { name: owner, ...(email && { email }) } }),
  };
}

/** Whether the text of a link says where it leads: an email address, a telephone number. */
function isSpoken({ text, url }: PageLink): boolean {
  if (/^mailto:/i.test(url)) return url.slice('mailto:'.length) === text;
  return /^tel:/i.test(url) && /^[\d\s()+-]{6,}$/.test(text);
}

function contactOf(lines: readonly TextLine[]): Contact {
  const contact: Contact = {};
  for (const { text } of lines) {
    if (/^\S+@\S+$/.test(text) && !contact.email) contact.email = text;
    else if (/^\+?[\d\s()-]{6,}$/.test(text) && !contact.phone) contact.phone = text;
    else if (contact.name === undefined) contact.name = text;
    else contact.role = joined(contact.role, text, ', ');
  }
  return contact;
}

function linesOf(blocks: readonly Block[], title: string | undefined): Line[] {
  const lines = blocks.flatMap((block): Line[] => {
    if (block.kind === 'heading') return [{ text: block.text, level: block.level }];
    return block.kind === 'other' ? [] : textsOf([block]).map((text) => ({ text, level: 0 }));
  });
  return title === undefined ? lines : [{ text: title, level: 1 }, ...lines];
}

/** What is in blocks, a text for each line, item and cell. */
function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.lines.map(({ text }) => text);
    if (block.kind === 'list') return withParts(block.items).map(({ text }) => text);
    if (block.kind === 'table') return block.rows.flat();
    return [block.kind === 'image' ? block.caption : block.text];
  });
}

function withParts(items: readonly TextLine[]): TextLine[] {
  return items.flatMap((item) => [item, ...withParts(item.items ?? [])]);
}

function allOf(commitments: readonly Commitment[]): Commitment[] {
  return commitments.flatMap((commitment) => [commitment, ...allOf(commitment.children ?? [])]);
}

function joined(before: unknown, text: string, between = '\n\n'): string {
  return typeof before === 'string' ? `${before}${between}${text}` : text;
}

/** As it is written inside a sentence, as the model has names: "kommunen", "the police". */
function insideSentence(name: string): string {
  return /^polisen$/i.test(name) ? 'Polisen' : name.charAt(0).toLowerCase() + name.slice(1);
}

/** Ids come from words and change with them. */
function uniqueId(text: string, taken: Set<string>): string {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '-')
    .slice(0, 50)
    .replace(/^-|-$/g, '');
  const id = words || 'x';
  let own = id;
  for (let number = 2; taken.has(own); number++) own = `${id}-${number}`;
  taken.add(own);
  return own;
}
