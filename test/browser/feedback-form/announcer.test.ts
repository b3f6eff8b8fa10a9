import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { FeedbackForm } from '../../../src/elements/feedback-form/feedback-form.js';
import { listenToConsole } from '../../support/editor-console.js';
import { json, scriptedAddress, type Answer } from '../../support/scripted-address.js';

const receipt = json({ id: '1', reference: 'ML-7K3Q-9XTR' }, 201);
const inside = (form: Element, selector: string) => form.shadowRoot!.querySelector<HTMLElement>(selector)!;
const words = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

async function formWith(answer: Answer) {
  const server = await scriptedAddress(answer);
  const form = await fixture<FeedbackForm>(html`<feedback-form action=${server.address}></feedback-form>`);
  // What is focused and what is spoken, in the order in which a screen reader gets to know of it.
  const heard: string[] = [];
  form.shadowRoot!.addEventListener('focusin', ({ target }) => heard.push(`focus: ${(target as Element).id}`));
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const element = target instanceof Element ? target : target.parentElement!;
      const added = [...addedNodes].map((node) => node.textContent).join('');
      if (element.closest('[role=status]') && added.trim()) heard.push(`spoken: ${words(element)}`);
    }
  });
  observer.observe(form.shadowRoot!, { childList: true, subtree: true, characterData: true });
  const send = (text: string, from = '#send') => {
    (inside(form, 'textarea') as HTMLTextAreaElement).value = text;
    inside(form, from).focus();
    heard.length = 0;
    form.send();
  };
  return { form, heard, send, ...server };
}

describe('what a resident hears of a message', () => {
  it('is the heading that says thanks, and then the thanks; focus moves once', async () => {
    const { form, heard, send } = await formWith(receipt);
    send('Hej');
    await waitUntil(() => words(inside(form, '[part=status]')).includes('Vi har fått'));
    await form.updateComplete;
    expect(words(inside(form, '#heading'))).to.equal('Tack');
    const moves = heard.filter((each) => each.startsWith('focus'));
    expect(moves).to.deep.equal(['focus: heading']);
    const thanks = heard.findIndex((each) => each.includes('Vi har fått'));
    expect(thanks, 'the move does not cut the thanks off').to.be.above(heard.indexOf('focus: heading'));
  });

  it('is one move to the heading when it is saved on the device', async () => {
    const { form, heard, send } = await formWith({ status: 503, body: '{"retryAfter": 3600}' });
    listenToConsole();
    send('Hej');
    await waitUntil(() => inside(form, '#save'));
    inside(form, '#save').focus();
    heard.length = 0;
    inside(form, '#save').click();
    await waitUntil(() => words(inside(form, '[part=status]')).includes('sparad på den här enheten'));
    expect(heard.filter((each) => each.startsWith('focus'))).to.deep.equal(['focus: heading']);
    inside(form, '#remove-saved').click();
    await waitUntil(() => inside(form, 'textarea'));
  });

  it('comes while they stay where they are, when it is not known whether it arrived', async () => {
    listenToConsole();
    const { form, heard, send } = await formWith({ status: 404 });
    send('Hej');
    await waitUntil(() => form.state === 'refused');
    await form.updateComplete;
    expect(heard.filter((each) => each.startsWith('focus'))).to.deep.equal([]);
    expect(heard.join()).to.contain('fungerar inte just nu');
  });
});

describe('what a resident sees of a message on a phone', () => {
  afterEach(() => setViewport({ width: 1280, height: 800 }));

  for (const [state, answer] of [
    ['unconfirmed', { status: 503, body: '{"retryAfter": 3600}' }],
    ['refused', { status: 404 }],
    ['delivered', receipt],
  ] as const)
    for (const from of ['#send', '#email'])
      it(`is its notice and the button to press next, when it is ${state} after Enter in ${from}`, async () => {
        listenToConsole();
        await setViewport({ width: 360, height: 740 });
        const { form, send } = await formWith(answer);
        form.style.marginBlock = '1000px';
        inside(form, from).scrollIntoView({ block: 'end' });
        send('Hej', from);
        await waitUntil(() => form.state === state);
        await waitUntil(() => {
          const seen = ['[part=status]', '.actions > button'].map((each) => inside(form, each).getBoundingClientRect());
          return seen.every(({ top, bottom, height }) => height > 20 && top >= 0 && bottom <= innerHeight);
        });
      });

  it('does not make what follows the form, or anything in it, jump when the thanks come late', async () => {
    await setViewport({ width: 360, height: 740 });
    const { form, release } = await formWith({ ...receipt, hold: true });
    const after = document.createElement('p');
    after.textContent = 'Efter formuläret.';
    form.after(after);
    let shift = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) shift += entry.value;
    });
    observer.observe({ type: 'layout-shift' });
    (inside(form, 'textarea') as HTMLTextAreaElement).value = 'Hej';
    form.send();
    // Longer than the half second after a press in which browsers excuse a jump; and it says that it takes time.
    await waitUntil(() => form.state === 'retrying', 'it takes long', { timeout: 6000 });
    await release();
    await waitUntil(() => words(inside(form, '[part=status]')).includes('Vi har fått'));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    observer.takeRecords();
    observer.disconnect();
    expect(shift).to.be.below(0.05);
  }).timeout(10_000);
});
