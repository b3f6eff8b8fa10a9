import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/define.js';
import type { FeedbackForm } from '../../../src/elements/feedback-form/feedback-form.js';
import { allNotices } from '../../../src/notices/notices.js';
import { listenToConsole } from '../../support/editor-console.js';

/** A form around the whole page, and ours in it with fields for readers without JavaScript. */
async function page(own = html`<label>Synpunkt <textarea name="message" required></textarea></label>`, action = '/f') {
  const around = await fixture<HTMLFormElement>(html`
    <form>
      <input name="sok" value="lampor" />
      <feedback-form action=${action}>${own}</feedback-form>
    </form>
  `);
  const form = around.querySelector<FeedbackForm>('feedback-form')!;
  await form.updateComplete;
  return { around, form };
}

const isReported = (form: Element) =>
  allNotices().some(({ code, elements }) => code === 'form-in-form' && elements.has(form));
const sent = (around: HTMLFormElement) => [...new FormData(around).keys()];

describe('fields for readers without JavaScript, in a form around the page', () => {
  it('do not stop the page’s form from being sent, and are not sent with it', async () => {
    listenToConsole();
    const { around, form } = await page();
    expect(around.checkValidity()).to.equal(true);
    expect(sent(around)).to.deep.equal(['sok']);
    expect(form.querySelector('label')!.hidden).to.equal(true);
  });

  it('are reported to the editor, but not hidden ones, which go along with our message', async () => {
    listenToConsole();
    const { form: hidden } = await page(html`<input type="hidden" name="arende" value="trygghet" />`);
    const { form: seen } = await page();
    expect([isReported(hidden), isReported(seen)]).to.deep.equal([false, true]);
  });

  it('are taken out when they come later, too', async () => {
    listenToConsole();
    const { around, form } = await page(html``);
    const late = document.createElement('input');
    late.name = 'sen';
    form.append(late);
    await waitUntil(() => late.form !== around);
    expect(sent(around)).to.deep.equal(['sok']);
  });

  it('are as they were when the element goes, and are taken out again when it is put back', async () => {
    listenToConsole();
    const { around, form } = await page(html`
      <input name="a" />
      <input name="b" disabled />
      <button hidden>Skicka</button>
      <label>C <input name="c" form="utanfor" /></label>
    `);
    form.remove();
    expect(form.innerHTML).not.to.contain('form=""');
    expect([...form.querySelectorAll('input')].map(({ disabled }) => disabled)).to.deep.equal([false, true, false]);
    expect(form.querySelector('button')!.hidden).to.equal(true);
    for (const attribute of ['hidden', 'form'])
      expect(form.querySelector('[name=a]')!.hasAttribute(attribute), attribute).to.equal(false);
    expect(form.querySelector('[name=c]')!.getAttribute('form')).to.equal('utanfor');
    around.append(form);
    await form.updateComplete;
    await waitUntil(() => sent(around).join() === 'sok', 'taken out again');
  });

  it('stay in use where the element has no form of its own to show', async () => {
    listenToConsole();
    const { around, form } = await page(undefined, '');
    expect(form.shadowRoot!.querySelector('form')).to.equal(null);
    expect(sent(around)).to.deep.equal(['sok', 'message']);
    expect(form.querySelector('label')!.hidden).to.equal(false);
  });

  it('in a form of their own are left alone', async () => {
    listenToConsole();
    const { form } = await page(html``);
    const own = document.createElement('form');
    own.append(Object.assign(document.createElement('input'), { name: 'a' }));
    form.append(own);
    form.requestUpdate();
    await form.updateComplete;
    expect([own.elements.length, isReported(form)]).to.deep.equal([1, false]);
  });
});
