import { expect } from '@open-wc/testing';
import type { DeliveryState } from '../../../src/feedback/delivery.js';
import { reportState } from '../../../src/elements/feedback-form/report-state.js';
import { allNotices } from '../../../src/notices/notices.js';
import { listenToConsole } from '../../support/editor-console.js';

/** What the page hears and what the editor is given, of one state. */
function reported(state: DeliveryState) {
  listenToConsole();
  const host = Object.assign(document.createElement('div'), { action: `/${crypto.randomUUID()}` });
  const page = document.createElement('main');
  page.append(host);
  const events: object[] = [];
  for (const type of ['feedback-state', 'feedback-sent', 'feedback-error'])
    page.addEventListener(type, ({ type, ...event }: Event & object) => events.push({ type, ...event }));
  reportState(host, state);
  const notices = allNotices().filter(({ values }) => values['action'] === host.action);
  return { events, notices };
}

describe('what became of a message', () => {
  it('is an event of the page for each state', () => {
    for (const name of ['draft', 'sending', 'retrying'] as const)
      expect(reported({ name })).to.deep.equal({
        events: [{ type: 'feedback-state', isTrusted: false, state: name }],
        notices: [],
      });
  });

  it('comes with the receipt when it is received', () => {
    const { events, notices } = reported({ name: 'delivered', id: '7', reference: 'ML-7' });
    expect(events[1]).to.deep.include({ type: 'feedback-sent', id: '7', reference: 'ML-7' });
    expect([events.length, notices.length]).to.deep.equal([2, 0]);
  });

  for (const name of ['unconfirmed', 'refused'] as const)
    it(`is reported to the editor with its cause when it is ${name}`, () => {
      const { events, notices } = reported({ name, code: 'possible-cors' });
      expect(events[1]).to.deep.include({ type: 'feedback-error', code: 'possible-cors' });
      expect(notices).to.have.length(1);
      expect(notices[0]!.code).to.equal('not-delivered');
      expect(notices[0]!.values).to.include({ code: 'possible-cors' });
    });

  it('is no fault of the page when the resident has stopped it, or has something to correct', () => {
    const stopped = reported({ name: 'unconfirmed', code: 'stopped' });
    const invalid = reported({ name: 'invalid', errors: [{ field: 'message', code: 'missing' }] });
    for (const { events, notices } of [stopped, invalid]) expect([events.length, notices.length]).to.deep.equal([1, 0]);
  });
});
