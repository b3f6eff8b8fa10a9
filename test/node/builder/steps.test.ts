import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { axeViolations, pageWith, until, untilDrawn } from '../../support/site.js';
import { completePromise } from '../../../demo/states/complete-promise.js';
import { openBuilder } from './builder-page.js';

const steps = ['start', 'promise', 'commitments', 'follow-up', 'more', 'see', 'publish', 'check'];
const json = (name: string) => JSON.parse(readFileSync(`demo/${name}.json`, 'utf8')) as Record<string, unknown>;
const unfoldAll = async (page: Page) => {
  // What is unfolded shows more to unfold.
  for (let level = 0; level < 5; level++) {
    await page.$$eval('main details:not([open]) > summary', (all) => all.forEach((each) => each.click()));
    await untilDrawn(page);
  }
};
const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim());

describe('each step of the builder', () => {
  for (const language of ['sv', 'en'] as const)
    for (const scheme of ['light', 'dark'])
      it(`passes axe with everything unfolded, in "${language}" on ${scheme}`, async () => {
        await using builder = await openBuilder({
          language,
          prepare: (page) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
        });
        const { page } = builder;
        await builder.openFile({ ...completePromise, okänt: 1 });
        for (const step of steps) {
          await builder.goTo(step);
          await unfoldAll(page);
          assert.deepEqual(await axeViolations(page), [], step);
        }
        assert.deepEqual(builder.heard, []);
      });

  it('fits a window of 360 pixels, and buttons are large enough to press', async () => {
    await using builder = await openBuilder({ width: 360, height: 740 });
    const { page } = builder;
    await builder.openFile(completePromise);
    for (const step of steps) {
      await builder.goTo(step);
      await unfoldAll(page);
      const [width, small] = await page.evaluate(
        () =>
          [
            document.documentElement.scrollWidth,
            [...document.querySelectorAll('button, summary, .steps a')]
              .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 24)
              .map((each) => each.outerHTML),
          ] as const,
      );
      assert.equal(width, 360, step);
      assert.deepEqual(small, [], step);
    }
  });

  it('has its heading in focus and in the title when the reader comes to it', async () => {
    await using builder = await openBuilder();
    const { page } = builder;
    await builder.openFile(json('karlstad'));
    await page.waitForFunction(() => document.title.startsWith('Löftet'));
    await page.click('#next-step');
    await page.waitForFunction(() => document.title.startsWith('Åtaganden'));
    assert.equal(await page.evaluate(() => document.activeElement?.textContent.trim()), 'Åtaganden');
  });
});

describe('a file in the builder', () => {
  for (const [name, promise] of [
    ['with every field there is', completePromise],
    ...['karlstad', 'tranhalla', 'vindtuva'].map((name) => [name, json(name)] as const),
  ] as const)
    it(`comes out as it went in, after each field was shown and touched: ${name}`, async () => {
      await using builder = await openBuilder();
      const { page } = builder;
      await builder.openFile(promise);
      for (const step of ['promise', 'commitments', 'follow-up', 'more']) {
        await builder.goTo(step);
        await unfoldAll(page);
        // As if each were typed once more.
        await page.$$eval('main input:not([type=checkbox]):not([type=date]), main textarea', (fields) =>
          fields.forEach((field) => {
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            field.dispatchEvent(new Event('change', { bubbles: true }));
          }),
        );
      }
      await builder.goTo('publish');
      await page.click('#download');
      assert.deepEqual(await builder.downloaded(), JSON.parse(JSON.stringify(promise)));
      assert.deepEqual(builder.heard, []);
    });

  it('has every value in some field', async () => {
    await using builder = await openBuilder();
    const { page } = builder;
    await builder.openFile(completePromise);
    const shown = new Set<string>();
    for (const step of ['promise', 'commitments', 'follow-up', 'more']) {
      await builder.goTo(step);
      await unfoldAll(page);
      const values = await page.$$eval('main input, main textarea, main select', (fields) =>
        (fields as HTMLInputElement[]).map(({ type, checked, value, id }) =>
          type === 'checkbox' ? (checked ? id : '') : value,
        ),
      );
      for (const value of values) shown.add(value);
    }
    const missing: string[] = [];
    const walk = (value: unknown, name: string): void => {
      if (Array.isArray(value)) value.forEach((each) => walk(each, name));
      else if (typeof value === 'object' && value) for (const [key, inner] of Object.entries(value)) walk(inner, key);
      else if (
        typeof value !== 'boolean' &&
        name !== 'by' &&
        name !== 'commitment' &&
        !shown.has(String(value).replace('.', name === 'value' ? ',' : '.'))
      )
        missing.push(`${name}: ${String(value)}`);
    };
    walk(completePromise, '');
    assert.deepEqual(missing, []);
  });

  it('that is no promise says so, and nothing is lost', async () => {
    await using builder = await openBuilder();
    const { page } = builder;
    for (const [content, words] of [
      ['{"title": "T",}', /in\.json: .*komma/],
      ['[1]', /inget löfte/],
    ] as const) {
      await builder.openFile(content);
      await page.waitForFunction(
        (pattern) => new RegExp(pattern).test(document.querySelector('[role=alert]')!.textContent),
        {},
        words.source,
      );
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'open');
    }
  });
});

describe('work in the builder', () => {
  it('is kept on the device, offered again, and gone when it is deleted', async () => {
    await using builder = await openBuilder();
    const { page } = builder;
    page.on('dialog', (dialog) => void dialog.accept());
    await builder.openFile({ title: 'Löfte 2026', body: ['Text'] });
    await page.waitForSelector('#field-title');
    await page.type('#field-title', '!');
    assert.match(await textOf(page, '#kept'), /^Sparat på den här datorn kl\. \d\d:\d\d\./);
    await page.goto(page.url().replace(/#.*/, ''));
    await page.waitForSelector('#continue');
    assert.match(await textOf(page, 'builder-start'), /Löfte 2026!, ändrat/);
    await page.click('#continue');
    await page.waitForSelector('#field-title');
    assert.equal(await page.$eval('#field-title', (field) => (field as HTMLInputElement).value), 'Löfte 2026!');
    await page.click('#delete');
    await page.waitForSelector('#paste');
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  });

  it('asks before it is left unsaved, and no more when it is in a file', async () => {
    await using builder = await openBuilder();
    const { page } = builder;
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await builder.openFile({ title: 'Löfte', body: ['Text'] });
    await page.waitForSelector('#field-title');
    await page.type('#field-title', '!');
    await page.reload();
    assert.deepEqual(asked, ['beforeunload']);
    await page.goto(page.url().replace(/#.*/, ''));
    await page.waitForSelector('#continue');
    await page.click('#continue');
    await builder.goTo('publish');
    await page.click('#download');
    assert.equal(((await builder.downloaded()) as { title: string }).title, 'Löfte!');
    assert.match(await textOf(page, '#kept'), /^Allt finns i filen\./);
    asked.length = 0;
    await page.reload();
    assert.deepEqual(asked, []);
  });

  it('goes on where the browser keeps nothing, and says so', async () => {
    await using builder = await openBuilder({
      prepare: (page) =>
        page.evaluateOnNewDocument(() => {
          Storage.prototype.setItem = () => {
            throw new DOMException('no room', 'QuotaExceededError');
          };
        }),
    });
    const { page } = builder;
    await builder.openFile({ title: 'Löfte', body: ['Text'] });
    await page.waitForSelector('#field-title');
    await page.type('#field-title', '!');
    assert.match(await textOf(page, '#kept'), /^Webbläsaren sparar inget/);
    assert.deepEqual(builder.heard, []);
  });

  it('is undone and redone, by buttons and by keys', async () => {
    await using builder = await openBuilder();
    const { page } = builder;
    const title = () => page.$eval('#field-title', (field) => (field as HTMLInputElement).value);
    await builder.openFile({ title: 'A', body: ['Text'] });
    await page.waitForSelector('#field-title');
    await page.type('#field-title', 'BC');
    await page.click('#undo');
    assert.equal(await title(), 'A');
    await page.keyboard.down('Control');
    await page.keyboard.press('y');
    await page.keyboard.up('Control');
    assert.equal(await title(), 'ABC');
    assert.equal(await textOf(page, '#said'), 'Gjort igen');
  });

  it('moves a commitment by keyboard, with the focus on what was moved, and by pointer', async () => {
    await using builder = await openBuilder({ height: 2000 });
    const { page } = builder;
    await builder.openFile({
      title: 'T',
      commitments: [
        { id: 'a', text: 'A' },
        { id: 'b', text: 'B' },
        { id: 'c', text: 'C' },
      ],
    });
    await page.waitForSelector('#field-title');
    await builder.goTo('commitments');
    const order = () =>
      page.$$eval('[id^=field-commitments-][id$=-text]', (all) =>
        (all as HTMLTextAreaElement[]).map(({ value }) => value).join(''),
      );
    await page.focus('#field-commitments-2-up');
    await page.keyboard.press('Enter');
    assert.equal(await order(), 'ACB');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'field-commitments-1-up');
    assert.equal(await textOf(page, '#said'), 'Åtagande är nu nummer 2 av 3');
    const [from, to] = await page.$$eval('.grip', (all) => {
      all[0]!.scrollIntoView({ block: 'center' });
      return [all[0]!, all[2]!].map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
    });
    await page.mouse.move(from!.x, from!.y);
    await page.mouse.down();
    await page.mouse.move(from!.x + 5, from!.y + 10, { steps: 5 });
    await page.mouse.move(to!.x, to!.y + 30, { steps: 20 });
    // What is under the pointer is looked for now and then, not at each move.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.items > .item:not(.sortable-fallback)')].at(-1)!.matches('.sortable-ghost'),
    );
    await page.mouse.up();
    await until(async () => (await order()) === 'CBA', 'the first commitment is the last');
  });

  it('marks what is missing in the other language, and leads to it from the advice', async () => {
    await using builder = await openBuilder();
    const { page } = builder;
    await builder.openFile({ title: { sv: 'T', en: 'T' }, commitments: [{ id: 'a', text: 'Verka för trygghet' }] });
    await page.waitForSelector('#field-title');
    await builder.goTo('see');
    const advice = await textOf(page, '.hints');
    assert.match(advice, /De här texterna saknas på engelska\. Åtaganden?: 1|De här texterna saknas på engelska/);
    assert.match(advice, /svårt att se om det här blev gjort/);
    await page.$$eval('.places a', (all) => (all.find((each) => each.hash.endsWith('text')) as HTMLElement).click());
    await page.waitForFunction(() => document.activeElement?.id === 'field-commitments-0-text');
    assert.equal(await textOf(page, '.lacks'), 'Saknas på engelska');
  });

  it('shows the real card, in each width, language and colour, the list, and the HTML without a script', async () => {
    await using builder = await openBuilder();
    const { page } = builder;
    await builder.openFile(json('karlstad'));
    await page.waitForSelector('#field-title');
    await builder.goTo('see');
    const frame = async () => await (await page.waitForSelector('iframe'))!.contentFrame();
    const article = () => frame().then((each) => each.waitForSelector('promise-card >>> article'));
    assert.match(await (await article())!.evaluate((each) => each.innerText), /Löftet gäller inte längre/);
    await page.select('#preview-reader', 'en');
    await page.select('#preview-width', 'phone');
    await page.select('#preview-scheme', 'dark');
    await until(async () => /no longer in force/.test(await (await article())!.evaluate((each) => each.innerText)));
    const [width, colour] = await (await article())!.evaluate(
      (each) => [each.ownerDocument.defaultView!.innerWidth, getComputedStyle(each).backgroundColor] as const,
    );
    assert.ok(width <= 360, String(width));
    assert.equal(colour, 'rgb(23, 28, 32)');
    await page.select('#preview-view', 'list');
    await (await frame()).waitForSelector('priority-list >>> ol');
    await page.select('#preview-view', 'plain');
    await until(async () =>
      (await frame()).$eval(
        'body',
        (body) => /Violence in public places/.test(body.innerText) && !body.querySelector('promise-card'),
      ),
    );
    assert.deepEqual(builder.heard, []);
  });

  it('begins a follow-up with the statuses of the last one, and none of its words', async () => {
    await using builder = await openBuilder();
    const { page } = builder;
    await builder.openFile({
      title: 'T',
      commitments: [
        { id: 'a', text: 'A' },
        { id: 'b', text: 'B' },
      ],
      followUps: [
        {
          to: '2026-06',
          entries: [{ commitment: 'a', status: 'ongoing', text: 'Igång', values: [{ value: 1, unit: 'h' }] }],
        },
      ],
    });
    await page.waitForSelector('#field-title');
    await builder.goTo('follow-up');
    await page.click('#copy-follow-up');
    await page.waitForFunction(() => document.activeElement?.id === 'field-followUps-1-from');
    assert.match(await textOf(page, '.outcome'), /Förra gången: Pågår\. Igång/);
    await page.select('#field-followUps-1-status-b', 'notDone');
    await page.waitForFunction(() => document.activeElement?.id === 'field-followUps-1-entries-1-status');
    await page.type('#field-followUps-1-entries-1-reason', 'Ingen tid');
    await builder.goTo('publish');
    await page.click('#download');
    const { followUps } = (await builder.downloaded()) as { followUps: { entries: unknown }[] };
    assert.deepEqual(followUps[1]!.entries, [
      { commitment: 'a', status: 'ongoing' },
      { commitment: 'b', status: 'notDone', reason: 'Ingen tid' },
    ]);
  });
});

describe('the builder', () => {
  it('asks for nothing but its own two files, and works on when the server is gone', async () => {
    await using builder = await openBuilder();
    const { page, site } = builder;
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    assert.deepEqual(site.asked, ['byggare/index.html', 'byggare/builder.js']);
    await page.setOfflineMode(true);
    await page.click('#example-norrglimma');
    for (const step of steps) await builder.goTo(step);
    assert.deepEqual(
      requests.filter((address) => !/^(blob|data|about):/.test(address)),
      [],
    );
  });

  it('opens from a disk as one file', async () => {
    const address = pathToFileURL(resolve('dist/builder/medborgarlofte-byggare.html')).href;
    await using builder = await openBuilder({ address });
    const { page } = builder;
    await page.click('#empty');
    await page.waitForSelector('#field-title');
    await page.type('#field-title', 'Löfte');
    await builder.goTo('publish');
    await builder.goTo('commitments');
    await page.click('#field-commitments-add');
    await page.waitForFunction(() => document.activeElement?.id === 'field-commitments-0-text');
    await page.keyboard.type('Fotpatrullera.');
    await builder.goTo('publish');
    await page.click('#download');
    const { commitments } = (await builder.downloaded()) as { commitments: unknown };
    assert.deepEqual(commitments, [{ id: 'atagande-1', text: 'Fotpatrullera.' }]);
    assert.deepEqual(builder.heard, []);
  });

  it('says what a system made of a page: kept, removed, shown as code', async () => {
    await using builder = await openBuilder();
    const { page } = builder;
    const promise = { title: 'Löftet', commitments: [{ id: 'a', text: 'Fotpatrullera på torget.' }] };
    await builder.openFile(promise);
    await page.waitForSelector('#field-title');
    await builder.goTo('publish');
    const snippet = await page.$eval('#snippet', (field) => (field as HTMLTextAreaElement).value);
    const script = await page.$eval('#script-tag', (field) => (field as HTMLTextAreaElement).value);
    await builder.goTo('check');
    const check = async (body: string, head = script) => {
      await page.$eval(
        '#page',
        (field, value) => ((field as HTMLTextAreaElement).value = value),
        pageWith(body, { head }),
      );
      await page.click('#check-page');
      await page.waitForFunction(() => document.activeElement?.id === 'result');
      const text = await textOf(page, '#check-result');
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      return text;
    };
    const whole = await check(snippet);
    assert.match(
      whole,
      /Platsen för kortet finns kvar.*Alla löftets texter finns på sidan.*Med JavaScript ser läsaren hela kortet Utan JavaScript ser läsaren texten på sidan/,
    );
    assert.match(await check(snippet, ''), /Skriptet finns inte.*Med JavaScript ser läsaren texten på sidan/);
    assert.match(await check('<p>Fotpatrullera på torget.</p>'), /Platsen för kortet är borttagen.*Löftet$/);
    assert.match(await check('<p>&lt;promise-card promise-url="x"&gt;</p>'), /Taggen visas som text.*kod som text/);
    assert.match(await check('<promise-card>{"title": "Löftet"}</promise-card>'), /kod visas som text/);
    assert.match(
      await check('<promise-card promise-url="/lofte.json"></promise-card>'),
      /hela kortet Utan JavaScript ser läsaren inget av löftet/,
    );
    assert.deepEqual(builder.heard, []);
  });
});
