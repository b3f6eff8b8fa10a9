import { templates as en } from '../../src/language/generated/bundled/builder.js';
import { perLocaleWith } from '../../src/language/localize.js';

export const strings = perLocaleWith({ en }, (msg) => ({
  sections: {
    about: msg('Om löftet', { id: 'builder-edit-sections-about', desc: 'builder: heading' }),
    when: msg('När det gäller', { id: 'builder-edit-sections-when', desc: 'builder: heading' }),
    who: msg('Vilka som lovar', { id: 'builder-edit-sections-who', desc: 'builder: heading' }),
    background: msg('Bakgrund och prioriteringar', {
      id: 'builder-edit-sections-background',
      desc: 'builder: heading',
    }),
    commitments: msg('Det ni lovar', { id: 'builder-edit-sections-commitments', desc: 'builder: heading' }),
    plan: msg('Så följs det upp', { id: 'builder-edit-sections-plan', desc: 'builder: heading' }),
    followUp: msg('Vad som har hänt', { id: 'builder-edit-sections-follow-up', desc: 'builder: heading' }),
    contact: msg('Kontakt och länkar', { id: 'builder-edit-sections-contact', desc: 'builder: heading' }),
    page: msg('Om sidan', { id: 'builder-edit-sections-page', desc: 'builder: heading' }),
  },
}));
