import { perLocale } from '../i18n/localize.js';

export const strings = perLocale((msg) => ({
  coming: msg('Löftet har inte börjat gälla.', { id: 'state-coming', desc: 'promise-card, priority-list: state' }),
  inForce: msg('Löftet gäller nu.', { id: 'state-in-force', desc: 'promise-card, priority-list: state' }),
  ended: msg('Löftet gäller inte längre.', { id: 'state-ended', desc: 'promise-card, priority-list: state' }),

  appliesFrom: msg('Gäller från och med {from}.', {
    id: 'state-applies-from',
    desc: 'promise-card, priority-list: follows the state; a date',
  }),
  appliesUntil: msg('Gäller till och med {to}.', {
    id: 'state-applies-until',
    desc: 'promise-card, priority-list: follows the state; the last day, month or year, all of it included',
  }),
  appliesBetween: msg('Gäller från och med {from} till och med {to}.', {
    id: 'state-applies-between',
    desc: 'promise-card, priority-list: follows the state; two dates, both included',
  }),
  appliedUntil: msg('Gällde till och med {to}.', {
    id: 'state-applied-until',
    desc: 'promise-card, priority-list: follows the state when it has ended; a date, included',
  }),
  appliedBetween: msg('Gällde från och med {from} till och med {to}.', {
    id: 'state-applied-between',
    desc: 'promise-card, priority-list: follows the state when it has ended; two dates, both included',
  }),
}));
