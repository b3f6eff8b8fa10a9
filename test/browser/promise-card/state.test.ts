import { expect, fixture, html } from '@open-wc/testing';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import '../../../src/define.js';
import type { CitizenPromise } from '../../../src/promise/citizen-promise.js';
import type { PriorityList } from '../../../src/elements/priority-list/priority-list.js';
import { inside } from '../../support/element.js';

const promise = (more: Partial<CitizenPromise>) => ({ title: 'Löfte', priorities: [{ title: 'Belysning' }], ...more });
/** What is said of the period; that nothing is followed up comes after it. */
const state = (element: Element) =>
  inside(element, '[part=state]')
    .textContent.replace(/\s+/g, ' ')
    .trim()
    .replace(/ (Det finns ingen uppföljning här|No follow-up has been published here)\.$/, '');

describe('the state that a reader sees', () => {
  let clock: SinonFakeTimers;
  const today = (time: string) => {
    clock = useFakeTimers({ now: new Date(time), toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  };
  afterEach(() => clock.restore());

  const card = async (more: Partial<CitizenPromise>, lang = 'sv') => {
    const element = document.createElement('promise-card');
    element.lang = lang;
    element.promise = promise(more);
    (await fixture(html`<div></div>`)).append(element);
    await element.updateComplete;
    return element;
  };

  for (const [time, sentence] of [
    ['2026-05-31T12:00:00Z', 'Löftet gäller nu. Gäller maj–juni 2026. 30 dagar kvar.'],
    ['2026-05-30T12:00:00Z', 'Löftet gäller nu. Gäller maj–juni 2026.'],
    ['2026-06-29T12:00:00Z', 'Löftet gäller nu. Gäller maj–juni 2026. En dag kvar.'],
    ['2026-06-30T12:00:00Z', 'Löftet gäller nu. Gäller maj–juni 2026. I dag är sista dagen.'],
    ['2026-06-30T22:00:00Z', 'Löftet gäller inte längre. Gällde maj–juni 2026.'],
  ] as const)
    it(`is "${sentence}" at ${time}`, async () => {
      today(time);
      expect(state(await card({ periods: [{ from: '2026-05', to: '2026-06' }] }))).to.equal(sentence);
    });

  it('changes at midnight in Sweden, without a reload', async () => {
    today('2026-06-30T20:30:00Z');
    const element = await card({ periods: [{ to: '2026-06-30' }] });
    await clock.tickAsync('01:29:59');
    await element.updateComplete;
    expect(state(element)).to.contain('Löftet gäller nu.');
    await clock.tickAsync('00:00:01');
    await element.updateComplete;
    expect(state(element)).to.equal('Löftet gäller inte längre. Gällde till och med 30 juni 2026.');
  });

  it('changes when a reader comes back to a page that has slept', async () => {
    today('2026-06-30T20:30:00Z');
    const element = await card({ periods: [{ to: '2026-06-30' }] });
    clock.setSystemTime(new Date('2026-07-02T08:00:00Z'));
    document.dispatchEvent(new Event('visibilitychange'));
    await element.updateComplete;
    expect(state(element)).to.contain('gäller inte längre');
  });

  it('is up to date again when the element is put back', async () => {
    today('2026-06-30T20:30:00Z');
    const element = await card({ periods: [{ to: '2026-06-30' }] });
    const page = element.parentElement!;
    element.remove();
    expect(clock.countTimers(), 'no timer is left behind').to.equal(0);
    clock.setSystemTime(new Date('2026-07-02T08:00:00Z'));
    page.append(element);
    await element.updateComplete;
    expect(state(element)).to.contain('gäller inte längre');
  });

  it('shows both ends of a promise that was prolonged, when it was decided and why', async () => {
    today('2026-11-22T12:00:00Z');
    const periods = [
      { from: '2020-05', to: '2026-12-31' },
      { from: '2020-05', to: '2027-06-30', changedOn: '2026-10-14', note: 'Vi hann inte.' },
    ];
    expect(state(await card({ periods }))).to.equal(
      'Löftet är förlängt. Gäller maj 2020–30 juni 2027. Tidigare slutdatum: 31 december 2026. ' +
        'Beslut om nytt slutdatum: 14 oktober 2026. Vi hann inte.',
    );
    expect(state(await card({ periods }, 'en'))).to.equal(
      'This promise has been extended. In force from May 2020 to 30 June 2027. Previous end date: 31 December 2026. ' +
        'Decision on the new end date: 14 October 2026. Vi hann inte.',
    );
  });

  it('shows a next period that is decided, and of one that ended long before', async () => {
    today('2026-11-22T12:00:00Z');
    const next = [
      { from: '2025', to: '2026' },
      { from: '2027', to: '2028' },
    ];
    expect(state(await card({ periods: next }))).to.equal(
      'Löftet är förlängt. Gäller 2025–2028. Tidigare slutdatum: 2026.',
    );
    const again = [
      { from: '2020', to: '2021' },
      { from: '2025', to: '2027' },
    ];
    expect(state(await card({ periods: again }))).to.equal(
      'Löftet gäller nu. Gäller 2025–2027. Tidigare period: 2020–2021.',
    );
  });

  it('links to what came instead', async () => {
    today('2026-11-22T12:00:00Z');
    const replacedBy = { title: 'Löfte 2026', url: '/nytt', from: '2026' };
    const element = await card({ periods: [{ to: '2025' }], replacedBy });
    expect(state(element)).to.equal(
      'Löftet gäller inte längre. Gällde till och med 2025. Ersatt av Löfte 2026 (från och med 2026)',
    );
    expect((inside(element, '[part=state] a') as HTMLAnchorElement).pathname).to.equal('/nytt');
    expect(state(await card({ replacedBy: { title: 'Löfte 2026' } }))).to.equal('Ersatt av Löfte 2026');
  });

  for (const [period, sentence, english] of [
    [{ from: '2024-05', to: '2025-05' }, 'maj 2024–maj 2025', 'from May 2024 to May 2025'],
    [{ from: '2020-05', to: '2020-12-31' }, 'maj 2020–31 december 2020', 'from May 2020 to 31 December 2020'],
    [{ from: '2020-05-01', to: '2020-12-31' }, '1 maj–31 december 2020', 'from 1 May to 31 December 2020'],
    [{ from: '2019', to: '2020' }, '2019–2020', 'from 2019 to 2020'],
    [{ from: '2020', to: '2020' }, '2020', 'in 2020'],
  ] as const)
    it(`writes a period as one does: "${sentence}", "${english}"`, async () => {
      today('2026-11-22T12:00:00Z');
      expect(state(await card({ periods: [period] }))).to.equal(`Löftet gäller inte längre. Gällde ${sentence}.`);
      const element = await card({ periods: [period] }, 'en');
      expect(state(element)).to.equal(`This promise is no longer in force. Was in force ${english}.`);
      const dates = [...element.shadowRoot!.querySelectorAll('time')].map(({ dateTime }) => dateTime);
      expect(dates).to.deep.equal([...new Set([period.from, period.to])]);
    });

  it('is shown above the priorities too', async () => {
    today('2026-06-30T20:30:00Z');
    const list = await fixture<PriorityList>(
      html`<priority-list .promise=${promise({ periods: [{ to: '2026-06-30' }] })}></priority-list>`,
    );
    await clock.tickAsync('01:30:00');
    await list.updateComplete;
    expect(state(list)).to.contain('gäller inte längre');
  });
});
