import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { pageWith, script, textIn, untilShown, visit } from '../../support/site.js';

/** What came to Chrome after 94, to Firefox after 93 or to Safari after 16.4, and so may be missing (docs/browsers.md). */
const newer = `
  AbortSignal.any AbortSignal.timeout AbortSignal.prototype.throwIfAborted
  Array.fromAsync Array.prototype.findLast Array.prototype.findLastIndex Array.prototype.toReversed Array.prototype.toSorted
  Array.prototype.toSpliced Array.prototype.with Array.prototype.group
  Object.groupBy Map.groupBy Promise.withResolvers Promise.try Iterator
  Set.prototype.union Set.prototype.intersection Set.prototype.difference Set.prototype.isSubsetOf
  String.prototype.isWellFormed String.prototype.toWellFormed RegExp.escape
  Intl.Segmenter Intl.DurationFormat Intl.supportedValuesOf Intl.Locale.prototype.getTextInfo
  ArrayBuffer.prototype.resize ArrayBuffer.prototype.transfer Uint8Array.fromBase64 Uint8Array.prototype.toHex
  structuredClone reportError scheduler navigation trustedTypes cookieStore caches requestIdleCallback
  URL.canParse URL.parse URLPattern URLSearchParams.prototype.size Response.json Response.prototype.bytes Blob.prototype.bytes
  crypto.randomUUID navigator.locks navigator.clipboard navigator.userActivation indexedDB.databases
  CustomStateSet ElementInternals.prototype.states
  Element.prototype.checkVisibility Element.prototype.setHTMLUnsafe Element.prototype.getHTML Element.prototype.moveBefore
  Element.prototype.ariaNotify ShadowRoot.prototype.setHTMLUnsafe ShadowRoot.prototype.getHTML Document.parseHTMLUnsafe
  HTMLElement.prototype.showPopover HTMLElement.prototype.togglePopover HTMLElement.prototype.inert
  HTMLElement.prototype.editContext HTMLElement.prototype.writingSuggestions
  HTMLFormElement.prototype.requestSubmit HTMLDialogElement
  Document.prototype.startViewTransition Document.prototype.caretPositionFromPoint Document.prototype.hasUnpartitionedCookieAccess
  CSS.highlights Highlight CSSScopeRule CSSLayerBlockRule CSSContainerRule CSSPropertyRule
  ReadableStream.from ReadableStream.prototype.values CompressionStream WeakRef FinalizationRegistry Observable
`
  .trim()
  .split(/\s+/);

const promise = JSON.stringify({ lang: 'sv', title: 'Löfte', commitments: [{ text: 'Gå.' }] });
const body =
  '<promise-card promise-url="lofte.json"><p>Egna ord.</p></promise-card>' +
  '<div data-medborgarlofte="promise-card" data-promise-url="lofte.json"><p>Egna ord.</p></div>' +
  '<p><a href="om#promise-card">Läs</a></p><feedback-form action="/feedback"><p>Ring oss.</p></feedback-form>';

describe('a browser of the floor', () => {
  const open = (before: string, look: (page: Page, heard: string[]) => Promise<void>) =>
    visit(
      {
        'lofte.json': promise,
        om: {
          body: '<!doctype html><title>Om</title><link rel="alternate" type="application/json" href="lofte.json">',
          headers: { 'Content-Type': 'text/html' },
        },
        feedback: { body: '{"id": "1", "reference": "A-1"}', headers: { 'Content-Type': 'application/json' } },
        'sida.html': pageWith(body, { head: `<script>${before}</script>${script}` }),
      },
      ({ page, heard }) => look(page, heard),
    );

  const without = (names: readonly string[]) => `for (const name of ${JSON.stringify(names)}) {
      const path = name.split('.');
      const last = path.pop();
      let holder = globalThis;
      for (const part of path) holder = holder && holder[part];
      for (; holder; holder = Object.getPrototypeOf(holder)) if (Object.hasOwn(holder, last)) delete holder[last];
    }`;

  /** All four ways show, and a message is delivered. */
  const works = async (page: Page, heard: string[]) => {
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('promise-card')].filter((card) => card.shadowRoot?.querySelector('article'))
          .length === 3,
    );
    await untilShown(page, 'feedback-form');
    await page.type('feedback-form >>> textarea', 'Mörkt');
    await page.click('feedback-form >>> #send');
    await page.waitForFunction(() => document.querySelector('feedback-form')!.shadowRoot!.textContent.includes('A-1'));
    assert.deepEqual(heard, []);
  };

  it('works without anything that is newer', () => open(without(newer), works));

  it('works where states must begin with two hyphens', () =>
    open(
      `const { add } = CustomStateSet.prototype;
       CustomStateSet.prototype.add = function (name) {
         if (!name.startsWith('--')) throw new DOMException('no', 'SyntaxError');
         return add.call(this, name);
       };`,
      works,
    ));

  it('works without adopted style sheets for the page', () =>
    open('delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets;', works));

  for (const missing of ['attachInternals', 'attachShadow', 'hasOwn'])
    it(`keeps the page's own HTML without ${missing}, which the console says`, () =>
      open(
        missing === 'hasOwn'
          ? 'delete Object.hasOwn'
          : `delete HTMLElement.prototype.${missing}; delete Element.prototype.${missing}`,
        async (page, heard) => {
          await page.waitForFunction(() => document.readyState === 'complete');
          assert.match(await textIn(page, 'body'), /Egna ord\. Egna ord\. Läs Ring oss\./);
          assert.match(heard.join(), new RegExp(missing));
        },
      ));
});
