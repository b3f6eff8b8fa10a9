import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { FeedbackForm } from '../../../src/elements/feedback-form/feedback-form.js';

const form = () => fixture<FeedbackForm>(html`<feedback-form action="/feedback"></feedback-form>`);

describe('what a resident types', () => {
  it('is read once a key, however slow the phone is, and nothing is rendered', async () => {
    const element = await form();
    element.focus();
    const fields = HTMLTextAreaElement.prototype;
    const original = Object.getOwnPropertyDescriptor(fields, 'value')!;
    let reads = 0;
    let renders = 0;
    const observer = new MutationObserver((changes) => (renders += changes.length));
    observer.observe(element.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
    Object.defineProperty(fields, 'value', {
      ...original,
      get(this: HTMLTextAreaElement) {
        reads++;
        return original.get!.call(this) as string;
      },
    });
    try {
      await sendKeys({ type: 'Det är mörkt vid stationen.' });
    } finally {
      Object.defineProperty(fields, 'value', original);
    }
    expect(element.draft).to.contain('Det är mörkt vid stationen.');
    // One more for each pause in the typing, in which it is analysed.
    expect(reads).to.be.within(27, 29);
    expect(renders).to.equal(0);
  });

  it('is known also when a password manager fills in the field without an event', async () => {
    const element = await form();
    element.shadowRoot!.querySelector<HTMLInputElement>('[name=email]')!.value = 'anna@';
    element.shadowRoot!.querySelector('textarea')!.value = 'Hej';
    element.send();
    expect(element.state, 'the address is checked').to.equal('invalid');
  });
});
