import { perLocale } from '../i18n/localize.js';

export const strings = perLocale((msg) => ({
  heading: msg('Prioriteringar', { id: 'priority-list-heading', desc: 'priority-list: heading above the list' }),
}));
