import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import type { FeedbackForm } from '../../../src/elements/feedback-form/feedback-form.js';

const message = (form: Element) => form.shadowRoot!.querySelector('textarea')!;
const form = (promiseId = 'lofte') =>
  fixture<FeedbackForm>(html`<feedback-form action="/feedback" promise-id=${promiseId}></feedback-form>`);

async function write(element: FeedbackForm, text: string): Promise<void> {
  message(element).value = text;
  message(element).dispatchEvent(new InputEvent('input', { bubbles: true }));
  await element.updateComplete;
}

describe('what a resident has begun to write', () => {
  it('is there again, with the commitment that it is about, when the form is made anew', async () => {
    const before = await form();
    Object.assign(before, { commitmentId: 'lampor', commitmentText: 'Vi tänder lampor.' });
    await write(before, 'Det är mörkt vid');
    const after = await form();
    after.draft = before.draft;
    await after.updateComplete;
    expect(message(after).value).to.equal('Det är mörkt vid');
    expect([after.commitmentId, after.commitmentText]).to.deep.equal(['lampor', 'Vi tänder lampor.']);
  });

  it('is nothing to keep before anything is written', async () => {
    expect((await form()).draft).to.equal('');
  });

  it('does not replace what they have written since', async () => {
    const before = await form();
    await write(before, 'Gammalt');
    const after = await form();
    await write(after, 'Nytt');
    after.draft = before.draft;
    await after.updateComplete;
    expect(message(after).value).to.equal('Nytt');
  });

  it('is not put into a form about another promise', async () => {
    const before = await form();
    await write(before, 'Om det ena');
    const after = await form('annat');
    after.draft = before.draft;
    await after.updateComplete;
    expect(message(after).value).to.equal('');
  });
});
