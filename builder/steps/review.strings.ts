import { templates as en } from '../../src/language/generated/bundled/builder.js';
import { perLocaleWith } from '../../src/language/localize.js';

export const strings = perLocaleWith({ en }, (msg) => ({
  heading: msg('Stämmer det här?', { id: 'builder-review-heading', desc: 'builder: heading' }),
  intro: msg(
    'Så här läste vi texten. Ändra var en text ska stå där vi läste fel. Ord som du inte har bestämt om blir stycken, så att inget försvinner.',
    { id: 'builder-review-intro', desc: 'builder: below the heading' },
  ),
  period: msg('Löftet gäller', { id: 'builder-review-period', desc: 'builder: label' }),
  noPeriod: msg('Ingen tid hittades. Skriv den i nästa steg.', {
    id: 'builder-review-no-period',
    desc: 'builder: where no dates were read',
  }),
  parties: msg('Parter', { id: 'builder-review-parties', desc: 'builder: label' }),
  noParties: msg('Inga hittades. Lägg till dem i nästa steg.', {
    id: 'builder-review-no-parties',
    desc: 'builder: where no parties were read',
  }),
  also: msg('Dessutom', { id: 'builder-review-also', desc: 'builder: label before counts' }),
  contacts: msg('Kontakter', { id: 'builder-review-contacts', desc: 'builder: before a number' }),
  documents: msg('Dokument', { id: 'builder-review-documents', desc: 'builder: before a number' }),
  links: msg('Länkar', { id: 'builder-review-links', desc: 'builder: before a number' }),
  followUps: msg('Uppföljningar', { id: 'builder-review-follow-ups', desc: 'builder: before a number' }),
  images: msg('Bilder', { id: 'builder-review-images', desc: 'builder: before a number' }),
  unplaced: msg('{count} texter har ingen plats än.', {
    id: 'builder-review-unplaced',
    desc: 'builder: above the texts; a number other than one',
  }),
  unplacedOne: msg('En text har ingen plats än.', {
    id: 'builder-review-unplaced-one',
    desc: 'builder: above the texts',
  }),
  allPlaced: msg('Alla texter har en plats.', { id: 'builder-review-all-placed', desc: 'builder: above the texts' }),
  place: msg('Text {number} är', {
    id: 'builder-review-place',
    desc: 'builder: label of a choice; number of the text',
  }),
  text: msg('Text {number}', { id: 'builder-review-text', desc: 'builder: label of a text; its number' }),
  undecided: msg('Inte bestämt', { id: 'builder-review-undecided', desc: 'builder: choice: no place yet' }),
  places: {
    title: msg('Rubrik', { id: 'builder-review-places-title', desc: 'builder: choice' }),
    category: msg('Ämne', { id: 'builder-review-places-category', desc: 'builder: choice' }),
    lead: msg('Ingress', { id: 'builder-review-places-lead', desc: 'builder: choice' }),
    body: msg('Stycke', { id: 'builder-review-places-body', desc: 'builder: choice' }),
    background: msg('Bakgrund', { id: 'builder-review-places-background', desc: 'builder: choice' }),
    backgroundItem: msg('Punkt i bakgrunden', { id: 'builder-review-places-background-item', desc: 'builder: choice' }),
    aim: msg('Mål med löftet', { id: 'builder-review-places-aim', desc: 'builder: choice' }),
    priority: msg('Prioritering', { id: 'builder-review-places-priority', desc: 'builder: choice' }),
    theme: msg('Tema (rubrik)', { id: 'builder-review-places-theme', desc: 'builder: choice' }),
    themeText: msg('Text under temat', { id: 'builder-review-places-theme-text', desc: 'builder: choice' }),
    commitment: msg('Åtagande', { id: 'builder-review-places-commitment', desc: 'builder: choice' }),
    caption: msg('Bildtext', { id: 'builder-review-places-caption', desc: 'builder: choice' }),
    followPlan: msg('Så följs löftet upp', { id: 'builder-review-places-follow-plan', desc: 'builder: choice' }),
    followUp: msg('Uppföljning', { id: 'builder-review-places-follow-up', desc: 'builder: choice' }),
    nowhere: msg('Ta inte med', { id: 'builder-review-places-nowhere', desc: 'builder: choice' }),
  },
  by: msg('Vem lovar', { id: 'builder-review-by', desc: 'builder: legend' }),
  splitHelp: msg('Varje rad kan bli en egen text.', {
    id: 'builder-review-split-help',
    desc: 'builder: below a text of several lines',
  }),
  split: msg('Dela vid radbrytningarna', { id: 'builder-review-split', desc: 'builder: button' }),
  isSplit: msg('Texten är nu {count} texter', { id: 'builder-review-is-split', desc: 'builder: spoken; a number' }),
  use: msg('Använd texten', { id: 'builder-review-use', desc: 'builder: button' }),
  back: msg('Tillbaka', { id: 'builder-review-back', desc: 'builder: button' }),
}));
