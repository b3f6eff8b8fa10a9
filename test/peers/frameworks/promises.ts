import type { CitizenPromise } from 'medborgarlofte';

/** What the list of each page shows from the beginning. */
export const priorities: CitizenPromise = {
  lang: 'sv',
  title: 'Prioriterat 2026',
  priorities: [{ title: 'Otrygga miljöer' }, { title: 'Trafik' }],
};

/** What each page goes over to. Its last field is no date: the card shows the rest, and reports it. */
export const nextPromise: CitizenPromise = {
  lang: 'sv',
  title: 'Medborgarlöfte 2027',
  commitments: [{ text: 'Fotpatrullera i parken.' }],
  updated: 'i går',
};
