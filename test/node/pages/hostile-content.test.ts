import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { Kind } from '../../../src/promise/problem.js';
import { matchShape, promiseShape, type Shape } from '../../../src/promise/promise-shape.js';
import { distFiles, openBrowser, pageWith, script, serveFiles } from '../../support/site.js';

/** Strings that run as script where a page takes content for markup or for an address. */
const own = {
  payloads: [
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    '</textarea><iframe srcdoc="<script>parent.alert(1)</script>">',
    '${alert(1)}',
    '{{constructor.constructor("alert(1)")()}}',
    '<!--?lit$123$--><b>x</b>',
    '<template shadowrootmode="open"><script>alert(1)</script></template>',
    "' onfocus=alert(1) autofocus x='",
    '&lt;img src=x onerror=alert(1)&gt;',
  ],
  urls: [
    'javascript:alert(1)',
    ' \tjava\nscript:alert(1)',
    'JaVaScRiPt://%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'https://user:password@kommunen.example/',
    'blob:https://kommunen.example/1',
    'file:///etc/passwd',
  ],
};

/** More of them, where the project's shared collection lies beside it. */
const collection = '../shared/security/payloads.json';
const { payloads, urls } = existsSync(collection)
  ? (JSON.parse(readFileSync(collection, 'utf8')) as typeof own)
  : { payloads: [], urls: [] };

/** A promise with something in every field: this text in every text, this address in every address. */
function everything(shape: Shape, text: string, url: string, depth = 0): unknown {
  const inside = (inner: Shape) => everything(inner, text, url, depth + 1);
  if (shape === 'commitment' && depth > 6) return { text };
  const texts: Partial<Record<Kind, unknown>> = { text, word: text, amount: text, address: url, 'web-address': url };
  return matchShape<unknown>(shape, {
    leaf: (kind) => ({ ...leaves, ...texts })[kind] ?? 'a',
    oneOf: ({ options, orText }) => (orText ? text : options[0]),
    list: ({ items }) => [inside(items)],
    object: ({ fields }) => Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, inside(field)])),
  });
}

/** Ids are `a` wherever they are. */
const leaves: Partial<Record<Kind, unknown>> = {
  number: 1,
  'whole-number': 1,
  boolean: true,
  'language-tag': 'fi',
  date: '2026-01',
  email: '"><img src=x onerror=alert(1)>@kommun.example',
  phone: 'javascript:alert(1)',
};

const page = pageWith('', {
  head: `<script>
    fired = [];
    for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => fired.push(name);
    addEventListener('error', (event) => event.message && fired.push(event.message));
    addEventListener('unhandledrejection', (event) => fired.push(String(event.reason)));
  </script>
  ${script}`,
});

describe('content with hostile strings', () => {
  let server: Awaited<ReturnType<typeof serveFiles>>;
  before(async () => {
    server = await serveFiles({ ...distFiles(), 'sida.html': page });
  });
  after(() => server.close());

  async function open(): Promise<Page> {
    const opened = await (await openBrowser()).newPage();
    await opened.setRequestInterception(true);
    // Nothing that a string names is ever fetched from elsewhere.
    opened.on(
      'request',
      (request) =>
        void (request.url().startsWith(server.address) || request.url().startsWith('data:,')
          ? request.continue()
          : request.abort()),
    );
    await opened.goto(`${server.address}/sida.html`);
    return opened;
  }

  it('shows each string as the text that it is, in every text of a promise, and runs none', async () => {
    const opened = await open();
    const strings = [...own.payloads, ...payloads].filter((text) => text.trim() !== '' && text.length <= 10_000);
    const wrong = await opened.evaluate(
      async (promises) => {
        const elements =
          /^(article|div|p|span|strong|time|button|h[2-6]|figure|figcaption|img|section|ol|ul|li|a|slot|style|dl|dt|dd|progress|svg|path|i|br)$/;
        const wrong: string[] = [];
        // Icons, pieces of a bar and line breaks are ours: each text has as many as a harmless one.
        let ours: number | undefined;
        for (const [text, promise] of promises) {
          const card = document.createElement('promise-card') as HTMLElement & {
            promise: unknown;
            updateComplete: Promise<unknown>;
          };
          card.promise = promise;
          document.body.append(card);
          await card.updateComplete;
          const times = card.shadowRoot!.textContent.split(text).length - 1;
          if (times < 60) wrong.push(`shown ${times} times only: ${text}`);
          const { length } = card.shadowRoot!.querySelectorAll('svg, path, i, br');
          ours ??= length;
          if (length !== ours) wrong.push(`${length} of our own elements, not ${ours}: ${text}`);
          for (const element of card.shadowRoot!.querySelectorAll<HTMLElement>('*')) {
            if (!elements.test(element.localName)) wrong.push(`<${element.localName}> from ${text}`);
            for (const { name, value } of element.attributes)
              if (/^on|^style$|^srcdoc$/.test(name) && !(element.localName === 'i' && /^flex-grow: \d+;$/.test(value)))
                wrong.push(`${name}=${value} from ${text}`);
          }
          card.remove();
        }
        return wrong;
      },
      ['Harmlös', ...strings].map((text) => [text, everything(promiseShape, text, '/x')] as [string, unknown]),
    );
    assert.deepEqual(wrong, []);
    assert.deepEqual(await opened.evaluate('fired'), []);
    await opened.close();
  });

  it('links to no address that could run, in every address of a promise', async () => {
    const opened = await open();
    const protocols = await opened.evaluate(
      async (promises) => {
        const card = document.createElement('promise-card') as HTMLElement & {
          promise: unknown;
          updateComplete: Promise<unknown>;
        };
        document.body.append(card);
        const found = new Set<string>();
        for (const [url, promise] of promises) {
          card.promise = promise;
          await card.updateComplete;
          for (const link of card.shadowRoot!.querySelectorAll('a')) {
            found.add(link.protocol);
            if (link.username) found.add(`user name in ${url}`);
          }
          for (const image of card.shadowRoot!.querySelectorAll('img')) found.add(new URL(image.src).protocol);
          for (const attribute of ['promise-url', 'feedback-action']) card.setAttribute(attribute, url);
          await card.updateComplete;
        }
        return [...found];
      },
      [...own.urls, ...urls, 'https://kommunen.example/mer'].map(
        (url) => [url, everything(promiseShape, 'Text', url)] as [string, unknown],
      ),
    );
    assert.deepEqual(
      protocols.filter((protocol) => !['https:', 'http:', 'mailto:', 'tel:'].includes(protocol)),
      [],
    );
    assert.ok(protocols.includes('https:'));
    assert.deepEqual(await opened.evaluate('fired'), []);
    assert.equal(opened.url(), `${server.address}/sida.html`);
    await opened.close();
  });
});
