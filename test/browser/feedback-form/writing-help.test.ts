import { expect, fixture, html } from '@open-wc/testing';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import '../../../src/define.js';
import type { FeedbackForm } from '../../../src/elements/feedback-form/feedback-form.js';

const inside = (form: Element, selector: string) => form.shadowRoot!.querySelector<HTMLElement>(selector)!;
const words = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('what is said of a text while it is written', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })));
  afterEach(() => clock.restore());

  async function formWithText(text: string): Promise<FeedbackForm> {
    const form = await fixture<FeedbackForm>(html`<feedback-form action="/feedback"></feedback-form>`);
    await write(form, text);
    return form;
  }
  async function write(form: FeedbackForm, text: string): Promise<void> {
    const field = inside(form, 'textarea') as HTMLTextAreaElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await form.updateComplete;
  }
  async function pause(form: FeedbackForm): Promise<void> {
    await clock.tickAsync(800);
    await form.updateComplete;
  }

  it('waits for a pause, so that it does not talk over the writing', async () => {
    const form = await formWithText('Ring 070-123 45 67');
    await clock.tickAsync(700);
    await write(form, 'Ring 070-123 45 67.');
    await clock.tickAsync(700);
    expect(inside(form, '[part=warning]')).to.equal(null);
    await pause(form);
    expect(words(inside(form, '[part=warning]'))).to.contain('070-123 45 67');
  });

  it('marks the field at once when it is too long, and removes the mark at once', async () => {
    const form = await formWithText('x'.repeat(4001));
    expect(inside(form, 'textarea').ariaInvalid).to.equal('true');
    await write(form, 'x'.repeat(4000));
    expect(inside(form, 'textarea').ariaInvalid).to.equal(null);
  });

  it('puts a new warning after those that were there', async () => {
    const form = await formWithText('Ring 070-123 45 67.');
    await pause(form);
    const first = inside(form, '[part=warning]');
    await write(form, 'Född 19121212-1212. Ring 070-123 45 67.');
    await pause(form);
    const all = [...form.shadowRoot!.querySelectorAll('[part=warning]')];
    expect(all[0]).to.equal(first);
    expect(all.map((each) => words(each.querySelector('p')))[1]).to.contain('19121212-1212');
  });

  it('is nothing any more when the form is gone', async () => {
    const form = await formWithText('Ring 070-123 45 67');
    form.remove();
    await pause(form);
    expect(inside(form, '[part=warning]')).to.equal(null);
  });
});
