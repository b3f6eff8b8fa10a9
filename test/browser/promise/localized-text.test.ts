import { expect } from '@open-wc/testing';
import { languagesOf, localizedText } from '../../../src/promise/localized-text.js';

describe('a text of a promise', () => {
  const both = { sv: 'Lampor', en: 'Lights' };

  it('is in the language of the reader, without a mark', () => {
    expect(localizedText(both, 'en', 'sv')).to.deep.equal({ text: 'Lights' });
    expect(localizedText(both, 'en-GB', 'sv')).to.deep.equal({ text: 'Lights' });
    expect(localizedText({ 'en-GB': 'Lights' }, 'en', 'sv')).to.deep.equal({ text: 'Lights' });
  });

  it('is in that of the words around it where the reader’s is missing', () => {
    expect(localizedText(both, 'fi', 'en', 'sv')).to.deep.equal({ text: 'Lampor' });
  });

  it('is marked with its language where that is not the one around it', () => {
    expect(localizedText({ en: 'Lights' }, 'sv', 'sv')).to.deep.equal({ text: 'Lights', lang: 'en' });
    expect(localizedText({ fi: 'Valot', sv: 'Lampor' }, 'fi', 'sv', 'sv')).to.deep.equal({ text: 'Valot', lang: 'fi' });
    expect(localizedText('Lampor', 'en', 'sv')).to.deep.equal({ text: 'Lampor', lang: 'sv' });
    expect(localizedText('Lampor', 'sv-FI', 'sv')).to.deep.equal({ text: 'Lampor' });
  });

  it('is in that of the document where no other fits, else in the first that there is', () => {
    expect(localizedText({ fi: 'Valot', sv: 'Lampor' }, 'en', 'sv')).to.deep.equal({ text: 'Lampor', lang: 'sv' });
    expect(localizedText({ fi: 'Valot', so: 'Nalal' }, 'en', 'sv')).to.deep.equal({ text: 'Valot', lang: 'fi' });
  });

  it('exists in each language once', () => {
    expect(languagesOf({ sv: 'a', 'en-GB': 'b', 'en-US': 'c' }, 'sv')).to.deep.equal(['sv', 'en']);
    expect(languagesOf('a', 'sv-SE')).to.deep.equal(['sv']);
  });
});
