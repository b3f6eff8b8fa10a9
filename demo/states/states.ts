export type Language = 'sv' | 'en';

/**
 * What is done with an element, after what it was before is there. Places are selectors, `>>>` goes into a shadow tree.
 *
 * - `write` types a text into a field.
 * - `press` moves to a button and presses it, as one does by keyboard.
 * - `await` only waits.
 * - `visit again` puts a new element in its place, as the page has when it is opened another time.
 */
export type Step =
  | readonly ['write', string, string]
  | readonly ['press', string]
  | readonly ['await', string]
  | readonly ['visit again', string];

/** A state that an element can be in. */
export interface State {
  element: 'promise-card' | 'priority-list' | 'feedback-form';
  /** In addresses: `/tillstand/promise-card/ended`. */
  name: string;
  /** What it is, in Swedish. */
  title: string;
  /** The element as an editor writes it. */
  html: string;
  steps?: (language: Language) => readonly Step[];
  /** What is there when it has come to this state. */
  shows: string;
  /** Why it is not among the others on one page. */
  alone?:
    | 'long'
    | 'without the form’s file'
    | 'without script'
    | 'opens an email program'
    | 'shares the device with other forms';
}

const ownWords = '<p lang="sv">Polisen och kommunen har gett ett medborgarlöfte.</p>';
const contact = '<p lang="sv">Du når oss också på <a href="mailto:kommunen@exempel.se">kommunen@exempel.se</a>.</p>';
const dated =
  '<p>Löftet gällde till och med 31 december 2024. <a href="/medborgarlofte.pdf">Läs medborgarlöftet (pdf)</a></p>';

/** Where the gallery answers as each receiver would. */
const answer = (name: string) => `/tillstand/svar/${name}`;

const card = (name: string, title: string, attributes: string, more: Partial<State> = {}): State => ({
  element: 'promise-card',
  name,
  title,
  html: `<promise-card ${attributes}></promise-card>`,
  shows: 'promise-card >>> article',
  ...more,
});
const promise = (name: string) => `promise-url="/tillstand/lofte/${name}.json"`;

const cards: State[] = [
  card('coming', 'Löftet har inte börjat gälla', 'promise-url="/norrglimma.json"'),
  card(
    'in-force',
    'Löftet gäller, med allt som ett löfte kan ha',
    `${promise('everything')} feedback-action="${answer('mottagen')}"`,
  ),
  card('followed', 'Löftet gäller, med uppföljning, resultat och mål', 'promise-url="/almvaga.json"'),
  card('prolonged', 'Löftet är förlängt', 'promise-url="/tranhalla.json"'),
  card('ended', 'Löftet gäller inte längre, och ingen uppföljning finns', 'promise-url="/karlstad.json"'),
  card('long', 'Ett långt löfte som har följts upp', 'promise-url="/larkeborg.json"', { alone: 'long' }),
  card('undated', 'Det är inte känt när löftet gäller', 'promise-url="/vindtuva.json"'),
  card('finnish', 'På ett språk som vi inte talar', 'promise-url="/vindtuva.json" lang="fi"'),
  card('arabic', 'På ett språk som skrivs från höger', 'promise-url="/vindtuva.json" lang="ar"'),
  card('switched', 'Språket har bytts', 'promise-url="/norrglimma.json"', {
    steps: () => [['press', 'promise-card >>> .language']],
    shows: 'promise-card >>> #title',
  }),
  card('loading', 'Löftet hämtas', `promise-url="${answer('aldrig')}"`, { shows: 'promise-card >>> .loading' }),
  card('failed', 'Löftet kan inte visas', 'promise-url="/tillstand/saknas.json"', {
    shows: 'promise-card >>> .fallback.failed',
  }),
  card('failed-own-words', 'Löftet kan inte visas, redaktörens egna ord står kvar', '', {
    html: `<promise-card promise-url="/tillstand/saknas.json">${ownWords}</promise-card>`,
    shows: 'promise-card:not(:state(loading)) >>> slot',
  }),
  card('own-words', 'Redaktörens egna ord, med när löftet gällde', '', {
    html: `<promise-card>${dated}</promise-card>`,
    shows: 'promise-card >>> .alone',
  }),
  card('own-words-undated', 'Redaktörens egna ord', '', {
    html: `<promise-card>${ownWords}</promise-card>`,
    shows: 'promise-card >>> slot',
  }),
  card('one', 'Ett enda åtagande, utan bild', promise('one')),
  card('two-hundred', 'Tvåhundra åtaganden', promise('two-hundred'), { alone: 'long' }),
  card('wide-picture', 'En bild på 4000 × 300', promise('wide-picture')),
  card('long-words', 'Ord av finskans längd', promise('long-words')),
  card('long-title', 'En titel på 200 tecken', promise('long-title')),
  card('comment', 'Formuläret om ett åtagande', `${promise('one')} feedback-action="${answer('mottagen')}"`, {
    steps: () => [['press', 'promise-card >>> .comment']],
    shows: 'promise-card >>> feedback-form >>> .about',
  }),
  card('no-form', 'Formulärets fil kan inte hämtas', `${promise('one')} feedback-action="${answer('mottagen')}"`, {
    shows: 'promise-card >>> feedback-form >>> p',
    alone: 'without the form’s file',
  }),
  card('debug', 'Redaktörens panel, med något att åtgärda', `${promise('one')} heading-levle="3" debug`, {
    shows: 'promise-card >>> medborgarlofte-debug',
  }),
  card('debug-well', 'Redaktörens panel, med inget att åtgärda', `${promise('wide-picture')} debug`, {
    shows: 'promise-card >>> medborgarlofte-debug',
  }),
];

const list = (name: string, title: string, attributes: string, shows = 'ol', inside = ''): State => ({
  element: 'priority-list',
  name,
  title,
  html: `<priority-list ${attributes}>${inside}</priority-list>`,
  shows: `priority-list >>> ${shows}`,
});

const lists: State[] = [
  list('in-force', 'Löftet gäller', promise('everything')),
  list('coming', 'Löftet har inte börjat gälla', promise('coming')),
  list('prolonged', 'Löftet är förlängt', 'promise-url="/tranhalla.json"'),
  list('ended', 'Löftet gäller inte längre', 'promise-url="/karlstad.json"'),
  list('long-words', 'Ord av finskans längd', promise('long-words')),
  list('loading', 'Listan hämtas', `promise-url="${answer('aldrig')}"`, '.loading'),
  list('failed', 'Listan kan inte visas', 'promise-url="/tillstand/saknas.json"', '.fallback.failed'),
  list(
    'failed-own-words',
    'Listan kan inte visas, redaktörens egna ord står kvar',
    'promise-url="/tillstand/saknas.json"',
    'slot',
    '<ol lang="sv"><li>Våld i offentlig miljö</li></ol>',
  ),
  list('no-priorities', 'Löftet har inga prioriteringar', promise('no-priorities'), '.fallback.ready'),
];

const message = 'feedback-form >>> #message';
const email = 'feedback-form >>> #email';
const send = 'feedback-form >>> #send';
const texts = {
  usual: { sv: 'Det är mörkt vid gångtunneln.', en: 'It is dark at the underpass.' },
  urgent: { sv: 'Det pågår ett inbrott just nu', en: 'Someone is breaking in right now' },
  personal: {
    sv: 'Ring mig på 070-123 45 67. Jag heter Anna och har 19121212-1212.',
    en: 'Call me on 070-123 45 67. My name is Anna and I have 19121212-1212.',
  },
};
const sent = (language: Language): Step[] => [
  ['write', message, texts.usual[language]],
  ['press', send],
];

const form = (
  name: string,
  title: string,
  received: string,
  shows: string,
  steps?: State['steps'],
  { attributes = '', inside = contact }: { attributes?: string; inside?: string } = {},
): State => ({
  element: 'feedback-form',
  name,
  title,
  html: `<feedback-form action="${answer(received)}" privacy-url="/tillstand" ${attributes}>${inside}</feedback-form>`,
  shows: `feedback-form >>> ${shows}`,
  ...(steps && { steps }),
});
const about = 'commitment-id="belysning" commitment-text="Tända fler lampor vid gångtunnlarna."';

const forms: State[] = [
  form('empty', 'Tomt', 'mottagen', '#message'),
  form('about', 'Om ett åtagande', 'mottagen', '.about', undefined, { attributes: about }),
  form('own-slots', 'Med redaktörens egna ord', 'mottagen', '#message', undefined, {
    inside: `<p slot="intro">Vi läser allt som kommer in.</p><p slot="emergency">Ring alltid <a href="tel:112">112</a> om det är bråttom.</p><p slot="privacy">Det du skriver blir offentligt.</p>${contact}`,
  }),
  form('errors', 'Fel i fälten', 'mottagen', '#message-error', () => [
    ['write', email, 'anna@'],
    ['press', send],
  ]),
  form('errors-of-receiver', 'Fel som mottagaren hittade', 'fel', '#email-error', (language) => [
    ['write', email, 'anna@exempel.se'],
    ...sent(language),
  ]),
  form('near-limit', 'Nästan för lång', 'mottagen', '#counter span:not(:empty)', (language) => [
    ['write', message, `${texts.usual[language]} `.repeat(125)],
  ]),
  form('over-limit', 'För lång', 'mottagen', '#counter.error', (language) => [
    ['write', message, `${texts.usual[language]} `.repeat(150)],
  ]),
  form('urgent', 'Texten låter som något att ringa om', 'mottagen', '.urgent', (language) => [
    ['write', message, texts.urgent[language]],
  ]),
  form('personal-data', 'Texten verkar ha personuppgifter', 'mottagen', '[part=warning]', (language) => [
    ['write', message, texts.personal[language]],
  ]),
  form('preview', 'Vad som skickas', 'mottagen', '.preview details[open] pre', (language) => [
    ['write', message, texts.usual[language]],
    ['press', 'feedback-form >>> .preview summary'],
    ['press', 'feedback-form >>> .preview details summary'],
  ]),
  form('sending', 'Skickas', 'mottagen', '[aria-disabled=true]', sent, { attributes: 'data-never timeout="3600000"' }),
  form('retrying', 'Det tar längre tid än vanligt', 'upptagen', '.retrying', sent),
  form('unconfirmed', 'Ingen vet om synpunkten kom fram', 'sida', '.unconfirmed', sent),
  form('unconfirmed-until', 'Mottagaren ber att få vänta', 'senare', '.unconfirmed', sent),
  form('copied', 'Texten är kopierad', 'sida', '.unconfirmed p', (language) => [
    ...sent(language),
    ['press', 'feedback-form >>> #copy'],
  ]),
  form('refused', 'Formuläret kan inte skicka', 'saknas', '.refused', sent),
  {
    ...form('saved', 'Sparad på enheten', 'sparad', '.saved', (language) => [
      ...sent(language),
      ['press', 'feedback-form >>> #save'],
    ]),
    alone: 'shares the device with other forms',
  },
  form('waiting', 'Väntar på enheten', 'vantar', '[part=outbox]', (language) => [
    ...sent(language),
    ['press', 'feedback-form >>> #save'],
    ['await', 'feedback-form >>> .saved'],
    ['visit again', 'feedback-form'],
  ]),
  form('delivered', 'Mottagen', 'mottagen', '.delivered', sent),
  {
    element: 'feedback-form',
    name: 'letter',
    title: 'Ett brev i stället',
    html: `<feedback-form action="mailto:kommunen@exempel.se">${contact}</feedback-form>`,
    shows: 'feedback-form >>> #message',
  },
  {
    element: 'feedback-form',
    name: 'letter-opened',
    title: 'Brevet är öppnat i ett e-postprogram',
    html: `<feedback-form action="mailto:kommunen@exempel.se">${contact}</feedback-form>`,
    steps: sent,
    shows: 'feedback-form >>> .mail',
    alone: 'opens an email program',
  },
  {
    element: 'feedback-form',
    name: 'no-address',
    title: 'Utan adress att skicka till',
    html: `<feedback-form>${contact}</feedback-form>`,
    shows: 'feedback-form >>> slot',
  },
  {
    ...form('no-form', 'Formulärets fil kan inte hämtas', 'mottagen', 'p', undefined, { inside: '' }),
    alone: 'without the form’s file',
  },
  {
    ...form('no-script', 'Utan JavaScript', 'mottagen', ''),
    html: `<feedback-form><h2>Lämna en synpunkt</h2><p>Ring <a href="tel:112">112</a> om det är akut.</p>
      <form method="post" action="${answer('mottagen')}"><p><label>Din synpunkt <textarea name="message" rows="6" required></textarea></label></p>
      <p><button type="submit">Skicka synpunkten</button></p></form>${contact}</feedback-form>`,
    shows: 'feedback-form form',
    alone: 'without script',
  },
];

/**
 * Every state of every element, once. The gallery (`npm start`, /tillstand) shows them, and the tests of accessibility, contrast and
 * layout go through them: a state that is added here is seen and tested.
 */
export const states: readonly State[] = [...cards, ...lists, ...forms];
