import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { FeedbackForm } from '../../../src/elements/feedback-form/feedback-form.js';
import { listenToConsole } from '../../support/editor-console.js';
import { inside, words } from '../../support/element.js';
import { json, scriptedAddress, type Answer } from '../../support/scripted-address.js';

const receipt = json({ id: '1', reference: 'ML-7K3Q-9XTR', receivedAt: '2026-01-01T12:00:00Z' }, 201);

/** No receipt, and nothing that another attempt would show: the form says at once that it does not know. */
const loginPage: Answer = { status: 200, headers: { 'Content-Type': 'text/html' }, body: 'Logga in' };

const message = (form: Element) => inside(form, 'textarea') as HTMLTextAreaElement;
const email = (form: Element) => inside(form, '[name=email]') as HTMLInputElement;
const button = (form: Element) => inside(form, '#send, #another') as HTMLButtonElement;
const outcome = (form: Element) => words(inside(form, '[part=status]'));
const focused = (form: Element) => form.shadowRoot!.activeElement;

/** A form that sends to an address which gives these answers in turn. */
async function formWith(...answers: Answer[]) {
  const server = await scriptedAddress(...answers);
  const form = await fixture<FeedbackForm>(html`
    <feedback-form action=${server.address} promise-id="karlstad-2017"><p>Ring 0123-45 67 89.</p></feedback-form>
  `);
  return { form, ...server };
}

/** Types and presses Send, as a resident does. */
async function send(form: FeedbackForm, text: string, address = ''): Promise<void> {
  message(form).focus();
  message(form).value = text;
  email(form).value = address;
  button(form).focus();
  button(form).click();
  await form.updateComplete;
}
const delivered = (form: Element) => inside(form, '.delivered');
const answered = (form: Element) => waitUntil(() => button(form).ariaDisabled !== 'true', 'the form has its answer');

describe('<feedback-form>', () => {
  describe('delivers', () => {
    it('sends what the resident wrote, as JSON under a key, and nothing that identifies them', async () => {
      const { form, requests } = await formWith(receipt);
      await send(form, 'Det är mörkt vid stationen 🌙\n\nTack.', ' anna@exempel.se ');
      await answered(form);
      const [request] = await requests();
      const body = JSON.parse(request!.body) as Record<string, unknown>;
      expect(request!.method).to.equal('POST');
      expect(request!.headers).to.include({
        'content-type': 'application/json',
        accept: 'application/json, application/problem+json',
        'idempotency-key': `"${body['key'] as string}"`,
      });
      expect(request!.headers).not.to.have.any.keys('cookie', 'referer');
      expect(body['key']).to.match(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
      expect(Date.parse(body['writtenAt'] as string)).to.be.closeTo(Date.now(), 60_000);
      expect((body['check'] as { elapsedMs: number }).elapsedMs).to.be.within(0, 60_000);
      expect(body).to.deep.include({
        version: 1,
        message: 'Det är mörkt vid stationen 🌙\n\nTack.',
        email: 'anna@exempel.se',
        locale: 'sv',
        promise: 'karlstad-2017',
        client: 'medborgarlofte/0.1.0',
      });
      expect(body['page']).to.deep.equal({ url: location.origin + location.pathname, title: 'Test' });
    });

    it('leaves out the e-mail address that was not given', async () => {
      const { form, requests } = await formWith(receipt);
      await send(form, 'Hej');
      await answered(form);
      expect(JSON.parse((await requests())[0]!.body)).not.to.have.property('email');
    });

    it('thanks with the reference, where the reader is', async () => {
      const { form } = await formWith(receipt);
      await send(form, 'Hej');
      await answered(form);
      expect(outcome(form)).to.equal('Tack! Vi har fått din synpunkt. Referensnummer: ML-7K3Q-9XTR');
      expect(delivered(form)).to.be.ok;
      await waitUntil(
        () => focused(form) === inside(form, 'h2'),
        'focus is at the head of the form, the thanks are announced',
      );
    });

    it('thanks without a reference when the receiver gives none', async () => {
      const { form } = await formWith({ status: 204 });
      await send(form, 'Hej');
      await answered(form);
      expect(words(delivered(form))).to.equal('Tack! Vi har fått din synpunkt.');
    });

    it('gives an empty form for another message, under another key', async () => {
      const { form, requests } = await formWith(receipt);
      await send(form, 'Hej');
      await answered(form);
      button(form).click();
      await waitUntil(() => focused(form) === message(form));
      expect(message(form).value).to.equal('');
      await send(form, 'Hej');
      await answered(form);
      const [first, second] = (await requests()).map(({ body }) => (JSON.parse(body) as { key: string }).key);
      expect(first).not.to.equal(second);
    });

    it('makes one message of a double click and an Enter', async () => {
      const { form, requests, release } = await formWith({ ...receipt, hold: true }, receipt);
      await send(form, 'Hej');
      button(form).click();
      button(form).click();
      email(form).focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(async () => (await requests()).length > 0);
      await release();
      await answered(form);
      expect(await requests()).to.have.length(1);
    });

    it('says that it is sending, on a button that keeps focus', async () => {
      const { form, release } = await formWith({ ...receipt, hold: true });
      await send(form, 'Hej');
      expect(words(button(form))).to.equal('Skickar …');
      expect(button(form)).to.include({ ariaDisabled: 'true', disabled: false });
      expect(focused(form)).to.equal(button(form));
      await release();
      await answered(form);
    });
  });

  describe('checks', () => {
    const wrong: [string, string, string, string, string][] = [
      ['no message', '  \n', '', 'message', 'Skriv din synpunkt innan du skickar.'],
      ['a message of 4 001 characters', '🌙'.repeat(4001), '', 'message', 'Synpunkten får ha högst 4 000 tecken.'],
      ['half an e-mail address', 'Hej', 'anna@', 'email', 'Skriv e-postadressen så här: namn@exempel.se'],
      ['an endless e-mail address', 'Hej', `${'a'.repeat(250)}@exempel.se`, 'email', 'E-postadressen är för lång.'],
    ];
    for (const [what, text, address, field, sentence] of wrong) {
      it(`says in words at the field what is wrong with ${what}, and goes there`, async () => {
        const { form, requests } = await formWith(receipt);
        await send(form, text, address);
        const input = inside(form, `#${field}`);
        await waitUntil(() => focused(form) === input);
        const described = input
          .getAttribute('aria-describedby')!
          .split(' ')
          .map((id) => words(inside(form, `#${id}`)));
        expect(described[0]).to.equal(sentence);
        expect(input.getAttribute('aria-invalid')).to.equal('true');
        expect([message(form).value, email(form).value]).to.deep.equal([text, address]);
        expect(await requests()).to.be.empty;
      });
    }

    for (const address of ['anna@exempel.se', 'a.b+c@sub.exempel.se', 'åsa@malmö.se', "o'neil@exempel.museum"])
      it(`accepts ${address}`, async () => {
        const { form } = await formWith(receipt);
        await send(form, 'Hej', address);
        await answered(form);
        expect(delivered(form)).to.be.ok;
      });

    it('accepts a message of exactly 4 000 characters', async () => {
      const { form, requests } = await formWith(receipt);
      await send(form, '🌙'.repeat(4000));
      await answered(form);
      expect(await requests()).to.have.length(1);
    });

    it('removes the error once it is fixed', async () => {
      const { form } = await formWith({ ...receipt, hold: true });
      await send(form, '');
      await send(form, 'Hej');
      expect(inside(form, '.error')).to.equal(null);
      expect(message(form).hasAttribute('aria-invalid')).to.equal(false);
    });

    it('shows what the receiver finds wrong at its field, in our words', async () => {
      const problem = { title: 'Unprocessable', errors: [{ pointer: '#/email', code: 'malformed', detail: 'bad' }] };
      const { form } = await formWith(json(problem, 422));
      await send(form, 'Hej', 'anna@exempel.se');
      await answered(form);
      await waitUntil(() => focused(form) === email(form));
      expect(words(inside(form, '#email-error'))).to.contain('namn@exempel.se');
      expect(message(form).value).to.equal('Hej');
    });

    it('shows the receiver’s own words, as text, when we have none', async () => {
      const errors = [{ pointer: '#/message', code: 'toString', detail: '<b>Inga länkar</b>, tack.' }];
      const { form } = await formWith(json({ errors }, 422));
      await send(form, 'Hej');
      await answered(form);
      expect(words(inside(form, '#message-error'))).to.equal('<b>Inga länkar</b>, tack.');
    });

    it('takes 413 for a message that is too long', async () => {
      const { form } = await formWith({ status: 413 });
      await send(form, 'Hej');
      await answered(form);
      expect(words(inside(form, '#message-error'))).to.contain('får ha högst');
    });
  });

  describe('never loses or doubles a message', () => {
    const unconfirmed =
      'Vi vet inte om din synpunkt kom fram. Din text finns kvar. Om du försöker igen med samma text sparas den bara en gång.';
    const refused = 'Formuläret på den här sidan fungerar inte just nu. Din text finns kvar.';
    const faults: [string, Answer, string, RegExp][] = [
      ['a login page answers 200', loginPage, unconfirmed, /no-receipt\)\. Mottagaren svarade, men utan kvitto/],
      ['HTML without a type answers 200', { status: 200, body: ' <!doctype html>' }, unconfirmed, /no-receipt/],
      ['the key was used for something else', json({ code: 'idempotency-key-reused' }, 422), unconfirmed, /key-reused/],
      ['the address does not exist', { status: 404 }, refused, /http-404/],
      ['the receiver does not read JSON', { status: 415 }, refused, /http-415/],
      ['the receiver refuses without a field', json({}, 422), refused, /http-422/],
      ['the receiver sends it elsewhere', { status: 303, headers: { Location: '/' } }, refused, /redirect/],
    ];
    for (const [fault, answer, sentence, reason] of faults) {
      it(`keeps the text, says what is known and another way when ${fault}`, async () => {
        const reported = listenToConsole();
        const { form, address } = await formWith(answer);
        await send(form, 'Hej', 'anna@exempel.se');
        await answered(form);
        expect(outcome(form)).to.equal(sentence);
        expect([message(form).value, email(form).value]).to.deep.equal(['Hej', 'anna@exempel.se']);
        expect(focused(form)).to.equal(button(form));
        expect(form.querySelector('p')!.getClientRects(), 'the other way').to.have.length(1);
        expect(reported).to.have.length(1);
        expect(reported[0]).to.contain(address).and.match(reason);
      });
    }

    it('sends the same bytes under the same key when the resident tries again', async () => {
      const { form, requests } = await formWith(loginPage, loginPage, receipt);
      await send(form, 'Hej');
      await answered(form);
      expect(words(button(form))).to.equal('Försök igen');
      button(form).click();
      await form.updateComplete;
      await answered(form);
      button(form).click();
      await form.updateComplete;
      await answered(form);
      const sent = await requests();
      expect(delivered(form)).to.be.ok;
      expect(sent).to.have.length(3);
      expect(new Set(sent.map(({ body }) => body))).to.have.length(1);
      expect(new Set(sent.map(({ headers }) => headers['idempotency-key']))).to.have.length(1);
    });

    it('does not send a second message beside the first', async () => {
      const { form, requests, release } = await formWith({ ...receipt, hold: true }, receipt);
      await send(form, 'Hej');
      await send(form, '');
      expect(inside(form, '.error')).to.equal(null);
      await send(form, 'Hej igen');
      await waitUntil(async () => (await requests()).length > 0);
      await release();
      await answered(form);
      expect(await requests()).to.have.length(1);
    });

    it('takes the usual time when the editor’s is none, and reports it', async () => {
      const reported = listenToConsole();
      const { form } = await formWith(receipt);
      form.setAttribute('timeout', 'länge');
      await send(form, 'Hej');
      await answered(form);
      expect(delivered(form)).to.be.ok;
      expect(reported).to.have.length(1);
      expect(reported[0]).to.match(
        /not-a-number: timeout="länge" på <feedback-form> .* 15000\. Skriv ett antal millisekunder/,
      );
    });

    it('reads no more of an answer than a receipt can be', async () => {
      for (const answer of [{ body: `{"reference": "${'x'.repeat(100_000)}"}` }, { fault: 'endless' }] as const) {
        const { form } = await formWith({ ...answer, status: 201 });
        await send(form, 'Hej');
        await answered(form);
        expect(outcome(form)).to.equal('Tack! Vi har fått din synpunkt.');
      }
    });

    it('survives an answer of the strangest kind', async () => {
      const errors = [null, 7, { pointer: 7 }, { pointer: '#/email', code: { toString: 1 }, detail: ['x'] }];
      const { form } = await formWith(json({ errors }, 422));
      await send(form, 'Hej');
      await answered(form);
      expect(words(inside(form, '#email-error'))).to.equal('Kontrollera det du har skrivit här.');
    });

    it('makes a new message for another address', async () => {
      const { form } = await formWith(loginPage);
      await send(form, 'Hej');
      await answered(form);
      const other = await scriptedAddress(receipt);
      form.action = other.address;
      await form.updateComplete;
      button(form).click();
      await waitUntil(() => delivered(form));
      expect(await other.requests()).to.have.length(1);
    });

    it('keeps the text when the page takes the address away, and says that it cannot send', async () => {
      listenToConsole();
      const { form, requests } = await formWith(receipt);
      message(form).value = 'Halvfärdig';
      form.removeAttribute('action');
      await form.updateComplete;
      expect(message(form).value).to.equal('Halvfärdig');
      button(form).click();
      await waitUntil(() => outcome(form).includes('fungerar inte just nu'));
      expect(await requests()).to.be.empty;
    });

    it('sends along what a robot wrote in the field that people do not see', async () => {
      const { form, requests } = await formWith(receipt);
      (inside(form, '[name=website]') as HTMLInputElement).value = 'https://spam.example';
      await send(form, 'Hej');
      await answered(form);
      expect((JSON.parse((await requests())[0]!.body) as { check: object }).check).to.include({
        website: 'https://spam.example',
      });
    });

    it('makes a new message of a text that was changed in between', async () => {
      const { form, requests } = await formWith(loginPage, receipt);
      await send(form, 'Hej');
      await answered(form);
      await send(form, 'Hej igen');
      await answered(form);
      const keys = (await requests()).map(({ headers }) => headers['idempotency-key']);
      expect(new Set(keys)).to.have.length(2);
    });

    it('takes a new key when the old one was used for something else', async () => {
      const { form, requests } = await formWith(json({ code: 'idempotency-key-reused' }, 422), receipt);
      await send(form, 'Hej');
      await answered(form);
      button(form).click();
      await form.updateComplete;
      await answered(form);
      const keys = (await requests()).map(({ headers }) => headers['idempotency-key']);
      expect(new Set(keys)).to.have.length(2);
    });

    it('keeps the text when the language is switched and the form is moved', async () => {
      const { form } = await formWith(receipt);
      message(form).value = 'Halvfärdig';
      form.lang = 'en';
      await waitUntil(() => words(button(form)) === 'Send feedback');
      expect(message(form).value).to.equal('Halvfärdig');
      form.parentElement!.prepend(form);
      await nextFrame();
      expect(message(form).value).to.equal('Halvfärdig');
    });

    it('says its errors in the language that the reader switches to', async () => {
      const { form } = await formWith(receipt);
      await send(form, '');
      form.lang = 'en';
      await waitUntil(() => words(inside(form, '.error')) === 'Enter your feedback');
    });

    it('does not reload the page or change its address', async () => {
      const before = location.href;
      const { form } = await formWith(receipt);
      await send(form, 'Hej');
      await answered(form);
      expect(location.href).to.equal(before);
    });
  });

  describe('without an address to send to', () => {
    it('shows the other way instead of a form, and reports what is missing', async () => {
      const reported = listenToConsole();
      const form = await fixture(html`<feedback-form><p>Ring oss.</p></feedback-form>`);
      expect(inside(form, 'form')).to.equal(null);
      expect(form.querySelector('p')!.getClientRects()).to.have.length(1);
      await waitUntil(() => reported.length, 'the page has settled', { timeout: 5000 });
      expect(reported).to.have.length(1);
      expect(reported[0]).to.contain('no-action: Formuläret visas inte: det saknar en adress');
    });

    it('says that the form does not work when there is no other way', async () => {
      const form = await fixture(html`<feedback-form lang="en"></feedback-form>`);
      expect(words(inside(form, 'p'))).to.equal('The form on this page is not working right now.');
    });

    it('becomes a form when the address comes later', async () => {
      const form = await fixture<FeedbackForm>(html`<feedback-form></feedback-form>`);
      form.setAttribute('action', '/feedback');
      await form.updateComplete;
      expect(inside(form, 'form')).to.be.ok;
    });

    for (const action of ['http://[fel', 'javascript:alert(1)', 'mailto:a@exempel.se,b@exempel.se'])
      it(`does the same with "${action}", which nothing can be sent to`, async () => {
        const reported = listenToConsole();
        const form = await fixture(html`<feedback-form action=${action}><p>Ring oss.</p></feedback-form>`);
        expect(inside(form, 'form')).to.equal(null);
        expect(form.querySelector('p')!.getClientRects()).to.have.length(1);
        await waitUntil(() => reported.length, 'the page has settled', { timeout: 5000 });
        expect(reported[0]).to.contain(action);
      });
  });

  describe('for everyone', () => {
    it('works by keyboard alone', async () => {
      const { form, requests } = await formWith(receipt);
      const start = document.createElement('button');
      form.before(start);
      start.focus();
      const passed: (string | undefined)[] = [];
      for (let tabs = 0; tabs < 6; tabs++) {
        await sendKeys({ press: 'Tab' });
        if (focused(form) === message(form)) await sendKeys({ type: 'Hej' });
        passed.push(focused(form)?.getAttribute('href') ?? (focused(form)?.id || focused(form)?.localName));
      }
      const stops = ['tel:112', 'tel:11414', 'message', 'email', 'summary', 'send'];
      expect(passed, 'the field for robots is passed over').to.deep.equal(stops);
      expect(getComputedStyle(button(form)).outlineStyle, 'focus is seen').to.equal('solid');
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => delivered(form));
      expect(await requests()).to.have.length(1);
    });

    it('names its fields by what they are, says which is voluntary, and never disables Send', async () => {
      const { form } = await formWith(receipt);
      const labels = [...form.shadowRoot!.querySelectorAll('label')].map(words);
      expect(labels).to.deep.equal(['Din synpunkt', 'E-postadress (frivilligt)']);
      expect(message(form).ariaRequired).to.equal('true');
      expect(email(form).autocomplete).to.equal('email');
      expect(button(form).disabled).to.equal(false);
    });

    it('announces an error in the field where focus is already', async () => {
      const { form } = await formWith(receipt);
      message(form).value = 'Hej';
      email(form).focus();
      await sendKeys({ type: 'anna@' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => outcome(form) === 'Skriv e-postadressen så här: namn@exempel.se');
      await send(form, '', 'anna@exempel.se');
      await waitUntil(() => focused(form) === message(form));
      expect(outcome(form), 'heard by the focus that moves, not twice').to.equal('');
    });

    it('announces that it is sending', async () => {
      const { form, release } = await formWith({ ...receipt, hold: true });
      await send(form, 'Hej');
      expect(outcome(form)).to.equal('Skickar …');
      await release();
      await answered(form);
    });

    it('takes no more text while sending, since that would be lost with the thanks', async () => {
      const { form, release } = await formWith({ ...receipt, hold: true });
      await send(form, 'Hej');
      message(form).focus();
      await sendKeys({ type: ' och mer' });
      expect(message(form).value).to.equal('Hej');
      await release();
      await answered(form);
    });

    it('leaves a reader who has gone elsewhere on the page where they are', async () => {
      const { form, release } = await formWith({ ...receipt, hold: true });
      const elsewhere = document.createElement('button');
      form.before(elsewhere);
      await send(form, 'Hej');
      elsewhere.focus();
      await release();
      await answered(form);
      await form.updateComplete;
      expect(document.activeElement).to.equal(elsewhere);
    });

    it('brings the error into view with its field', async () => {
      await setViewport({ width: 360, height: 400 });
      const { form } = await formWith(receipt);
      form.style.marginBlock = '1000px';
      button(form).focus();
      button(form).scrollIntoView({ block: 'center' });
      button(form).click();
      await waitUntil(() => focused(form) === message(form));
      await waitUntil(() => inside(form, '.error').getBoundingClientRect().top >= 0);
      await setViewport({ width: 1280, height: 800 });
    });

    it('has its announcements’ place before it speaks', async () => {
      const { form } = await formWith(loginPage);
      const region = inside(form, '[part=status]');
      expect(region.getAttribute('role')).to.equal('status');
      expect(words(region)).to.equal('');
      await send(form, 'Hej');
      await answered(form);
      expect(inside(form, '[part=status]')).to.equal(region);
      expect(outcome(form)).to.contain('Vi vet inte');
    });

    it('fits a screen of 320 px', async () => {
      await setViewport({ width: 320, height: 640 });
      const { form } = await formWith(loginPage);
      await send(form, '');
      expect(document.documentElement.scrollWidth).to.equal(320);
      await setViewport({ width: 1280, height: 800 });
    });
  });
});
