import { perLocale } from '../i18n/localize.js';

export const strings = perLocale((msg) => ({
  readInThisLanguage: msg('Läs på svenska', {
    id: 'promise-card-read-in-this-language',
    desc: 'promise-card: button that switches to YOUR language; stands in the card in the other languages',
  }),

  commitments: msg('Åtaganden', {
    id: 'promise-card-commitments',
    desc: 'promise-card: heading above commitments that belong to no theme',
  }),
  together: msg('{parties} tillsammans', {
    id: 'promise-card-together',
    desc: 'promise-card: heading above what several promise together; a list of names',
  }),
  readMore: msg('Läs mer', { id: 'promise-card-read-more', desc: 'promise-card: heading above documents and links' }),
  updated: msg('Uppdaterad {date}', { id: 'promise-card-updated', desc: 'promise-card: a date' }),
}));
