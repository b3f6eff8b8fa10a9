import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { stub, useFakeTimers, type SinonFakeTimers } from 'sinon';
import '../../../src/define.js';
import type { FeedbackForm } from '../../../src/elements/feedback-form/feedback-form.js';
import type { PromiseCard } from '../../../src/elements/promise-card/promise-card.js';
import { listenToConsole } from '../../support/editor-console.js';
import { inside, words } from '../../support/element.js';
import { json, scriptedAddress, type Answer } from '../../support/scripted-address.js';

const receipt = json({ id: '1', reference: 'ML-7K3Q-9XTR' }, 201);
const maintenance: Answer = { status: 503, body: '{"retryAfter": 3600}' };
const outcome = (form: Element) => words(inside(form, '[part=status]'));

/** Does to all text in an element what Chrome's, Edge's and Google's translators do: a new node within two elements, in its place. */
function translate(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const { parentElement } = text;
    if (!text.data.trim() || parentElement?.closest('[translate=no], textarea, style')) continue;
    const outer = document.createElement('font' as string);
    const inner = document.createElement('font' as string);
    outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
    inner.append(text.data.replace(/\p{L}+/gu, 'ord'));
    outer.append(inner);
    text.replaceWith(outer);
  }
}

async function formWith(...answers: Answer[]) {
  const server = await scriptedAddress(...answers);
  const form = await fixture<FeedbackForm>(html`<feedback-form action=${server.address}></feedback-form>`);
  const write = (text: string) => {
    const field = inside(form, 'textarea') as HTMLTextAreaElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  };
  const press = async (id: string) => {
    inside(form, `#${id}`).click();
    await form.updateComplete;
    translate(form.shadowRoot!);
  };
  const became = (state: FeedbackForm['state']) =>
    waitUntil(() => form.state === state, `the form is ${state}`).then(() => form.updateComplete);
  translate(form.shadowRoot!);
  return { form, write, press, became, ...server };
}

describe('on a page that a browser translates', () => {
  let clock: SinonFakeTimers | undefined;
  afterEach(() => {
    clock?.restore();
    clock = undefined;
  });

  it('the form says what is wrong, then that it is right, then that it sends, then thanks', async () => {
    const { form, write, press, became, release } = await formWith({ ...receipt, hold: true });
    await press('send');
    expect(words(inside(form, '#message-error'))).to.contain('ord');
    write('x'.repeat(4001));
    inside(form, '#send').click();
    await form.updateComplete;
    expect(words(inside(form, '#message-error')), 'another error').to.contain('4 000');
    translate(form.shadowRoot!);
    write('Hej');
    await form.updateComplete;
    expect(inside(form, '.error')).to.equal(null);
    inside(form, '#send').click();
    await form.updateComplete;
    expect(words(inside(form, '#send'))).to.equal('Skickar …');
    expect(outcome(form)).to.equal('Skickar …');
    translate(form.shadowRoot!);
    await release();
    await became('delivered');
    expect(outcome(form))
      .to.contain('ML-7K3Q-9XTR')
      .and.not.match(/\bord\b/);
    translate(form.shadowRoot!);
    expect(outcome(form), 'the reference is no word').to.contain('ML-7K3Q-9XTR');
    inside(form, '#another').click();
    await form.updateComplete;
    expect(words(inside(form, '#send'))).not.to.match(/\bord\b/);
    expect(outcome(form)).to.equal('');
  });

  it('the form says how much is left, what it warns of, and what will be sent', async () => {
    const { form, write } = await formWith(receipt);
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const pause = async (text: string) => {
      write(text);
      await clock!.tickAsync(800);
      await form.updateComplete;
    };
    for (const [length, left] of [
      [3900, '100'],
      [3950, '50'],
      [4002, '2'],
      [10, ''],
    ] as const) {
      await pause('x'.repeat(length));
      expect(/\d+/.exec(words(inside(form, '[part=counter]')))?.[0] ?? '').to.equal(left);
      translate(form.shadowRoot!);
    }
    await pause('Ring 070-123 45 67.');
    translate(form.shadowRoot!);
    await pause('Ring 070-765 43 21.');
    expect(words(inside(form, '[part=warning] p')))
      .to.contain('070-765 43 21')
      .and.not.match(/\bord\b/);
    const preview = inside(form, '.preview') as HTMLDetailsElement;
    const opened = new Promise((resolve) => preview.addEventListener('toggle', resolve, { once: true }));
    preview.open = true;
    await opened;
    await form.updateComplete;
    expect(words(inside(form, 'pre'))).to.contain('070-765 43 21');
    translate(form.shadowRoot!);
    await pause('Det pågår ett slagsmål just nu!');
    expect(words(inside(form, 'pre'))).to.contain('slagsmål just nu');
    const urgent = inside(form, '.field:has(#message) + [role=status]');
    expect(words(urgent)).to.contain('Det här kanske');
    translate(form.shadowRoot!);
    await pause('Bra.');
    expect(words(urgent)).to.equal('');
  });

  it('the form says that it does not know, until when to wait, what came of each button, and what lies on the device', async () => {
    listenToConsole();
    const { form, write, press, became, address } = await formWith(maintenance, { status: 404 }, maintenance, receipt);
    write('Hej');
    inside(form, '#send').click();
    await became('unconfirmed');
    expect(outcome(form))
      .to.match(/kl\. \d\d\.\d\d/)
      .and.not.match(/\bord\b/);
    const unknown = outcome(form);
    translate(form.shadowRoot!);
    const copy = stub(navigator.clipboard, 'writeText').resolves();
    inside(form, '#copy').click();
    await waitUntil(() => /\p{Ll}{4}/u.test(words(inside(form, '[part=status] p'))));
    copy.restore();
    translate(form.shadowRoot!);
    write('Hej igen');
    await press('send');
    await became('refused');
    expect(outcome(form)).not.to.match(/\bord\b/);
    expect(outcome(form)).not.to.equal(unknown);
    translate(form.shadowRoot!);
    write('Hej en gång till');
    await press('send');
    await became('unconfirmed');
    inside(form, '#save').click();
    await waitUntil(() => inside(form, '.saved'));
    expect(outcome(form)).not.to.match(/\bord\b/);
    const later = await fixture<FeedbackForm>(html`<feedback-form action=${address}></feedback-form>`);
    await waitUntil(() => words(inside(later, '[part=outbox]')).includes('ML-7K3Q-9XTR'));
    translate(later.shadowRoot!);
    expect(words(inside(later, '[part=outbox]'))).to.contain('ML-7K3Q-9XTR');
  });

  it('the form and its heading go over to a language of ours', async () => {
    const { form } = await formWith(receipt);
    form.lang = 'en';
    await nextFrame();
    await form.updateComplete;
    expect(words(inside(form, 'form'))).not.to.match(/\bord\b/);
  });

  it('the numbers to call stay as they are', async () => {
    const { form } = await formWith(receipt);
    const exact = [...inside(form, '[part=emergency]').querySelectorAll('[translate=no]')].map(words);
    expect(exact).to.deep.equal(['112', '114 14']);
  });

  it('the card says at midnight that the promise has ended', async () => {
    clock = useFakeTimers({ now: Date.parse('2026-06-30T12:00:00Z'), toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    const promise = {
      title: 'Löfte',
      periods: [{ from: '2026-01-01', to: '2026-06-30' }],
      commitments: [{ id: 'a', text: 'Åtagande.' }],
    };
    const card = await fixture<PromiseCard>(html`<promise-card .promise=${promise}></promise-card>`);
    await card.updateComplete;
    const state = () => words(inside(card, '[part=state]'));
    const before = state();
    translate(card.shadowRoot!);
    await clock.tickAsync(12 * 3_600_000);
    await card.updateComplete;
    expect(inside(card, '[part=state].ended')).to.be.ok;
    expect(state()).not.to.equal(before);
    expect(state()).to.match(/2026/).and.not.match(/^ord/);
    expect(inside(card, '[part=state]').querySelector('strong font')).to.equal(null);
  });

  it('the card goes over to another language, all of it', async () => {
    const promise = {
      lang: 'sv',
      title: { sv: 'Löfte', en: 'Promise' },
      periods: [{ from: '2026-01-01', to: '2026-06-30' }],
      commitments: [{ id: 'a', text: { sv: 'Åtagande.', en: 'Commitment.' }, period: { from: '2026-02' } }],
      followUps: [
        { title: { sv: 'Första', en: 'First' }, to: '2026-03', entries: [{ commitment: 'a', status: 'done' }] },
      ],
    };
    const card = await fixture<PromiseCard>(
      html`<promise-card .promise=${promise} feedback-action="/x"></promise-card>`,
    );
    await waitUntil(() => inside(card, 'article'));
    translate(card.shadowRoot!);
    inside(card, '[part=language]').click();
    await card.updateComplete;
    const left = [...card.shadowRoot!.querySelectorAll(':is(font)')].map(words).filter((text) => text.includes('ord'));
    expect(left).to.deep.equal([]);
    expect(words(inside(card, 'article'))).not.to.match(/\bord\b/);
  });
});
