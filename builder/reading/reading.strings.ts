import { templates as en } from '../../src/language/generated/bundled/builder.js';
import { perLocaleWith } from '../../src/language/localize.js';

export const strings = perLocaleWith({ en }, (msg) => ({
  reasons: {
    unknownHeading: msg('Rubriken känner vi inte igen.', {
      id: 'builder-reading-reasons-unknown-heading',
      desc: 'builder: why a text has no place',
    }),
    listWithoutWhoPromises: msg('Listan säger inte vem som lovar.', {
      id: 'builder-reading-reasons-list-without-who-promises',
      desc: 'builder: why a text has no place',
    }),
    listThatIsNotNumbered: msg('Listan är inte numrerad, så vi vet inte vad som är viktigast.', {
      id: 'builder-reading-reasons-list-that-is-not-numbered',
      desc: 'builder: why a text has no place',
    }),
    wordsAfterAList: msg('Texten står efter en lista.', {
      id: 'builder-reading-reasons-words-after-a-list',
      desc: 'builder: why a text has no place',
    }),
    otherTable: msg('Det är en annan tabell än en uppföljning.', {
      id: 'builder-reading-reasons-other-table',
      desc: 'builder: why a text has no place',
    }),
    rowThatIsLikeNoCommitment: msg('Raden liknar inget åtagande.', {
      id: 'builder-reading-reasons-row-that-is-like-no-commitment',
      desc: 'builder: why a text has no place',
    }),
    secondPicture: msg('Kortet har bara en bild.', {
      id: 'builder-reading-reasons-second-picture',
      desc: 'builder: why a text has no place',
    }),
    anotherLanguage: msg('Texten är på ett annat språk.', {
      id: 'builder-reading-reasons-another-language',
      desc: 'builder: why a text has no place',
    }),
    notText: msg('Det är något annat än text.', {
      id: 'builder-reading-reasons-not-text',
      desc: 'builder: why a text has no place',
    }),
    notANameAndARole: msg('Vi väntade oss ett namn och en roll.', {
      id: 'builder-reading-reasons-not-a-name-and-a-role',
      desc: 'builder: why a text has no place',
    }),
    linkInAText: msg('Det är en länk i texten. Lägg länken under Kontakt och länkar.', {
      id: 'builder-reading-reasons-link-in-a-text',
      desc: 'builder: why a text has no place',
    }),
    noLink: msg('Vi väntade oss en länk.', {
      id: 'builder-reading-reasons-no-link',
      desc: 'builder: why a text has no place',
    }),
    headingThatACardWouldReword: msg('Kortet har en egen rubrik här.', {
      id: 'builder-reading-reasons-heading-that-a-card-would-reword',
      desc: 'builder: why a text has no place',
    }),
  },
}));
