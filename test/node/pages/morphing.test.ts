import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { pageWith, script, untilShown, visit as visitSite, type Visit } from '../../support/site.js';

const promise = JSON.stringify({
  id: 'lofte',
  lang: 'sv',
  title: 'Löfte i Exempelkommunen',
  commitments: [{ id: 'a', text: 'Gå.' }],
});
const form = '<div data-medborgarlofte="feedback-form" data-action="/feedback"><p>Ring växeln.</p></div>';
const card =
  '<div data-medborgarlofte="promise-card" data-promise-url="lofte.json" data-feedback-action="/feedback"><p>Ord.</p></div>';
const link = '<p><a href="/feedback#feedback-form">Skriv till oss</a></p>';
const cardLink = '<p><a href="/lofte.json#promise-card?feedback-action=/feedback">Läs löftet</a></p>';

const whole = (body: string, head = '') => pageWith(body, { head: head + script });
const content = (body: string, news = 'Nyheter') => `<main><h1>Sida</h1><p>${news}</p>${body}<p>Slut.</p></main>`;
const text = 'Det är mörkt vid stationen';

describe('a page that a script makes equal to what the server sent', () => {
  async function open(
    body: string,
    head: string,
    visit: (page: Page, files: Visit['files'], address: string) => Promise<void>,
  ) {
    const files: Record<string, string> = {
      'idiomorph.js': 'file:node_modules/idiomorph/dist/idiomorph.js',
      'morphdom.js': 'file:node_modules/morphdom/dist/morphdom-umd.js',
      'turbo.js': 'file:node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js',
      'lofte.json': promise,
      'sida.html': whole(body, head),
    };
    await visitSite(files, async ({ page, heard, address, files }) => {
      await visit(page, files, address);
      assert.deepEqual(heard, []);
    });
  }

  /** Writes in the form, marks its element, and leaves the focus there. */
  async function write(page: Page, tag: string) {
    await untilShown(page, tag);
    await page.waitForSelector(`${tag} >>> textarea`, { visible: true });
    await page.type(`${tag} >>> textarea`, text);
    await page.$eval(tag, (element) => ((element as { mark?: string }).mark = 'samma'));
  }
  const typed = (page: Page, tag: string) =>
    page.$eval(tag, (element) => {
      const form = element.shadowRoot!.querySelector('feedback-form') ?? element;
      return [
        (element as { mark?: string }).mark,
        form.shadowRoot!.querySelector('textarea')!.value,
        form.shadowRoot!.activeElement?.localName,
      ];
    });
  const isShown = (page: Page, news: string) =>
    page.waitForFunction((news) => document.body.textContent.includes(news), {}, news);

  const places = [
    ['a placeholder with a form', form, 'feedback-form'],
    ['a placeholder with a card', card, 'promise-card'],
    ['a link to the form', link, 'feedback-form'],
    ['a link to a card', cardLink, 'promise-card'],
  ] as const;
  const ways: Record<string, [head: string, morph: string]> = {
    idiomorph: ['<script src="/idiomorph.js"></script>', 'Idiomorph.morph(document.querySelector("main"), html)'],
    'idiomorph, as htmx and others call it': [
      '<script src="/idiomorph.js"></script>',
      'Idiomorph.morph(document.body, html, { morphStyle: "innerHTML" })',
    ],
    morphdom: ['<script src="/morphdom.js"></script>', 'morphdom(document.querySelector("main"), html)'],
    innerHTML: ['', 'document.querySelector("main").outerHTML = html'],
  };
  for (const [way, [head, morph]] of Object.entries(ways))
    for (const [what, html, tag] of places)
      it(`keeps what was written in ${what}, with ${way}`, () =>
        open(content(html), head, async (page) => {
          await write(page, tag);
          for (const news of ['Nytt', 'Nyare']) {
            await page.evaluate(`{ const html = ${JSON.stringify(content(html, news))}; ${morph} }`);
            await isShown(page, news);
            await untilShown(page, tag);
            assert.deepEqual(await typed(page, tag), ['samma', text, 'textarea']);
            assert.equal(await page.$$eval(tag, (all) => all.length), 1);
          }
        }));

  it('has the words of the new page in the old element', () =>
    open(content(form), ways['idiomorph']![0], async (page) => {
      await write(page, 'feedback-form');
      await page.evaluate(
        (html) =>
          (window as unknown as { Idiomorph: { morph: (...given: unknown[]) => void } }).Idiomorph.morph(
            document.querySelector('main'),
            html,
          ),
        content(form.replace('Ring växeln.', 'Ring 0123-45 67 89.')),
      );
      await page.waitForFunction(() => document.querySelector('feedback-form > p')?.textContent.includes('0123'));
      assert.deepEqual(await typed(page, 'feedback-form'), ['samma', text, 'textarea']);
    }));

  it('gives each of two like places its own', () =>
    open(content(form + form), '', async (page) => {
      await page.waitForFunction(() => document.querySelectorAll('feedback-form').length === 2);
      for (const [number, words] of ['ett', 'två'].entries())
        await page.evaluate(
          (number, words) => {
            const form = document.querySelectorAll('feedback-form')[number]!;
            form.shadowRoot!.querySelector('textarea')!.value = words;
          },
          number,
          words,
        );
      await page.$eval('main', (main) => (main.outerHTML = main.outerHTML.replace(/<\/?feedback-form[^>]*>/g, '')));
      await page.waitForFunction(() => document.querySelectorAll('feedback-form').length === 2);
      assert.deepEqual(
        await page.$$eval('feedback-form', (forms) =>
          forms.map((form) => form.shadowRoot!.querySelector('textarea')!.value),
        ),
        ['ett', 'två'],
      );
    }));

  describe('with Turbo', () => {
    const turbo =
      '<script src="/turbo.js" defer></script><meta name="turbo-refresh-method" content="morph"><meta name="turbo-refresh-scroll" content="preserve">';
    const links = '<nav><a id="till" href="/tva.html">Till två</a></nav>';
    for (const [what, html, tag] of places) {
      it(`keeps what was written in ${what} through a refresh by morphing`, () =>
        open(links + content(html), turbo, async (page, files, address) => {
          await write(page, tag);
          files['sida.html'] = whole(links + content(html, 'Nytt från servern'), turbo);
          await page.evaluate(
            (address) =>
              (window as unknown as { Turbo: { visit: (address: string, options: object) => void } }).Turbo.visit(
                address,
                { action: 'replace' },
              ),
            `${address}/sida.html`,
          );
          await isShown(page, 'Nytt från servern');
          await untilShown(page, tag);
          assert.deepEqual((await typed(page, tag)).slice(0, 2), ['samma', text]);
        }));

      it(`keeps what was written in ${what} when the reader comes back to it`, () =>
        open(links + content(html), turbo, async (page, files) => {
          files['tva.html'] = whole('<h1>Två</h1>', turbo);
          await write(page, tag);
          await page.click('#till');
          await isShown(page, 'Två');
          await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Två');
          await page.goBack();
          await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Sida');
          await untilShown(page, tag);
          await page.waitForFunction(() => !document.documentElement.hasAttribute('data-turbo-preview'));
          assert.deepEqual((await typed(page, tag)).slice(0, 2), ['samma', text]);
          assert.equal(await page.$$eval(tag, (all) => all.length), 1);
        }));
    }
  });
});
