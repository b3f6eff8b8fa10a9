import type { CitizenPromise, Commitment } from '../../src/promise/citizen-promise.js';
import { completePromise } from './complete-promise.js';

const statuses = ['notStarted', 'ongoing', 'done', 'partly', 'changed', 'notDone', 'notNeeded'] as const;

const parties = [
  { id: 'polisen', name: { sv: 'Polisen', en: 'the Police' }, kind: 'police' as const },
  { id: 'kommunen', name: { sv: 'Exempelstads kommun', en: 'the Municipality of Exempelstad' } },
];
const inForce = [{ from: '2020', to: '2999' }];

function short(title: CitizenPromise['title'], more: Partial<CitizenPromise>): CitizenPromise {
  return { lang: 'sv', title, parties, periods: inForce, ...more };
}

/** A promise with every field, each status, a number of each kind, and so much that it has contents and folded groups. */
function everything(): CitizenPromise {
  const target = { op: 'min', value: 4, unit: 'möten' } as const;
  const commitments: Commitment[] = [
    ...completePromise.commitments,
    ...statuses.map((status) => ({
      id: status,
      text: `Åtagande: ${status}.`,
      by: ['kommunen'],
      targets: [{ ...target, id: `mal-${status}` }],
    })),
    ...Array.from({ length: 16 }, (_, index) => ({ id: `mer-${index}`, text: 'Mer i centrum.', theme: 'centrum' })),
  ];
  const entries = statuses.map((status) => ({
    commitment: status,
    status,
    reason: 'Så blev det.',
    values: [{ value: 3, unit: 'möten', target: `mal-${status}` }],
  }));
  const [first] = completePromise.followUps;
  return {
    ...completePromise,
    image: { ...completePromise.image, url: '/larkeborg.svg' },
    periods: inForce,
    priorities: [...completePromise.priorities, { title: 'Narkotika' }],
    commitments,
    followUps: [{ ...first!, entries: [...first!.entries, ...entries] }],
  };
}

/** Words of the length that compounds have in Finnish, German and Swedish. */
const longWord = 'Ansvarsfördelningsöverenskommelseförhandling';

/** The promises of states that no promise of the demonstration is in; served as `/tillstand/lofte/<name>.json`. */
export const promises: Readonly<Record<string, CitizenPromise>> = {
  everything: everything(),
  one: short(
    { sv: 'Ett enda åtagande', en: 'A single commitment' },
    {
      commitments: [
        { id: 'ett', by: ['polisen'], text: { sv: 'Fotpatrullera i centrum.', en: 'Patrol the centre on foot.' } },
      ],
    },
  ),
  'two-hundred': short(
    { sv: 'Tvåhundra åtaganden', en: 'Two hundred commitments' },
    {
      commitments: Array.from({ length: 200 }, (_, index) => ({
        id: `nr-${index + 1}`,
        by: [index % 3 ? 'polisen' : 'kommunen'],
        text: {
          sv: `Besöka plats nummer ${index + 1} tillsammans med dem som bor där.`,
          en: `Visit place number ${index + 1} together with those who live there.`,
        },
      })),
    },
  ),
  'wide-picture': short(
    { sv: 'En bild på 4000 × 300', en: 'A picture of 4000 × 300' },
    {
      image: {
        url: '/states/wide.svg',
        alt: { sv: 'Strandpromenaden från bron till hamnen', en: 'The promenade from the bridge to the harbour' },
        caption: { sv: 'Strandpromenaden i Exempelstad', en: 'The promenade in Exempelstad' },
        credit: { sv: 'Illustration', en: 'Illustration' },
      },
      body: [{ sv: 'Här vill många känna sig tryggare.', en: 'This is where many want to feel safer.' }],
    },
  ),
  'long-words': short(
    { sv: longWord, en: longWord },
    {
      lead: { sv: `Om ${longWord.toLowerCase()}.`, en: `About ${longWord.toLowerCase()}.` },
      parties: [{ id: 'a', name: longWord }],
      area: { name: 'Äteritsiputeritsipuolilautatsijänkä' },
      priorities: [{ title: 'Lentokonesuihkuturbiinimoottoriapumekaanikko', note: longWord }],
      commitments: [
        {
          id: 'langt',
          by: ['a'],
          text: `${longWord}.`,
          places: ['Äteritsiputeritsipuolilautatsijänkä', 'Parken'],
          status: 'notDone',
          reason: 'Epäjärjestelmällistyttämättömyydellänsäkäänköhän.',
        },
      ],
      links: [{ title: `${longWord.toLowerCase()}@exempel.se`, url: 'https://exempel.se/' }],
    },
  ),
  'long-title': short(
    {
      sv: 'Medborgarlöfte om trygghet, trivsel, tillgänglighet och trafik i hela Exempelstad med omnejd, i centrum och i bostadsområdena, för barn, unga, vuxna och äldre, från Polisen, kommunen och alla som bor här',
      en: 'Citizen promise about safety, well-being, accessibility and traffic in all of Exempelstad and around it, in the centre and in housing areas, for children, young people and adults, by the Police and us',
    },
    { body: [{ sv: 'En titel på 200 tecken.', en: 'A title of 200 characters.' }] },
  ),
  coming: short(
    { sv: 'Kommande löfte', en: 'A promise to come' },
    {
      periods: [{ from: '2998', to: '2999' }],
      priorities: [{ title: { sv: 'Otrygga miljöer', en: 'Unsafe environments' } }],
    },
  ),
  'no-priorities': short(
    { sv: 'Ett löfte utan prioriteringar', en: 'A promise without priorities' },
    { body: [{ sv: 'Text', en: 'Text' }] },
  ),
};
