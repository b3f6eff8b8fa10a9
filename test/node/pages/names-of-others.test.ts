import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openBrowser, pageWith, script, visit, type Visit } from '../../support/site.js';

/** What Lit looks up on the page's global object. */
const litNames = [
  'litHtmlVersions',
  'litElementVersions',
  'reactiveElementVersions',
  'litHtmlPolyfillSupport',
  'litElementPolyfillSupport',
  'litElementHydrateSupport',
  'reactiveElementPolyfillSupport',
  'litPropertyMetadata',
  'litIssuedWarnings',
  'litNonce',
  'ShadyCSS',
  'trustedTypes',
  'JSCompiler_renameProperty',
  'medborgarlofte',
];

const promise = JSON.stringify({ lang: 'sv', title: 'Löfte i Exempelkommunen', commitments: [{ text: 'Gå.' }] });

/** Each way onto a page. */
const ours =
  '<promise-card promise-url="lofte.json"><p>Ord</p></promise-card>' +
  '<div data-medborgarlofte="promise-card" data-promise-url="lofte.json"><p>Ord</p></div>' +
  '<p><a href="lofte.json#promise-card">Läs</a></p>' +
  '<feedback-form action="/feedback"><p>Ord</p></feedback-form>';

/** Names in HTML take the place of what a document, a form or the page's global object has by that name (DOM clobbering). */
describe('a page where authors have given elements the names of what scripts use', () => {
  /** All that a document and a form have. */
  let names: string[];

  before(async () => {
    const blank = await (await openBrowser()).newPage();
    names = await blank.evaluate(() => {
      const names = new Set<string>();
      for (const first of [document, document.createElement('form')])
        for (let each: object | null = first; each; each = Object.getPrototypeOf(each) as object | null)
          for (const name of Object.getOwnPropertyNames(each)) names.add(name);
      return [...names];
    });
    await blank.close();
    assert.ok(
      ['title', 'createTreeWalker', 'children', 'getAttribute', 'append'].every((name) => names.includes(name)),
    );
  });

  /** Opens a page, and says what does not work there; by the browser's own methods, since the names are also in the test's way. */
  async function faults(markup: string, head = ''): Promise<string[]> {
    const files = {
      'lofte.json': promise,
      'sida.html': pageWith(markup, { title: 'Sidans titel', head: head + script }),
      feedback: { body: '{"id": "1", "reference": "A-1"}', headers: { 'Content-Type': 'application/json' } },
    };
    let body: Promise<string | undefined> = Promise.resolve('');
    const prepare = async (page: Page) => {
      // What tsx calls in functions that it compiles.
      await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
      page.on('request', (request) => {
        if (request.method() === 'POST') body = request.fetchPostData();
      });
    };
    const all: string[] = [];
    const look = async ({ page: opened, heard }: Visit) => {
      const found = await opened.evaluate(async () => {
        const all = (selector: string) => [
          ...(Reflect.apply(
            (Document.prototype as unknown as Record<string, () => void>)['querySelectorAll']!,
            document,
            [selector],
          ) as NodeListOf<HTMLElement>),
        ];
        const until = async (what: string, isSo: () => boolean) => {
          for (let frame = 0; frame < 240; frame++) {
            if (isSo()) return [];
            await new Promise(requestAnimationFrame);
          }
          return [what];
        };
        const cards = () => all('promise-card').filter((card) => card.shadowRoot?.querySelector('article'));
        const placeholders = all('[data-medborgarlofte="feedback-form"]').length;
        const faults = [
          ...(await until('not all cards are shown', () => cards().length === 3)),
          ...(await until('a card has no styles', () =>
            cards().every((card) => card.shadowRoot!.adoptedStyleSheets.length),
          )),
          ...(await until(
            'not all forms are shown',
            () =>
              all('feedback-form').length > placeholders &&
              all('feedback-form').every((form) => form.shadowRoot?.querySelector('form')),
          )),
        ];
        for (const form of all('feedback-form')) {
          const field = form.shadowRoot?.querySelector('textarea');
          if (!field) continue;
          field.value = 'Det är mörkt';
          field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
          form.shadowRoot!.querySelector<HTMLElement>('#send')!.click();
          faults.push(...(await until('a message is not delivered', () => form.matches(':state(delivered)'))));
        }
        return faults;
      });
      const sent = (await body) ?? '';
      if (!found.length && !sent.includes('"title":"Sidans titel"'))
        found.push(`the page's title is not sent: ${sent}`);
      const left = await opened.evaluate(
        (names) => names.filter((name) => Object.hasOwn(globalThis, name)),
        litNames.filter((name) => name !== 'trustedTypes'),
      );
      all.push(...found, ...heard, ...left.map((name) => `leaves the global ${name}`));
    };
    await visit(files, look, { prepare });
    return all;
  }

  it('works where there are none, and leaves no names of its own', async () =>
    assert.deepEqual(await faults(ours), []));

  for (const name of litNames)
    it(`works beside <a id="${name}">, and <form> with that id`, async () => {
      assert.deepEqual(await faults(`<a id="${name}" href="/x">x</a>${ours}`), []);
      assert.deepEqual(await faults(`<form id="${name}"><input name="createPolicy"></form>${ours}`), []);
    });

  const kinds: Record<string, (name: string) => string> = {
    'an image': (name) => `<img name="${name}" src="data:," alt="">`,
    'two images': (name) => `<img name="${name}" src="data:," alt=""><img name="${name}" src="data:," alt="">`,
    'a form': (name) => `<form name="${name}"></form>`,
    'an object': (name) => `<object id="${name}"></object>`,
    'an embed': (name) => `<embed name="${name}">`,
    'a link': (name) => `<a id="${name}" name="${name}">x</a>`,
  };
  for (const [kind, made] of Object.entries(kinds))
    it(`works where ${kind} has the name of each thing that a document has`, async () =>
      assert.deepEqual(await faults(names.map(made).join('') + ours), []));

  it('works where a frame has the name of something that a document has', async () => {
    const some = ['title', 'body', 'head', 'baseURI', 'createElement', 'querySelectorAll', 'addEventListener'];
    assert.deepEqual(await faults(some.map((name) => `<iframe name="${name}"></iframe>`).join('') + ours), []);
  });

  it('works where only one name is taken', async () => {
    const some =
      'title querySelectorAll querySelector addEventListener baseURI createElement createComment createTextNode createTreeWalker importNode contentType readyState body head activeElement currentScript defaultView implementation';
    for (const name of some.split(' '))
      assert.deepEqual(await faults(`<img name="${name}" src="data:," alt="">${ours}`), [], name);
  });

  const fields = () => names.map((name) => `<input type="hidden" name="${name}" value="x">`).join('');
  it('works where a placeholder is a form, whose fields have the names of all that a form has', async () =>
    assert.deepEqual(
      await faults(`<form data-medborgarlofte="feedback-form" data-action="/feedback">${fields()}</form>${ours}`),
      [],
    ));

  it('works inside such a form', async () => assert.deepEqual(await faults(`<form>${fields()}${ours}</form>`), []));

  it('works around such a form', async () =>
    assert.deepEqual(
      await faults(`<feedback-form><form action="/feedback">${fields()}</form></feedback-form>${ours}`),
      [],
    ));

  it('works where such a form comes later, with what it holds', async () =>
    assert.deepEqual(
      await faults(
        '<main></main>',
        `<script>addEventListener('load', () => {
          const holder = document.createElement('div');
          holder.innerHTML = ${JSON.stringify(`<form>${ours}`)} + ${JSON.stringify('<input name="querySelectorAll"><input name="isConnected"><input name="matches"><input name="children"></form>')};
          document.querySelector('main').append(holder.firstChild);
        })</script>`,
      ),
      [],
    ));

  it('shows the other placeholders when one fails, and the console says which', async () => {
    const breaking = `<script>
      const append = Element.prototype.append;
      Element.prototype.append = function (...nodes) {
        if (this.id === 'trasig') throw new Error('sönder');
        return append.apply(this, nodes);
      };
    </script>`;
    const broken =
      '<section id="trasig" data-medborgarlofte="promise-card" data-promise-url="lofte.json">Ord</section>';
    const found = await faults(broken + ours, breaking);
    assert.equal(found.length, 1);
    assert.match(found[0]!, /not-mounted: .*<section>.*\(Error: sönder\)/);
  });
});
