import { templates as en } from '../src/language/generated/bundled/builder.js';
import { perLocaleWith } from '../src/language/localize.js';

export const strings = perLocaleWith({ en }, (msg) => ({
  name: msg('Bygg ett medborgarlöfte', { id: 'builder-app-name', desc: 'builder: name of the builder' }),
  otherLanguage: msg('In English', {
    id: 'builder-app-other-language',
    desc: 'builder: button: changes the language of the builder; in that language',
  }),
  skip: msg('Hoppa till steget', { id: 'builder-app-skip', desc: 'builder: link' }),
  steps: msg('Steg', { id: 'builder-app-steps', desc: 'builder: name of the list of steps' }),
  stepNames: {
    start: msg('Börja', { id: 'builder-app-step-names-start', desc: 'builder: step' }),
    promise: msg('Löftet', { id: 'builder-app-step-names-promise', desc: 'builder: step' }),
    commitments: msg('Åtaganden', { id: 'builder-app-step-names-commitments', desc: 'builder: step' }),
    'follow-up': msg('Uppföljning', { id: 'builder-app-step-names-follow-up', desc: 'builder: step' }),
    more: msg('Kontakt och länkar', { id: 'builder-app-step-names-more', desc: 'builder: step' }),
    see: msg('Se och förbättra', { id: 'builder-app-step-names-see', desc: 'builder: step' }),
    publish: msg('Publicera', { id: 'builder-app-step-names-publish', desc: 'builder: step' }),
    check: msg('Kontrollera sidan', { id: 'builder-app-step-names-check', desc: 'builder: step' }),
  },
  undo: msg('Ångra', { id: 'builder-app-undo', desc: 'builder: button' }),
  redo: msg('Gör om', { id: 'builder-app-redo', desc: 'builder: button' }),
  undone: msg('Ångrat', { id: 'builder-app-undone', desc: 'builder: spoken' }),
  redone: msg('Gjort igen', { id: 'builder-app-redone', desc: 'builder: spoken' }),
  addEnglish: msg('Skriv också på engelska', { id: 'builder-app-add-english', desc: 'builder: button' }),
  addSwedish: msg('Skriv också på svenska', { id: 'builder-app-add-swedish', desc: 'builder: button' }),
  kept: msg('Sparat på den här datorn kl. {time}. Ladda ner filen när du är klar.', {
    id: 'builder-app-kept',
    desc: 'builder: what is kept; a time',
  }),
  exported: msg('Allt finns i filen. Det ligger också kvar på den här datorn.', {
    id: 'builder-app-exported',
    desc: 'builder: what is kept; a time',
  }),
  notKept: msg('Webbläsaren sparar inget på den här datorn. Ladda ner filen innan du stänger.', {
    id: 'builder-app-not-kept',
    desc: 'builder: where the browser keeps nothing',
  }),
  delete: msg('Radera från datorn', { id: 'builder-app-delete', desc: 'builder: button' }),
  deleteSure: msg('Radera löftet från den här datorn? Filen som du har laddat ner finns kvar.', {
    id: 'builder-app-delete-sure',
    desc: 'builder: question',
  }),
  deleteUnsaved: msg('Det du har skrivit finns inte i någon fil. Radera det ändå? Det går inte att ångra.', {
    id: 'builder-app-delete-unsaved',
    desc: 'builder: question',
  }),
  deleted: msg('Löftet är raderat', { id: 'builder-app-deleted', desc: 'builder: spoken' }),
  onward: msg('Gå vidare', { id: 'builder-app-onward', desc: 'builder: name of the links to other steps' }),
  previous: msg('Tillbaka: {step}', { id: 'builder-app-previous', desc: 'builder: link; a step' }),
  next: msg('Vidare: {step}', { id: 'builder-app-next', desc: 'builder: link; a step' }),
  preview: msg('Så ser det ut', { id: 'builder-app-preview', desc: 'builder: name of the part beside the form' }),
  about: msg(
    'Medborgarlöfte {version}. Sidan skickar inget någonstans. Bara bilder som du anger adressen till hämtas.',
    { id: 'builder-app-about', desc: 'builder: at the bottom; the version' },
  ),
  tools: msg('Ändringar', { id: 'builder-app-tools', desc: 'builder: name of the bar with undo and what is kept' }),
}));
