import { expect } from '@open-wc/testing';
import { letterText, letterOf, named } from '../../../src/elements/feedback-form/letter.js';
import type { Feedback } from '../../../src/feedback/feedback.js';

const feedback: Feedback = {
  message: 'Hej\nDet är mörkt.',
  locale: 'sv',
  page: { url: 'https://kommun.example/lofte', title: 'Trygghet i kommunen' },
  writtenAt: '2026-03-01T12:00:00Z',
  check: { website: '', elapsedMs: 1 },
};
const titles = { promiseTitle: '', commitmentText: '' };

describe('a message as a letter', () => {
  it('has the message first, then the page that it was written on', () => {
    expect(letterOf(feedback, titles, 'sv')).to.deep.equal({
      subject: 'Synpunkt: Trygghet i kommunen',
      body: 'Hej\nDet är mörkt.\n\nSida: Trygghet i kommunen\nhttps://kommun.example/lofte\n',
    });
  });

  it('says what it is about, so that whoever reads it can find it', () => {
    const about = { ...feedback, promise: 'lofte-2026', commitment: 'lampor' };
    const { subject, body } = letterOf(about, { promiseTitle: 'Löftet 2026', commitmentText: 'Tänd lampor.' }, 'sv');
    expect(subject).to.equal('Synpunkt: Löftet 2026');
    expect(body.split('\n').slice(3)).to.deep.equal([
      'Synpunkten gäller: Tänd lampor. (lampor)',
      'Medborgarlöfte: Löftet 2026 (lofte-2026)',
      'Sida: Trygghet i kommunen',
      'https://kommun.example/lofte',
      '',
    ]);
  });

  it('says nothing of a commitment whose feedback was set back to the whole promise', () => {
    const { body } = letterOf(feedback, { ...titles, commitmentText: 'Tänd lampor.' }, 'sv');
    expect(body).not.to.contain('lampor');
  });

  it('is in the language of the form', () => {
    const { subject, body } = letterOf({ ...feedback, promise: 'p' }, { ...titles, promiseTitle: 'Our promise' }, 'en');
    expect([subject, body.split('\n')[3]]).to.deep.equal(['Feedback: Our promise', 'Citizen promise: Our promise (p)']);
  });

  it('keeps braces and dollar signs of a title and a message as they are', () => {
    const { subject, body } = letterOf(
      { ...feedback, message: '{title} $&' },
      { ...titles, promiseTitle: '{about} $1' },
      'sv',
    );
    expect(subject).to.equal('Synpunkt: {about} $1');
    expect(body).to.match(/^\{title\} \$&\n/);
  });

  it('is shown with its recipient and subject before it is opened', () => {
    const letter = { subject: 'Synpunkt: Löftet', body: 'Hej\n' };
    expect(letterText('kommunen@exempel.se', letter, 'sv')).to.equal(
      'Till: kommunen@exempel.se\nÄmne: Synpunkt: Löftet\n\nHej\n',
    );
  });
});

describe('a title with its id', () => {
  it('is one of them where there is no other', () => {
    expect([named('Löftet', 'l'), named('Löftet', undefined), named('', 'l')]).to.deep.equal([
      'Löftet (l)',
      'Löftet',
      'l',
    ]);
  });
});
