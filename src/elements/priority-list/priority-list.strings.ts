import { perLocale } from '../../language/localize.js';

export const strings = perLocale((msg) => ({
  priorities: msg('Prioriteringar', {
    id: 'priority-list-priorities',
    desc: 'promise-card, priority-list: heading above the priorities',
  }),
  residentsPriorities: msg('Viktigast för invånarna', {
    id: 'priority-list-residents-priorities',
    desc: 'promise-card, priority-list: heading above the priorities when they came of a dialogue with residents',
  }),
}));
