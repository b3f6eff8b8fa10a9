import { templates as en } from '../../src/language/generated/bundled/builder.js';
import { perLocaleWith } from '../../src/language/localize.js';

export const strings = perLocaleWith({ en }, (msg) => ({
  intro: msg(
    'Ta med dig det ni har: en sida, en fil eller några rader. Inget skickas någonstans; allt stannar på den här datorn.',
    { id: 'builder-start-intro', desc: 'builder: at the top of the first step' },
  ),
  replaces: msg('Börjar du om här byts det du har nu ut. Ångra tar tillbaka det.', {
    id: 'builder-start-replaces',
    desc: 'builder: when there is work already',
  }),
  continueHeading: msg('Fortsätt där du slutade', {
    id: 'builder-start-continue-heading',
    desc: 'builder: heading, when the device has kept work',
  }),
  continueText: msg('{title}, ändrat {time}, finns kvar på den här datorn.', {
    id: 'builder-start-continue-text',
    desc: 'builder: title of the promise and the time',
  }),
  noTitle: msg('Ett löfte utan rubrik', { id: 'builder-start-no-title', desc: 'builder: in place of a title' }),
  continue: msg('Fortsätt', { id: 'builder-start-continue', desc: 'builder: button' }),
  pasteHeading: msg('Klistra in en sida', { id: 'builder-start-paste-heading', desc: 'builder: heading' }),
  pasteLabel: msg('Text från webbsidan eller Word', { id: 'builder-start-paste-label', desc: 'builder: label' }),
  pasteHelp: msg(
    'Markera hela sidan och kopiera. Rubriker och listor följer med. Du får se vad vi läste och rätta det.',
    { id: 'builder-start-paste-help', desc: 'builder: below the label' },
  ),
  withFormat: msg('Rubriker, listor och länkar följde med.', {
    id: 'builder-start-with-format',
    desc: 'builder: when headings and lists came along',
  }),
  read: msg('Läs texten', { id: 'builder-start-read', desc: 'builder: button' }),
  openHeading: msg('Öppna en fil', { id: 'builder-start-open-heading', desc: 'builder: heading' }),
  openLabel: msg('Filen lofte.json', { id: 'builder-start-open-label', desc: 'builder: label' }),
  openHelp: msg('Den som du laddade ner härifrån förra gången.', {
    id: 'builder-start-open-help',
    desc: 'builder: below the label',
  }),
  rowsHeading: msg('Klistra in från Excel', { id: 'builder-start-rows-heading', desc: 'builder: heading' }),
  rowsLabel: msg('Rader med åtaganden', { id: 'builder-start-rows-label', desc: 'builder: label' }),
  rowsHelp: msg('Kopiera cellerna: åtagande, vem som lovar, tema, läge. De läggs till sist.', {
    id: 'builder-start-rows-help',
    desc: 'builder: below the label',
  }),
  readRows: msg('Läs raderna', { id: 'builder-start-read-rows', desc: 'builder: button' }),
  exampleHeading: msg('Börja med ett exempel', { id: 'builder-start-example-heading', desc: 'builder: heading' }),
  exampleHelp: msg('Byt ut texterna mot era egna.', {
    id: 'builder-start-example-help',
    desc: 'builder: below the heading',
  }),
  examples: {
    karlstad: msg('Karlstad: kort, som en vanlig sida', {
      id: 'builder-start-examples-karlstad',
      desc: 'builder: example',
    }),
    norrglimma: msg('Norrglimma: börjar gälla senare', {
      id: 'builder-start-examples-norrglimma',
      desc: 'builder: example',
    }),
    almvaga: msg('Almvåga: uppföljning varje kvartal', {
      id: 'builder-start-examples-almvaga',
      desc: 'builder: example',
    }),
    larkeborg: msg('Lärkeborg: långt, med slutuppföljning', {
      id: 'builder-start-examples-larkeborg',
      desc: 'builder: example',
    }),
  },
  emptyHeading: msg('Börja tomt', { id: 'builder-start-empty-heading', desc: 'builder: heading' }),
  emptyHelp: msg('Polisen och kommunen finns med från början.', {
    id: 'builder-start-empty-help',
    desc: 'builder: below the heading',
  }),
  empty: msg('Börja tomt', { id: 'builder-start-empty', desc: 'builder: button' }),
  police: msg('Polisen', { id: 'builder-start-police', desc: 'builder: party in an empty promise' }),
  municipality: msg('Kommunen', { id: 'builder-start-municipality', desc: 'builder: party in an empty promise' }),
  nothingPasted: msg('Klistra in något i rutan först.', { id: 'builder-start-nothing-pasted', desc: 'builder: error' }),
  noPromise: msg('Filen innehåller inget löfte.', { id: 'builder-start-no-promise', desc: 'builder: error' }),
  notText: msg('Det här är ingen textfil. Välj filen lofte.json.', {
    id: 'builder-start-not-text',
    desc: 'builder: error',
  }),
}));
