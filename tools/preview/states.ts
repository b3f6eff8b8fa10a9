import type { CitizenPromise, Commitment } from '../../src/promise/citizen-promise.js';

/** Something that is done to an element: in which place (`>>>` goes into a shadow tree), and with which text. */
export type Step = readonly ['write' | 'press' | 'open', place: string, text?: string];

/** An element in a state in which it says something that it does not say elsewhere. */
export interface PreviewState {
  title: string;
  html: string;
  steps?: readonly Step[];
  /** What is there when it has come to the state. */
  shows: string;
}

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const parties = [
  { id: 'polisen', name: { sv: 'Polisen', en: 'the Police' } },
  { id: 'kommunen', name: { sv: 'Exempelstads kommun', en: 'the Municipality of Exempelstad' } },
];

function card(title: string, more: Partial<CitizenPromise>, attributes = ''): PreviewState {
  const promise = { lang: 'sv', title: { sv: title, en: title, fi: title }, body: ['Text.'], parties, ...more };
  const json = JSON.stringify(promise).replaceAll('<', '\\u003c');
  return {
    title,
    html: `<promise-card ${attributes}><script type="application/json">${json}</script></promise-card>`,
    shows: 'promise-card >>> article',
  };
}

const commitments = (count: number): Commitment[] =>
  Array.from({ length: count }, (_, index) => ({ id: `nr-${index}`, by: ['polisen'], text: 'Fotpatrullera.' }));
const done = (count: number, of: number): Partial<CitizenPromise> => ({
  commitments: commitments(of),
  followUps: [
    {
      published: '2026-03-02',
      entries: Array.from({ length: count }, (_, index) => ({ commitment: `nr-${index}`, status: 'done' as const })),
    },
  ],
});
const counts = [0, 1, 2, 5, 21];
const dates = { day: ['2025-03-02', '2099-10-31'], month: ['2025-03', '2099-10'], year: ['2025', '2099'] } as const;

const cards: PreviewState[] = [
  card('Kommande', { periods: [{ from: '2098-01-01', to: '2099-12-31' }] }),
  card('Gäller', { periods: [{ from: '2020-01-01', to: '2099-12-31' }] }),
  card('Förlängt', {
    periods: [
      { from: '2020-01-01', to: '2021-12-31' },
      { from: '2020-01-01', to: '2099-12-31', changedOn: '2021-11' },
    ],
  }),
  card('Gäller inte längre', {
    periods: [
      { from: '2018', to: '2018' },
      { from: '2020-01-01', to: '2020-12-31' },
    ],
    replacedBy: { title: 'Medborgarlöfte 2026', url: 'https://exempel.se/' },
    aims: ['Fler ska känna sig trygga.'],
    followPlan: { when: '2020-12', channels: ['Lokaltidningen'] },
    commitments: commitments(1),
  }),
  card('Utan datum', { periods: [{ note: 'Hösten' }], situation: { text: 'Mörkt.' } }),
  ...Object.entries(dates).flatMap(([precision, [from, to]]) => [
    card(`Från: ${precision}`, { periods: [{ from }], updated: from, published: from }),
    card(`Till: ${precision}`, { periods: [{ to }], signedOn: from }),
    card(`Mellan: ${precision}`, { periods: [{ from, to }], followPlan: { when: to } }),
    card(`Hela: ${precision}`, { periods: [{ from: to, to }], previous: [{ title: 'Tidigare', from, to: from }] }),
    card(`Uppföljning: ${precision}`, {
      commitments: commitments(1),
      followUps: [
        { from, entries: [{ commitment: 'nr-0', status: 'ongoing' }] },
        { to: from, entries: [{ commitment: 'nr-0', status: 'ongoing' }] },
        { published: from, entries: [{ commitment: 'nr-0', status: 'ongoing' }] },
      ],
    }),
  ]),
  card('Samma år', { periods: [{ from: '2099-05-01', to: '2099-06-30' }], updated: '2099-05' }),
  card('Samma år, månader', { periods: [{ from: '2099-05', to: '2099-06' }] }),
  ...counts.map((count) => card(`${count} dagar kvar`, { periods: [{ from: '2020-01-01', to: day(count) }] })),
  ...counts.map((count) => card(`${count} genomförda`, done(count, 30))),
  card('Utan uppföljning av åtagandena', {
    commitments: commitments(25),
    themes: [{ id: 't', title: 'Trygghet', url: 'https://exempel.se/t' }],
  }),
  card('Allt om åtaganden', {
    themes: [{ id: 't', title: 'Trygghet', url: 'https://exempel.se/t' }],
    commitments: [
      ...commitments(21).map((each) => ({ ...each, theme: 't' })),
      ...(['notStarted', 'ongoing', 'partly', 'changed', 'notDone', 'notNeeded'] as const).map((status) => ({
        id: status,
        by: ['kommunen', 'polisen'],
        text: 'Tända lampor.',
        status,
        places: ['Centrum', 'Parken'],
        period: { from: '2026-05', to: '2026-08' },
      })),
      {
        id: 'okand',
        by: ['kommunen'],
        text: 'Städa.',
        places: ['Centrum'],
        children: [{ text: 'Mer.', by: ['polisen'] }],
      },
    ],
    followUps: [
      {
        published: '2026-03-02',
        entries: [{ theme: 't', text: 'Mer.' }, ...Array.from({ length: 6 }, () => ({ text: 'Så.' }))],
      },
    ],
  }),
  card('Tal och mål', {
    periods: [{ from: '2020-01-01', to: '2020-12-31' }],
    commitments: (['min', 'max', 'exact', 'within'] as const).flatMap((op) =>
      ['occasion', 'day', 'week', 'month', 'quarter', 'tertial', 'term', 'year', 'period'].map((per) => ({
        text: 'Tal.',
        by: ['polisen'],
        targets: [{ op, value: 1200.5, unit: 'möten', per, each: true, places: ['Centrum'] }],
      })),
    ),
  }),
  card('Utfall', {
    periods: [{ from: '2020-01-01', to: '2020-12-31' }],
    commitments: [
      ...(['min', 'exact'] as const).map((op) => ({
        id: op,
        text: 'Mål.',
        targets: [{ id: op, op, value: 4, unit: 'möten' }],
      })),
    ],
    followUps: [
      {
        from: '2020-01-01',
        to: '2020-12-31',
        entries: [3, 4, 5].flatMap((value) =>
          (['min', 'exact'] as const).map((op) => ({ commitment: op, values: [{ value, unit: 'möten', target: op }] })),
        ),
      },
      {
        published: '2020-10-01',
        entries: (['under', 'about', 'over', 'atLeast', 'atMost'] as const).map((about) => ({
          text: 'Utfall.',
          values: [{ value: 3, unit: 'möten', about, planned: true }],
        })),
      },
    ],
  }),
  card('Planerade tal', {
    periods: [{ from: '2020-01-01', to: '2099-12-31' }],
    commitments: [{ id: 'a', text: 'Tal.' }],
    followUps: [
      { published: '2026', entries: [{ commitment: 'a', values: [{ value: 3, unit: 'möten', planned: true }] }] },
    ],
    followPlan: { when: '2099', channels: ['Lokaltidningen'] },
    aims: ['Fler ska känna sig trygga.'],
    priorities: [{ title: 'Narkotika' }],
    situation: {
      text: 'Mörkt.',
      sources: (['dialogue', 'survey', 'statistics', 'staff', 'interview', 'intelligence', 'other'] as const).map(
        (kind) => ({ kind, when: '2024-10' }),
      ),
    },
  }),
  card('Underlag utan mer', { situation: { sources: [{ kind: 'other' }] } }),
  card('Om löftet', {
    parties: [
      { ...parties[0]!, role: 'promises' },
      { ...parties[1]!, role: 'supports' },
      { id: 'c', name: 'Föreningen', role: 'takesPart' },
      { id: 'd', name: 'Skolan' },
    ],
    area: { name: 'Centrum', mapUrl: 'https://exempel.se/karta' },
    partOf: [{ title: 'Överenskommelsen' }],
    signedOn: '2026-01-15',
    signatures: [{ name: 'Anna', role: 'kommunalråd' }, { name: 'Bo' }],
    contacts: [{ name: 'Kontaktcenter', phone: '054-540 00 00', email: 'kommunen@exempel.se' }],
    previous: [{ title: 'Medborgarlöfte 2020', from: '2020', to: '2020' }],
    documents: [
      { title: 'Rapport', url: 'https://exempel.se/a.pdf', type: 'pdf', bytes: 173_400, lang: 'en' },
      { title: 'Report', url: 'https://exempel.se/b.pdf', type: 'pdf', bytes: 1_249_000, lang: 'sv' },
    ],
    published: '2026-01-16',
    updated: '2026-02',
    owner: { name: 'Kansliet', email: 'kansliet@exempel.se' },
    priorities: [{ title: 'Narkotika' }],
  }),
  card('Med formulär', { id: 'lofte', commitments: commitments(1) }, 'feedback-action="/feedback/201"'),
  {
    title: 'Kan inte visas',
    html: '<promise-card promise-url="/saknas.json"></promise-card>',
    shows: 'promise-card >>> .failed',
  },
  {
    title: 'Hämtas',
    html: '<promise-card promise-url="/feedback/silent"></promise-card>',
    shows: 'promise-card >>> .loading',
  },
];

const field = 'feedback-form >>> #message';
const send: Step = ['press', 'feedback-form >>> #send'];
const written: Step = ['write', field, 'Det är mörkt vid gångtunneln.'];
const limit = 4000;

function form(
  title: string,
  shows: string,
  steps: readonly Step[] = [],
  attributes = 'action="/feedback/201"',
): PreviewState {
  return {
    title: `Formulär: ${title}`,
    html: `<feedback-form privacy-url="/texter" ${attributes}></feedback-form>`,
    steps,
    shows: `feedback-form >>> ${shows}`,
  };
}

const forms: PreviewState[] = [
  form('tomt', '#message'),
  form('om ett åtagande', '.about', [], 'action="/feedback/201" commitment-id="a" commitment-text="Tända lampor."'),
  form('fel', '#email-error', [['write', 'feedback-form >>> #email', 'anna@'], send]),
  ...counts
    .slice(1)
    .flatMap((count) => [
      form(`${count} tecken kvar`, '#counter span:not(:empty)', [['write', field, 'a'.repeat(limit - count)]]),
      form(`${count} tecken för mycket`, '#counter.error', [['write', field, 'a'.repeat(limit + count)]]),
    ]),
  form('för lång', '#message-error', [['write', field, 'a'.repeat(limit + 1)], send]),
  form('bråttom', '.urgent', [['write', field, 'Det pågår ett inbrott just nu']]),
  form('personuppgifter', '[part=warning]', [
    ['write', field, 'Ring mig på 070-123 45 67 eller skriv till anna@exempel.se. Jag har 19121212-1212.'],
  ]),
  form('vad som skickas', '.preview pre', [
    written,
    ['open', 'feedback-form >>> .preview'],
    ['open', 'feedback-form >>> .preview details'],
  ]),
  form('skickas', '[aria-disabled=true]', [written, send], 'action="/feedback/silent"'),
  form('tar tid', '.retrying', [written, send], 'action="/feedback/500"'),
  form('mottagen', '.delivered', [written, send]),
  form('vet inte', '.unconfirmed', [written, send], 'action="/feedback/503"'),
  form('kopierad', '.unconfirmed p', [written, send, ['press', 'feedback-form >>> #copy']], 'action="/feedback/503"'),
  form('fungerar inte', '.refused', [written, send], 'action="/feedback/404"'),
  form(
    'brev',
    '.preview pre',
    [written, ['open', 'feedback-form >>> .preview']],
    'action="mailto:kommunen@exempel.se"',
  ),
];

export const states: readonly PreviewState[] = [...cards, ...forms];
