import { perLocale } from '../../language/localize.js';

export const strings = perLocale((msg) => ({
  loading: msg('Medborgarlöftet hämtas …', { id: 'fallback-loading', desc: 'all elements: while the promise loads' }),
  unavailable: msg('Medborgarlöftet kan inte visas just nu.', {
    id: 'fallback-unavailable',
    desc: 'all elements: when the promise cannot be shown and the page has nothing else to show',
  }),
  noForm: msg('Formuläret för synpunkter kan inte visas just nu. Försök igen om en stund.', {
    id: 'fallback-no-form',
    desc: 'feedback-form: when the file of the form cannot be loaded; other ways to reach the municipality may follow',
  }),
}));
