import { expect } from '@open-wc/testing';
import { stub, useFakeTimers, type SinonFakeTimers, type SinonStub } from 'sinon';
import { Delivery, type DeliveryOptions } from '../../../src/feedback/delivery.js';
import type { Feedback } from '../../../src/feedback/feedback.js';
import { json, scriptedAddress, type Answer } from '../../support/scripted-address.js';

const receipt = json({ id: '1', reference: 'ML-7K3Q-9XTR' }, 201);
const feedback: Feedback = {
  message: 'Det är mörkt vid stationen 🌙',
  locale: 'sv',
  page: { url: 'https://kommun.example/', title: 'Löfte' },
  writtenAt: '2026-01-01T12:00:00Z',
  check: { website: '', elapsedMs: 5300 },
};
const exposed = { 'Access-Control-Expose-Headers': 'Retry-After, Date' };
const realSetTimeout = setTimeout;

describe('a message on its way', () => {
  let clock: SinonFakeTimers;
  let random: SinonStub<[], number>;
  beforeEach(() => {
    clock = useFakeTimers({
      now: Date.parse('2026-11-22T12:00:00Z'),
      toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'],
    });
    // The longest wait that may be drawn, so that a test knows it.
    random = stub(Math, 'random').returns(0.999);
  });
  afterEach(() => {
    clock.restore();
    random.restore();
  });

  /** Lets what really happens on the network happen, while the clock of the message is stopped. */
  async function until(condition: () => unknown, what: string): Promise<void> {
    for (let round = 0; !(await condition()); round++) {
      if (round > 300) throw new Error(`never: ${what}`);
      await new Promise((resolve) => realSetTimeout(resolve, 5));
    }
  }

  async function sent(answers: Answer[], more: Partial<DeliveryOptions> = {}) {
    const server = await scriptedAddress(...answers);
    const states: string[] = [];
    const delivery: Delivery = new Delivery(() => states.push(delivery.state.name));
    const options: DeliveryOptions = {
      action: server.address,
      client: 'test/1',
      encoding: 'application/json',
      extra: [],
      timeout: 15_000,
      receipt: '',
      credentials: 'omit',
      ...more,
    };
    const send = (message = feedback.message) => delivery.send({ ...feedback, message }, options, () => undefined);
    const done = send();
    const came = async (count: number) =>
      until(async () => (await server.requests()).length >= count, `${count} requests`);
    /** So many attempts have failed, and the message waits for its next try: a wait has been drawn, or was given by the receiver. */
    const waiting = (tries = 1) =>
      until(
        () => random.callCount >= tries || (tries === 1 && states.includes('retrying')) || !delivery.isBusy,
        'waits for the next try',
      );
    const isOver = () => until(() => !delivery.isBusy, 'is over');
    return { ...server, delivery, options, states, send, done, came, waiting, isOver };
  }
  type Sent = Awaited<ReturnType<typeof sent>>;

  /** Every row that a receiver which keeps one for each key would have. */
  const rows = async ({ requests }: Sent) => {
    const all = (await requests()).map(({ headers, body }) => [headers['idempotency-key'], body] as const);
    return [...new Map(all).values()].map((body) => (JSON.parse(body) as { message: string }).message);
  };

  const retried: [string, Answer][] = [
    ...[408, 409, 425, 429, 500, 502, 503, 504, 507, 599].map((status): [string, Answer] => [
      `HTTP ${status}`,
      { status },
    ]),
    ['a connection that is reset after the message was stored', { fault: 'reset' }],
    ['an answer that is cut off', { status: 201, fault: 'truncated' }],
    ['CORS denied after the message was stored', { ...receipt, headers: { 'Access-Control-Allow-Origin': 'null' } }],
  ];
  for (const [fault, answer] of retried)
    it(`tries again after ${fault}, with the same bytes under the same key`, async () => {
      const message = await sent([answer, receipt]);
      await message.waiting();
      // Browsers themselves send again after some of these.
      await clock.tickAsync(1000);
      await message.isOver();
      expect(message.delivery.state).to.include({ name: 'delivered', reference: 'ML-7K3Q-9XTR' });
      expect(await rows(message)).to.deep.equal([feedback.message]);
      expect(new Set((await message.requests()).map(({ body }) => body))).to.have.length(1);
    });

  it('tries five times, with longer and longer waits, and then says that it does not know', async () => {
    const message = await sent([{ status: 500 }]);
    for (const [tries, wait] of [1000, 2000, 4000, 8000].entries()) {
      await message.waiting(tries + 1);
      await clock.tickAsync(wait - 100);
      expect(await message.requests(), 'not before its time').to.have.length(tries + 1);
      await clock.tickAsync(100);
    }
    await message.isOver();
    expect(message.delivery.state).to.deep.equal({ name: 'unconfirmed', code: 'http-500' });
    expect(await message.requests()).to.have.length(5);
    expect(message.states).to.deep.equal(['sending', 'retrying', 'unconfirmed']);
    expect(clock.countTimers(), 'no timer is left').to.equal(0);
  });

  it('says after four seconds of silence that it takes time, and within a minute what is known', async () => {
    const message = await sent([{ fault: 'hang' }]);
    await message.came(1);
    await clock.tickAsync(3999);
    expect(message.delivery.state.name).to.equal('sending');
    await clock.tickAsync(1);
    expect(message.delivery.state.name).to.equal('retrying');
    const began = performance.now() - 4000;
    for (let step = 0; message.delivery.isBusy && step < 60; step++) {
      await clock.tickAsync(1000);
      await new Promise((resolve) => realSetTimeout(resolve, 20));
    }
    expect(message.delivery.state).to.include({ name: 'unconfirmed', code: 'timeout' });
    expect(performance.now() - began).to.be.within(30_000, 60_000);
  });

  it('gives up an answer whose body does not end', async () => {
    const message = await sent([{ status: 201, fault: 'slow' }, receipt]);
    await message.came(1);
    await clock.tickAsync(15_000);
    await message.waiting();
    await clock.tickAsync(1000);
    await message.isOver();
    expect(message.delivery.state.name).to.equal('delivered');
  });

  describe('when the receiver says how long to wait', () => {
    const at = (seconds: number) => new Date(Date.parse('2026-11-22T09:00:00Z') + seconds * 1000).toUTCString();
    const waits: [string, Answer, number][] = [
      ['in seconds', { headers: { ...exposed, 'Retry-After': '5' } }, 5000],
      ['as a date, against its own clock', { headers: { ...exposed, 'Retry-After': at(7), Date: at(0) } }, 7000],
      ['in the body, where the header cannot be read', { body: '{"retryAfter": 6}' }, 6000],
      ['in words', { headers: { ...exposed, 'Retry-After': 'snart' } }, 999],
      ['as more than a day', { headers: { ...exposed, 'Retry-After': '99999999999' } }, 999],
      ['as a negative number', { headers: { ...exposed, 'Retry-After': '-5' } }, 999],
      ['as nothing', { headers: { ...exposed, 'Retry-After': '0' } }, 999],
      ['as a date that is past', { headers: { ...exposed, 'Retry-After': at(-60), Date: at(0) } }, 999],
      ['as something else in the body', { body: '{"retryAfter": {"toString": 1}}' }, 999],
    ];
    for (const [how, answer, wait] of waits)
      it(`${how}, it waits ${wait === 999 ? 'as long as it would by itself' : `${wait} ms`}`, async () => {
        const message = await sent([{ status: 503, ...answer }, receipt]);
        await message.came(1);
        await message.waiting();
        await clock.tickAsync(wait - 1);
        expect(await message.requests()).to.have.length(1);
        await clock.tickAsync(1);
        await message.isOver();
        expect(message.delivery.state.name).to.equal('delivered');
      });

    it('again and again, it tries no more often than by itself', async () => {
      const message = await sent([{ status: 503, body: '{"retryAfter": 1}' }]);
      for (let step = 0; message.delivery.isBusy && step < 30; step++) {
        await clock.tickAsync(1000);
        await new Promise((resolve) => realSetTimeout(resolve, 20));
      }
      await message.isOver();
      expect(message.delivery.state).to.include({ name: 'unconfirmed', code: 'http-503' });
      expect(await message.requests()).to.have.length(5);
    });

    it('longer than a reader waits, it says when, and tries by itself not before', async () => {
      const message = await sent([{ status: 503, headers: { ...exposed, 'Retry-After': '31' } }, receipt]);
      await message.isOver();
      const retryAt = Date.now() + 31_000;
      expect(message.delivery.state).to.deep.equal({ name: 'unconfirmed', code: 'http-503', retryAt });
      await message.delivery.resume();
      expect(await message.requests()).to.have.length(1);
      await clock.tickAsync(31_000);
      await message.delivery.resume();
      expect(message.delivery.state.name).to.equal('delivered');
      expect(await rows(message)).to.have.length(1);
    });
  });

  describe('is never thanked for without a receipt', () => {
    const page = { headers: { 'Content-Type': 'text/html' }, body: 'Logga in' };
    for (const [what, answer, how, name] of [
      ['a page with 200', page, '', 'unconfirmed'],
      ['a page without a type', { body: ' <!doctype html>' }, '', 'unconfirmed'],
      ['an empty 204', { status: 204 }, '', 'delivered'],
      ['an empty 204, where an id is demanded', { status: 204 }, 'id', 'unconfirmed'],
      ['an id, where one is demanded', receipt, 'id', 'delivered'],
      ['a page with 200, where any 2xx is a receipt', page, 'status', 'delivered'],
      ['a page with 404, where any 2xx is a receipt', { ...page, status: 404 }, 'status', 'refused'],
    ] as [string, Answer, '' | 'id' | 'status', string][])
      it(`${what}: ${name}`, async () => {
        const message = await sent([answer], { receipt: how });
        await message.done;
        expect(message.delivery.state.name).to.equal(name);
        expect(await message.requests()).to.have.length(1);
      });
  });

  for (const status of [400, 401, 403, 404, 405, 410, 415, 422, 451])
    it(`is refused with HTTP ${status}, and not sent again by itself`, async () => {
      const message = await sent([{ status }]);
      await message.done;
      expect(message.delivery.state).to.deep.equal({ name: 'refused', code: `http-${status}` });
      await message.delivery.resume();
      expect(await message.requests()).to.have.length(1);
    });

  for (const status of [301, 302, 303, 307, 308])
    it(`does not follow a redirect ${status}`, async () => {
      const message = await sent([{ status, headers: { Location: '/' } }]);
      await message.done;
      expect(message.delivery.state).to.deep.equal({ name: 'refused', code: 'redirect' });
    });

  it('reports CORS when the question before it is denied, and stores nothing', async () => {
    const message = await sent([{ ...receipt, preflight: 'deny' }]);
    await message.waiting();
    message.delivery.stop();
    await message.done;
    expect(await message.requests()).to.be.empty;
    expect(message.delivery.state).to.include({ name: 'unconfirmed', code: 'stopped' });
  });

  describe('stopped by the resident', () => {
    it('while it waits, it makes no more attempts, also when the connection comes back', async () => {
      const message = await sent([{ status: 500 }, receipt]);
      await message.waiting();
      message.delivery.stop();
      await message.done;
      expect(message.delivery.state).to.deep.equal({ name: 'unconfirmed', code: 'stopped' });
      await message.delivery.resume();
      await clock.tickAsync(60_000);
      expect(await message.requests()).to.have.length(1);
      expect(clock.countTimers()).to.equal(0);
    });

    it('during an attempt, it ends that, and is sent as the same message when they try again', async () => {
      const message = await sent([{ fault: 'hang' }, receipt]);
      await message.came(1);
      message.delivery.stop();
      await message.done;
      expect(message.delivery.state).to.deep.equal({ name: 'unconfirmed', code: 'stopped' });
      await message.send();
      expect(message.delivery.state.name).to.equal('delivered');
      expect(await rows(message)).to.have.length(1);
    });
  });

  it('is sent again by itself when that may help', async () => {
    const message = await sent([...Array<Answer>(5).fill({ status: 502 }), receipt]);
    for (const [tries, wait] of [1000, 2000, 4000, 8000].entries()) {
      await message.waiting(tries + 1);
      await clock.tickAsync(wait);
    }
    await message.isOver();
    expect(message.delivery.state.name).to.equal('unconfirmed');
    await message.delivery.resume();
    expect(message.delivery.state.name).to.equal('delivered');
    expect(await rows(message)).to.have.length(1);
  });

  it('is not sent again by itself where that would show nothing', async () => {
    const message = await sent([{ body: '<p>Logga in' }, receipt]);
    await message.done;
    await message.delivery.resume();
    expect(message.delivery.state).to.deep.equal({ name: 'unconfirmed', code: 'no-receipt' });
    expect(await message.requests()).to.have.length(1);
  });

  it('is another one with another e-mail address, promise or commitment', async () => {
    const message = await sent([{ status: 404 }]);
    await message.done;
    for (const more of [{ email: 'anna@exempel.se' }, { promise: 'a' }, { promise: 'a', commitment: 'b' }])
      await message.delivery.send({ ...feedback, ...more }, { ...message.options }, () => undefined);
    expect(new Set((await message.requests()).map(({ headers }) => headers['idempotency-key']))).to.have.length(4);
  });

  it('is a new one, under a new key, when its text was changed or its key was taken', async () => {
    const changed = await sent([{ status: 404 }, receipt]);
    await changed.done;
    await changed.send('Ny text');
    expect(await rows(changed)).to.deep.equal([feedback.message, 'Ny text']);
    const taken = await sent([json({ code: 'idempotency-key-reused' }, 422), receipt]);
    await taken.done;
    expect(taken.delivery.state).to.deep.equal({ name: 'unconfirmed', code: 'key-reused' });
    await taken.send();
    expect(taken.delivery.state.name).to.equal('delivered');
    expect(new Set((await taken.requests()).map(({ headers }) => headers['idempotency-key']))).to.have.length(2);
  });

  it('survives that the clock of the device is a day wrong, or is put right meanwhile', async () => {
    for (const day of [-1, 1]) {
      random.resetHistory();
      const message = await sent([{ status: 503 }, receipt]);
      await message.waiting();
      clock.setSystemTime(Date.now() + day * 86_400_000);
      await clock.tickAsync(1000);
      await message.isOver();
      expect(message.delivery.state.name).to.equal('delivered');
    }
  });

  it('is written as form fields where the receiver wants that, with what the page adds', async () => {
    const message = await sent([receipt], {
      encoding: 'application/x-www-form-urlencoded',
      extra: [
        ['arende', 'trygghet'],
        ['message', 'ersatt'],
      ],
    });
    await message.done;
    const [request] = await message.requests();
    expect(request!.headers['content-type']).to.equal('application/x-www-form-urlencoded;charset=UTF-8');
    const fields = Object.fromEntries(new URLSearchParams(request!.body));
    expect(request!.headers['idempotency-key']).to.equal(`"${fields['key']!}"`);
    expect(fields).to.deep.include({
      message: feedback.message,
      locale: 'sv',
      page_url: 'https://kommun.example/',
      page_title: 'Löfte',
      written_at: '2026-01-01T12:00:00Z',
      website: '',
      elapsed_ms: '5300',
      client: 'test/1',
      arende: 'trygghet',
    });
  });
});
