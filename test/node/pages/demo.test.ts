import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'puppeteer-core';
import { startServer, type RunningServer } from '../../../demo/server.js';
import { axeViolations, listenTo, openBrowser, textIn, untilShown } from '../../support/site.js';

describe('the demonstration', () => {
  let browser: Browser;
  let server: RunningServer;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demo-'));
    [browser, server] = await Promise.all([
      openBrowser(),
      startServer({ port: 0, database: join(folder, 'feedback.db') }),
    ]);
  });
  after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  async function open(path: string, prepare?: (page: Page) => unknown) {
    const page = await browser.newPage();
    const heard = listenTo(page);
    await prepare?.(page);
    await page.goto(server.url + path);
    for (const element of ['promise-card', 'priority-list', 'feedback-form']) await untilShown(page, element);
    return { page, heard };
  }

  it('leads to the builder, and serves it with its script', async () => {
    const page = await browser.newPage();
    const heard = listenTo(page);
    await page.goto(`${server.url}/`);
    await page.$eval('a[href="/byggare/"]', (link) => (link as HTMLElement).click());
    await page.waitForSelector('promise-builder h1');
    assert.equal(await page.title(), 'Börja – Bygg ett medborgarlöfte');
    await page.goto(`${server.url}/byggare`);
    await page.waitForSelector('promise-builder h1');
    assert.deepEqual(heard, []);
    await page.close();
  });

  const pages = [
    {
      path: '/',
      message: 'Din synpunkt',
      send: 'Skicka synpunkten',
      thanks: /Tack! .* Referensnummer: (ML-\w{4}-\w{4})/,
    },
    {
      path: '/en.html',
      message: 'Your feedback',
      send: 'Send feedback',
      thanks: /Thank you! .* Reference number: (ML-\w{4}-\w{4})/,
    },
  ];
  for (const { path, message, send, thanks } of pages) {
    it(`takes feedback on ${path}, thanks with a reference, and shows both in the inbox`, async () => {
      const { page, heard } = await open(path);
      const text = `Det är mörkt <b>här</b> på ${path}`;
      await page.locator(`feedback-form >>> ::-p-aria(${message})`).fill(text);
      await page.locator(`feedback-form >>> ::-p-aria(${send})`).click();
      await page.waitForFunction(() =>
        document.querySelector('feedback-form')!.shadowRoot!.querySelector('.delivered'),
      );
      const [, reference] = thanks.exec(await textIn(page, 'feedback-form'))!;
      // A test writes faster than a person can, so its message is among the suspected ones.
      await page.goto(`${server.url}/inbox?quarantined=yes`);
      const inbox = await textIn(page, 'main');
      assert.ok(inbox.includes(text) && inbox.includes(reference!), inbox);
      assert.deepEqual(heard, []);
      await page.close();
    });

    it(`says on ${path} what is wrong, in the bundle as in the sources`, async () => {
      const { page } = await open(path);
      await page.locator(`feedback-form >>> ::-p-aria(${send})`).click();
      await page.waitForFunction(() => document.querySelector('feedback-form')!.shadowRoot!.querySelector('.error'));
      assert.match(
        await textIn(page, 'feedback-form'),
        path === '/' ? /Skriv din synpunkt innan du skickar\./ : /Enter your feedback/,
      );
      await page.close();
    });

    for (const [width, textSize] of [
      [1280, 100],
      [640, 200],
      [320, 100],
    ] as const)
      for (const scheme of ['light', 'dark'])
        it(`passes axe on ${path} at ${width} px and ${textSize} % text, ${scheme}, without sideways scroll`, async () => {
          const { page } = await open(path, async (page) => {
            await page.setViewport({ width, height: 800 });
            await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
          });
          await page.addStyleTag({ content: `html { font-size: ${textSize}% }` });
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
          assert.deepEqual(await axeViolations(page), []);
          await page.close();
        });
  }

  for (const path of ['/almvaga.html', '/tranhalla.html', '/norrglimma.html', '/larkeborg.html', '/vindtuva.html'])
    it(`shows the promise on ${path}, passes axe, and reads without JavaScript`, async () => {
      const page = await browser.newPage();
      const heard = listenTo(page);
      await page.setJavaScriptEnabled(false);
      await page.goto(server.url + path);
      const title = await page.$eval('promise-card h2', (heading) => heading.textContent.trim());
      await page.setJavaScriptEnabled(true);
      await page.goto(server.url + path);
      await untilShown(page, 'promise-card');
      assert.ok((await textIn(page, 'promise-card')).includes(title), 'both have the same title');
      assert.deepEqual(await axeViolations(page), []);
      assert.deepEqual(heard, []);
      await page.close();
    });

  it('is heard with spaces between its words', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/almvaga.html`);
    await untilShown(page, 'promise-card');
    const devtools = await page.createCDPSession();
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const textOf = ({ role, name, childIds = [] }: (typeof nodes)[number]): string =>
      role?.value === 'StaticText'
        ? (name?.value as string)
        : role?.value === 'LineBreak'
          ? ' '
          : childIds.map((id) => textOf(byId.get(id)!)).join('');
    const heard = textOf(nodes[0]!).replaceAll('\u00a0', ' ');
    for (const words of [
      // Headlines have a line of their own, which separates them.
      'Löftet gäller nu.',
      'Gäller januari 2026–december 2029.',
      '2 av 16 åtaganden genomförda.',
      'Senaste uppföljning: 20 oktober 2026',
      'Pågår Uppföljt till och med september 2026',
      '301 kontroller (sedan årsskiftet)',
      '1,23 kontroller per dag',
      '1 500 av minst 4 000 timmar (sedan årsskiftet), mål sammanlagt under 2026 och 2027',
      'Uppföljning kvartal 2, 2026 (pdf, 202 kB, almvaga.example)',
    ])
      assert.ok(heard.includes(words), words);
    await page.close();
  });

  for (const name of ['index', 'en', 'almvaga', 'tranhalla', 'norrglimma', 'larkeborg', 'vindtuva'])
    it(`has in ${name}.html, before any script, all texts of its promise`, async () => {
      const served = await (await fetch(`${server.url}/${name}.html`)).text();
      const words = served
        .replace(/<img[^>]* alt="([^"]*)"/g, '$1<')
        .replace(/<[^>]+>/g, ' ')
        .replaceAll('&nbsp;', ' ')
        .replace(/\s+/g, ' ');
      const json = readFileSync(`demo/${/promise-url="([^"]+)"/.exec(served)![1]}`, 'utf8');
      const lang = name === 'en' ? 'en' : 'sv';
      const texts: string[] = [];
      JSON.parse(json, (key, value: unknown) => {
        if (key === lang && typeof value === 'string') texts.push(value);
        return value;
      });
      const isThere = (text: string) => words.toLowerCase().includes(text.replace(/\s+/g, ' ').toLowerCase());
      // Units and places are in sentences of their own.
      const missing = texts.filter((text) => text.length > 30 && !isThere(text));
      assert.ok(texts.length > 5);
      assert.deepEqual(missing, []);
    });

  it('reads the whole promise without JavaScript', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(server.url);
    const content = await page.content();
    for (const words of [
      'till och med <time datetime="2017-09-30">30 september 2017</time>',
      'över 800 Karlstadsbor',
      'förebyggande arbete mot dopning',
    ])
      assert.ok(content.includes(words), words);
    await page.close();
  });

  for (const [path, heading] of [
    ['/', 'Lämna en synpunkt'],
    ['/en.html', 'Give feedback'],
  ] as const)
    it(`has on ${path} one heading of the form and the number to call, with and without JavaScript`, async () => {
      for (const isOn of [true, false]) {
        const page = await browser.newPage();
        await page.setJavaScriptEnabled(isOn);
        await page.goto(server.url + path);
        if (isOn) await untilShown(page, 'feedback-form');
        const headings = await page.$$(`::-p-aria([name="${heading}"][role="heading"])`);
        const calls = await page.$$('::-p-aria([name="112"][role="link"])');
        assert.deepEqual([headings.length, calls.length], [1, 1], isOn ? 'with' : 'without');
        await page.close();
      }
    });

  it('asks nothing of any other host, and sends no cookie', async () => {
    // Those who have the inbox open have its cookie; residents do not.
    const context = browser.defaultBrowserContext();
    await context.deleteCookie(...(await context.cookies()));
    const hosts = new Set<string>();
    const cookies = new Set<string | undefined>();
    const { page } = await open('/', (page) =>
      page.on('request', (request) => {
        if (request.url().startsWith('data:')) return;
        hosts.add(new URL(request.url()).origin);
        cookies.add(request.headers()['cookie']);
      }),
    );
    assert.deepEqual([[...hosts], [...cookies]], [[server.url], [undefined]]);
    await page.close();
  });

  it('sends feedback with neither cookie, referrer nor the query of the page', async () => {
    const { page } = await open('/?personnummer=1');
    await page.evaluate(() => (document.cookie = 'session=1'));
    const network = await page.createCDPSession();
    await network.send('Network.enable');
    // The page itself goes on loading, with its cookie.
    const message = new Promise<string[]>((resolve) => {
      network.on('Network.requestWillBeSentExtraInfo', ({ headers }) => {
        const names = Object.keys(headers).map((name) => name.toLowerCase());
        if (names.includes('idempotency-key')) resolve(names);
      });
    });
    await page.locator('feedback-form >>> ::-p-aria(Din synpunkt)').fill('Hej');
    await page.locator('feedback-form >>> ::-p-aria(Skicka synpunkten)').click();
    await page.waitForFunction(() => document.querySelector('feedback-form')!.shadowRoot!.querySelector('.delivered'));
    const names = await message;
    assert.ok(!names.includes('cookie') && !names.includes('referer'), String(names));
    await page.goto(`${server.url}/inbox`);
    assert.ok(!(await page.content()).includes('personnummer'));
    await page.close();
  });

  for (const path of ['/', '/en.html'])
    it(`makes no Intl formatter on ${path}, which would hold up the first paint`, async () => {
      const { page } = await open(path, (page) =>
        // As text: what runs the tests would put functions of its own into a function.
        page.evaluateOnNewDocument(`
        made = [];
        for (const name of ['DateTimeFormat', 'NumberFormat', 'ListFormat', 'RelativeTimeFormat', 'DisplayNames'])
          Intl[name] = new Proxy(Intl[name], {
            construct: (target, args) => (made.push(name), new target(...args)),
          });
      `),
      );
      assert.deepEqual(await page.evaluate('made'), []);
      await page.evaluate('new Intl.NumberFormat("sv")');
      assert.deepEqual(await page.evaluate('made'), ['NumberFormat'], 'one would be seen');
      await page.close();
    });

  it('fetches the promise once for the card, the list and the preload', async () => {
    let requests = 0;
    const { page } = await open('/', (page) =>
      page.on('request', (request) => (requests += Number(request.url().endsWith('karlstad.json')))),
    );
    assert.equal(requests, 1);
    await page.close();
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'void-style': 'off',
        'doctype-style': 'off',
        'no-inline-style': 'error',
        'long-title': 'off',
        // A number that is copied has the hyphen and the spaces that the editor wrote.
        'tel-non-breaking': 'off',
      },
    });
    for (const file of readdirSync('demo').filter((name) => name.endsWith('.html'))) {
      const page = await (await fetch(`${server.url}/${file}`)).text();
      assert.ok(!page.includes('npx medborgarlofte render'), 'the promise is in its place');
      const report = await validator.validateString(page);
      assert.deepEqual(
        report.results.flatMap(({ messages }) => messages),
        [],
      );
    }
  });
});
