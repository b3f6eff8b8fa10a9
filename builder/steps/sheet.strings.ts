import { templates as en } from '../../src/language/generated/bundled/builder.js';
import { perLocaleWith } from '../../src/language/localize.js';

export const strings = perLocaleWith({ en }, (msg) => ({
  heading: msg('Vad är kolumnerna?', { id: 'builder-sheet-heading', desc: 'builder: heading' }),
  intro: msg('Välj vad varje kolumn innehåller. Raderna läggs efter de åtaganden som finns.', {
    id: 'builder-sheet-intro',
    desc: 'builder: below the heading',
  }),
  hasHead: msg('Första raden är rubriker', { id: 'builder-sheet-has-head', desc: 'builder: label of a checkbox' }),
  column: msg('Kolumn {number}', { id: 'builder-sheet-column', desc: 'builder: label; number of the column' }),
  columns: {
    commitment: msg('Åtagande', { id: 'builder-sheet-columns-commitment', desc: 'builder: choice' }),
    by: msg('Vem lovar', { id: 'builder-sheet-columns-by', desc: 'builder: choice' }),
    theme: msg('Tema', { id: 'builder-sheet-columns-theme', desc: 'builder: choice' }),
    status: msg('Läge', { id: 'builder-sheet-columns-status', desc: 'builder: choice' }),
    text: msg('Vad har hänt', { id: 'builder-sheet-columns-text', desc: 'builder: choice' }),
    reason: msg('Orsak', { id: 'builder-sheet-columns-reason', desc: 'builder: choice' }),
    skip: msg('Ta inte med', { id: 'builder-sheet-columns-skip', desc: 'builder: choice' }),
  },
  more: msg('… och {count} rader till', { id: 'builder-sheet-more', desc: 'builder: below the table; a number' }),
  noCommitments: msg('Välj vilken kolumn som är åtaganden.', {
    id: 'builder-sheet-no-commitments',
    desc: 'builder: below the table',
  }),
  add: msg('Lägg till {count} rader', { id: 'builder-sheet-add', desc: 'builder: button; number of rows' }),
  back: msg('Tillbaka', { id: 'builder-sheet-back', desc: 'builder: button' }),
}));
