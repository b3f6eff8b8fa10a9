import { perLocale } from '../../language/localize.js';

export const strings = perLocale((msg) => ({
  coming: msg('Löftet har inte börjat gälla än.', { id: 'state-coming', desc: 'promise-card, priority-list: state' }),
  inForce: msg('Löftet gäller nu.', { id: 'state-in-force', desc: 'promise-card, priority-list: state' }),
  prolonged: msg('Löftet är förlängt.', {
    id: 'state-prolonged',
    desc: 'promise-card, priority-list: state; in force, longer than was first decided',
  }),
  ended: msg('Löftet gäller inte längre.', { id: 'state-ended', desc: 'promise-card, priority-list: state' }),

  applies: msg('Gäller {period}.', {
    id: 'state-applies',
    desc: 'promise-card, priority-list: follows the state; a period as in period-between, period-from, period-until',
  }),
  applied: msg('Gällde {period}.', {
    id: 'state-applied',
    desc: 'promise-card, priority-list: follows the state when it has ended; a period',
  }),
  period: msg('Period: {period}.', {
    id: 'state-period',
    desc: 'promise-card, priority-list: a period that no state can be told from, as the editor wrote it',
  }),
  lastDay: msg('I dag är sista dagen.', {
    id: 'state-last-day',
    desc: 'promise-card, priority-list: follows the period',
  }),
  daysLeft: {
    one: msg('En dag kvar.', { id: 'state-days-left-one', desc: 'promise-card, priority-list: follows the period' }),
    other: msg('{count} dagar kvar.', {
      id: 'state-days-left-other',
      desc: 'promise-card, priority-list: follows the period; a number other than one',
    }),
  },
  formerEnd: msg('Tidigare slutdatum: {dates}.', {
    id: 'state-former-end',
    desc: 'promise-card, priority-list: when a promise whose end was moved should have ended; a date or several',
  }),
  formerPeriod: msg('Tidigare period: {period}.', {
    id: 'state-former-period',
    desc: 'promise-card, priority-list: a period that ended before the present one began',
  }),
  changedOn: msg('Beslut om nytt slutdatum: {date}.', {
    id: 'state-changed-on',
    desc: 'promise-card, priority-list: when the new end was decided',
  }),
  replacedBy: msg('Ersatt av {promise}', {
    id: 'state-replaced-by',
    desc: 'promise-card, priority-list: below the state; the title of the promise that came instead, most often a link',
  }),
}));
