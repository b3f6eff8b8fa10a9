import { str } from '@lit/localize';
import { perLocale } from '../i18n/localize.js';

export const strings = perLocale((msg) => ({
  readInThisLanguage: msg('Läs på svenska', {
    id: 'promise-card-read-in-this-language',
    desc: 'promise-card: button that switches to YOUR language; stands in the card in the other languages',
  }),

  coming: msg('Löftet har inte börjat gälla', { id: 'promise-card-coming', desc: 'promise-card: state' }),
  inForce: msg('Löftet gäller nu', { id: 'promise-card-in-force', desc: 'promise-card: state' }),
  ended: msg('Löftet har upphört', { id: 'promise-card-ended', desc: 'promise-card: state' }),
  appliesFrom: (from: string) =>
    msg(str`Gäller från och med ${from}.`, { id: 'promise-card-applies-from', desc: 'promise-card: state, a date' }),
  appliesUntil: (to: string) =>
    msg(str`Gäller till och med ${to}.`, { id: 'promise-card-applies-until', desc: 'promise-card: state, a date' }),
  appliesBetween: (from: string, to: string) =>
    msg(str`Gäller ${from}–${to}.`, { id: 'promise-card-applies-between', desc: 'promise-card: state, two dates' }),
  appliedUntil: (to: string) =>
    msg(str`Gällde till och med ${to}.`, { id: 'promise-card-applied-until', desc: 'promise-card: ended, a date' }),
  appliedBetween: (from: string, to: string) =>
    msg(str`Gällde ${from}–${to}.`, { id: 'promise-card-applied-between', desc: 'promise-card: ended, two dates' }),

  priorities: msg('Viktigast för invånarna', {
    id: 'promise-card-priorities',
    desc: 'promise-card: heading above the dialogue with residents and the priorities that came of it',
  }),
  commitments: msg('Det här ska göras', {
    id: 'promise-card-commitments',
    desc: 'promise-card: heading above commitments that belong to no theme',
  }),
  together: (parties: string) =>
    msg(str`${parties} tillsammans`, {
      id: 'promise-card-together',
      desc: 'promise-card: heading above what several promise together; a list of names',
    }),
  readMore: msg('Läs mer', { id: 'promise-card-read-more', desc: 'promise-card: heading above documents and links' }),
  updated: (date: string) => msg(str`Uppdaterad ${date}`, { id: 'promise-card-updated', desc: 'promise-card: a date' }),
}));
