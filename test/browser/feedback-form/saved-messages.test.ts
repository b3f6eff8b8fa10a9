import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { stub } from 'sinon';
import '../../../src/define.js';
import type { FeedbackForm } from '../../../src/elements/feedback-form/feedback-form.js';
import { listenToConsole } from '../../support/editor-console.js';
import { json, scriptedAddress } from '../../support/scripted-address.js';

const inside = (form: Element, selector: string) => form.shadowRoot!.querySelector<HTMLElement>(selector)!;
const words = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const stored = async () => (await indexedDB.databases()).map(({ name }) => name);
const visit = (address: string, more = false) =>
  fixture<FeedbackForm>(html`<feedback-form action=${address} ?no-outbox=${more}></feedback-form>`);

/** A resident has saved a message on the device, after the receiver said that it is down. */
async function savedMessage() {
  listenToConsole();
  const down = { status: 503, body: '{"retryAfter": 3600}' };
  const server = await scriptedAddress(down, json({ id: '1', reference: 'ML-1' }, 201));
  const form = await visit(server.address);
  (inside(form, 'textarea') as HTMLTextAreaElement).value = 'Hej';
  form.send();
  await waitUntil(() => inside(form, '#save'));
  inside(form, '#save').click();
  await waitUntil(() => inside(form, '#remove-saved'));
  return { form, ...server };
}

describe('a message that a resident saved on the device', () => {
  it('is sent on the next visit, which gives its reference', async () => {
    const { address } = await savedMessage();
    const later = await visit(address);
    await waitUntil(() => words(inside(later, '[part=outbox]')).includes('Referensnummer: ML-1'));
    await waitUntil(async () => !(await stored()).length);
  });

  it('is not sent to another address', async () => {
    const { form, requests } = await savedMessage();
    const other = await scriptedAddress(json({}, 201));
    const elsewhere = await visit(other.address);
    await elsewhere.updateComplete;
    inside(form, '#remove-saved').click();
    await waitUntil(async () => !(await stored()).length);
    expect([await other.requests(), (await requests()).length]).to.deep.equal([[], 1]);
  });

  it('stays, with the button to remove it, when the device does not remove it', async () => {
    const { form } = await savedMessage();
    const failing = stub(indexedDB, 'open').throws(new DOMException('', 'UnknownError'));
    inside(form, '#remove-saved').click();
    await waitUntil(() => failing.called);
    await form.updateComplete;
    expect(inside(form, '#remove-saved')).to.be.ok;
    failing.restore();
    inside(form, '#remove-saved').click();
    await waitUntil(async () => !(await stored()).length);
  });
});
