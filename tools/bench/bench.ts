/** What the card costs beside plain HTML of the same words: docs/bench.md. It prints, and never fails on slowness. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../../test/support/browser.js';
import {
  measureFirstView,
  measureLoad,
  measureShifts,
  readWords,
  type FirstViewCost,
  type LoadCost,
} from './measure.js';
import {
  firstViewPage,
  firstViews,
  kinds,
  pageWith,
  promiseLikeKarlstad,
  scriptFiles,
  sharedFiles,
  snippetFiles,
  twinPages,
  type Kind,
} from './pages.js';
import {
  aimsTable,
  attributedTable,
  firstViewTable,
  memoryTable,
  partsTable,
  processorTable,
  shiftsTable,
  twinTable,
  type Series,
} from './report.js';
import { serve } from './serve.js';

const { rounds: given, ...chosen } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    shifts: { type: 'boolean' },
    loads: { type: 'boolean' },
    'first-view': { type: 'boolean' },
  },
}).values;
const rounds = Number(given);
/** All parts, unless some are named. */
const isMeasured = (part: keyof typeof chosen) => chosen[part] ?? !Object.keys(chosen).length;
if (!Number.isInteger(rounds) || rounds < 1) stop(`--rounds ${given}: expected a whole number, 1 or more.`);
if (!existsSync('dist/medborgarlofte.js')) stop('dist/medborgarlofte.js is missing: run "npm run build" first.');

const samples = new Map<string, LoadCost[]>();
const views = new Map<string, FirstViewCost[]>();
const name = (thing: string, count: number, kind: Kind) => `${thing}-${count}-${kind}.html`;
const series = (thing: Series['thing'], counts: readonly number[]): Series => ({
  thing,
  counts,
  loads: (kind, count) => samples.get(name(thing, count, kind))!,
});
const cards = series('card', [1, 10, 100, 1000]);
const commitments = series('commitment', [10, 100, 1000]);

const loadPages = [cards, commitments].flatMap(({ thing, counts }) =>
  counts.flatMap((count) => {
    const promises = Array.from({ length: thing === 'card' ? count : 1 }, (_, index) =>
      promiseLikeKarlstad(thing === 'card' ? 10 : count, index),
    );
    return kinds.map((kind): [string, string] => [name(thing, count, kind), pageWith(kind, promises)]);
  }),
);
const firstViewPages = firstViews.map((view): [string, string] => [`${view}.html`, firstViewPage(view)]);

// Read once: the bundle may be built anew while this runs.
const shared = sharedFiles();
const twinned = twinPages();
const loadServer = await serve([...shared, ...loadPages, ...twinned], { compressed: false });
const firstViewServer = await serve([...shared, ...firstViewPages], { compressed: true });
const snippets = snippetFiles();
const snippetServer = await serve([...shared, ...snippets.files], { compressed: true, kept: scriptFiles });
const shifts: [string, number[]][] = [];
// So that the browser answers at once what memory it attributes to a page; else it waits for its own next collection of garbage.
const args = [...launchOptions.args, '--enable-blink-features=ForceEagerMeasureMemory'];
const browser = await puppeteer.launch({ ...launchOptions, args });
try {
  console.log(
    `${await browser.version()}, medians of ${rounds} ${rounds === 1 ? 'round' : 'rounds'}, ` +
      `bundle of ${brotliCompressSync(new Map(shared).get('medborgarlofte.js')!).length} B with brotli.`,
  );
  if (isMeasured('shifts')) {
    console.error('What the docs tell an editor to paste …');
    for (const [index, snippet] of snippets.names.entries()) {
      const at = (width: number) => measureShifts(browser, snippetServer.address, `snippet-${index}.html`, width);
      shifts.push([snippet, [...(await at(360)), ...(await at(1280))]]);
    }
  }
  if (isMeasured('loads')) await compareWords();
  const measuredPages = isMeasured('loads') ? ['blank.html', ...[...twinned, ...loadPages].map(([page]) => page)] : [];
  const measuredViews = isMeasured('first-view') ? firstViews : [];
  const isRepeated = measuredPages.length > 0 || measuredViews.length > 0;
  for (let round = 1; isRepeated && round <= rounds; round++) {
    console.error(`Round ${round} of ${rounds} …`);
    // One after the other, so that what else the machine does meets all alike.
    for (const page of measuredPages) add(samples, page, await measureLoad(browser, loadServer.address, page));
    for (const view of measuredViews)
      add(views, view, await measureFirstView(browser, firstViewServer.address, `${view}.html`));
  }
} finally {
  await browser.close();
  loadServer.close();
  firstViewServer.close();
  snippetServer.close();
}

const blank = samples.get('blank.html')!;
const viewsOf = (view: string) => views.get(view)!;
const loadsOf = (page: string) => samples.get(page)!;
if (isMeasured('shifts')) print('Layout shift of what the docs tell an editor to paste, slow 4G', shiftsTable(shifts));
if (isMeasured('loads')) {
  print('Processor time per card, cards with 10 commitments on one page', processorTable(cards, blank));
  print('Memory per card, cards with 10 commitments on one page', memoryTable(cards, blank));
  print(
    'Memory that the browser attributes to a card, cards with 10 commitments on one page',
    attributedTable(cards, blank),
  );
  print('What they are made of', partsTable(cards, 100, blank));
  print('Processor time per commitment, one card', processorTable(commitments, blank));
  print('Memory per commitment, one card', memoryTable(commitments, blank));
  print('One card, with its promise inside as HTML', twinTable(loadsOf, blank));
}
if (isMeasured('first-view')) print('First view, slow 4G, processor 4 × slower', firstViewTable(viewsOf));
if (isMeasured('loads') && isMeasured('first-view')) print('Aims', aimsTable(cards, 100, blank, viewsOf, loadsOf));

/** Only the same words make a fair comparison: says so where the card shows others. */
async function compareWords(): Promise<void> {
  for (const { thing, counts } of [cards, commitments]) {
    // The last, but not the thousand cards: they hold the same as one.
    const count = thing === 'card' ? counts[0]! : counts.at(-1)!;
    const words = (kind: Kind) => readWords(browser, loadServer.address, name(thing, count, kind));
    const [plain, ...others] = await Promise.all(kinds.map(words));
    for (const [index, other] of others.entries())
      if (other.join(' ') !== plain!.join(' ')) {
        const place = other.findIndex((word, index) => word !== plain![index]);
        const around = other.slice(Math.max(0, place - 5), place + 5).join(' ');
        console.log(
          `\nNot the same words, ${count} × ${thing}: plain HTML has ${plain!.length}, ${kinds[index + 1]!} ${other.length}; ` +
            `they part at "… ${around} …". Fix tools/bench/pages.ts and tools/bench/vanilla-card.js.`,
        );
      }
  }
}

function add<Cost>(all: Map<string, Cost[]>, page: string, cost: Cost): void {
  all.set(page, [...(all.get(page) ?? []), cost]);
}

function print(title: string, table: string): void {
  console.log(`\n### ${title}\n\n${table}`);
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
