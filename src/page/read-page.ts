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
import { blocksIn, type Block, type PageLink, type PageNode, type TextLine } from './blocks-in.js';
import { partialDate, withoutDates } from './dates.js';
import { periodIn, type Line } from './period-in.js';

/** Why a part of a page stays as it stands. */
export type RestReason =
  | 'unknown heading'
  | 'list without who promises'
  | 'list that is not numbered'
  | 'words after a list'
  | 'other table'
  | 'row that is like no commitment'
  | 'second picture'
  | 'another language'
  | 'not text'
  | 'not a name and a role'
  | 'link in a text'
  | 'no link'
  | 'heading that a card would reword';

export interface PageReading {
  /** `card` only when the whole page is in the promise. */
  view: 'light' | 'card';
  period?: Period;
  /** What was read, not yet checked: `readPromise` takes it. */
  promise: Omit<CitizenPromise, 'title'> & { title?: string };
  rest: { text: string; reason: RestReason }[];
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
  ['priorities', /^(?:det här tyckte .{1,60} var viktigast|what residents found most important)$/i],
  ['aims', /^(?:det här vill vi uppnå|aims)$/i],
  ['parties', /^(?:vilka som lovar|who promises)$/i],
  ['promise', /^(?:det här lovar vi|what we promise)$/i],
  ['plan', /^(?:så följer vi upp löftet|how we follow up the promise|uppföljning|follow-up)$/i],
  ['signed', /^(?:undertecknat|undertecknat av|signed by)$/i],
  ['contact', /^(?:kontakt|contact)$/i],
  ['more', /^(?:läs mer|read more)$/i],
];
const reportHeading = /^(?:uppföljning|follow-up) #(?: ?- ?#)?$/i;

const someone =
  '(?:polisen|kommunen|regionen|lokalpolisområde[^,.:;]{0,40}?|[^\\s,.:;]+(?: [^\\s,.:;]+){0,2} kommun|the police|the municipality|the municipality of [^,.:;]{1,30}?|the council|vi|we)';
const intro = new RegExp(
  `^(${someone}(?:(?:, ${someone})* (?:och|and) ${someone})?) (?:(?:ska|skall|kommer|will)(?: också| tillsammans| also| together)*(?: att)?(?: tillsammans)?|åtar sig att|lovar att|promises? to):$`,
  'i',
);
/** Before a list: the promise itself says what it is, and not who gives it. */
const promiseIntro =
  /^(?:vi lovar(?: att)?|löftet(?: gäller #(?: ?- ?#)?)?(?: och)? innebär(?: följande)?|we promise(?: to)?|the promise means):$/i;
const promiseHeading =
  /^(?:vårt |våra |our )?(?:(?:medborgar)?löfte(?:t|n|na)?|(?:citizen )?promises?)(?: #(?: ?- ?#)?)?$/i;
const itemBy = new RegExp(`^(${someone}(?: (?:och|and) ${someone})?) (?:lovar|promises?) (?:att|to) `, 'i');
const itemEnd = new RegExp(`^(.*) \\((${someone}(?: (?:och|and) ${someone})?)\\)$`, 'i');

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

interface Row {
  commitment: string;
  status: string;
  text: string;
  reason: string;
}

/**
 * A promise from an ordinary page that follows the template. What does not is left where it stands and named in `rest`: nothing is
 * guessed, moved or lost. Prose never gives a status or a number.
 */
export function readPage(
  nodes: readonly PageNode[],
  { title, lang, today }: { title?: string; lang: 'sv' | 'en'; today: PartialDate },
): PageReading {
  const blocks = blocksIn(nodes, lang);
  const { period, sentence } = periodIn(linesOf(blocks, title), today);
  const promise: Omit<CitizenPromise, 'title'> & { title?: string } = { lang };
  const rest: PageReading['rest'] = [];
  const parties = new Parties();
  const leave = (text: string, reason: RestReason) => void rest.push({ text, reason });
  if (title !== undefined) promise.title = title;

  let section: Section = 'top';
  let by: string[] | undefined;
  let theme: { id: string; title: string; text: string[]; isUsed: boolean } | undefined;
  let report: FollowUp | undefined;
  let afterList = false;
  let isPromised = false;
  const themes: NonNullable<typeof theme>[] = [];

  const endTheme = () => {
    if (!theme) return;
    if (theme.isUsed) themes.push(theme);
    else for (const text of [theme.title, ...theme.text]) leave(text, 'unknown heading');
    theme = undefined;
  };
  const commit = ({ text }: TextLine, own: string[] | undefined) => {
    const [, before, names] = itemEnd.exec(text) ?? [];
    const said = itemBy.exec(text)?.[1];
    const who = names !== undefined ? parties.named(names) : said ? parties.named(said) : own;
    const commitment: Commitment = { id: `c${(promise.commitments?.length ?? 0) + 1}`, text: before ?? text };
    if (who) commitment.by = who;
    if (theme) {
      commitment.theme = theme.id;
      theme.isUsed = true;
    }
    (promise.commitments ??= []).push(commitment);
  };

  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (block.kind === 'heading') {
      const { form } = withoutDates(block.text.replace(/[–—]/g, '-'));
      const [known] = headings.find(([, words]) => words.test(block.text)) ?? [];
      if (promise.title === undefined && section === 'top' && !known) {
        promise.title = block.text;
        continue;
      }
      endTheme();
      by = undefined;
      isPromised = afterList = false;
      if (known) section = known;
      else if (promiseHeading.test(form)) {
        section = 'promise';
        leave(block.text, 'heading that a card would reword');
      } else if (reportHeading.test(form)) {
        section = 'report';
        report = reportOf(block.text);
        (promise.followUps ??= []).push(report);
      } else {
        section = 'theme';
        theme = { id: idOf(block.text), title: block.text, text: [], isUsed: false };
      }
      continue;
    }
    if (block.kind === 'language') leave(block.text, 'another language');
    else if (block.kind === 'other') leave(block.text, 'not text');
    else if (block.kind === 'image') {
      if (promise.image || !block.url) leave(block.caption || block.alt || 'img', 'second picture');
      else promise.image = imageOf(block);
    } else if (block.kind === 'table') {
      const entries = section === 'report' ? entriesOf(block.rows, promise.commitments ?? []) : undefined;
      if (entries && report) {
        report.entries = entries;
        // The card would say that there is no information on the commitment that the row may be about.
        entries.forEach(({ commitment }, index) => {
          if (!commitment) leave(block.rows[index + 1]!.join(' | '), 'row that is like no commitment');
        });
      } else leave(block.rows.map((row) => row.join(' | ')).join('\n'), 'other table');
    } else if (block.kind === 'list') {
      const items = block.items.filter(({ text, links }) => {
        const isText = section === 'more' || !links.length;
        if (!isText) leave(text, 'link in a text');
        return isText;
      });
      if (!items.length) continue;
      const says = items.every(({ text }) => itemBy.test(text));
      if (section === 'background') (promise.situation ??= {}).items = items.map(({ text }) => text);
      else if (section === 'priorities' && block.isNumbered)
        promise.priorities = items.map(({ text }) => ({ title: text.replace(/\.$/, '') }));
      else if (section === 'aims') promise.aims = [...(promise.aims ?? []), ...items.map(({ text }) => text)];
      else if (section === 'parties') for (const { text } of items) parties.named(text);
      else if (section === 'more') readMore(promise, items, leave);
      else if (by || isPromised || section === 'promise' || says) {
        for (const item of items) commit(item, by);
        by = undefined;
        isPromised = false;
        afterList = true;
      } else
        for (const { text } of items)
          leave(text, section === 'priorities' ? 'list that is not numbered' : 'list without who promises');
    } else {
      const { lines } = block;
      const text = lines.map((line) => line.text).join(' ');
      const colophon = colophonOf(text);
      if (colophon) {
        Object.assign(promise, colophon);
        continue;
      }
      const isBeforeList = blocks[index + 1]?.kind === 'list';
      const names = isBeforeList ? intro.exec(text)?.[1] : undefined;
      if (names !== undefined && ['top', 'promise', 'theme'].includes(section)) {
        by = parties.named(names);
        continue;
      }
      if (isBeforeList && promiseIntro.test(withoutDates(text.replace(/[–—]/g, '-')).form)) {
        isPromised = true;
        continue;
      }
      if (!['more', 'contact'].includes(section) && lines.some(({ links }) => links.length)) {
        leave(text, 'link in a text');
        continue;
      }
      // It says what the list is, and the list is left.
      if (isBeforeList && text.endsWith(':') && section === 'top') {
        leave(text, 'list without who promises');
        continue;
      }
      // All that it says is in the period.
      if (period && text === sentence) continue;
      if (section === 'top') {
        if (afterList) leave(text, 'words after a list');
        else if (promise.lead === undefined) promise.lead = text;
        else promise.body = [...(promise.body ?? []), text];
      } else if (section === 'background')
        promise.situation = { ...promise.situation, text: joined(promise.situation?.text, text) };
      else if (section === 'aims') promise.aims = [...(promise.aims ?? []), text];
      else if (section === 'plan') promise.followPlan = { text: joined(promise.followPlan?.text, text) };
      else if (section === 'report' && report) report.body = [...(report.body ?? []), text];
      else if (section === 'theme' && theme && !afterList) theme.text.push(text);
      else if (section === 'signed') {
        for (const line of lines) {
          const [, name, role] = /^([^,]+), (.+)$/.exec(line.text) ?? [];
          if (name && role) (promise.signatures ??= []).push({ name, role });
          else leave(line.text, 'not a name and a role');
        }
      } else if (section === 'contact') (promise.contacts ??= []).push(contactOf(lines));
      else if (section === 'more') readMore(promise, lines, leave);
      else leave(text, afterList ? 'words after a list' : 'unknown heading');
    }
  }
  endTheme();
  if (themes.length)
    promise.themes = themes.map(({ id, title, text }) => ({
      id,
      title,
      ...(text.length && { text: text.join('\n\n') }),
    }));
  if (parties.all.length) promise.parties = parties.all;
  if (period) promise.periods = [period];
  return {
    view: rest.length || !promise.commitments?.length ? 'light' : 'card',
    ...(period && { period }),
    promise,
    rest,
  };
}

class Parties {
  all: Party[] = [];

  /** The ids of those that a phrase names. "Kommunen" is the one that is named, where only one is. */
  named(phrase: string): string[] {
    return phrase.split(/, | och | and /).flatMap((name) => {
      const kind = /polis|police/i.test(name)
        ? 'police'
        : /kommun|municipality|council/i.test(name)
          ? 'municipality'
          : undefined;
      const isShort = /^(?:(?:the )?(?:polisen|kommunen|police|municipality|council))$/i.test(name);
      const same = this.all.filter((each) => (each.name as string).toLowerCase() === name.toLowerCase());
      const alike = isShort ? this.all.filter((each) => kind && each.kind === kind) : [];
      const found = same[0] ?? (alike.length === 1 ? alike[0] : undefined);
      if (found) return [found.id];
      const party: Party = { id: idOf(name), name: isShort ? capital(name) : name, ...(kind && { kind }) };
      this.all.push(party);
      return [party.id];
    });
  }
}

function imageOf({ url, alt, caption }: Extract<Block, { kind: 'image' }>): NonNullable<CitizenPromise['image']> {
  const [, words, credit] = /^(.*?)\.? ?((?:Foto|Bild|Photo): .+)$/.exec(caption) ?? [];
  return { url, alt, ...((words ?? caption) && { caption: words ?? caption }), ...(credit && { credit }) };
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
  if (kinds[0] !== 'commitment' || kinds.includes(undefined)) return undefined;
  return rows.map((cells) => {
    const row = Object.fromEntries(kinds.map((kind, index) => [kind!, dashed(cells[index] ?? '')])) as Partial<Row>;
    const name = (row.commitment ?? '').replace(/\.$/, '');
    const same = commitments.filter(({ text }) => (text as string).replace(/\.$/, '') === name);
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

function contactOf(lines: readonly TextLine[]): Contact {
  const contact: Contact = {};
  for (const { text } of lines) {
    if (/^\S+@\S+$/.test(text)) contact.email = text;
    else if (/^\+?[\d\s()-]{6,}$/.test(text)) contact.phone = text;
    else if (contact.name === undefined) contact.name = text;
    else contact.role = joined(contact.role, text, ', ');
  }
  return contact;
}

function readMore(
  promise: Pick<CitizenPromise, 'documents' | 'links'>,
  lines: readonly TextLine[],
  leave: (text: string, reason: RestReason) => void,
): void {
  for (const { text, links } of lines) {
    const [link, ...more] = links as [PageLink?, ...PageLink[]];
    if (!link || more.length || link.text !== text) {
      leave(text, 'no link');
      continue;
    }
    const [, type] = /\.(pdf|docx?|odt|rtf|xlsx?|pptx?)(?:[?#]|$)/i.exec(link.url) ?? [];
    if (type) (promise.documents ??= []).push({ title: text, url: link.url, type: type.toLowerCase() });
    else (promise.links ??= []).push({ title: text, url: link.url });
  }
}

function linesOf(blocks: readonly Block[], title: string | undefined): Line[] {
  const lines = blocks.flatMap((block): Line[] => {
    if (block.kind === 'heading') return [{ text: block.text, level: block.level }];
    const texts =
      block.kind === 'paragraph'
        ? block.lines.map(({ text }) => text)
        : block.kind === 'list'
          ? block.items.map(({ text }) => text)
          : block.kind === 'table'
            ? block.rows.flat()
            : block.kind === 'image'
              ? [block.caption]
              : [];
    return texts.map((text) => ({ text, level: 0 }));
  });
  return title === undefined ? lines : [{ text: title, level: 1 }, ...lines];
}

function joined(before: unknown, text: string, between = '\n\n'): string {
  return typeof before === 'string' ? `${before}${between}${text}` : text;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Ids come from words and change with them. */
function idOf(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 50) || 'x'
  );
}
