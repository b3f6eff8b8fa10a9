import type { CitizenPromise, Commitment, Entry, FollowUp, PartialDate, Text } from '../promise/citizen-promise.js';
import { localizedText } from '../promise/localized-text.js';
import { matchShape, promiseShape, type Shape } from '../promise/promise-shape.js';
import { dateInSweden } from '../promise/promise-state.js';
import type { PageNode } from './blocks-in.js';
import { once } from './other-language.js';
import type { PagePromise } from './page-promise.js';
import { isPrioritiesHeading, isReportHeading, readPage } from './read-page.js';

export interface WriteOptions {
  /**
   * How the page becomes a card: by a placeholder around it, or by a link alone in its paragraph, where the editor removes `div`; else
   * the page alone.
   */
  way?: 'placeholder' | 'link' | 'page';
  /** Further attributes of the placeholder: `{ 'data-view': 'card' }`. */
  attributes?: Readonly<Record<string, string>>;
  /** The other language, where the page is to say it all once more in that. */
  also?: PageLanguage;
  today?: PartialDate;
}

type PageLanguage = 'sv' | 'en';
type Named = 'party-id' | 'theme-id' | 'commitment-id';

/** The words of the template, as the reader knows them (docs/en/page.md). */
const template = {
  sv: {
    background: 'Bakgrund',
    priorities: 'Prioriteringar',
    aims: 'Det här vill vi uppnå',
    parties: 'Vilka som lovar',
    promise: 'Det här lovar vi',
    will: (names: string) => `${names} ska:`,
    means: 'Löftet innebär:',
    plan: 'Så följer vi upp löftet',
    followUp: 'Uppföljning',
    columns: ['Åtagande', 'Läge', 'Vad har hänt', 'Orsak'],
    status: {
      notStarted: 'Inte påbörjat',
      ongoing: 'Pågår',
      done: 'Genomfört',
      partly: 'Delvis genomfört',
      changed: 'Ändrat',
      notDone: 'Inte genomfört',
      notNeeded: 'Inte aktuellt',
    },
    signed: 'Undertecknat',
    contact: 'Kontakt',
    more: 'Läs mer',
    updated: 'Uppdaterad',
    published: 'Publicerad',
    owner: 'Sidansvarig',
    and: ' och ',
    link: 'Gäller löftet?',
    months: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
    applies: {
      during: 'Löftet gäller {from}.',
      both: 'Löftet gäller från och med {from} till och med {to}.',
      until: 'Löftet gäller till och med {to}.',
      since: 'Löftet gäller från och med {from}.',
    },
  },
  en: {
    background: 'Background',
    priorities: 'Priorities',
    aims: 'Aims',
    parties: 'Who promises',
    promise: 'What we promise',
    will: (names: string) => `${names} will:`,
    means: 'The promise means:',
    plan: 'How we follow up the promise',
    followUp: 'Follow-up',
    columns: ['Commitment', 'Status', 'What has happened', 'Reason'],
    status: {
      notStarted: 'Not started',
      ongoing: 'Ongoing',
      done: 'Done',
      partly: 'Partly done',
      changed: 'Changed',
      notDone: 'Not done',
      notNeeded: 'Not needed',
    },
    signed: 'Signed by',
    contact: 'Contact',
    more: 'Read more',
    updated: 'Updated',
    published: 'Published',
    owner: 'Page owner',
    and: ' and ',
    link: 'Does the promise apply?',
    months: 'January February March April May June July August September October November December'.split(' '),
    applies: {
      during: 'The promise applies for {from}.',
      both: 'The promise applies from {from} through {to}.',
      until: 'The promise applies through {to}.',
      since: 'The promise applies from {from}.',
    },
  },
} as const;

/**
 * A promise as an ordinary page by the template, as HTML to paste into an editor: readers see it as it stands, and the reader of
 * pages takes it back. `notOnPage` says what it has no place for.
 */
export function writePage(
  promise: CitizenPromise,
  lang: PageLanguage,
  { way = 'placeholder', attributes = {}, also, today = dateInSweden(new Date()) }: WriteOptions = {},
): string {
  const [title, ...content] = pageOf(promise, lang, today);
  if (also && also !== lang) content.push(node('div', pageOf(withoutOnce(promise), also, today, 2), { lang: also }));
  const own = template[lang];
  const nodes =
    way === 'page'
      ? [title!, ...content]
      : way === 'link'
        ? [title!, node('p', [node('a', [own.link], { href: '#promise-card' })]), ...content]
        : [title!, node('div', content, { 'data-medborgarlofte': 'promise-card', ...attributes })];
  return nodes.map(htmlOf).join('\n');
}

/**
 * What the page of a promise does not say, as paths in the promise: `commitments[2].targets`. What is said of it in another language
 * is not looked at.
 */
export function notOnPage(
  promise: CitizenPromise,
  lang: PageLanguage,
  today: PartialDate = dateInSweden(new Date()),
): string[] {
  const { promise: read } = readPage(pageOf(promise, lang, today), { lang, today });
  const { periods = [], ...wanted } = byPlace(
    inOrderOfPage(promise),
    (text, own) => localizedText(text, lang, own).text,
  );
  const { periods: readPeriods = [], ...got } = byPlace(read, (text) => text as string);
  // A page has only the last one.
  const last = (periods as unknown[]).length - 1;
  return [
    ...lost(wanted, got, ''),
    ...(periods as unknown[]).flatMap((period, index) =>
      index < last ? [`periods[${index}]`] : lost(period, (readPeriods as unknown[])[0], `periods[${index}]`),
    ),
  ];
}

/** A node of the page that is written, and its attributes. */
interface Written extends PageNode {
  readonly children: readonly Written[];
  readonly attributes: Readonly<Record<string, string>>;
}

function node(
  name: string,
  children: readonly (Written | string)[] = [],
  attributes: Readonly<Record<string, string>> = {},
): Written {
  return {
    name,
    text: '',
    children: children.map((child) => (typeof child === 'string' ? textNode(child) : child)),
    attributes,
    attribute: (key) => attributes[key],
  };
}

function textNode(text: string): Written {
  return { name: '#text', text, children: [], attributes: {}, attribute: () => undefined };
}

function htmlOf({ name, text, children, attributes }: Written): string {
  if (name === '#text') return escaped(text);
  const start = `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')}>`;
  if (name === 'br' || name === 'img') return start;
  const isOfBlocks = /^(?:div|ul|ol|table|tbody|figure)$/.test(name);
  return isOfBlocks
    ? `${start}\n${children.map(htmlOf).join('\n')}\n</${name}>`
    : `${start}${children.map(htmlOf).join('')}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The title first, then all else in the order of the template. */
function pageOf(promise: CitizenPromise, lang: PageLanguage, today: PartialDate, top = 1): Written[] {
  const own = template[lang];
  const said = (text: Text) => localizedText(text, lang, promise.lang).text;
  const paragraphs = (text: Text | undefined) =>
    text === undefined ? [] : paragraphsOf(said(text)).map((each) => node('p', [each]));
  const heading = (text: string, level = 1) => node(`h${top + level}`, [text]);
  const list = (texts: readonly Text[] | undefined, name = 'ul') =>
    texts?.length
      ? [
          node(
            name,
            texts.map((text) => node('li', [said(text)])),
          ),
        ]
      : [];
  const lines = (texts: readonly string[]) =>
    node(
      'p',
      texts.flatMap((text, index) => (index ? [node('br'), text] : [text])),
    );
  const section = (title: string, content: readonly Written[]) => (content.length ? [heading(title), ...content] : []);
  const { image, situation, priorities, prioritiesTitle, contacts, signatures, documents = [], links = [] } = promise;
  const promisers = promisersOf(promise);
  const nameOf = (id: string) => said(promise.parties!.find((party) => party.id === id)!.name);
  const names = (ids: readonly string[]) => {
    const all = ids.map(nameOf);
    const last = all.pop()!;
    return capital(all.length ? `${all.join(', ')}${own.and}${last}` : last);
  };

  const content = [
    heading(said(promise.title), 0),
    ...paragraphs(promise.lead),
    ...(image
      ? [
          node('figure', [
            node('img', [], { src: image.url, alt: said(image.alt) }),
            ...(image.caption !== undefined || image.credit !== undefined
              ? [
                  node(
                    'figcaption',
                    [image.caption, image.credit].flatMap((text, index) =>
                      text === undefined
                        ? []
                        : [...(index && image.caption !== undefined ? [node('br')] : []), said(text)],
                    ),
                  ),
                ]
              : []),
          ]),
        ]
      : []),
    ...(promise.body ?? []).flatMap(paragraphs),
  ];
  const period = promise.periods?.at(-1);
  if (period) {
    // A reader of the page should not have to work it out from its title.
    const before = readPage(content.slice(1), { lang, today }).period;
    const sentence = periodSentence(period, lang);
    if (sentence && (before?.from !== period.from || before?.to !== period.to)) content.push(node('p', [sentence]));
  }
  const items = (commitments: readonly Commitment[], by: readonly string[] | undefined): Written =>
    node(
      'ul',
      commitments.map((each) => {
        const other = each.by && by && each.by.join(' ') !== by.join(' ') ? ` (${names(each.by)})` : '';
        return node('li', [
          said(each.text) + other,
          ...(each.children?.length ? [items(each.children, each.by ?? by)] : []),
        ]);
      }),
    );
  const groups = (members: readonly Commitment[]) => {
    const written: Written[] = [];
    for (let start = 0; start < members.length;) {
      const key = (members[start]!.by ?? []).join(' ');
      let end = start;
      while (end < members.length && (members[end]!.by ?? []).join(' ') === key) end++;
      written.push(node('p', [key ? own.will(names(members[start]!.by!)) : own.means]));
      written.push(items(members.slice(start, end), members[start]!.by ?? []));
      start = end;
    }
    return written;
  };
  const { commitments = [], themes = [] } = promise;

  return [
    ...content,
    ...section(own.background, [...paragraphs(situation?.text), ...list(situation?.items)]),
    ...section(
      prioritiesTitle !== undefined && isPrioritiesHeading(said(prioritiesTitle))
        ? said(prioritiesTitle)
        : own.priorities,
      list(
        priorities?.map(({ title }) => title),
        'ol',
      ),
    ),
    ...section(own.aims, list(promise.aims)),
    ...section(own.parties, list(promisers.map(({ name }) => capital(said(name))))),
    ...section(own.promise, [
      ...groups(commitments.filter(({ theme }) => !theme)),
      ...themes.flatMap(({ id, title, text }) => [
        heading(said(title), 2),
        ...paragraphs(text),
        ...groups(commitments.filter(({ theme }) => theme === id)),
      ]),
      ...(promise.closing ?? []).flatMap(paragraphs),
    ]),
    ...section(own.plan, paragraphs(promise.followPlan?.text)),
    ...(promise.followUps ?? []).flatMap((followUp) => [
      heading(reportHeading(followUp, lang, said)),
      ...(followUp.body ?? []).flatMap(paragraphs),
      ...(followUp.entries?.length ? [table(followUp.entries)] : []),
    ]),
    ...section(
      own.signed,
      signatures?.length
        ? [lines(signatures.map(({ name, role }) => [name, ...(role === undefined ? [] : [said(role)])].join(', ')))]
        : [],
    ),
    ...section(
      own.contact,
      (contacts ?? []).map(({ name, role, phone, email }) =>
        lines([
          ...[name, role].flatMap((text) => (text === undefined ? [] : [said(text)])),
          ...(phone === undefined ? [] : [phone]),
          ...(email === undefined ? [] : [email]),
        ]),
      ),
    ),
    ...section(
      own.more,
      documents.length + links.length
        ? [
            node(
              'ul',
              [...documents, ...links].map(({ title, url }) => node('li', [node('a', [said(title)], { href: url })])),
            ),
          ]
        : [],
    ),
    ...colophon(),
  ];

  function table(entries: readonly Entry[]): Written {
    const hasReason = entries.some(({ reason }) => reason !== undefined);
    const row = (cell: string, cells: readonly string[]) =>
      node(
        'tr',
        cells.slice(0, hasReason ? 4 : 3).map((text) => node(cell, [text])),
      );
    const textOf = (id: string | undefined) => {
      const found = withParts(commitments).find((each) => each.id === id);
      return id !== undefined && found ? said(found.text) : '–';
    };
    return node('table', [
      node('tbody', [
        row('th', own.columns),
        ...entries.map(({ commitment, status, statusText, text, reason }) =>
          row('td', [
            textOf(commitment),
            statusText === undefined ? (status ? own.status[status] : '–') : said(statusText),
            text === undefined ? '–' : said(text),
            reason === undefined ? '–' : said(reason),
          ]),
        ),
      ]),
    ]);
  }

  function colophon(): Written[] {
    const { published, updated, owner } = promise;
    const dates: [string, PartialDate | undefined][] = [
      [own.published, published],
      [own.updated, updated],
    ];
    const known = dates.flatMap(([word, date]) => {
      const words = date && dateInWords(date, lang);
      return words ? [`${word} ${words}`] : [];
    });
    const last = known.pop();
    if (last === undefined) return [];
    const by = owner && `. ${own.owner}: ${said(owner.name)}${owner.email === undefined ? '' : `, ${owner.email}`}`;
    return [...known, `${last}${by ?? ''}`].map((each) => node('p', [each]));
  }
}

/** What a page says once, whatever its languages. */
function withoutOnce(promise: CitizenPromise): CitizenPromise {
  const repeated = Object.entries(promise).filter(([name]) => name === 'periods' || !once.includes(name));
  return Object.fromEntries(repeated) as unknown as CitizenPromise;
}

/** Parties that promise: no page by the template says of others what they do. */
function promisersOf({ parties = [], commitments = [] }: CitizenPromise) {
  const named = new Set(withParts(commitments).flatMap(({ by = [] }) => by));
  return parties.filter(({ id, role }) => (role === undefined ? named.has(id) : role === 'promises'));
}

function withParts(commitments: readonly Commitment[]): Commitment[] {
  return commitments.flatMap((each) => [each, ...withParts(each.children ?? [])]);
}

/** Texts that have several paragraphs are divided by blank lines. */
function paragraphsOf(text: string): string[] {
  return text.split(/\n\s*\n/).filter((each) => each.trim());
}

function periodSentence(
  { from, to }: { from?: PartialDate; to?: PartialDate },
  lang: PageLanguage,
): string | undefined {
  const { applies } = template[lang];
  const isYear = from !== undefined && from === to && /^\d{4}$/.test(from);
  const form = isYear
    ? applies.during
    : from && to
      ? applies.both
      : to
        ? applies.until
        : from
          ? applies.since
          : undefined;
  const words = [from, to].map((date) => (date === undefined ? '' : dateInWords(date, lang)));
  if (!form || words.includes(undefined)) return undefined;
  return form.replace('{from}', () => words[0]!).replace('{to}', () => words[1]!);
}

/** What it covers, where both ends are known; else its own words. */
function reportHeading(
  { title, from, to, published }: FollowUp,
  lang: PageLanguage,
  said: (text: Text) => string,
): string {
  const { followUp } = template[lang];
  if (title !== undefined && (!from || !to || isReportHeading(said(title)))) return said(title);
  const words = [from, to].map((date) => date && dateInWords(date, lang));
  if (words[0] && words[1]) {
    const isSameYear = from!.length > 4 && from!.slice(0, 4) === to!.slice(0, 4) && from!.length === to!.length;
    return `${followUp} ${isSameYear ? words[0].replace(/ \d{4}$/, '') : words[0]}–${words[1]}`;
  }
  const date = to ?? published ?? from;
  return date === undefined ? followUp : `${followUp} ${dateInWords(date, lang) ?? date}`;
}

/** "31 december 2026", as precise as it is; undefined for what is no date. */
function dateInWords(date: PartialDate, lang: PageLanguage): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? [];
  if (year === undefined) return undefined;
  const name = month === undefined ? undefined : template[lang].months[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// What became of the promise on the page

/** Commitments as the page has them: those without a theme first, then by theme. */
function inOrderOfPage(promise: CitizenPromise): CitizenPromise {
  const { commitments, themes = [] } = promise;
  if (!commitments) return promise;
  const places = [undefined, ...themes.map(({ id }) => id)];
  return { ...promise, commitments: places.flatMap((id) => commitments.filter(({ theme }) => theme === id)) };
}

/** A promise with plain texts, and with the words of parties, themes and commitments in place of their ids, which a page has not. */
function byPlace(
  promise: CitizenPromise | PagePromise,
  textIn: (text: Text, lang: string) => string,
): Record<string, unknown> {
  const plain = (text: Text) => tidy(textIn(text, promise.lang));
  const words = new Map<string, string>();
  const know = (kind: Named, id: string | undefined, text: Text) => {
    if (id !== undefined) words.set(`${kind} ${id}`, plain(text).toLowerCase());
  };
  for (const { id, name } of promise.parties ?? []) know('party-id', id, name);
  for (const { id, title } of promise.themes ?? []) know('theme-id', id, title);
  for (const { id, text } of withParts(promise.commitments ?? [])) know('commitment-id', id, text);
  const walk = (shape: Shape, value: unknown): unknown =>
    matchShape<unknown>(shape, {
      leaf: (kind) => {
        if (kind === 'text' || kind === 'amount') return typeof value === 'number' ? value : plain(value as Text);
        const named = words.get(`${kind} ${String(value)}`);
        return named ?? (typeof value === 'string' ? tidy(value) : value);
      },
      oneOf: ({ options }) => (options.includes(value as string) ? value : plain(value as Text)),
      list: ({ items }) => (value as unknown[]).map((each) => walk(items, each)),
      object: ({ fields }) =>
        Object.fromEntries(
          Object.entries(fields).flatMap(([name, field]) => {
            const each = (value as Record<string, unknown>)[name];
            return each === undefined || field === 'own-id' ? [] : [[name, walk(field, each)]];
          }),
        ),
    });
  const fields = Object.fromEntries(Object.entries<Shape>(promiseShape.fields).filter(([name]) => name !== 'lang'));
  return walk({ ...promiseShape, fields }, promise) as Record<string, unknown>;
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Paths of what is wanted and not there, or is there in another way. */
function lost(wanted: unknown, got: unknown, path: string): string[] {
  if (Array.isArray(wanted)) {
    const there: readonly unknown[] = Array.isArray(got) ? (got as unknown[]) : [];
    return wanted.flatMap((each, index) => lost(each, there[index], `${path}[${index}]`));
  }
  if (typeof wanted === 'object' && wanted !== null) {
    if (typeof got !== 'object' || got === null) return [path];
    return Object.entries(wanted).flatMap(([name, each]) =>
      lost(each, (got as Record<string, unknown>)[name], path ? `${path}.${name}` : name),
    );
  }
  // A name that begins a line has a capital there.
  const isSame =
    typeof wanted === 'string' && typeof got === 'string' ? capital(wanted) === capital(got) : wanted === got;
  return isSame ? [] : [path];
}
