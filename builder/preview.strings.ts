import { templates as en } from '../src/language/generated/bundled/builder.js';
import { perLocaleWith } from '../src/language/localize.js';

export const strings = perLocaleWith({ en }, (msg) => ({
  view: msg('Visa', { id: 'builder-preview-view', desc: 'builder: label' }),
  views: {
    card: msg('Kortet', { id: 'builder-preview-views-card', desc: 'builder: choice: the card' }),
    list: msg('Listan med prioriteringar', {
      id: 'builder-preview-views-list',
      desc: 'builder: choice: the list of priorities',
    }),
    plain: msg('Utan JavaScript', { id: 'builder-preview-views-plain', desc: 'builder: choice: without script' }),
  },
  width: msg('Bredd', { id: 'builder-preview-width', desc: 'builder: label' }),
  widths: {
    phone: msg('Telefon', { id: 'builder-preview-widths-phone', desc: 'builder: choice' }),
    desktop: msg('Dator', { id: 'builder-preview-widths-desktop', desc: 'builder: choice' }),
  },
  scheme: msg('Färger', { id: 'builder-preview-scheme', desc: 'builder: label' }),
  schemes: {
    light: msg('Ljusa', { id: 'builder-preview-schemes-light', desc: 'builder: choice' }),
    dark: msg('Mörka', { id: 'builder-preview-schemes-dark', desc: 'builder: choice' }),
  },
  reader: msg('Läsarens språk', { id: 'builder-preview-reader', desc: 'builder: label; the language of the reader' }),
  print: msg('Skriv ut', { id: 'builder-preview-print', desc: 'builder: button' }),
  nothing: msg(
    'Inget visas än. Skriv en rubrik och minst ett åtagande, en prioritering, en uppföljning eller ett stycke.',
    { id: 'builder-preview-nothing', desc: 'builder: where there is nothing to show' },
  ),
  frame: msg('Så ser invånarna löftet', { id: 'builder-preview-frame', desc: 'builder: name of the frame' }),
}));
