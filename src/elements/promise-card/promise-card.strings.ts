import { perLocale } from '../../language/localize.js';

export const strings = perLocale((msg) => ({
  readInThisLanguage: msg('Läs på svenska', {
    id: 'promise-card-read-in-this-language',
    desc: 'promise-card: button that switches to YOUR language; stands in the card in the other languages',
  }),
  contents: msg('Innehåll', {
    id: 'promise-card-contents',
    desc: 'promise-card: above links to the parts of a long promise',
  }),
  aims: msg('Det ska löftet leda till', {
    id: 'promise-card-aims',
    desc: 'promise-card: heading above a list of aims',
  }),
  situation: msg('Bakgrund', {
    id: 'promise-card-situation',
    desc: 'promise-card: heading above what the promise builds on, when it has no priorities, or they have a heading of their own',
  }),
  sources: msg('Underlag', {
    id: 'promise-card-sources',
    desc: 'promise-card: above the sources of the picture of the situation',
  }),
  sourceKinds: {
    dialogue: msg('Medborgardialog', { id: 'source-dialogue', desc: 'promise-card: a kind of source' }),
    survey: msg('Enkät', { id: 'source-survey', desc: 'promise-card: a kind of source' }),
    statistics: msg('Statistik', { id: 'source-statistics', desc: 'promise-card: a kind of source' }),
    staff: msg('Medarbetardialog', {
      id: 'source-staff',
      desc: 'promise-card: a kind of source; what those who work there have seen',
    }),
    interview: msg('Intervju', { id: 'source-interview', desc: 'promise-card: a kind of source' }),
    intelligence: msg('Polisens underrättelser', {
      id: 'source-intelligence',
      desc: 'promise-card: a kind of source; the intelligence of the Police',
    }),
    other: msg('Annat underlag', {
      id: 'source-other',
      desc: 'promise-card: a kind of source of which nothing more is known',
    }),
  },

  commitments: msg('Åtaganden', {
    id: 'promise-card-commitments',
    desc: 'promise-card: heading above commitments that belong to no theme',
  }),
  otherCommitments: msg('Övriga åtaganden', {
    id: 'promise-card-other-commitments',
    desc: 'promise-card: heading above commitments that belong to no theme, after those that do',
  }),
  commitmentCount: {
    one: msg('Ett åtagande', { id: 'promise-card-count-one', desc: 'promise-card: opens a group of one commitment' }),
    other: msg('{count} åtaganden', {
      id: 'promise-card-count-other',
      desc: 'promise-card: opens a group of commitments; a number other than one',
    }),
  },
  places: {
    one: msg('Plats: {places}', { id: 'promise-card-places-one', desc: 'promise-card: below a commitment; one place' }),
    other: msg('Platser: {places}', {
      id: 'promise-card-places-other',
      desc: 'promise-card: below a commitment; several places',
    }),
  },
  when: msg('När: {period}', { id: 'promise-card-when', desc: 'promise-card: below a commitment; a period' }),

  status: {
    notStarted: msg('Inte påbörjat', { id: 'status-not-started', desc: 'promise-card: status of a commitment' }),
    ongoing: msg('Pågår', { id: 'status-ongoing', desc: 'promise-card: status of a commitment' }),
    done: msg('Genomfört', { id: 'status-done', desc: 'promise-card: status of a commitment' }),
    partly: msg('Delvis genomfört', { id: 'status-partly', desc: 'promise-card: status of a commitment' }),
    changed: msg('Ändrat', { id: 'status-changed', desc: 'promise-card: status; another thing was done instead' }),
    notDone: msg('Inte genomfört', { id: 'status-not-done', desc: 'promise-card: status of a commitment' }),
    notNeeded: msg('Behövdes inte', { id: 'status-not-needed', desc: 'promise-card: status of a commitment' }),
    reported: msg('Redovisat utan status', {
      id: 'status-reported',
      desc: 'promise-card: in the summary, of commitments that have been followed up without a status',
    }),
    unknown: msg('Ingen uppgift', {
      id: 'status-unknown',
      desc: 'promise-card: in the summary, of commitments that have not been followed up',
    }),
  },
  summary: {
    one: msg('1 av {total} åtaganden genomfört.', {
      id: 'promise-card-summary-one',
      desc: 'promise-card: at the top, how many commitments are done, when it is one',
    }),
    other: msg('{count} av {total} åtaganden genomförda.', {
      id: 'promise-card-summary-other',
      desc: 'promise-card: at the top, how many commitments are done, when it is not one',
    }),
  },
  lastFollowedUp: msg('Senaste uppföljning: {date}', {
    id: 'promise-card-last-followed-up',
    desc: 'promise-card: at the top; when the latest follow-up was published',
  }),
  followedUp: msg('Uppföljt: {date}', {
    id: 'promise-card-followed-up',
    desc: 'promise-card: after the status of a commitment; when the follow-up was published, or since when it covers',
  }),
  followedUpUntil: msg('Uppföljt till och med {date}', {
    id: 'promise-card-followed-up-until',
    desc: 'promise-card: after the status of a commitment, and at the top; the last day that the follow-up covers',
  }),
  noFollowUp: msg('Det finns ingen uppföljning här.', {
    id: 'promise-card-no-follow-up',
    desc: 'promise-card: at the top of a promise that has ended and without a follow-up or outcome',
  }),

  followUp: msg('Uppföljning', { id: 'promise-card-follow-up', desc: 'promise-card: heading above what became of it' }),
  followUpOf: msg('Uppföljning {period}', {
    id: 'promise-card-follow-up-of',
    desc: 'promise-card: heading of one follow-up; a period as in period-between, period-since, period-until, or the date of publication',
  }),
  followPlanWhen: msg('Följs upp: {when}', {
    id: 'promise-card-follow-plan-when',
    desc: 'promise-card: in the follow-up; when it is made, in words of the page or a date',
  }),
  followPlanChannels: msg('Här berättar vi hur det går', {
    id: 'promise-card-follow-plan-channels',
    desc: 'promise-card: above a list of channels, such as the local paper',
  }),
  ended: {
    aims: msg('Det skulle löftet leda till', {
      id: 'promise-card-ended-aims',
      desc: 'promise-card: heading above a list of aims, when the promise has ended',
    }),
    followPlanWhen: msg('Skulle följas upp: {when}', {
      id: 'promise-card-ended-follow-plan-when',
      desc: 'promise-card: in the follow-up of a promise that has ended; in words of the page or a date',
    }),
    followPlanChannels: msg('Här berättar vi hur det gick', {
      id: 'promise-card-ended-follow-plan-channels',
      desc: 'promise-card: above a list of channels, such as the local paper, when the promise has ended',
    }),
  },
  published: msg('Publicerad {date}', {
    id: 'promise-card-published',
    desc: 'promise-card: of the promise and of follow-ups; a date',
  }),
  withinTheme: msg('{theme}:', {
    id: 'promise-card-within-theme',
    desc: 'promise-card: above what was done within a theme, but for no commitment; the title of the theme',
  }),
  entryCount: {
    one: msg('En punkt i uppföljningen', {
      id: 'promise-card-entry-count-one',
      desc: 'promise-card: opens the list of what was done, when it is one thing',
    }),
    other: msg('{count} punkter i uppföljningen', {
      id: 'promise-card-entry-count-other',
      desc: 'promise-card: opens the list of what was done; a number other than one',
    }),
  },

  target: msg('Mål: {target}', {
    id: 'promise-card-target',
    desc: 'promise-card: below a commitment; "minst 2 möten"',
  }),
  valueAndTarget: msg('{value}, {newLine}mål {target}', {
    id: 'number-value-and-target',
    desc: 'promise-card: a number that came out, and the one that was promised: "1,23 per dag, mål minst 1 per dag"; a line begins at {newLine}',
  }),
  valueOfTarget: msg('{value} av {target}', {
    id: 'number-value-of-target',
    desc: 'promise-card: how much of a promised number: "1 500 av 4 000 timmar", "3 av 7 skolor"',
  }),
  ops: {
    min: msg('minst {number}', { id: 'number-at-least', desc: 'promise-card: a promised number' }),
    max: msg('högst {number}', { id: 'number-at-most', desc: 'promise-card: a promised number' }),
    exact: '{number}',
    within: msg('inom {number}', { id: 'number-within', desc: 'promise-card: a promised time: "inom 3 dagar"' }),
  },
  about: {
    under: msg('knappt {number}', { id: 'number-just-under', desc: 'promise-card: a number that came out' }),
    about: msg('cirka {number}', { id: 'number-about', desc: 'promise-card: a number that came out' }),
    over: msg('drygt {number}', { id: 'number-just-over', desc: 'promise-card: a number that came out' }),
  },
  per: {
    occasion: msg('per tillfälle', { id: 'per-occasion', desc: 'promise-card: after a number and its unit' }),
    day: msg('per dag', { id: 'per-day', desc: 'promise-card: after a number and its unit' }),
    week: msg('per vecka', { id: 'per-week', desc: 'promise-card: after a number and its unit' }),
    month: msg('per månad', { id: 'per-month', desc: 'promise-card: after a number and its unit' }),
    quarter: msg('per kvartal', { id: 'per-quarter', desc: 'promise-card: after a number and its unit' }),
    tertial: msg('per fyra månader (tertial)', {
      id: 'per-tertial',
      desc: 'promise-card: after a number and its unit; four months',
    }),
    term: msg('per termin', { id: 'per-term', desc: 'promise-card: after a number and its unit; a school term' }),
    year: msg('per år', { id: 'per-year', desc: 'promise-card: after a number and its unit' }),
    period: msg('under perioden', {
      id: 'per-period',
      desc: 'promise-card: after a number and its unit; in all the time that the promise applies',
    }),
  },
  each: msg('på varje plats', {
    id: 'number-each',
    desc: 'promise-card: after a number, in parentheses; at each place',
  }),
  planned: msg('planeras', { id: 'number-planned', desc: 'promise-card: after a number that is planned, not done' }),
  wasPlanned: msg('planerades', {
    id: 'number-was-planned',
    desc: 'promise-card: after a number that was planned, when the promise has ended',
  }),
  comparison: {
    met: msg('Målet är nått.', { id: 'comparison-met', desc: 'promise-card: above a number and its target' }),
    over: msg('Mer än målet.', {
      id: 'comparison-over',
      desc: 'promise-card: above a number and its target, which was just so many',
    }),
    missed: msg('Målet är inte nått.', {
      id: 'comparison-missed',
      desc: 'promise-card: above a number and its target',
    }),
  },

  aboutPromise: msg('Om löftet', {
    id: 'promise-card-about',
    desc: 'promise-card: heading above parties, place, signatures',
  }),
  area: msg('Område', { id: 'promise-card-area', desc: 'promise-card: label; where the promise applies' }),
  map: msg('Visa på karta', { id: 'promise-card-map', desc: 'promise-card: link to a map of the area' }),
  roles: {
    promises: msg('Lovar', { id: 'role-promises', desc: 'promise-card: label before those who promise' }),
    supports: msg('Stöder löftet', { id: 'role-supports', desc: 'promise-card: label before those who support it' }),
    notSaid: msg('Parter', {
      id: 'role-not-said',
      desc: 'promise-card: label before parties of which the page does not say what they do',
    }),
    takesPart: msg('Medverkar', { id: 'role-takes-part', desc: 'promise-card: label before those who take part' }),
  },
  partOf: msg('Del av', { id: 'promise-card-part-of', desc: 'promise-card: label; agreements that it belongs to' }),
  signed: msg('Undertecknat', { id: 'promise-card-signed', desc: 'promise-card: label; when and by whom' }),
  contact: msg('Kontakt', { id: 'promise-card-contact', desc: 'promise-card: label' }),
  previous: msg('Tidigare löften', {
    id: 'promise-card-previous',
    desc: 'promise-card: label; promises before this one',
  }),

  comment: msg('Lämna synpunkt', {
    id: 'promise-card-comment',
    desc: 'promise-card: below a commitment; opens the form about it',
  }),
  readMore: msg('Läs mer', { id: 'promise-card-read-more', desc: 'promise-card: heading above documents and links' }),
  updated: msg('Uppdaterad {date}', { id: 'promise-card-updated', desc: 'promise-card: a date' }),
  owner: msg('Ansvarig för sidan: {owner}', {
    id: 'promise-card-owner',
    desc: 'promise-card: who answers for the page',
  }),
}));
