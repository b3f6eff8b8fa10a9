import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/define.js';
import type { FeedbackForm } from '../../../src/elements/feedback-form/feedback-form.js';
import { all, inside, words } from '../../support/element.js';
import { json, scriptedAddress } from '../../support/scripted-address.js';

const field = (form: Element) => inside(form, 'textarea') as HTMLTextAreaElement;
const warnings = (form: Element) => all(form, '[part=warning]');
const buttons = (warning: Element) => [...warning.querySelectorAll('button')];
/** The region that speaks. */
const region = (form: Element) => inside(form, '.field:has(#message) + [role=status] + [role=status]');

/** A form in which somebody has written this. */
async function formWith(text: string, action = '/feedback') {
  const form = await fixture<FeedbackForm>(html`<feedback-form action=${action}></feedback-form>`);
  field(form).value = text;
  field(form).dispatchEvent(new InputEvent('input', { bubbles: true }));
  await waitUntil(() => warnings(form).length, 'a pause in the writing');
  return form;
}

describe('a warning of personal data', () => {
  it('has its region before there is anything to say, which speaks only what is new', async () => {
    const form = await fixture<FeedbackForm>(html`<feedback-form action="/feedback"></feedback-form>`);
    expect(words(region(form))).to.equal('');
    expect(region(form).getAttribute('aria-atomic')).to.equal('false');
  });

  it('names each kind, with what was written as it is, also for a page translator', async () => {
    const form = await formWith('19121212-1212, 070-123 45 67, anna@exempel.se');
    const sentences = warnings(form).map((warning) => words(warning.querySelector('p')));
    expect(sentences).to.deep.equal([
      'Texten verkar innehålla ett personnummer: 19121212-1212',
      'Texten verkar innehålla ett telefonnummer: 070-123 45 67',
      'Texten verkar innehålla en e-postadress: anna@exempel.se',
    ]);
    const exact = warnings(form).map((warning) => words(warning.querySelector('[translate=no]')));
    expect(exact).to.deep.equal(['19121212-1212', '070-123 45 67', 'anna@exempel.se']);
  });

  it('describes each button by its own warning', async () => {
    const form = await formWith('19121212-1212, 070-123 45 67');
    const described = warnings(form).map((warning) => buttons(warning).map((button) => button.ariaDescribedByElements));
    expect(described).to.deep.equal(
      warnings(form).map((warning) => [[warning.querySelector('p')], [warning.querySelector('p')]]),
    );
  });

  it('removes nothing from a message that is on its way, and still shows where it is', async () => {
    const { address, release, requests } = await scriptedAddress({ ...json({ id: '1' }, 201), hold: true });
    const form = await formWith('Ring 070-123 45 67.', address);
    form.send();
    await waitUntil(async () => (await requests()).length);
    const [show, remove] = buttons(warnings(form)[0]!);
    remove!.click();
    show!.click();
    const { value, selectionStart, selectionEnd } = field(form);
    expect(value).to.equal('Ring 070-123 45 67.');
    expect(value.slice(selectionStart, selectionEnd)).to.equal('070-123 45 67');
    await release();
    await waitUntil(() => form.state === 'delivered');
  });
});
