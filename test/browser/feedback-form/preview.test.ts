import { expect } from '@open-wc/testing';
import { render } from 'lit';
import type { DeliveryOptions } from '../../../src/feedback/delivery.js';
import type { Feedback } from '../../../src/feedback/feedback.js';
import { Preview } from '../../../src/elements/feedback-form/preview.js';
import { words } from '../../support/element.js';

const feedback: Feedback = {
  message: 'Hej',
  locale: 'sv',
  page: { url: 'https://kommun.example/lofte', title: 'Medborgarlöfte' },
  writtenAt: '2026-03-01T12:00:00Z',
  check: { website: '', elapsedMs: 12_345 },
};
const options: DeliveryOptions = {
  action: 'https://kommun.example/feedback',
  client: 'medborgarlofte/0.1.0',
  encoding: 'application/json',
  extra: [],
  timeout: 15_000,
  receipt: '',
  credentials: 'omit',
};
const noTitles = { promiseTitle: '', commitmentText: '' };

function shown(sent?: { feedback: Feedback; options: DeliveryOptions }, titles = noTitles): HTMLElement {
  const container = document.createElement('div');
  render(new Preview({ requestUpdate: () => undefined } as never).render('sv', titles, sent), container);
  return container;
}

/** What a reader sees, line by line: a name and its value. */
const rows = (container: Element) =>
  Object.fromEntries(
    [...container.querySelectorAll('dl > div')].map((row) => [words(row.children[0]!), words(row.children[1]!)]),
  );

describe('the preview of a message', () => {
  it('holds nothing of the message while it is closed', () => {
    expect(words(shown())).to.equal('Visa vad som skickas');
  });

  it('has no line for what is not sent', () => {
    expect(Object.keys(rows(shown({ feedback, options })))).to.deep.equal([
      'Synpunkt',
      'Sida',
      'Språk',
      'Skriven',
      'Dessutom',
    ]);
  });

  it('names a promise and a commitment by their titles and ids, and by the ids where there are no titles', () => {
    const sent = { feedback: { ...feedback, promise: 'lofte-2026', commitment: 'lampor' }, options };
    expect(rows(shown(sent, { promiseTitle: 'Löftet', commitmentText: 'Tänd lampor.' }))).to.include({
      Medborgarlöfte: 'Löftet (lofte-2026)',
      Åtagande: 'Tänd lampor. (lampor)',
    });
    expect(rows(shown(sent))).to.include({ Medborgarlöfte: 'lofte-2026', Åtagande: 'lampor' });
  });

  it('shows what the form sends by itself: seconds, and what was written where people see no field', () => {
    const { Dessutom } = rows(
      shown({ feedback: { ...feedback, check: { website: 'http://spam.example', elapsedMs: 12_345 } }, options }),
    );
    expect(Dessutom).to.contain('12 sekunder').and.contain('http://spam.example');
  });

  it('shows the code that is sent, with every field and without a key, which is made later', () => {
    const extra: DeliveryOptions['extra'] = [['arende', 'trygghet']];
    const code = shown({ feedback, options: { ...options, extra } }).querySelector('pre')!.textContent;
    expect(JSON.parse(code)).to.deep.include({ key: '…', message: 'Hej', extra: { arende: 'trygghet' } });
  });

  it('shows markup that a resident wrote as the text that it is', () => {
    const message = '<img src=x onerror=alert(1)>';
    const container = shown({ feedback: { ...feedback, message }, options });
    expect(container.querySelector('img')).to.equal(null);
    expect(rows(container)['Synpunkt']).to.equal(message);
  });

  it('shows a letter as the letter that it becomes', () => {
    const container = shown({ feedback, options: { ...options, action: 'mailto:kommunen@exempel.se' } });
    expect(container.querySelector('dl')).to.equal(null);
    expect(container.querySelector('pre')!.textContent).to.match(/^Till: kommunen@exempel\.se\nÄmne: .+\n\nHej\n/);
  });
});
