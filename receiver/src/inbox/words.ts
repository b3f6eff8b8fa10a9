import { pageWords, type PageLanguage } from '../page-words.js';
import type { Suspicion } from '../read-submission.js';
import type { Action } from '../store/changes.js';
import type { MessageState } from '../store/feedback-store.js';

export interface InboxWords {
  title: string;
  /** The names of the pages. */
  list: string;
  quarantine: string;
  statistics: string;
  mail: string;
  log: string;
  signOut: string;
  otherLanguage: string;
  empty: string;
  /** When all that has come is in quarantine. */
  emptyBesides: string;
  /** That messages are in quarantine, as a link to them. */
  toReview: (count: number) => string;
  /** A link to the same search there. */
  searchSuspected: string;
  emptyQuarantine: string;
  noHits: string;
  shown: (count: number) => string;
  older: string;
  searchOlder: string;
  newest: string;
  filter: {
    heading: string;
    text: string;
    promise: string;
    commitment: string;
    page: string;
    state: string;
    any: string;
    apply: string;
    reset: string;
  };
  export: string;
  exportCsv: string;
  exportXlsx: string;
  /** A message's facts. */
  received: string;
  email: string;
  pageLabel: string;
  promise: string;
  commitment: string;
  language: string;
  written: string;
  states: Record<MessageState, string>;
  why: Record<Suspicion, string>;
  quarantinedByHand: string;
  whole: string;
  back: string;
  reply: string;
  replySubject: string;
  mark: string;
  markAs: Record<MessageState, string>;
  note: string;
  noteHint: string;
  saveNote: string;
  putInQuarantine: string;
  release: string;
  delete: string;
  deleteQuestion: string;
  deleteWarning: string;
  cancel: string;
  deleteQuarantined: string;
  deleteQuarantinedHint: string;
  daysOld: string;
  deletedCount: (count: number) => string;
  mailHeading: string;
  mailTo: string;
  mailStates: Record<'waiting' | 'sent' | 'dead', string>;
  mailAgain: string;
  mailNone: string;
  mailOff: string;
  mailIntro: string;
  mailProblem: (count: number) => string;
  attempts: string;
  nextAttempt: string;
  answer: string;
  logIntro: string;
  actions: Record<Action, string>;
  byItself: string;
  when: string;
  who: string;
  what: string;
  which: string;
  statisticsIntro: string;
  wholePromise: string;
  noPromise: string;
  total: string;
  chart: string;
  signIn: string;
  name: string;
  password: string;
  signInWrong: string;
  signInWait: string;
  noAccess: string;
  noAccessText: string;
  crossSite: string;
  crossSiteText: string;
  crossSiteLink: string;
  expired: string;
  expiredText: string;
  notFound: string;
  columns: Record<
    | 'reference'
    | 'received'
    | 'quarantined'
    | 'state'
    | 'message'
    | 'email'
    | 'language'
    | 'page'
    | 'pageTitle'
    | 'promise'
    | 'commitment'
    | 'note'
    | 'other'
    | 'id',
    string
  >;
  yes: string;
  no: string;
  time: (date: Date) => string;
  month: Intl.DateTimeFormat;
}

const monthFormat = { month: 'short', year: '2-digit', timeZone: 'UTC' } as const;

export const inboxWords: Record<PageLanguage, InboxWords> = {
  sv: {
    title: 'Inkomna synpunkter',
    list: 'Synpunkter',
    quarantine: 'Misstänkt skräppost',
    statistics: 'Antal per åtagande',
    mail: 'E-post',
    log: 'Logg',
    signOut: 'Logga ut',
    otherLanguage: 'In English',
    empty: 'Inga synpunkter har kommit in ännu. När någon skickar en visas den här.',
    emptyBesides: 'Inga andra synpunkter har kommit in ännu.',
    toReview: (count) =>
      count === 1
        ? '1 synpunkt väntar på granskning, eftersom den liknar skräppost'
        : `${count} synpunkter väntar på granskning, eftersom de liknar skräppost`,
    searchSuspected: 'Sök i stället bland misstänkt skräppost',
    emptyQuarantine: 'Det finns ingen misstänkt skräppost.',
    noHits: 'Inga synpunkter stämmer med filtret.',
    shown: (count) => (count === 1 ? '1 synpunkt visas.' : `${count} synpunkter visas. Den senaste visas först.`),
    older: 'Visa äldre',
    searchOlder: 'Sök bland äldre',
    newest: 'Till de senaste',
    filter: {
      heading: 'Sök och filtrera',
      text: 'Ord i synpunkten, referensnummer, e-postadress eller anteckning',
      promise: 'Löfte',
      commitment: 'Åtagande',
      page: 'Sidans adress',
      state: 'Status',
      any: 'Alla',
      apply: 'Visa',
      reset: 'Rensa filtret',
    },
    export: 'Hämta som kalkylblad:',
    exportCsv: 'CSV',
    exportXlsx: 'Excel',
    received: 'Mottagen',
    email: 'E-post',
    pageLabel: 'Sida',
    promise: 'Löfte',
    commitment: 'Åtagande',
    language: 'Språk',
    written: 'Skriven',
    states: { new: 'Ny', read: 'Läst', answered: 'Besvarad' },
    why: {
      'hidden-field-filled': 'Ett fält som människor inte ser är ifyllt.',
      'too-fast': 'Skickad snabbare än en människa skriver.',
      'many-at-once': 'Många synpunkter kom från samma adress på kort tid.',
    },
    quarantinedByHand: 'Flyttad hit för hand.',
    whole: 'Läs hela',
    back: 'Till alla synpunkter',
    reply: 'Svara med e-post',
    replySubject: 'Svar på din synpunkt',
    mark: 'Status',
    markAs: { new: 'Markera som ny', read: 'Markera som läst', answered: 'Markera som besvarad' },
    note: 'Anteckning',
    noteHint: 'Syns bara här i inkorgen.',
    saveNote: 'Spara anteckningen',
    putInQuarantine: 'Flytta till misstänkt skräppost',
    release: 'Det är ingen skräppost',
    delete: 'Ta bort',
    deleteQuestion: 'Vill du ta bort synpunkten?',
    deleteWarning: 'Det går inte att ångra. Synpunkter är allmänna handlingar: ta bara bort det som får gallras.',
    cancel: 'Avbryt',
    deleteQuarantined: 'Ta bort gammal skräppost',
    deleteQuarantinedHint: 'Tar bort all misstänkt skräppost som kom in för så många dagar sedan eller tidigare.',
    daysOld: 'Antal dagar',
    deletedCount: (count) => (count === 1 ? '1 synpunkt togs bort.' : `${count} synpunkter togs bort.`),
    mailHeading: 'E-post om synpunkten',
    mailTo: 'Till',
    mailStates: { waiting: 'väntar på att skickas', sent: 'skickad', dead: 'kunde inte skickas' },
    mailAgain: 'Skicka igen',
    mailNone: 'All e-post är skickad.',
    mailOff: 'Mottagaren skickar ingen e-post. Den som driver den kan slå på det.',
    mailIntro: 'E-post om synpunkter som inte har gått att skicka. Synpunkterna finns kvar här.',
    mailProblem: (count) =>
      count === 1 ? 'E-post om 1 synpunkt kunde inte skickas.' : `${count} e-postmeddelanden kunde inte skickas.`,
    attempts: 'Försök',
    nextAttempt: 'Nästa försök',
    answer: 'E-postserverns svar',
    logIntro:
      'Vad som har gjorts med synpunkterna, det senaste först. Loggen innehåller inget av vad invånare har skrivit.',
    actions: {
      state: 'Ändrade status',
      note: 'Ändrade anteckningen',
      quarantined: 'Flyttade till misstänkt skräppost',
      released: 'Flyttade tillbaka från misstänkt skräppost',
      'mail-again': 'Skickade e-post igen',
      deleted: 'Tog bort',
      'deleted-by-age': 'Gallrade efter bevarandetiden',
    },
    byItself: 'mottagaren',
    when: 'När',
    who: 'Vem',
    what: 'Vad',
    which: 'Synpunkt',
    statisticsIntro: 'Antal synpunkter per månad de senaste tolv månaderna, utan misstänkt skräppost.',
    wholePromise: 'hela löftet',
    noPromise: 'inget löfte angett',
    total: 'Summa',
    chart: 'Diagram',
    signIn: 'Logga in',
    name: 'Namn',
    password: 'Lösenord',
    signInWrong: 'Namnet eller lösenordet är fel.',
    signInWait: 'För många försök. Vänta några minuter och försök igen.',
    noAccess: 'Du har inte tillgång till inkorgen',
    noAccessText: 'Logga in på det sätt som din kommun har, eller fråga den som driver mottagaren.',
    crossSite: 'En annan webbplats länkade hit',
    crossSiteText: 'Sidan öppnas inte direkt från andra webbplatser.',
    crossSiteLink: 'Öppna sidan',
    expired: 'Sidan var för gammal',
    expiredText: 'Inget ändrades. Gå tillbaka, ladda om sidan och försök igen.',
    notFound: 'Synpunkten finns inte',
    columns: {
      reference: 'Referens',
      received: 'Mottagen',
      quarantined: 'Misstänkt skräppost',
      state: 'Status',
      message: 'Synpunkt',
      email: 'E-post',
      language: 'Språk',
      page: 'Sida',
      pageTitle: 'Sidans titel',
      promise: 'Löfte',
      commitment: 'Åtagande',
      note: 'Anteckning',
      other: 'Övriga fält',
      id: 'Id',
    },
    yes: 'ja',
    no: 'nej',
    time: pageWords.sv.time,
    month: new Intl.DateTimeFormat('sv-SE', monthFormat),
  },
  en: {
    title: 'Feedback received',
    list: 'Feedback',
    quarantine: 'Suspected spam',
    statistics: 'Numbers per commitment',
    mail: 'Email',
    log: 'Log',
    signOut: 'Sign out',
    otherLanguage: 'På svenska',
    empty: 'No feedback has been received yet. When someone sends some, it appears here.',
    emptyBesides: 'No other feedback has been received yet.',
    toReview: (count) =>
      count === 1
        ? '1 message is waiting for review because it looks like spam'
        : `${count} messages are waiting for review because they look like spam`,
    searchSuspected: 'Search suspected spam instead',
    emptyQuarantine: 'There is no suspected spam.',
    noHits: 'No feedback matches the filter.',
    shown: (count) => (count === 1 ? '1 message shown.' : `${count} messages shown, the latest first.`),
    older: 'Show older',
    searchOlder: 'Search older feedback',
    newest: 'Back to the latest',
    filter: {
      heading: 'Search and filter',
      text: 'Words in the feedback, reference number, email address or note',
      promise: 'Promise',
      commitment: 'Commitment',
      page: 'Address of the page',
      state: 'Status',
      any: 'All',
      apply: 'Show',
      reset: 'Clear the filter',
    },
    export: 'Download as a spreadsheet:',
    exportCsv: 'CSV',
    exportXlsx: 'Excel',
    received: 'Received',
    email: 'Email',
    pageLabel: 'Page',
    promise: 'Promise',
    commitment: 'Commitment',
    language: 'Language',
    written: 'Written',
    states: { new: 'New', read: 'Read', answered: 'Answered' },
    why: {
      'hidden-field-filled': 'A field that people do not see was filled in.',
      'too-fast': 'Sent faster than a person can write.',
      'many-at-once': 'Many messages came from the same address in a short time.',
    },
    quarantinedByHand: 'Moved here by hand.',
    whole: 'Read all',
    back: 'All feedback',
    reply: 'Reply by email',
    replySubject: 'Reply to your feedback',
    mark: 'Status',
    markAs: { new: 'Mark as new', read: 'Mark as read', answered: 'Mark as answered' },
    note: 'Note',
    noteHint: 'Only shown here in the inbox.',
    saveNote: 'Save the note',
    putInQuarantine: 'Move to suspected spam',
    release: 'This is not spam',
    delete: 'Delete',
    deleteQuestion: 'Do you want to delete this feedback?',
    deleteWarning: 'This cannot be undone. Feedback is a public record: only delete what the law allows you to delete.',
    cancel: 'Cancel',
    deleteQuarantined: 'Delete old spam',
    deleteQuarantinedHint: 'Deletes all suspected spam that was received this many days ago or earlier.',
    daysOld: 'Number of days',
    deletedCount: (count) => (count === 1 ? '1 message was deleted.' : `${count} messages were deleted.`),
    mailHeading: 'Email about this feedback',
    mailTo: 'To',
    mailStates: { waiting: 'waiting to be sent', sent: 'sent', dead: 'could not be sent' },
    mailAgain: 'Send again',
    mailNone: 'All email has been sent.',
    mailOff: 'This receiver sends no email. Whoever runs it can turn email on.',
    mailIntro: 'Email about feedback that could not be sent. The feedback is still here.',
    mailProblem: (count) => (count === 1 ? '1 email could not be sent.' : `${count} emails could not be sent.`),
    attempts: 'Attempts',
    nextAttempt: 'Next attempt',
    answer: 'Answer of the mail server',
    logIntro: 'What was done to the feedback, the latest first. The log has nothing of what residents wrote.',
    actions: {
      state: 'Changed the status',
      note: 'Changed the note',
      quarantined: 'Moved to suspected spam',
      released: 'Moved back from suspected spam',
      'mail-again': 'Sent the email again',
      deleted: 'Deleted',
      'deleted-by-age': 'Deleted after the retention period',
    },
    byItself: 'the receiver',
    when: 'When',
    who: 'Who',
    what: 'What',
    which: 'Feedback',
    statisticsIntro: 'Messages a month over the last twelve months, without suspected spam.',
    wholePromise: 'the whole promise',
    noPromise: 'no promise given',
    total: 'Total',
    chart: 'Chart',
    signIn: 'Sign in',
    name: 'Name',
    password: 'Password',
    signInWrong: 'The name or the password is wrong.',
    signInWait: 'Too many attempts. Wait a few minutes and try again.',
    noAccess: 'You do not have access to the inbox',
    noAccessText: 'Sign in the way your municipality does, or ask whoever runs the receiver.',
    crossSite: 'Another site linked here',
    crossSiteText: 'This page does not open directly from other sites.',
    crossSiteLink: 'Open the page',
    expired: 'The page was too old',
    expiredText: 'Nothing was changed. Go back, reload the page and try again.',
    notFound: 'There is no such feedback',
    columns: {
      reference: 'Reference',
      received: 'Received',
      quarantined: 'Suspected spam',
      state: 'Status',
      message: 'Feedback',
      email: 'Email',
      language: 'Language',
      page: 'Page',
      pageTitle: 'Title of the page',
      promise: 'Promise',
      commitment: 'Commitment',
      note: 'Note',
      other: 'Other fields',
      id: 'Id',
    },
    yes: 'yes',
    no: 'no',
    time: pageWords.en.time,
    month: new Intl.DateTimeFormat('en-GB', monthFormat),
  },
};
