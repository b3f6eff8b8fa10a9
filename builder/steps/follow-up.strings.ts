import { templates as en } from '../../src/language/generated/bundled/builder.js';
import { perLocaleWith } from '../../src/language/localize.js';

export const strings = perLocaleWith({ en }, (msg) => ({
  intro: msg('Vad blev det av löftet? Berätta också det som inte blev av, och varför.', {
    id: 'builder-follow-up-intro',
    desc: 'builder: below the heading of the step',
  }),
  noCommitments: msg('Skriv åtagandena först. Då finns det en rad för vart och ett här.', {
    id: 'builder-follow-up-no-commitments',
    desc: 'builder: where nothing can be followed up',
  }),
  add: msg('Ny uppföljning', { id: 'builder-follow-up-add', desc: 'builder: button' }),
  copy: msg('Ny uppföljning med förra lägena', { id: 'builder-follow-up-copy', desc: 'builder: button' }),
  copyHelp: msg('Lägena följer med. Text och siffror skriver du på nytt, så att inget gammalt står kvar.', {
    id: 'builder-follow-up-copy-help',
    desc: 'builder: below the button',
  }),
  added: msg('Ny uppföljning', { id: 'builder-follow-up-added', desc: 'builder: spoken' }),
  named: msg('Uppföljning {period}', {
    id: 'builder-follow-up-named',
    desc: 'builder: name of a follow-up; the time that it covers',
  }),
  numbered: msg('Uppföljning {number}', {
    id: 'builder-follow-up-numbered',
    desc: 'builder: name of a follow-up without dates; its number',
  }),
  commitments: msg('Åtagandena', { id: 'builder-follow-up-commitments', desc: 'builder: heading' }),
  before: msg('Förra gången: {words}', {
    id: 'builder-follow-up-before',
    desc: 'builder: what the follow-up before says',
  }),
  status: msg('Läge', { id: 'builder-follow-up-status', desc: 'builder: label' }),
  nothingSaid: msg('Inget sagt', { id: 'builder-follow-up-nothing-said', desc: 'builder: choice' }),
  others: msg('Annat som har hänt', { id: 'builder-follow-up-others', desc: 'builder: heading' }),
  other: msg('Annan insats', { id: 'builder-follow-up-other', desc: 'builder: legend' }),
  addOther: msg('Lägg till en annan insats', { id: 'builder-follow-up-add-other', desc: 'builder: button' }),
  clear: msg('Ta bort det som är sagt', { id: 'builder-follow-up-clear', desc: 'builder: button' }),
  remove: msg('Ta bort uppföljningen', { id: 'builder-follow-up-remove', desc: 'builder: button' }),
  removed: msg('{item} är borttagen. Ångra tar tillbaka den.', {
    id: 'builder-follow-up-removed',
    desc: 'builder: spoken',
  }),
}));
