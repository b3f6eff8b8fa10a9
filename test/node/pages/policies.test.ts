import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { distFiles, openBrowser, listenTo, serveFiles, type ServedFile } from '../../support/site.js';

const { snippets, files } = JSON.parse(readFileSync('dist/embed.json', 'utf8')) as {
  snippets: Record<string, string>;
  files: { name: string; integrity: string }[];
};
const header = 'Content-Security-Policy';
const policyOf = (snippet: string) => snippets[snippet]!.slice(`${header}: `.length).trim();
const script = snippets['script']!;
const everything =
  snippets['element']!.replace('>', ' feedback-action="/feedback">') +
  snippets['placeholder']! +
  snippets['link']! +
  '<feedback-form action="/feedback"><p>Ring oss.</p></feedback-form>';
const whole = (head: string, body: string) =>
  `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Sida</title>${head}</head><body><h1>Sida</h1>${body}</body></html>`;
const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>';

/** Another element on the page, with a copy of Lit of its own. */
async function bundleOtherLit(): Promise<string> {
  const code = `
    import { html, LitElement } from 'lit';
    class OtherLit extends LitElement {
      render = () => html\`<p>en annan</p>\`;
    }
    customElements.define('other-lit', OtherLit);`;
  const entry = 'virtual:other-lit';
  const [{ output }] = (await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['es'] } },
    plugins: [
      {
        name: 'other-lit',
        resolveId: (id) => (id.endsWith(entry) ? entry : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
  })) as [Rolldown.RolldownOutput];
  return output[0].code;
}

describe('a page with a security policy', () => {
  let browser: Browser;
  before(async () => void (browser = await openBrowser()));

  /** Opens a page that is sent with a policy; `reports` are the violations that the browser would report. */
  async function open(
    policy: string,
    page: { head?: string; body?: string },
    visit: (visit: { page: Page; heard: string[]; reports: () => Promise<string[]> }) => Promise<void>,
    more: Record<string, string | ServedFile> = {},
  ) {
    const { head = script, body = everything } = page;
    const headers: Record<string, string> = policy ? { [header]: policy } : {};
    const server = await serveFiles({
      'sida.html': { body: whole(head, body), headers },
      ...distFiles('medborgarlofte/0.1.0/'),
      'filer/lofte.json': JSON.stringify({
        ...(JSON.parse(readFileSync('demo/karlstad.json', 'utf8')) as object),
        image: { url: '/bild.svg', alt: 'Ett torg' },
      }),
      'bild.svg': { body: picture, headers: { 'Content-Type': 'image/svg+xml' } },
      'trygghet/lofte': {
        body: whole(snippets['alternate']!, '<p>Löftet i ord</p>'),
        headers: { 'Content-Type': 'text/html' },
      },
      feedback: { body: '{"id": "1", "reference": "ML-1"}', headers: { 'Content-Type': 'application/json' } },
      'favicon.ico': '',
      ...more,
    });
    const tab = await browser.newPage();
    try {
      const heard = listenTo(tab);
      await tab.evaluateOnNewDocument(() => {
        const reports: string[] = [];
        Object.assign(globalThis, { reports });
        document.addEventListener('securitypolicyviolation', (event) =>
          reports.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
        );
      });
      await tab.goto(`${server.address}/sida.html`);
      await visit({ page: tab, heard, reports: () => tab.evaluate('reports') as Promise<string[]> });
    } finally {
      await tab.close();
      server.close();
    }
  }

  /** Uses all there is: three ways onto the page, the picture, the language switch, the form. */
  async function useEverything(page: Page): Promise<void> {
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('promise-card')].filter((card) => card.shadowRoot?.querySelector('article'))
          .length === 3,
    );
    await page.waitForFunction(
      () => document.querySelector('promise-card')!.shadowRoot!.querySelector('img')!.naturalWidth === 8,
    );
    await page.locator('promise-card >>> .language').click();
    await page.locator('body > feedback-form >>> textarea').fill('Det är mörkt vid stationen');
    await (await page.waitForSelector('body > feedback-form >>> #send', { visible: true }))!.press('Enter');
    await page.waitForSelector('body > feedback-form >>> .delivered', { visible: true });
  }

  for (const name of ['policy', 'nonce-policy'])
    it(`of the docs, as written there (${name}), works without a violation`, () => {
      const nonce = name === 'nonce-policy' ? ' nonce="R4nd0m"' : '';
      return open(policyOf(name), { head: script.replace(' defer', `${nonce} defer`) }, async (visit) => {
        await useEverything(visit.page);
        assert.deepEqual(await visit.reports(), []);
        assert.deepEqual(visit.heard, []);
      });
    });

  it('that allows the one file by its hash alone has the card and the form', () => {
    const { name, integrity } = files.find(({ name }) => name === 'medborgarlofte.all.js')!;
    const policy = policyOf('policy').replace("script-src 'self'", `script-src '${integrity}'`);
    return open(
      policy,
      { head: `<script src="/medborgarlofte/0.1.0/${name}" integrity="${integrity}" crossorigin defer></script>` },
      async (visit) => {
        await useEverything(visit.page);
        assert.deepEqual(await visit.reports(), []);
        assert.deepEqual(visit.heard, []);
      },
    );
  });

  for (const name of ['policy', 'nonce-policy'])
    it(`of the docs (${name}) lets the editor's panel in, by its hash`, () => {
      const nonce = name === 'nonce-policy' ? ' nonce="R4nd0m"' : '';
      const body = snippets['element']!.replace('>', ' debug>');
      return open(policyOf(name), { head: script.replace(' defer', `${nonce} defer`), body }, async (visit) => {
        await visit.page.waitForSelector('promise-card >>> medborgarlofte-debug', { visible: true });
        assert.deepEqual(await visit.reports(), []);
      });
    });

  it('allows our name for Trusted Types once, and is not broken by a second script or another Lit', async () => {
    const otherLit = await bundleOtherLit();
    await open(
      policyOf('policy').replace('trusted-types medborgarlofte', 'trusted-types medborgarlofte lit-html'),
      {
        head: '<script src="/lit.js" type="module"></script>' + script + script,
        body: everything + '<other-lit></other-lit>',
      },
      async ({ page, reports, heard }) => {
        await useEverything(page);
        await page.waitForFunction(() => document.querySelector('other-lit')!.shadowRoot!.textContent === 'en annan');
        assert.deepEqual(await reports(), []);
        assert.deepEqual(heard, []);
      },
      { 'lit.js': otherLit },
    );
  });

  describe('that stops the script', () => {
    /** The page's own words are there to read, at once and in order, and nothing lies over them. */
    async function isReadable(page: Page): Promise<void> {
      const own = await page.$$eval('promise-card > p, [data-medborgarlofte] > p, body > p, feedback-form > p', (all) =>
        all.map((p) => ({
          text: p.textContent,
          isVisible: p.checkVisibility(),
          height: p.getBoundingClientRect().height,
        })),
      );
      assert.equal(own.length, 6);
      for (const { text, isVisible, height } of own) assert.ok(isVisible && height > 10, text);
      assert.equal(await page.$('medborgarlofte-debug'), null);
    }

    const stopping: [string, string, string?][] = [
      [
        'by Trusted Types that allow no policy',
        policyOf('policy').replace('trusted-types medborgarlofte', "trusted-types 'none'"),
      ],
      [
        'by Trusted Types with other names',
        policyOf('policy').replace('trusted-types medborgarlofte', 'trusted-types other'),
      ],
      ['by script-src', policyOf('policy').replace("script-src 'self'", "script-src 'none'")],
      ['by a hash of another file', '', script.replace(/sha384-.{8}/, 'sha384-AAAAAAAA')],
    ];
    for (const [how, policy, head] of stopping)
      it(`${how} leaves our own words`, () =>
        open(policy, head ? { head } : {}, async ({ page, heard }) => {
          await page.waitForNetworkIdle();
          assert.equal(await page.evaluate(() => customElements.get('promise-card')), undefined);
          await isReadable(page);
          assert.ok(heard.length, 'the console says why');
        }));

    it('for the promise alone leaves our own words, and the form works', () =>
      open(policyOf('policy').replace("connect-src 'self'", "connect-src 'none'"), {}, async ({ page }) => {
        await page.waitForSelector('body > feedback-form >>> textarea', { visible: true });
        await page.waitForFunction(() =>
          [...document.querySelectorAll('promise-card')].every((card) => card.shadowRoot!.querySelector('slot')),
        );
        for (const own of await page.$$('promise-card > p')) assert.equal(await own.isVisible(), true);
      }));
  });
});

describe('the file', () => {
  it('is the one whose hash dist/embed.json and its snippet have', async () => {
    const { createHash } = await import('node:crypto');
    for (const { name, integrity } of files)
      assert.equal(
        integrity,
        `sha384-${createHash('sha384')
          .update(readFileSync(`dist/${name}`))
          .digest('base64')}`,
      );
    assert.ok(snippets['script']!.includes(files[0]!.integrity));
    assert.doesNotMatch(Object.values(snippets).join(''), /sha384-…/);
  });

  it('has its source map beside it', () => {
    assert.match(
      readFileSync('dist/medborgarlofte.js', 'utf8'),
      /\n\/\/# sourceMappingURL=medborgarlofte\.js\.map\s*$/,
    );
    const { sources } = JSON.parse(readFileSync('dist/medborgarlofte.js.map', 'utf8')) as { sources: string[] };
    assert.ok(sources.some((source) => source.endsWith('src/script.ts')));
  });
});
