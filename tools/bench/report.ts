import type { FirstViewCost, LoadCost } from './measure.js';
import { firstViews, kinds, twins, type FirstView, type Kind } from './pages.js';

/** Pages that differ in how many of one thing they hold, with what each of their loads cost. */
export interface Series {
  thing: 'card' | 'commitment';
  counts: readonly number[];
  loads: (kind: Kind, count: number) => readonly LoadCost[];
}

type Figure = (load: LoadCost) => number;

const kindNames: Record<Kind, string> = { plain: 'plain HTML', vanilla: 'by hand', card: 'promise-card' };
const viewNames: Record<FirstView, string> = {
  plain: 'plain HTML',
  'html-inside': 'card, promise-url, the same HTML inside',
  'rendered-inside': 'card, promise-url, inside what `medborgarlofte render` prints',
  'promise-url': 'card, promise-url, nothing inside',
  'promise-url-all': 'the same, medborgarlofte.all.js',
  'inline-json': 'card, JSON inside',
  'inline-json-all': 'the same, medborgarlofte.all.js',
};

const milliseconds = (value: number) => `${inShort(value)} ms`;
const kilobytes = (value: number) => `${inShort(value / 1000)} kB`;
const times = (value: number) => `${value.toFixed(2)} ×`;

/** Three digits that say something: 2 340, 23.4, 0.234. */
function inShort(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 }).replaceAll(',', ' ');
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, header.map((_, index) => (index ? '--:' : '---')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The middle value; of an even number of them, the upper of the two. */
function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** How far the rounds lie apart: from the lowest to the highest, in percent of the median. */
function spread(values: readonly number[]): string {
  return `${Math.round(((Math.max(...values) - Math.min(...values)) / median(values)) * 100)} %`;
}

/** What one thing of a page costs, without what a page costs that has nothing on it. */
function each(figure: Figure, series: Series, kind: Kind, count: number, blank: readonly LoadCost[]): number {
  return (median(series.loads(kind, count).map(figure)) - median(blank.map(figure))) / count;
}

function perThing(
  figure: Figure,
  format: (value: number) => string,
  series: Series,
  blank: readonly LoadCost[],
): string {
  const { thing, counts, loads } = series;
  const cost = (kind: Kind, count: number) => each(figure, series, kind, count, blank);
  const rows = counts.map((count) => {
    const [plain, vanilla, card] = kinds.map((kind) => cost(kind, count)) as [number, number, number];
    const apart = spread(loads('card', count).map(figure));
    return [inShort(count), ...[plain, vanilla, card].map(format), times(card / plain), times(card / vanilla), apart];
  });
  const [few, many, most] = counts.slice(-3) as [number, number, number];
  const further = (kind: Kind, from: number, to: number) =>
    (cost(kind, to) * to - cost(kind, from) * from) / (to - from);
  const growth = kinds.map((kind) => times(cost(kind, most) / cost(kind, many)));
  const furtherGrowth = kinds.map((kind) => times(further(kind, many, most) / further(kind, few, many)));
  return table(
    [`${thing}s`, ...kinds.map((kind) => kindNames[kind]), '÷ plain HTML', '÷ by hand', 'rounds differ by'],
    [
      ...rows,
      [`each at ${inShort(most)} ÷ at ${inShort(many)}`, ...growth, '', '', ''],
      [
        `each further ${thing}, ${inShort(many)} to ${inShort(most)} ÷ ${inShort(few)} to ${inShort(many)}`,
        ...furtherGrowth,
        '',
        '',
        '',
      ],
    ],
  );
}

export function processorTable(series: Series, blank: readonly LoadCost[]): string {
  return perThing(({ processor }) => processor, milliseconds, series, blank);
}

export function memoryTable(series: Series, blank: readonly LoadCost[]): string {
  return perThing(({ memory }) => memory, kilobytes, series, blank);
}

export function attributedTable(series: Series, blank: readonly LoadCost[]): string {
  return perThing(({ attributed }) => attributed, kilobytes, series, blank);
}

/** One card, with nothing inside and with its promise as HTML inside, which the page then has twice. */
export function twinTable(loads: (page: string) => readonly LoadCost[], blank: readonly LoadCost[]): string {
  const cost = (page: string) =>
    median(loads(page).map(({ processor }) => processor)) - median(blank.map(({ processor }) => processor));
  return table(
    ['one card', 'processor time', '÷ plain HTML', 'rounds differ by'],
    [...twins].map(([page, name]) => [
      name,
      milliseconds(cost(page)),
      times(cost(page) / cost('twin-plain.html')),
      spread(loads(page).map(({ processor }) => processor)),
    ]),
  );
}

/** What the cost of one thing is made of, on the page with this many. */
export function partsTable(series: Series, count: number, blank: readonly LoadCost[]): string {
  const parts: [string, Figure, (value: number) => string][] = [
    ['style', ({ style }) => style, milliseconds],
    ['layout', ({ layout }) => layout, milliseconds],
    ['parsing, script, painting', ({ processor, style, layout }) => processor - style - layout, milliseconds],
    ['heap of the scripts', ({ scriptMemory }) => scriptMemory, kilobytes],
    ['nodes, layout, texts', ({ memory, scriptMemory }) => memory - scriptMemory, kilobytes],
  ];
  return table(
    [`per ${series.thing}, of ${inShort(count)}`, ...kinds.map((kind) => kindNames[kind])],
    parts.map(([name, figure, format]) => [
      name,
      ...kinds.map((kind) => format(each(figure, series, kind, count, blank))),
    ]),
  );
}

export function firstViewTable(views: (view: FirstView) => readonly FirstViewCost[]): string {
  const paints = (view: FirstView) => views(view).map(({ largestPaint }) => largestPaint);
  return table(
    ['page', 'LCP', '÷ plain HTML', 'rounds differ by', 'longest task', 'CLS, highest of the rounds'],
    firstViews.map((view) => [
      viewNames[view],
      `${Math.round(median(paints(view)))} ms`,
      times(median(paints(view)) / median(paints('plain'))),
      spread(paints(view)),
      `${Math.round(median(views(view).map(({ longestTask }) => longestTask)))} ms`,
      Math.max(...views(view).map(({ shift }) => shift)).toFixed(3),
    ]),
  );
}

/** What we want to reach, beside what came out; not a condition for anything. */
export function aimsTable(
  cards: Series,
  count: number,
  blank: readonly LoadCost[],
  views: (view: FirstView) => readonly FirstViewCost[],
  loads: (page: string) => readonly LoadCost[],
): string {
  const paint = (view: FirstView) =>
    median(views(view).map(({ largestPaint }) => largestPaint)) /
    median(views('plain').map(({ largestPaint }) => largestPaint));
  const shift = Math.max(...views('rendered-inside').map(({ shift }) => shift));
  const ofPlain = (figure: Figure) =>
    each(figure, cards, 'card', count, blank) / each(figure, cards, 'plain', count, blank);
  const twin = (page: string) =>
    median(loads(page).map(({ processor }) => processor)) - median(blank.map(({ processor }) => processor));
  return table(
    ['aim', 'at most', 'here'],
    [
      ['LCP from JSON inside ÷ plain HTML', '1.50 ×', times(paint('inline-json'))],
      ['LCP with rendered HTML inside ÷ plain HTML', '1.02 ×', times(paint('rendered-inside'))],
      [
        'longest task from JSON inside',
        '90 ms',
        `${Math.round(median(views('inline-json').map(({ longestTask }) => longestTask)))} ms`,
      ],
      ['CLS with rendered HTML inside', '0.01', shift.toFixed(3)],
      [
        'processor time of one card with rendered HTML inside ÷ plain HTML',
        '2.20 ×',
        times(twin('twin-rendered.html') / twin('twin-plain.html')),
      ],
      [
        `processor time per card of ${inShort(count)} ÷ plain HTML`,
        '1.00 ×',
        times(ofPlain(({ processor }) => processor)),
      ],
      [
        `memory that the browser attributes to a card of ${inShort(count)} ÷ plain HTML`,
        '3.30 ×',
        times(ofPlain(({ attributed }) => attributed)),
      ],
    ],
  );
}

/** The layout shift of each snippet of the docs: at both widths, with nothing kept and with the script kept. */
export function shiftsTable(shifts: readonly (readonly [name: string, shifts: readonly number[]])[]): string {
  return table(
    ['snippet', '360 px', '360 px, script kept', '1 280 px', '1 280 px, script kept'],
    shifts.map(([name, values]) => [name, ...values.map((value) => value.toFixed(3))]),
  );
}
