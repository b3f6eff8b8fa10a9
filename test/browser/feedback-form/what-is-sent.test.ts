import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/define.js';
import type { FeedbackForm } from '../../../src/elements/feedback-form/feedback-form.js';
import type { FeedbackSubmitEvent } from '../../../src/elements/feedback-form/feedback-form.events.js';
import { checkFeedback } from '../../../src/feedback/feedback.js';
import { listenToConsole } from '../../support/editor-console.js';
import { inside, words } from '../../support/element.js';
import { json, scriptedAddress, type Answer } from '../../support/scripted-address.js';

const receipt = json({ id: '1' }, 201);

async function formWith(answer: Answer, more = html``) {
  const server = await scriptedAddress(answer);
  const form = await fixture<FeedbackForm>(html`<feedback-form action=${server.address}>${more}</feedback-form>`);
  return { form, ...server };
}

/** Writes and presses Send, and waits for what becomes of it. */
async function send(form: FeedbackForm, message: string, email = ''): Promise<void> {
  (inside(form, 'textarea') as HTMLTextAreaElement).value = message;
  (inside(form, '[name=email]') as HTMLInputElement).value = email;
  inside(form, '#send').click();
  await waitUntil(() => !['draft', 'sending', 'retrying'].includes(form.state));
  await form.updateComplete;
}

describe('what <feedback-form> sends', () => {
  const title = document.title;
  afterEach(() => {
    document.title = title;
  });

  for (const enctype of ['application/json', 'application/x-www-form-urlencoded'])
    it(`has no half characters and no U+0000, wherever they come from, as ${enctype}`, async () => {
      const { form, requests } = await formWith(receipt, html`<input type="hidden" />`);
      const extra = form.querySelector('input')!;
      extra.setAttribute('name', 'a\0rende');
      extra.value = `x\0y${'ö'.repeat(1997)}🌙🌙`;
      Object.assign(form, { enctype, promiseId: 'a\0b\ud83c', commitmentId: '\udf19c' });
      document.title = `${'x'.repeat(499)}🌙 slut`;
      const handed: string[] = [];
      form.addEventListener('feedback-submit', ({ feedback }: FeedbackSubmitEvent) => handed.push(feedback.message));
      (inside(form, '[name=website]') as HTMLInputElement).value = 'w\0\ud83c';
      await send(form, 'Hej\0 du \ud83c och \udf19 🌙\nå', 'anna@exempel.se');
      expect(form.state).to.equal('delivered');
      const [{ body } = { body: '' }] = await requests();
      const text = enctype.endsWith('json') ? JSON.stringify(JSON.parse(body)) : new URLSearchParams(body).toString();
      expect(text).not.to.match(/\\ud[89a-f]|\\u0000|%00/i);
      const sent = enctype.endsWith('json')
        ? (({ message, page, promise, commitment, extra, check }) =>
            [message, page.title, promise, commitment, extra, check.website] as unknown[])(
            JSON.parse(body) as Record<string, never> & { page: { title: string }; check: { website: string } },
          )
        : ((fields) => [
            ...['message', 'page_title', 'promise', 'commitment'].map((name) => fields.get(name)),
            { arende: fields.get('arende') },
            fields.get('website'),
          ])(new URLSearchParams(body));
      expect(sent).to.deep.equal([
        'Hej du \ufffd och \ufffd 🌙\nå',
        `${'x'.repeat(499)}🌙`,
        'ab\ufffd',
        '\ufffdc',
        { arende: `xy${'ö'.repeat(1997)}🌙` },
        'w\ufffd',
      ]);
      expect(handed, 'the page is handed the same').to.deep.equal([sent[0]]);
    });

  for (const [what, typed] of [
    ['a zero-width space', 'anna\u200b@exempel.se'],
    ['a mark of direction', '\u202aanna@exempel.se\u202c'],
    ['a byte order mark', '\ufeffanna@exempel.se'],
    ['a soft hyphen', 'anna@exem\u00adpel.se'],
    ['a word joiner and U+0000', 'anna@exempel\u2060.se\0'],
    ['a no-break space at the end', 'anna@exempel.se\u00a0'],
    ['a variation selector', 'anna@exempel.se\ufe0f'],
  ] as const)
    it(`has an e-mail address without ${what}`, async () => {
      const { form, requests } = await formWith(receipt);
      await send(form, 'Hej', typed);
      expect((JSON.parse((await requests())[0]!.body) as { email: string }).email).to.equal('anna@exempel.se');
    });

  it('keeps what belongs to a text: marks of direction, joined emoji, tabs and line breaks', async () => {
    const { form, requests } = await formWith(receipt);
    const text = '\u200fשלום\u200e\n\t👨‍👩‍👧‍👦 می‌خواهم ';
    await send(form, text);
    expect((JSON.parse((await requests())[0]!.body) as { message: string }).message).to.equal(text);
  });

  it('has no value of the page under a name that the contract has in a form', async () => {
    const { form, requests } = await formWith(
      receipt,
      html`<input type="hidden" name="version" value="2" /><input type="hidden" name="stadsdel" value="Norra" />`,
    );
    Object.assign(form, { enctype: 'application/x-www-form-urlencoded' });
    await send(form, 'Hej');
    const fields = new URLSearchParams((await requests())[0]!.body);
    expect([...fields.keys()].sort()).to.deep.equal(
      'client elapsed_ms key locale message page_title page_url stadsdel website written_at'.split(' '),
    );
  });

  for (const [what, text] of [
    ['zero-width spaces', '\u200b\u200b'],
    ['a byte order mark and a line break', '\ufeff\n'],
    ['U+0000', '\0\0'],
    ['soft hyphens and no-break spaces', '\u00ad\u00a0\u00ad'],
    ['Hangul fillers', '\u3164\u115f'],
    ['empty Braille cells', '\u2800'],
    ['marks of direction', '\u200e\u200f\u2066\u2069'],
    ['variation selectors', '\ufe0f\u{e0100}'],
    ['tags', '\u{e0001}\u{e0041}'],
  ] as const)
    it(`is nothing when the message is only ${what}`, async () => {
      expect(checkFeedback({ message: text }), 'to the receiver too').to.deep.equal([
        { field: 'message', code: 'missing' },
      ]);
      const { form, requests } = await formWith(receipt);
      await send(form, text);
      expect(form.state).to.equal('invalid');
      expect(inside(form, '#message-error')).to.be.ok;
      expect(await requests()).to.be.empty;
    });

  it('is a message when there is one sign to see', () => {
    for (const message of ['.', '👍', '\u200b?', 'é', '\ufffd'])
      expect(checkFeedback({ message }), message).to.be.empty;
  });

  describe('comes back with words of our own', () => {
    for (const field of ['message', 'email'])
      for (const code of ['missing', 'too-long', 'malformed'])
        it(`for "${code}" at ${field}, in both languages`, async () => {
          const errors = [{ pointer: `#/${field}`, code, detail: 'The receiver’s own English.' }];
          const { form } = await formWith(json({ errors }, 422));
          const said: string[] = [];
          for (const lang of ['sv', 'en']) {
            form.lang = lang;
            await send(form, 'Hej', 'anna@exempel.se');
            said.push(words(inside(form, `#${field}-error`)));
          }
          expect(said[0]).to.be.ok;
          expect(said[0]).not.to.equal(said[1]);
          expect(said).not.to.include('The receiver’s own English.');
        });
  });

  describe('is not thanked for', () => {
    for (const answer of [
      { error: 'x' },
      { ok: false },
      { success: 'false' },
      { status: 'mail_failed' },
      { errors: [1] },
    ])
      it(`when the answer is ${JSON.stringify(answer)}; the text stays, and it is reported`, async () => {
        const reported = listenToConsole();
        const { form } = await formWith(json(answer));
        await send(form, 'Hej');
        expect(form.state).to.equal('unconfirmed');
        expect((inside(form, 'textarea') as HTMLTextAreaElement).value).to.equal('Hej');
        expect(inside(form, '#copy')).to.be.ok;
        expect(reported.join()).to.contain('said-failure');
      });

    it('when the page hands over an answer that says so', async () => {
      listenToConsole();
      const { form } = await formWith(receipt);
      const answers: (Response | object)[] = [Response.json({ success: false }), { ok: false }];
      form.addEventListener('feedback-submit', (event) => event.respondWith(Promise.resolve(answers.shift()!)));
      for (const text of ['Hej', 'Hej då']) {
        await send(form, text);
        expect(form.state).to.equal('unconfirmed');
      }
    });
  });

  it('is thanked for with a reference that is a number', async () => {
    const { form } = await formWith(json({ id: 4123, reference: 20_260_017 }, 201));
    await send(form, 'Hej');
    expect(words(inside(form, '[part=status]'))).to.match(/20260017$/);
    const [reference] = form.shadowRoot!.querySelectorAll<HTMLElement>('[part=status] [translate=no]');
    expect(words(reference!)).to.equal('20260017');
  });
});
