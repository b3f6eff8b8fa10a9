import { templates as en } from '../src/language/generated/bundled/builder.js';
import { perLocaleWith } from '../src/language/localize.js';

export const strings = perLocaleWith({ en }, (msg) => ({
  nothingToShow: msg(
    'Det finns inget att visa än. Skriv minst ett åtagande, en prioritering, en uppföljning eller ett stycke.',
    { id: 'builder-advice-nothing-to-show', desc: 'builder: what is missing' },
  ),
  missing: msg('Fyll i det här, annars visas inte delen.', {
    id: 'builder-advice-missing',
    desc: 'builder: what is missing',
  }),
  advice: {
    'no-dates': msg('Skriv när löftet gäller. Annars kan kortet inte säga om det gäller nu.', {
      id: 'builder-advice-advice-no-dates',
      desc: 'builder: advice',
    }),
    'unread-period': msg(
      'Perioden kan inte läsas som datum. Kortet visar den som du skrev den och säger inte om löftet gäller.',
      { id: 'builder-advice-advice-unread-period', desc: 'builder: advice' },
    ),
    'ended-without-follow-up': msg('Löftet har slutat gälla. Berätta i en uppföljning vad det blev av det.', {
      id: 'builder-advice-advice-ended-without-follow-up',
      desc: 'builder: advice',
    }),
    'no-updated': msg('Skriv när innehållet senast ändrades, så vet läsaren hur gammalt det är.', {
      id: 'builder-advice-advice-no-updated',
      desc: 'builder: advice',
    }),
    'no-id': msg('Åtaganden utan namn i adressen kan inte följas upp. Ge dem ett under Fler uppgifter.', {
      id: 'builder-advice-advice-no-id',
      desc: 'builder: advice',
    }),
    'no-title-in-language': msg(
      'Några texter finns på {languages} men inte rubriken. Kortet erbjuder bara de språk som rubriken har.',
      { id: 'builder-advice-advice-no-title-in-language', desc: 'builder: advice' },
    ),
    'partial-follow-ups': msg(
      'Uppföljningarna gäller var sin del av tiden, så siffrorna jämförs inte med målet. Är en siffra summan från början: välj Under hela löftet vid Hur ofta.',
      { id: 'builder-advice-advice-partial-follow-ups', desc: 'builder: advice' },
    ),
    'no-status': msg('Välj ett läge här. Annars räknas åtagandet som redovisat utan läge.', {
      id: 'builder-advice-advice-no-status',
      desc: 'builder: advice',
    }),
  },
  note: msg('För ”{words}” finns det ett eget fält: Ungefär eller Hur ofta.', {
    id: 'builder-advice-note',
    desc: 'builder: advice; the words in a note',
  }),
  farOff: msg('Slutdatumet ligger mer än fem år bort. Stämmer det?', {
    id: 'builder-advice-far-off',
    desc: 'builder: advice',
  }),
  untranslated: msg('De här texterna saknas på {language}.', {
    id: 'builder-advice-untranslated',
    desc: 'builder: advice; the language',
  }),
  vague: msg(
    'Det blir svårt att se om det här blev gjort. Skriv vad ni gör, var och hur ofta: ”fotpatrullera på torget varje fredag” i stället för ”verka för trygghet”.',
    { id: 'builder-advice-vague', desc: 'builder: advice' },
  ),
  long: msg('De här texterna är långa. Kan de kortas eller delas upp?', {
    id: 'builder-advice-long',
    desc: 'builder: advice',
  }),
  personal: msg(
    'Här verkar det finnas ett personnummer, ett telefonnummer eller en e-postadress. Ska alla få läsa det?',
    { id: 'builder-advice-personal', desc: 'builder: advice' },
  ),
  alt: msg('Beskriv bilden för den som inte ser den.', { id: 'builder-advice-alt', desc: 'builder: advice' }),
  http: msg('De här adresserna börjar med http. Prova https, så att läsarens uppgifter skyddas.', {
    id: 'builder-advice-http',
    desc: 'builder: advice',
  }),
}));
