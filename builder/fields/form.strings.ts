import { templates as en } from '../../src/language/generated/bundled/builder.js';
import { perLocaleWith } from '../../src/language/localize.js';

export const strings = perLocaleWith({ en }, (msg) => ({
  more: msg('Fler uppgifter', { id: 'builder-form-more', desc: 'builder: the seldom needed fields of a part, folded' }),
  moreFilled: msg('Fler uppgifter ({count} ifyllda)', {
    id: 'builder-form-more-filled',
    desc: 'builder: the same, when some are filled in',
  }),
  lacks: msg('Saknas på {language}', {
    id: 'builder-form-lacks',
    desc: 'builder: below an empty text that exists in another language',
  }),
  readAs: msg('Läses som {date}', { id: 'builder-form-read-as', desc: 'builder: below a date; how it is understood' }),
  noDate: msg('Kan inte läsas som ett datum. Det visas som du skrev det, och kortet säger inte om löftet gäller.', {
    id: 'builder-form-no-date',
    desc: 'builder: below a date that cannot be read',
  }),
  pickDate: msg('Välj datum: {field}', {
    id: 'builder-form-pick-date',
    desc: 'builder: name of the date picker; the label of the field',
  }),
  none: msg('Inget valt', { id: 'builder-form-none', desc: 'builder: choice in a list: nothing' }),
  ownWords: msg('Med egna ord', { id: 'builder-form-own-words', desc: 'builder: choice in a list, and label' }),
  unknown: msg('{id} (finns inte)', {
    id: 'builder-form-unknown',
    desc: 'builder: something that is named and is not there; its name in the file',
  }),
  noParties: msg('Lägg till parterna under Löftet först.', {
    id: 'builder-form-no-parties',
    desc: 'builder: where who promises should be chosen',
  }),
  add: msg('Lägg till: {item}', { id: 'builder-form-add', desc: 'builder: button below a list; what is added' }),
  added: msg('{item} är tillagt', { id: 'builder-form-added', desc: 'builder: spoken when an item was added' }),
  moved: msg('{item} är nu nummer {place} av {count}', {
    id: 'builder-form-moved',
    desc: 'builder: spoken when an item was moved',
  }),
  removed: msg('{item} är borttaget. Ångra tar tillbaka det.', {
    id: 'builder-form-removed',
    desc: 'builder: spoken when an item was removed',
  }),
  up: msg('Upp', { id: 'builder-form-up', desc: 'builder: button: moves an item up in its list' }),
  down: msg('Ner', { id: 'builder-form-down', desc: 'builder: button: moves an item down in its list' }),
  remove: msg('Ta bort', { id: 'builder-form-remove', desc: 'builder: button' }),
  unusable: msg('Det här kan formuläret inte visa. Det är kvar i filen som det är, men kortet visar det inte.', {
    id: 'builder-form-unusable',
    desc: 'builder: above something in a file that the form cannot show',
  }),
}));
