import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { closestLang, watchLang } from '../../src/i18n/closest-lang.js';

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
