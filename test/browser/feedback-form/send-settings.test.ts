import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import type { FeedbackForm } from '../../../src/elements/feedback-form/feedback-form.js';
import {
  deliveryOptions,
  givenAddress,
  mailAddress,
  sendAddress,
} from '../../../src/elements/feedback-form/send-settings.js';
import { listenToConsole } from '../../support/editor-console.js';

const form = (action: string, more = html``) =>
  fixture<FeedbackForm>(html`<feedback-form action=${action}>${more}</feedback-form>`);

describe('where an editor lets feedback go', () => {
  it('is an address of the web, made absolute, or one email address', async () => {
    expect(sendAddress(await form('/feedback'))).to.equal(`${location.origin}/feedback`);
    const mail = await form('mailto:a@exempel.se?subject=Hej');
    expect([sendAddress(mail), mailAddress(mail)]).to.deep.equal(['mailto:a@exempel.se', 'a@exempel.se']);
  });

  for (const action of ['javascript:alert(1)', 'data:text/html,x', 'ftp://exempel.se/', 'mailto:a@x.se,b@x.se'])
    it(`is never ${action}`, async () => {
      listenToConsole();
      const element = await form(action);
      expect([sendAddress(element), deliveryOptions(element)]).to.deep.equal([undefined, undefined]);
    });

  it('is that of the form inside for readers without JavaScript, also when that has a field named "action"', async () => {
    const element = await form('', html`<form action="/inuti"><input type="hidden" name="action" value="x" /></form>`);
    expect(givenAddress(element)).to.equal('/inuti');
    expect(deliveryOptions(element)!.extra).to.deep.equal([['action', 'x']]);
  });

  it('is used with the defaults where a value makes no sense, and that is reported', async () => {
    const reported = listenToConsole();
    const element = await form('/feedback');
    Object.assign(element, { timeout: -1, receipt: 'ja', credentials: 'alla', enctype: 'xml' });
    expect(deliveryOptions(element)).to.include({
      timeout: 15_000,
      receipt: '',
      credentials: 'omit',
      encoding: 'application/json',
    });
    expect(reported).to.have.length(4);
  });
});
