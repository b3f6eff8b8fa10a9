import { expect, fixture, html } from '@open-wc/testing';
import { ownWords, standsForSection } from '../../../src/page/own-words.js';
import { periodIn } from '../../../src/page/period-in.js';
import { pageNames } from '../../fixtures/ordinary-pages.js';

const today = '2026-11-27';

/** A page's HTML on this page, with its placeholder or a link in the place of an element. */
async function page(source: string): Promise<Element> {
  const element = await fixture(html`<div></div>`);
  element.append(document.createRange().createContextualFragment(source));
  return element;
}
const read = (host: Element, lang = 'sv') => periodIn(ownWords(host, lang), today);

/** What each page says of when its promise applies; a beginning that only the year of a title says is left unsaid. */
const periods: Record<string, { from?: string; to?: string } | undefined> = {
  't01-karlstad-2017': { to: '2017-09-30' },
  't02-laxa-2018': { from: '2018-07-01', to: '2020-06-30' },
  't03-lulea-2018': { from: '2018', to: '2018' },
  't04-kungalv-2020': { from: '2020', to: '2021' },
  't05-strangnas-2019': { from: '2019', to: '2019' },
  't06-jarva': undefined,
  't07-vingaker-2017': { from: '2017-01-01', to: '2017-12-31' },
  't08-jonkoping-2021': { from: '2021', to: '2022' },
  't09-policing-pledge-en': undefined,
  't10-toreboda-2018': undefined,
  't11-lulea-uppfoljning-tabell': { to: '2018-12-31' },
  'c30-mall-sv': { from: '2026-01-01', to: '2026-12-31' },
  'c31-mall-sv-en': { to: '2026-12-31' },
  'c32-mall-slarvig': { from: '2026-05-01', to: '2027-04-30' },
  'c33-karlstad-enligt-mall': { to: '2017-09-30' },
};

describe("an editor's own words", () => {
  for (const name of pageNames)
    it(`say when the promise of ${name} applies, as a careful person would`, async () => {
      const source = await (await fetch(`/test/fixtures/ordinary-pages/${name}.html`)).text();
      const element = await page(source);
      expect(read(element.querySelector('[data-medborgarlofte]')!).period).to.deep.equal(periods[name]);
    });

  for (const name of pageNames.filter((name) => periods[name]))
    it(`say no less of ${name} with a sentence added to it`, async () => {
      const source = await (await fetch(`/test/fixtures/ordinary-pages/${name}.html`)).text();
      const { from, to } = periods[name]!;
      const element = await page(source);
      const host = element.querySelector('[data-medborgarlofte]')!;
      const sentence = `Löftet gäller ${from ? `från och med ${from} ` : ''}till och med ${to!}.`;
      host.append(document.createRange().createContextualFragment(`<p>${sentence}</p>`));
      expect(read(host).period).to.deep.equal({ ...(from && { from }), to });
    });

  const says = async (inside: string, lang = 'sv', around = (host: string) => host) => {
    const element = await page(around(`<div class="host">${inside}</div>`));
    return read(element.querySelector('.host')!, lang).period;
  };

  it('are read line by line, whatever tags a CMS puts around them', async () => {
    const to = { to: '2026-12-31' };
    expect(await says('Löftet gäller till och med <b>31 december</b> 2026.')).to.deep.equal(to);
    expect(await says('<div><span>Löftet gäller till och med&nbsp;31 de&shy;cember 2026.</span></div>')).to.deep.equal(
      to,
    );
    expect(await says('<p>Hej<br>Löftet gäller till och med 31 december 2026<br>Hej</p>')).to.deep.equal(to);
    expect(await says('<ul><li>Löftet gäller till och med 31 december 2026</li></ul>')).to.deep.equal(to);
    expect(await says('<p>Löftet gäller</p><p>till och med 31 december 2026.</p>')).to.equal(undefined);
  });

  it('are not what is struck out, hidden, filled in or in another language', async () => {
    const sentence = 'Löftet gäller till och med 31 december 2025.';
    expect(await says('<p>Löftet gäller till och med <del>2025</del> <ins>2026</ins>.</p>')).to.deep.equal({
      to: '2026',
    });
    for (const wrapped of [
      `<s><p>${sentence}</p></s>`,
      `<p hidden>${sentence}</p>`,
      `<template><p>${sentence}</p></template>`,
      `<script type="text/plain">${sentence}</script>`,
      `<form><input name="childNodes"><input name="localName"><p>${sentence}</p></form>`,
      `<textarea>${sentence}</textarea>`,
      `<p lang="en">${sentence}</p>`,
      `<promise-card><p>${sentence}</p></promise-card>`,
      `<!-- <p>${sentence}</p> -->`,
    ])
      expect(await says(`${wrapped}<p>Hej.</p>`), wrapped).to.equal(undefined);
    expect(await says(`<p lang="sv-SE">${sentence}</p>`)).to.deep.equal({ to: '2025-12-31' });
    expect(
      await says('<p lang="sv">Löftet gäller 2025.</p><p>The promise applies until 31 May 2026.</p>', 'en'),
    ).to.deep.equal({ to: '2026-05-31' });
  });

  it('have the title of the page above them, also from outside', async () => {
    const titled = (host: string) => `<h1>Medborgarlöfte 2026</h1><h2>Kontakt</h2>${host}<h1>Medborgarlöfte 2027</h1>`;
    expect(await says('<p>Vi lovar.</p>', 'sv', titled)).to.deep.equal({ from: '2026', to: '2026' });
  });

  it('are the section around a link that stands alone for an element, and no more of the page', async () => {
    const link = '<promise-card><p><a href="#promise-card">Gäller löftet?</a></p></promise-card>';
    const element = await page(`<h2>Ett löfte</h2><p>Löftet gäller 2024.</p>
      <h2>Ett annat</h2><p>Vi lovar.</p>${link}<h3>Mer</h3><p>Löftet gäller till och med 31 maj 2027.</p>
      <h2>Ett tredje</h2><p>Löftet gäller 2025.</p>`);
    const host = element.querySelector('promise-card')!;
    expect(standsForSection(host)).to.equal(true);
    expect(read(host).period).to.deep.equal({ to: '2027-05-31' });
    host.querySelector('p')!.append(' Hej.');
    expect(standsForSection(host)).to.equal(false);
    expect(read(host).period).to.equal(undefined);
  });
});
