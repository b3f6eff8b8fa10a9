import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { FeedbackForm } from '../../../src/elements/feedback-form/feedback-form.js';

const inside = (form: Element, selector: string) => form.shadowRoot!.querySelector<HTMLElement>(selector)!;
const form = () => fixture<FeedbackForm>(html`<feedback-form action="/feedback"></feedback-form>`);

describe('what is wrong with a field', () => {
  it('does not move the button away from under a press', async () => {
    const element = await form();
    inside(element, '#email').focus();
    await sendKeys({ type: 'anna@' });
    const button = inside(element, '#send');
    const { top } = button.getBoundingClientRect();
    button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    inside(element, 'textarea').focus();
    await element.updateComplete;
    expect(button.getBoundingClientRect().top, 'while it is pressed').to.equal(top);
    expect(inside(element, '#email-error')).to.equal(null);
    dispatchEvent(new PointerEvent('pointerup'));
    await waitUntil(() => inside(element, '#email-error'), 'once it is released');
  });

  it('has a bar at the field and a sign before the words, not colour alone', async () => {
    const element = await form();
    element.send();
    await waitUntil(() => inside(element, '#message-error'));
    expect(inside(element, '#message-error .icon').getClientRects()).to.have.length(1);
    const bar = getComputedStyle(inside(element, '.field:has(#message)'));
    expect(parseFloat(bar.borderInlineStartWidth)).to.be.above(3);
    const right = getComputedStyle(inside(element, '.field:has(#email)'));
    expect(parseFloat(right.borderInlineStartWidth)).to.equal(0);
  });

  it('of one field stays when the other is corrected', async () => {
    const element = await form();
    (inside(element, '#email') as HTMLInputElement).value = 'anna@';
    element.send();
    await waitUntil(() => inside(element, '#message-error'));
    inside(element, '#message').focus();
    await sendKeys({ type: 'Hej' });
    await element.updateComplete;
    expect(inside(element, '#message-error')).to.equal(null);
    expect(inside(element, '#email-error')).to.be.ok;
  });
});
