import { expect } from '@open-wc/testing';
import { allNotices, openEditorBy, reportToEditor, watchNotices } from '../../../src/notices/notices.js';
import { listenToConsole } from '../../support/editor-console.js';

const of = (found: string) => allNotices().filter(({ values }) => values['found'] === found);

describe('what is reported to an editor', () => {
  it('is kept once, with every element that it is about', () => {
    const console = listenToConsole();
    const [one, other] = [document.createElement('promise-card'), document.createElement('promise-card')];
    for (const element of [one, other]) reportToEditor('same-id', { found: 'once' }, element);
    expect(of('once')).to.have.length(1);
    const [{ elements, isPageWide, values }] = of('once') as [ReturnType<typeof of>[number]];
    expect([elements.has(one), elements.has(other), isPageWide]).to.deep.equal([true, true, false]);
    expect(values).to.deep.equal({ tag: 'promise-card', found: 'once' });
    expect(console).to.have.length(1);
  });

  it('is about the page where there is no element', () => {
    listenToConsole();
    reportToEditor('no-map', { found: 'page' });
    expect(of('page')[0]!.isPageWide).to.equal(true);
  });

  it('is in the console by its code until there are sentences, without a file that may be long', () => {
    const console = listenToConsole();
    reportToEditor('no-content', { found: 'code', list: [{ code: 'syntax', text: 'x'.repeat(9999) }] });
    expect(console).to.have.length(1);
    expect(console[0]).to.match(
      /^\[medborgarlofte\] no-content \{.*"syntax".*\}: see docs\/editor-messages\.md#no-content$/,
    );
    expect(console[0]!.length).to.be.below(200);
  });

  it('reaches those who watch, until they stop', () => {
    listenToConsole();
    let calls = 0;
    const stop = watchNotices(() => calls++);
    reportToEditor('same-id', { found: 'watched' });
    stop();
    reportToEditor('same-id', { found: 'not watched' });
    expect(calls).to.equal(1);
  });

  it('opens the editor’s part, which then has the console to itself', () => {
    const console = listenToConsole();
    let opened = 0;
    openEditorBy(() => opened++);
    reportToEditor('same-id', { found: 'opens' });
    expect([opened, console.length]).to.deep.equal([1, 0]);
  });
});
