import type { Page } from 'puppeteer-core';
import type { CitizenPromise, Commitment, Period } from '../../../src/promise/citizen-promise.js';
import { completePromise } from '../../support/complete-promise.js';

const statuses = ['notStarted', 'ongoing', 'done', 'partly', 'changed', 'notDone', 'notNeeded'] as const;

/** A promise with everything that a card can show, in each state that it can have. */
const states: Record<string, Period[]> = {
  coming: [{ from: '2998', to: '2999' }],
  inForce: [{ from: '2020', to: '2999' }],
  prolonged: completePromise.periods.map((period, index) => (index ? { ...period, to: '2999' } : period)),
  ended: [{ from: '2016', to: '2017' }],
  undated: [],
};

function promiseWith(periods: Period[]): CitizenPromise {
  const target = { op: 'min', value: 4, unit: 'möten' } as const;
  const commitments: Commitment[] = [
    ...completePromise.commitments,
    ...statuses.map((status) => ({
      id: status,
      text: `Åtagande: ${status}.`,
      by: ['kommunen'],
      targets: [{ ...target, id: `mal-${status}` }],
    })),
    // So many that the card has links to its themes and folds its groups.
    ...Array.from({ length: 16 }, (_, index) => ({ id: `mer-${index}`, text: 'Mer i centrum.', theme: 'centrum' })),
  ];
  const entries = statuses.map((status) => ({
    commitment: status,
    status,
    reason: 'Så blev det.',
    values: [{ value: 3, unit: 'möten', target: `mal-${status}` }],
  }));
  const [first] = completePromise.followUps;
  return {
    ...completePromise,
    image: { ...completePromise.image, url: 'bild.svg' },
    periods,
    priorities: [...completePromise.priorities, { title: 'Narkotika' }],
    commitments,
    followUps: [{ ...first!, entries: [...first!.entries, ...entries] }],
  };
}

const inside = (periods: Period[]) =>
  `<script type="application/json">${JSON.stringify(promiseWith(periods)).replaceAll('<', '\\u003c')}</script>`;
const cards = Object.entries(states).map(
  ([state, periods]) =>
    `<promise-card id="${state}" ${state === 'inForce' ? 'feedback-action="/feedback"' : ''}>${inside(periods)}</promise-card>`,
);
const lists = Object.entries(states).map(
  ([state, periods]) => `<priority-list id="list-${state}">${inside(periods)}</priority-list>`,
);
const about = 'commitment-id="patrullera" commitment-text="Patrullera till fots."';
const forms = ['draft', 'errors', 'urgent', 'sending', 'delivered', 'unconfirmed', 'saved', 'refused'];

/** Every state of every element, as HTML of a page. */
export const everything = `
  ${cards.join('\n')}
  <promise-card id="own-words"><p>Löftet i egna ord, med <a href="lofte.pdf">en länk</a>.</p></promise-card>
  ${lists.join('\n')}
  ${forms.map((name) => `<feedback-form id="${name}" action="/borta" privacy-url="/gdpr" ${about}></feedback-form>`).join('\n')}`;

/** Brings the elements of such a page into their states. */
export async function showEverything(page: Page): Promise<void> {
  const shown = (id: string, selector: string) =>
    page.waitForFunction(
      (id, selector) => document.getElementById(id)!.shadowRoot!.querySelector(selector),
      {},
      id,
      selector,
    );
  for (const state of Object.keys(states)) {
    await shown(state, 'article');
    await shown(`list-${state}`, 'ol');
  }
  for (const form of forms) await shown(form, 'form');
  await page.evaluate(() =>
    addEventListener('feedback-submit', (event) => {
      const { id } = event.target as Element;
      const submit = event as Event & { respondWith(response: Promise<unknown>): void };
      if (id === 'delivered') submit.respondWith(Promise.resolve({ id: '1', reference: 'ML-7K3Q-9XTR' }));
      if (id === 'unconfirmed' || id === 'saved') submit.respondWith(Promise.reject(new Error('no network')));
      if (id === 'sending') submit.respondWith(new Promise(() => undefined));
    }),
  );
  await page.evaluate((forms) => {
    for (const id of forms) {
      const { shadowRoot } = document.getElementById(id)!;
      const message = shadowRoot!.querySelector('textarea')!;
      const email = shadowRoot!.querySelector<HTMLInputElement>('#email')!;
      message.value = id === 'errors' ? '' : 'Hej';
      if (id === 'errors') email.value = 'fel';
      if (id === 'urgent') {
        message.value = `Det brinner just nu. Ring 070-123 45 67 om 19121212-1212. ${'ab '.repeat(1500)}`;
        message.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        shadowRoot!.querySelector('details')!.open = true;
      }
      if (!['draft', 'urgent'].includes(id)) shadowRoot!.querySelector<HTMLElement>('#send')!.click();
    }
  }, forms);
  await shown('errors', '.error');
  await shown('urgent', '.warning');
  await shown('urgent', '.urgent');
  await shown('sending', '[aria-disabled=true]');
  await shown('delivered', '.delivered');
  await shown('unconfirmed', '.unconfirmed');
  await shown('refused', '.refused');
  await shown('saved', '#save');
  await page.evaluate(() => document.getElementById('saved')!.shadowRoot!.querySelector<HTMLElement>('#save')!.click());
  await shown('saved', '.saved');
  // A later visit to the same address shows it.
  await page.evaluate(() => {
    const form = document.getElementById('draft')!.cloneNode() as Element;
    form.id = 'outbox';
    document.body.append(form);
  });
  await shown('outbox', '[part=outbox]');
  await page.evaluate(() => {
    for (const { shadowRoot } of document.querySelectorAll('promise-card'))
      for (const details of shadowRoot!.querySelectorAll('details')) details.open = true;
  });
}
