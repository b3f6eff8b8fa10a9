import { perLocale } from '../../language/localize.js';

export const strings = perLocale((msg) => ({
  example: msg('Löftet gäller från och med 1 januari 2026 till och med 31 december 2027.', {
    id: 'own-words-example',
    desc: 'promise-card: to the editor, an example of a sentence that the card can read; only a form that src/page/period-in.ts reads',
  }),
}));
