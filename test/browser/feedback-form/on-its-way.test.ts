import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { stub, useFakeTimers, type SinonFakeTimers } from 'sinon';
import '../../../src/define.js';
import { FeedbackForm } from '../../../src/elements/feedback-form/feedback-form.js';
import type {
  FeedbackErrorEvent,
  FeedbackSentEvent,
  FeedbackStateEvent,
  FeedbackSubmitEvent,
} from '../../../src/elements/feedback-form/feedback-form.events.js';
import { listenToConsole } from '../../support/editor-console.js';
import { inside, words } from '../../support/element.js';
import { json, scriptedAddress, type Answer } from '../../support/scripted-address.js';

const receipt = json({ id: 'id-1', reference: 'ML-7K3Q-9XTR' }, 201);
const maintenance: Answer = { status: 503, body: '{"retryAfter": 3600}' };
const message = (form: Element) => inside(form, 'textarea') as HTMLTextAreaElement;
const outcome = (form: Element) => words(inside(form, '[part=status]'));
const focused = (form: Element) => form.shadowRoot!.activeElement?.id;

async function formWith(...answers: Answer[]) {
  const server = await scriptedAddress(...answers);
  const form = await fixture<FeedbackForm>(html`<feedback-form action=${server.address}></feedback-form>`);
  const became = (state: FeedbackForm['state']) =>
    waitUntil(() => form.state === state, `the form is ${state}`).then(() => form.updateComplete);
  const send = async (text: string) => {
    message(form).value = text;
    inside(form, '#send').focus();
    inside(form, '#send').click();
    await form.updateComplete;
  };
  return { form, became, send, ...server };
}

describe('<feedback-form> while a message is on its way', () => {
  let clock: SinonFakeTimers | undefined;
  afterEach(() => {
    clock?.restore();
    clock = undefined;
  });

  it('says after four seconds that it takes time, and lets the resident stop, who is not left nowhere', async () => {
    const { form, send } = await formWith({ fault: 'hang' });
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    await send('Hej');
    await clock.tickAsync(4000);
    await form.updateComplete;
    expect(outcome(form)).to.equal('Det tar längre tid än vanligt. Vi försöker igen. Synpunkten sparas bara en gång.');
    expect(focused(form)).to.equal('send');
    clock.restore();
    inside(form, '#stop').focus();
    inside(form, '#stop').click();
    await waitUntil(() => focused(form) === 'send');
    expect(outcome(form)).to.contain('Vi vet inte om din synpunkt kom fram. Din text finns kvar.');
    expect(words(inside(form, '#send'))).to.equal('Försök igen');
    expect(message(form).value).to.equal('Hej');
  });

  it('says when the receiver asks to wait for longer than a reader does', async () => {
    const { form, send, became } = await formWith(maintenance);
    await send('Hej');
    await became('unconfirmed');
    expect(outcome(form)).to.match(/Försök igen efter (\d+ \S+ \d{4} )?kl\. \d\d\.\d\d\.$/);
  });

  it('says the day too, when that is not today', async () => {
    const { form, send, became } = await formWith({ status: 503, body: '{"retryAfter": 86400}' });
    await send('Hej');
    await became('unconfirmed');
    expect(outcome(form)).to.match(/Försök igen efter \d+ \S+ \d{4} kl\. \d\d\.\d\d\.$/);
  });

  it('sends by itself when the connection comes back, and thanks', async () => {
    const { form, send, became, requests } = await formWith({ status: 503, body: '{"retryAfter": 31}' }, receipt);
    clock = useFakeTimers({ toFake: ['Date'] });
    await send('Hej');
    await became('unconfirmed');
    dispatchEvent(new Event('online'));
    await form.updateComplete;
    expect(await requests(), 'not before the time that the receiver asked for').to.have.length(1);
    clock.tick(31_000);
    dispatchEvent(new Event('online'));
    await became('delivered');
    expect(new Set((await requests()).map(({ body }) => body))).to.have.length(1);
  });

  it('sends nothing by itself when the resident has begun to change the text', async () => {
    const { form, send, became, requests } = await formWith({ status: 503, body: '{"retryAfter": 31}' }, receipt);
    clock = useFakeTimers({ toFake: ['Date'] });
    await send('Hej');
    await became('unconfirmed');
    clock.tick(31_000);
    message(form).value = 'Hej och';
    dispatchEvent(new Event('online'));
    await form.updateComplete;
    expect(form.state).to.equal('unconfirmed');
    expect(await requests()).to.have.length(1);
  });

  it('lets the resident copy the text, or marks it where there is no clipboard', async () => {
    const { form, send, became } = await formWith({ status: 404 });
    await send('Hej på er');
    await became('refused');
    const write = stub(navigator.clipboard, 'writeText').rejects();
    inside(form, '#copy').click();
    await waitUntil(() => focused(form) === 'message');
    expect([message(form).selectionStart, message(form).selectionEnd]).to.deep.equal([0, 9]);
    write.reset();
    write.resolves();
    inside(form, '#copy').click();
    await waitUntil(() => outcome(form).includes('Texten är kopierad.'));
    expect(write.lastCall.args).to.deep.equal(['Hej på er']);
    write.restore();
  });

  describe('saved on the device', () => {
    const stored = async () => (await indexedDB.databases()).map(({ name }) => name);
    const later = (address: string) => fixture<FeedbackForm>(html`<feedback-form action=${address}></feedback-form>`);
    const news = (form: Element) => words(inside(form, '[part=outbox]'));

    it('is kept only when the resident says so, and sent once on a later visit, which says when it was', async () => {
      const { form, send, became, address, requests } = await formWith(maintenance, maintenance, receipt);
      await send('Hemlig synpunkt');
      await became('unconfirmed');
      expect(await stored(), 'nothing before the choice').to.be.empty;
      inside(form, '#save').click();
      await waitUntil(() => outcome(form).includes('sparad på den här enheten'));
      expect(focused(form)).to.equal('heading');
      expect(message(form), 'the text is gone from the page').to.equal(null);
      await expect(form).to.be.accessible();

      const busy = await later(address);
      await waitUntil(() => news(busy).includes('har inte kunnat skickas än'));
      expect(news(busy)).not.to.contain('Hemlig');
      await expect(busy).to.be.accessible();
      const [one, two] = await Promise.all([later(address), later(address)]);
      await waitUntil(() => [one, two].some((each) => news(each).includes('Vi har fått din sparade synpunkt')));
      await waitUntil(async () => !(await stored()).length, 'nothing is left on the device');
      const keys = (await requests()).map(({ headers }) => headers['idempotency-key']);
      expect(new Set(keys)).to.have.length(1);
      expect((await requests()).length).to.equal(3);
    });

    it('can be removed again', async () => {
      const { form, send, became, address } = await formWith(maintenance);
      await send('Hej');
      await became('unconfirmed');
      inside(form, '#save').click();
      await waitUntil(() => inside(form, '#remove-saved'));
      const visit = await later(address);
      await waitUntil(() => inside(visit, '[part=outbox] button'));
      inside(visit, '[part=outbox] button').click();
      await waitUntil(async () => !(await stored()).length);
      await waitUntil(() => !inside(visit, '[part=outbox]'));
    });

    it('is removed where it was just saved, too', async () => {
      const { form, send, became } = await formWith(maintenance);
      await send('Hej');
      await became('unconfirmed');
      inside(form, '#save').click();
      await waitUntil(() => inside(form, '#remove-saved'));
      inside(form, '#remove-saved').click();
      await waitUntil(async () => !(await stored()).length);
      await waitUntil(() => focused(form) === 'message');
    });

    it('stays when another one is removed', async () => {
      const visits: FeedbackForm[] = [];
      for (let forms = 0; forms < 2; forms++) {
        const { form, send, became, address } = await formWith(maintenance);
        await send(`Synpunkt ${forms}`);
        await became('unconfirmed');
        inside(form, '#save').click();
        await waitUntil(() => inside(form, '#remove-saved'));
        visits.push(await later(address));
      }
      for (const visit of visits) {
        await waitUntil(() => inside(visit, '[part=outbox] button'));
        expect(await stored(), 'the other one is still there').to.have.length(1);
        inside(visit, '[part=outbox] button').click();
        await waitUntil(() => !inside(visit, '[part=outbox]'));
      }
      await waitUntil(async () => !(await stored()).length);
    });

    it('lies no longer than a day', async () => {
      const { form, send, became, address, requests } = await formWith(maintenance);
      await send('Hej');
      await became('unconfirmed');
      inside(form, '#save').click();
      await waitUntil(() => inside(form, '#remove-saved'));
      clock = useFakeTimers({ now: Date.now() + 86_400_001, toFake: ['Date'] });
      const visit = await later(address);
      await waitUntil(() => news(visit).includes('kunde inte skickas inom ett dygn och är borttagen'));
      await waitUntil(async () => !(await stored()).length);
      expect(await requests()).to.have.length(1);
    });

    it('is not offered where the editor says so', async () => {
      const { form, send, became } = await formWith(maintenance);
      form.noOutbox = true;
      await send('Hej');
      await became('unconfirmed');
      expect(inside(form, '#save')).to.equal(null);
    });

    it('says that it cannot where the device keeps nothing, and keeps the text', async () => {
      const { form, send, became } = await formWith(maintenance);
      await send('Hej');
      await became('unconfirmed');
      const put = stub(IDBObjectStore.prototype, 'put').throws(new DOMException('', 'QuotaExceededError'));
      inside(form, '#save').click();
      await waitUntil(() => outcome(form).includes('Synpunkten kunde inte sparas på den här enheten.'));
      put.restore();
      expect(focused(form)).to.equal('send');
      expect(inside(form, '#save')).to.equal(null);
      expect(message(form).value).to.equal('Hej');
      indexedDB.deleteDatabase('medborgarlofte-outbox');
    });
  });
});

describe('a page around <feedback-form>', () => {
  function listen(form: FeedbackForm) {
    const heard: string[] = [];
    form.addEventListener('feedback-state', (event: FeedbackStateEvent) => heard.push(event.state));
    form.addEventListener('feedback-sent', (event: FeedbackSentEvent) =>
      heard.push(`sent ${event.id} ${event.reference}`),
    );
    form.addEventListener('feedback-error', (event: FeedbackErrorEvent) => heard.push(`error ${event.code}`));
    return heard;
  }

  it('hears each state, the receipt and what went wrong', async () => {
    listenToConsole();
    const { form, send, became } = await formWith({ status: 404 }, receipt);
    const heard = listen(form);
    await send('');
    await send('Hej');
    await became('refused');
    await send('Hej');
    await became('delivered');
    expect(heard).to.deep.equal([
      'invalid',
      'sending',
      'refused',
      'error http-404',
      'sending',
      'delivered',
      'sent id-1 ML-7K3Q-9XTR',
    ]);
  });

  it('can style each state', async () => {
    const { form, send, became } = await formWith(receipt);
    expect(form.matches(':state(draft)')).to.equal(true);
    await send('Hej');
    await became('delivered');
    expect([form.matches(':state(delivered)'), form.matches(':state(sending)')]).to.deep.equal([true, false]);
  });

  it('can stop a message before it is sent', async () => {
    const { form, send, requests } = await formWith(receipt);
    const seen: FeedbackSubmitEvent[] = [];
    const stop = (event: FeedbackSubmitEvent) => {
      seen.push(event);
      event.preventDefault();
    };
    form.addEventListener('feedback-submit', stop);
    await send('Hej');
    expect([form.state, message(form).value]).to.deep.equal(['draft', 'Hej']);
    expect(seen[0]!.feedback.message).to.equal('Hej');
    await send('Hej');
    expect(seen[0]!.key).to.equal(seen[1]!.key);
    form.removeEventListener('feedback-submit', stop);
    await send('Hej');
    await waitUntil(() => form.state === 'delivered');
    expect((JSON.parse((await requests())[0]!.body) as { key: string }).key).to.equal(seen[0]!.key);
  });

  it('can send it in its own way', async () => {
    listenToConsole();
    const { form, send, became, requests } = await formWith(receipt);
    form.addEventListener('feedback-submit', (event) => event.respondWith(Promise.reject(new Error('nej'))), {
      once: true,
    });
    await send('Hej');
    await became('unconfirmed');
    expect(message(form).value).to.equal('Hej');
    form.addEventListener('feedback-submit', (event) => event.respondWith(Promise.resolve({ reference: 'E-1' })));
    await send('Hej');
    await became('delivered');
    expect(outcome(form)).to.equal('Tack! Vi har fått din synpunkt. Referensnummer: E-1');
    expect(await requests()).to.be.empty;
  });

  it('is not taken at its word when its own sending failed, or does not end', async () => {
    listenToConsole();
    const { form, send, became } = await formWith(receipt);
    form.addEventListener(
      'feedback-submit',
      (event) => event.respondWith(Promise.resolve(new Response('', { status: 500 }))),
      { once: true },
    );
    await send('Hej');
    await became('unconfirmed');
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    form.addEventListener('feedback-submit', (event) => event.respondWith(new Promise(() => undefined)), {
      once: true,
    });
    await send('Hej');
    await clock.tickAsync(60_000);
    clock.restore();
    await became('unconfirmed');
  });

  it('cannot take over when it is too late', async () => {
    const { form, send, became } = await formWith(receipt);
    let event: FeedbackSubmitEvent;
    form.addEventListener('feedback-submit', (submit) => (event = submit));
    await send('Hej');
    await became('delivered');
    expect(() => event.respondWith(Promise.resolve({}))).to.throw('respondWith() after the event');
  });

  it('can send, stop and empty the form', async () => {
    const { form, became, requests } = await formWith({ fault: 'hang' });
    message(form).value = 'Hej';
    form.send();
    expect(form.state).to.equal('sending');
    form.reset();
    expect(form.state, 'a message on its way is not forgotten').to.equal('sending');
    form.stop();
    await became('unconfirmed');
    form.reset();
    expect([form.state, message(form).value]).to.deep.equal(['draft', '']);
    expect((await requests()).length).to.be.at.most(1);
  });

  it('can demand an id as receipt, or be content with any page', async () => {
    listenToConsole();
    for (const [attribute, answer, state] of [
      ['id', { status: 204 }, 'unconfirmed'],
      ['status', { status: 200, body: '<p>Tack' }, 'delivered'],
    ] as const) {
      const { form, send, became } = await formWith(answer);
      form.setAttribute('receipt', attribute);
      await send('Hej');
      await became(state);
    }
  });

  it('gets a report of a value that an attribute cannot have', async () => {
    const reported = listenToConsole();
    const { form, send, became, requests } = await formWith(receipt);
    form.setAttribute('enctype', 'multipart/form-data');
    form.setAttribute('receipt', 'ja');
    form.setAttribute('credentials', 'all');
    await send('Hej');
    await became('delivered');
    expect((await requests())[0]!.headers['content-type']).to.equal('application/json');
    const wrongValue = (name: string, found: string, expected: string) =>
      `[medborgarlofte] not-one-of: ${name}="${found}" på <feedback-form> går inte att använda. Skriv ett av ${expected}.`;
    expect(reported).to.have.members([
      wrongValue('enctype', 'multipart/form-data', 'application/json, application/x-www-form-urlencoded'),
      wrongValue('receipt', 'ja', 'id, status'),
      wrongValue('credentials', 'all', 'omit, same-origin, include'),
    ]);
  });

  it('can hold an ordinary form for readers without JavaScript, whose address and hidden fields are used', async () => {
    const { address, requests } = await scriptedAddress(receipt);
    const form = await fixture<FeedbackForm>(html`
      <feedback-form enctype="application/x-www-form-urlencoded">
        <form method="post" action=${address}>
          <input type="hidden" name="arende" value="trygghet" />
          <textarea name="message"></textarea>
          <button>Skicka</button>
        </form>
      </feedback-form>
    `);
    expect(form.querySelector('form')!.getClientRects()).to.have.length(0);
    message(form).value = 'Hej';
    inside(form, '#send').click();
    await waitUntil(() => form.state === 'delivered');
    const fields = new URLSearchParams((await requests())[0]!.body);
    expect([fields.get('arende'), fields.get('message')]).to.deep.equal(['trygghet', 'Hej']);
  });

  it('keeps what was typed into that form before the script came', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const before = document.createElement('div');
    before.innerHTML = '<form method="post" action="/feedback"><textarea name="message"></textarea></form>';
    page.append(before);
    before.querySelector('textarea')!.value = 'Påbörjad';
    const form = document.createElement('feedback-form');
    form.append(...before.childNodes);
    page.append(form);
    await form.updateComplete;
    expect(message(form).value).to.equal('Påbörjad');
  });

  it('does not show that form beside the other when sending fails', async () => {
    const { address } = await scriptedAddress({ status: 404 });
    listenToConsole();
    const form = await fixture<FeedbackForm>(html`
      <feedback-form>
        <form method="post" action=${address}><button>Skicka</button></form>
        <p>Ring oss.</p>
      </feedback-form>
    `);
    message(form).value = 'Hej';
    inside(form, '#send').click();
    await waitUntil(() => form.querySelector('p')!.getClientRects().length);
    expect(form.querySelector('form')!.getClientRects()).to.have.length(0);
  });

  it('is asked before the resident leaves a message that is on its way or unconfirmed, and only then', async () => {
    listenToConsole();
    const asks = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const { form, send, became, release } = await formWith({ ...maintenance, hold: true }, maintenance, receipt);
    expect(asks()).to.equal(false);
    message(form).value = 'Hej';
    expect(asks()).to.equal(false);
    await send('Hej');
    expect(asks()).to.equal(true);
    await release();
    await became('unconfirmed');
    expect(asks()).to.equal(true);
    const page = form.parentElement!;
    form.remove();
    expect(asks()).to.equal(false);
    page.append(form);
    expect(asks()).to.equal(true);
    await send('Hej');
    await became('unconfirmed');
    await send('Hej');
    await became('delivered');
    expect(asks()).to.equal(false);
  });
});
