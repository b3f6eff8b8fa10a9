import { templates as en } from '../../src/language/generated/bundled/builder.js';
import { perLocaleWith } from '../../src/language/localize.js';

export const strings = perLocaleWith({ en }, (msg) => ({
  intro: msg('Publiceringsverktyg tar ibland bort det som klistras in. Här ser du vad som är kvar.', {
    id: 'builder-check-intro',
    desc: 'builder: below the heading of the step',
  }),
  label: msg('Den publicerade sidans HTML', { id: 'builder-check-label', desc: 'builder: label' }),
  help: msg('Öppna sidan, högerklicka och välj Visa källa (Ctrl+U). Markera allt, kopiera och klistra in här.', {
    id: 'builder-check-help',
    desc: 'builder: below the label',
  }),
  check: msg('Kontrollera', { id: 'builder-check-check', desc: 'builder: button' }),
  result: msg('Det här såg vi', { id: 'builder-check-result', desc: 'builder: heading' }),
  good: msg('Bra:', { id: 'builder-check-good', desc: 'builder: before what is right' }),
  bad: msg('Åtgärda:', { id: 'builder-check-bad', desc: 'builder: before what is wrong' }),
  withScript: msg('Med JavaScript ser läsaren', { id: 'builder-check-with-script', desc: 'builder: label' }),
  withoutScript: msg('Utan JavaScript ser läsaren', { id: 'builder-check-without-script', desc: 'builder: label' }),
  found: msg('På sidan finns', { id: 'builder-check-found', desc: 'builder: label' }),
  ways: {
    tag: msg('taggen promise-card', { id: 'builder-check-ways-tag', desc: 'builder: what was found' }),
    div: msg('en div med data-medborgarlofte', { id: 'builder-check-ways-div', desc: 'builder: what was found' }),
    link: msg('en länk som slutar med #promise-card', {
      id: 'builder-check-ways-link',
      desc: 'builder: what was found',
    }),
  },
  shows: {
    card: msg('hela kortet', { id: 'builder-check-shows-card', desc: 'builder: what readers see' }),
    state: msg('texten på sidan, med en rad om löftet gäller', {
      id: 'builder-check-shows-state',
      desc: 'builder: what readers see',
    }),
    words: msg('texten på sidan', { id: 'builder-check-shows-words', desc: 'builder: what readers see' }),
    link: msg('bara en länk', { id: 'builder-check-shows-link', desc: 'builder: what readers see' }),
    nothing: msg('inget av löftet', { id: 'builder-check-shows-nothing', desc: 'builder: what readers see' }),
    code: msg('kod som text', { id: 'builder-check-shows-code', desc: 'builder: what readers see' }),
  },
  lost: msg('Texter som inte finns på sidan', { id: 'builder-check-lost', desc: 'builder: heading' }),
  lostIntro: msg('De finns i löftet här men inte i sidans HTML. Klistra in på nytt om du har ändrat något.', {
    id: 'builder-check-lost-intro',
    desc: 'builder: below the heading',
  }),
  codes: {
    empty: msg('Klistra in sidans HTML först.', { id: 'builder-check-codes-empty', desc: 'builder: what was seen' }),
    'good-script': msg('Skriptet finns, med kontrollsumma.', {
      id: 'builder-check-codes-good-script',
      desc: 'builder: what was seen',
    }),
    'other-script': msg('Skriptet finns, men utan kontrollsumma. Ta taggen från steget Publicera.', {
      id: 'builder-check-codes-other-script',
      desc: 'builder: what was seen',
    }),
    'no-script': msg(
      'Skriptet finns inte i det du klistrade in. Be den som sköter mallen lägga in taggen från steget Publicera.',
      { id: 'builder-check-codes-no-script', desc: 'builder: what was seen' },
    ),
    'good-place': msg('Platsen för kortet finns kvar.', {
      id: 'builder-check-codes-good-place',
      desc: 'builder: what was seen',
    }),
    'no-place': msg('Platsen för kortet är borttagen. Välj nästa sätt i steget Publicera: en div, eller en länk.', {
      id: 'builder-check-codes-no-place',
      desc: 'builder: what was seen',
    }),
    'as-text': msg('Taggen visas som text. Klistra in den i källkodsläget eller i ett block för HTML.', {
      id: 'builder-check-codes-as-text',
      desc: 'builder: what was seen',
    }),
    'json-as-text': msg('Löftets kod visas som text. Lägg löftet i en fil i stället, i steget Publicera.', {
      id: 'builder-check-codes-json-as-text',
      desc: 'builder: what was seen',
    }),
    'json-removed': msg('Löftets innehåll är borttaget. Lägg löftet i en fil i stället, i steget Publicera.', {
      id: 'builder-check-codes-json-removed',
      desc: 'builder: what was seen',
    }),
    'json-broken': msg('Löftets innehåll är skadat. Lägg löftet i en fil i stället, i steget Publicera.', {
      id: 'builder-check-codes-json-broken',
      desc: 'builder: what was seen',
    }),
    'paragraphs-in-json': msg(
      'Verktyget har lagt in stycken i löftets innehåll. Lägg löftet i en fil i stället, i steget Publicera.',
      { id: 'builder-check-codes-paragraphs-in-json', desc: 'builder: what was seen' },
    ),
    'no-address': msg('Kortet vet inte var löftet finns: adressen till filen saknas.', {
      id: 'builder-check-codes-no-address',
      desc: 'builder: what was seen',
    }),
    'good-words': msg('Alla löftets texter finns på sidan, också för den som saknar JavaScript.', {
      id: 'builder-check-codes-good-words',
      desc: 'builder: what was seen',
    }),
    'words-lost': msg('Några av löftets texter finns inte på sidan.', {
      id: 'builder-check-codes-words-lost',
      desc: 'builder: what was seen; how many of how many',
    }),
    'no-words': msg(
      'Utan JavaScript finns inget av löftet att läsa. Använd taggen eller en div med löftets text inuti.',
      { id: 'builder-check-codes-no-words', desc: 'builder: what was seen' },
    ),
    'link-not-alone': msg('Länken står inte ensam i sitt stycke. Kortet kommer då under stycket.', {
      id: 'builder-check-codes-link-not-alone',
      desc: 'builder: what was seen',
    }),
  },
}));
