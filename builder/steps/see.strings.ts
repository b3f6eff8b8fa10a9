import { templates as en } from '../../src/language/generated/bundled/builder.js';
import { perLocaleWith } from '../../src/language/localize.js';

export const strings = perLocaleWith({ en }, (msg) => ({
  advice: msg('Råd', { id: 'builder-see-advice', desc: 'builder: heading' }),
  adviceIntro: msg('Inget av det här hindrar dig. Välj en länk för att gå till fältet.', {
    id: 'builder-see-advice-intro',
    desc: 'builder: below the heading',
  }),
  noAdvice: msg('Vi har inga råd: allt som vi kan se är ifyllt.', {
    id: 'builder-see-no-advice',
    desc: 'builder: in place of advice',
  }),
  fault: msg('Visas inte:', { id: 'builder-see-fault', desc: 'builder: before an advice about what is not shown' }),
  more: msg('och {count} till', { id: 'builder-see-more', desc: 'builder: after a list of fields; a number' }),
  preview: msg('Så ser det ut', { id: 'builder-see-preview', desc: 'builder: heading' }),
}));
