import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/define.js';
import { listenToConsole } from '../../support/editor-console.js';
import { karlstadAddress } from '../../support/karlstad.js';

const items = (list: Element) =>
  [...list.shadowRoot!.querySelectorAll('ol > li')].map((item) => item.textContent.trim());

describe('<priority-list>', () => {
  it('shows the ranked priorities alone, as an ordered list', async () => {
    const list = await fixture(html`<priority-list promise-url=${karlstadAddress}></priority-list>`);
    await waitUntil(() => items(list).length === 3);
    expect(items(list)).to.deep.equal([
      'Våld i offentlig miljö',
      'Otrygga miljöer',
      'Narkotika- och alkoholrelaterad brottslighet',
    ]);
    expect(list.shadowRoot!.querySelector('h2')!.textContent).to.equal('Viktigast för invånarna');
    expect(list.shadowRoot!.querySelector('[part=state]')!.textContent).to.contain('gäller inte längre');
  });

  it('speaks the language around it', async () => {
    const page = await fixture(
      html`<div lang="en"><priority-list promise-url=${karlstadAddress}></priority-list></div>`,
    );
    const list = page.querySelector('priority-list')!;
    await waitUntil(() => items(list).length === 3);
    expect(items(list)[1]).to.equal('Unsafe environments');
    expect(list.shadowRoot!.querySelector('h2')!.textContent).to.equal('What matters most to residents');
  });

  it('shows the note of a priority', async () => {
    const promise = { title: 'Löfte', priorities: [{ title: 'Belysning', note: 'Mest vid stationen.' }] };
    const list = await fixture(html`<priority-list .promise=${promise}></priority-list>`);
    expect(items(list)[0]!.replace(/\s+/g, ' ')).to.equal('Belysning Mest vid stationen.');
  });

  it('keeps the editor’s own HTML, and reports it, when the promise has no priorities', async () => {
    const reported = listenToConsole();
    const promise = { title: 'Löfte', body: ['Text'] };
    const list = await fixture(html`<priority-list .promise=${promise}><p>Eget.</p></priority-list>`);
    expect(list.querySelector('p')!.getClientRects()).to.have.length(1);
    expect(reported).to.have.length(1);
    expect(reported[0]).to.contain('no-priorities: Löftet har inga prioriteringar');
  });
});
