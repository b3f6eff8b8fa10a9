import type { Browser, CDPSession, Page } from 'puppeteer-core';

/** What one load of a page cost. Times are milliseconds that the processor spent on the page's main thread. */
export interface LoadCost {
  /** All tasks: parsing, script, style, layout, preparing to paint. */
  processor: number;
  style: number;
  layout: number;
  /** Bytes in use in the page's process once garbage is collected. */
  memory: number;
  /** Of that, V8's heap: what scripts hold. */
  scriptMemory: number;
  /** Bytes that the browser attributes to the page (`measureUserAgentSpecificMemory`): its scripts and nodes, without layout. */
  attributed: number;
}

/** What a reader on a slow line and a slow device met. */
export interface FirstViewCost {
  /** Largest contentful paint, in milliseconds. */
  largestPaint: number;
  /** Cumulative layout shift. */
  shift: number;
  /** Milliseconds of the longest task; 0 when none took 50. */
  longestTask: number;
}

// What runs in the page is text: tsx would put calls into functions that the page does not have.

const untilSettled = `(async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const cards = [...document.querySelectorAll('promise-card, vanilla-card')];
  while (!cards.every((card) => card.shadowRoot?.querySelector('article'))) await frame();
  for (let count = 0; count < 3; count++) await frame();
})()`;

const wordsShown = `(() => {
  const texts = [];
  const collect = (root) => {
    for (const child of root.childNodes) {
      if (child instanceof Text) texts.push(child.data);
      else if (child instanceof Element && !child.matches('script, style, template')) collect(child.shadowRoot ?? child);
    }
  };
  collect(document.body);
  return texts.join(' ').match(/[\\p{L}\\d]+/gu);
})()`;

const observeFirstView = `
  globalThis.firstView = { largestPaint: 0, shift: 0, longestTask: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) firstView.largestPaint = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) firstView.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) firstView.longestTask = Math.max(firstView.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });`;

/** Opens a page in a process of its own. It starts at a blank page of the same site, so that it need not change processes. */
async function inNewPage<Result>(
  browser: Browser,
  site: string,
  visit: (page: Page, session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const page = await browser.newPage();
  try {
    // Not as a mobile device: Chromium then takes each load for a turn of the device, and counts no shift for half a second.
    await page.setViewport({ width: 412, height: 823, deviceScaleFactor: 1.75 });
    await page.goto(`${site}blank.html`, { waitUntil: 'load' });
    return await visit(page, await page.createCDPSession());
  } finally {
    await page.close();
  }
}

/** From the start of the navigation until the page is loaded, all cards are shown and three more frames are drawn. */
export function measureLoad(browser: Browser, site: string, name: string): Promise<LoadCost> {
  return inNewPage(browser, site, async (page, session) => {
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await metrics(session);
    await page.goto(site + name, { waitUntil: 'load', timeout: 120_000 });
    await page.evaluate(untilSettled);
    const after = await metrics(session);
    await session.send('HeapProfiler.collectGarbage');
    const milliseconds = (name: string) => (after[name]! - before[name]!) * 1000;
    const scriptMemory = (await metrics(session))['JSHeapUsedSize']!;
    return {
      processor: milliseconds('TaskDuration'),
      style: milliseconds('RecalcStyleDuration'),
      layout: milliseconds('LayoutDuration'),
      memory: scriptMemory + (await memoryOutsideScript(browser, page)),
      scriptMemory,
      attributed: (await page.evaluate(
        'performance.measureUserAgentSpecificMemory().then(({ bytes }) => bytes)',
      )) as number,
    };
  });
}

/** Slow 4G as Lighthouse has it, and a processor that is four times slower. */
export function measureFirstView(browser: Browser, site: string, name: string): Promise<FirstViewCost> {
  return inNewPage(browser, site, async (page, session) => {
    await slowDown(session);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.evaluateOnNewDocument(observeFirstView);
    await page.goto(site + name, { waitUntil: 'networkidle0' });
    await page.evaluate(untilSettled);
    return (await page.evaluate('firstView')) as FirstViewCost;
  });
}

/** What moved on a page that is opened on a slow line twice: with nothing kept, and with the script in the browser's cache. */
export async function measureShifts(browser: Browser, site: string, name: string, width: number): Promise<number[]> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width, height: width < 600 ? 740 : 900 });
    await slowDown(await page.createCDPSession());
    await page.evaluateOnNewDocument(observeFirstView);
    const shifts: number[] = [];
    while (shifts.length < 2) {
      await page.goto(site + name, { waitUntil: 'networkidle0' });
      await page.evaluate(untilSettled);
      shifts.push(((await page.evaluate('firstView')) as FirstViewCost).shift);
    }
    return shifts;
  } finally {
    await context.close();
  }
}

/** Slow 4G as Lighthouse has it. */
async function slowDown(session: CDPSession): Promise<void> {
  const bytesPerSecond = (kilobits: number) => (kilobits * 1000) / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: bytesPerSecond(1600),
    uploadThroughput: bytesPerSecond(750),
  });
}

/** The words on a page, in order, also those in shadow trees. */
export function readWords(browser: Browser, site: string, name: string): Promise<string[]> {
  return inNewPage(browser, site, async (page) => {
    await page.goto(site + name, { waitUntil: 'load' });
    await page.evaluate(untilSettled);
    return (await page.evaluate(wordsShown)) as string[];
  });
}

async function metrics(session: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

interface TraceEvent {
  name: string;
  pid: number;
  args: { dumps?: { allocators?: Record<string, { attrs?: Record<string, { value: string }> }> } };
}

/**
 * From a memory dump, which the browser makes of itself: bytes in use in Blink's heap (nodes, styles, layout) and outside of Blink's
 * and V8's (texts, style sheets, everything else). Without memory that is kept ready, pictures of the page, and other processes.
 */
async function memoryOutsideScript(browser: Browser, page: Page): Promise<number> {
  // A process that is busy is left out of a dump.
  for (let tries = 1; tries < 5; tries++) {
    const bytes = await dumpMemory(browser, page);
    if (bytes !== undefined) return bytes;
  }
  throw new Error("The page's process is in no memory dump.");
}

async function dumpMemory(browser: Browser, page: Page): Promise<number | undefined> {
  const session = await browser.target().createCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  const includedCategories = ['blink.user_timing', 'disabled-by-default-memory-infra'];
  await session.send('Tracing.start', {
    traceConfig: { includedCategories, memoryDumpConfig: {} },
    transferMode: 'ReportEvents',
  });
  // Tells which of the processes is the page's.
  await page.evaluate(`performance.mark('measured')`);
  await session.send('Tracing.requestMemoryDump', { deterministic: true, levelOfDetail: 'light' });
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const process = events.find(({ name }) => name === 'measured')?.pid;
  const allocators = events.find(({ pid, args }) => pid === process && args.dumps?.allocators)?.args.dumps?.allocators;
  if (!allocators) return undefined;
  const bytes = (name: string, attribute: string) => {
    const value = allocators[name]?.attrs?.[attribute]?.value;
    if (value === undefined) throw new Error(`This browser's memory dump does not have ${attribute} of ${name}.`);
    return parseInt(value, 16);
  };
  return (
    bytes('blink_gc/main/heap', 'allocated_objects_size') +
    bytes('partition_alloc/allocated_objects', 'size') +
    bytes('malloc/allocated_objects', 'size')
  );
}
