import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { startFakeServer } from '../../support/fake-server.js';
import { distFiles, openBrowser, pageWith, script, serveFiles, untilDrawn, untilShown } from '../../support/site.js';

const promise = {
  id: 'lofte-2026',
  title: 'Medborgarlöfte 2026',
  commitments: Array.from({ length: 18 }, (_, index) => ({
    id: `nr-${index + 1}`,
    text: `Polisen och kommunen går runt i centrum, gång ${index + 1}, och talar med dem som är där.`,
  })),
};
const viewports = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
];
const headers = {
  'sticky, 72 px': 'position: sticky; height: 72px',
  'fixed, 140 px': 'position: fixed; height: 140px',
};

for (const [name, css] of Object.entries(headers))
  for (const viewport of viewports)
    describe(`below a header that stays (${name}), ${viewport.width} px wide`, () => {
      const headerHeight = Number(/(\d+)px/.exec(css)![1]);
      let page: Page;
      let fakeServer: Awaited<ReturnType<typeof startFakeServer>>;
      let site: Awaited<ReturnType<typeof serveFiles>>;
      before(async () => {
        fakeServer = await startFakeServer();
        site = await serveFiles({
          ...distFiles(),
          'lofte.json': JSON.stringify(promise),
          'sida.html': htmlOf(css, `${fakeServer.address}/feedback`),
          'hog.html': htmlOf(
            css.replace(/\d+px/, '220px'),
            '/feedback',
            ':root { --medborgarlofte-scroll-margin: 230px }',
          ),
        });
      });
      after(() => {
        fakeServer.close();
        site.close();
      });

      async function open(path: string) {
        page = await (await openBrowser()).newPage();
        await page.setViewport(viewport);
        await page.goto(`${site.address}/${path}`);
        await untilShown(page, 'promise-card');
        // It comes in a file of its own.
        await page.waitForSelector('promise-card >>> feedback-form >>> form', { visible: true });
      }

      /** Edges of what a selector finds, each further one in the shadow tree of the one before. */
      const edges = (...path: string[]) =>
        page.evaluate((path) => {
          let found: Element | null = document.querySelector(path[0]!);
          for (const selector of path.slice(1)) found = found!.shadowRoot!.querySelector(selector);
          const { top, bottom } = found!.getBoundingClientRect();
          return { top, bottom };
        }, path);
      async function assertInView(header: number, ...path: string[]) {
        const { top, bottom } = await edges(...path);
        const where = `${path.join(' ')}: ${Math.round(top)} to ${Math.round(bottom)}, below ${header}, above ${viewport.height}`;
        assert.ok(top >= header && bottom <= viewport.height, where);
      }
      const press = (...path: string[]) =>
        page.evaluate((path) => {
          let found: Element | null = document.querySelector(path[0]!);
          for (const selector of path.slice(1)) found = found!.shadowRoot!.querySelector(selector);
          (found as HTMLElement).focus();
          (found as HTMLElement).click();
        }, path);

      it('shows the commitment that the address names', async () => {
        await open('sida.html#lofte-2026-nr-9');
        await assertInView(headerHeight, 'promise-card', '#lofte-2026-nr-9');
        await page.close();
      });

      it('shows it below a higher one too, where the site says how high', async () => {
        await open('hog.html#lofte-2026-nr-9');
        await assertInView(220, 'promise-card', '#lofte-2026-nr-9');
        await page.close();
      });

      it('shows what the form is about when it is opened from a commitment, and the field', async () => {
        await open('sida.html');
        await press('promise-card', '.comment');
        await page.waitForFunction(() => document.querySelector('promise-card')!.shadowRoot!.activeElement);
        await untilDrawn(page);
        await assertInView(headerHeight, 'promise-card', 'feedback-form', '.about');
        const { top } = await edges('promise-card', 'feedback-form', 'textarea');
        assert.ok(top < viewport.height - 80, `the field begins at ${top}`);
        await page.close();
      });

      for (const [state, answer] of Object.entries({
        unconfirmed: { status: 200, headers: { 'Content-Type': 'text/html' }, body: 'Logga in' },
        refused: { status: 404 },
        invalid: { status: 201 },
      }))
        it(`shows what is said and what can be done next: ${state}`, async () => {
          const script = `${fakeServer.address}/script/feedback`;
          await fetch(script, { method: 'PUT', body: JSON.stringify([answer]) });
          await open('sida.html');
          const form = ['promise-card', 'feedback-form'];
          if (state !== 'invalid')
            await page.evaluate(() => {
              const form = document.querySelector('promise-card')!.shadowRoot!.querySelector('feedback-form')!;
              form.shadowRoot!.querySelector('textarea')!.value = 'Polisen syns inte.';
            });
          // At the lower edge, where a reader who has come from above meets it.
          await page.evaluate(() => {
            const form = document.querySelector('promise-card')!.shadowRoot!.querySelector('feedback-form')!;
            form.shadowRoot!.querySelector('.actions')!.scrollIntoView({ block: 'end' });
          });
          await press(...form, '#send');
          await page.waitForFunction(
            (state) =>
              document.querySelector('promise-card')!.shadowRoot!.querySelector('feedback-form')!.state === state,
            {},
            state,
          );
          await untilDrawn(page);
          if (state === 'invalid') await assertInView(headerHeight, ...form, '.field');
          else {
            await assertInView(headerHeight, ...form, '[part=status]');
            await assertInView(headerHeight, ...form, '#send');
          }
          await page.close();
        });
    });

function htmlOf(header: string, action: string, css = '') {
  return pageWith(
    `<header>Kommunen</header><main style="padding: 160px 16px">${'<p>Före löftet.</p>'.repeat(30)}
    <promise-card promise-url="lofte.json" feedback-action="${action}"></promise-card>
    ${'<p>Efter löftet.</p>'.repeat(60)}</main>`,
    {
      head: `<meta name="viewport" content="width=device-width, initial-scale=1">
        <style>body { margin: 0 } header { ${header}; top: 0; left: 0; right: 0; background: #ddd } ${css}</style>${script}`,
    },
  );
}
