import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { closestLang, watchLang } from '../../../src/language/closest-lang.js';

describe('the language around an element', () => {
  it('is its own, else that of the closest ancestor, else the page’s', async () => {
    const page = await fixture(
      html`<div>
        <p lang="en"><b lang="fi"></b><i></i></p>
        <u></u>
      </div>`,
    );
    expect(['b', 'i', 'u'].map((name) => closestLang(page.querySelector(name)!))).to.deep.equal(['fi', 'en', 'sv']);
  });

  for (const [written, tag] of [
    ['en_GB', 'en-GB'],
    [' en', 'en'],
    ['EN\n', 'en'],
    ['eng', 'en'],
    ['swe', 'sv'],
    ['sv-SE', 'sv-SE'],
    ['SV_se', 'sv-SE'],
    ['sv_SE.UTF-8', 'sv-SE'],
    ['fin', 'fi'],
    ['svenska språket', 'svenska-språket'],
    ['', ''],
  ])
    it(`is understood when a page writes it as "${written}"`, async () => {
      const page = await fixture(html`<div lang=${written}><b></b></div>`);
      expect(closestLang(page.querySelector('b')!)).to.equal(tag);
    });

  it('goes out through shadow hosts, and follows changes there', async () => {
    const page = await fixture(html`<div lang="en"><p></p></div>`);
    const root = page.querySelector('p')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<section><b></b></section>';
    const element = root.querySelector('b')!;
    expect(closestLang(element)).to.equal('en');

    const heard: string[] = [];
    const stop = watchLang(element, () => heard.push(closestLang(element)));
    page.setAttribute('lang', 'sv');
    await nextFrame();
    root.querySelector('section')!.setAttribute('lang', 'en');
    await nextFrame();
    stop();
    page.setAttribute('lang', 'fi');
    await nextFrame();
    expect(heard).to.deep.equal(['sv', 'en']);
  });
});
