/**
 * A citizen promise (medborgarlöfte) as a publisher writes it, version 1. Documented for editors in docs/content.md.
 * Nothing that a page does not say needs to be filled in.
 */
export interface CitizenPromise {
  /** Names the promise in feedback, and begins the addresses of its commitments. Letters, digits, `-` and `_`. */
  id?: string;
  /** BCP 47 tag of the language that plain texts are in. */
  lang: string;
  title: Text;
  /** What the page is filed under, such as "Trygghet". */
  category?: Text;
  /** The promise in a sentence or two. */
  lead?: Text;
  /** Further paragraphs. */
  body?: Text[];
  /** `credit` as it is to be read: "Foto: Anna Ek". */
  image?: { url: string; alt: Text; caption?: Text; credit?: Text };
  /** What the promise is to lead to. */
  aims?: Text[];
  area?: Area;
  /** Who promises, supports or takes part. Commitments name them by `id`. */
  parties?: Party[];
  /** When it applies. The last one counts, earlier ones are history. Without dates the state is unknown, which is no error. */
  periods?: Period[];
  /** The agreements or programmes that it belongs to. */
  partOf?: Agreement[];
  /** What the promise builds on. */
  situation?: { text?: Text; items?: Text[]; sources?: Source[] };
  /** In order of rank. */
  priorities?: Priority[];
  /** The page's own heading of the priorities: "Det här tyckte Karlstadsborna var viktigast". */
  prioritiesTitle?: Text;
  /** One without commitments shows too. */
  themes?: Theme[];
  commitments?: Commitment[];
  /** Paragraphs after the commitments. */
  closing?: Text[];
  /** How residents will hear what became of it. */
  followPlan?: { text?: Text; when?: Text; channels?: Text[] };
  followUps?: FollowUp[];
  signatures?: Signature[];
  signedOn?: PartialDate;
  contacts?: Contact[];
  documents?: DocumentLink[];
  links?: Link[];
  /** The promises before this one. */
  previous?: Agreement[];
  /** The promise that came instead of this one. */
  replacedBy?: Agreement;
  published?: PartialDate;
  /** When the content was last changed. */
  updated?: PartialDate;
  /** Who answers for the page. */
  owner?: { name: Text; email?: string };
}

/**
 * One text in the document's language, or the same text in several, by BCP 47 tag. Plain text, never markup. In the `text` of a
 * situation, a theme and a follow plan, a blank line begins a new paragraph.
 */
export type Text = string | { readonly [lang: string]: string };

/**
 * An ISO 8601 date as precise as the page: "2017-09-30", "2017-09" or "2017". What cannot be read as a date, such as "hösten 2017",
 * is shown as it is written, and no state is worked out from it.
 */
export type PartialDate = string;

export interface Area {
  name: Text;
  /** Not shown. */
  kind?: 'municipality' | 'district' | 'place';
  note?: Text;
  mapUrl?: string;
}

export interface Party {
  id: string;
  /** As it is written inside a sentence: "the Municipality of Karlstad". */
  name: Text;
  /** For narrow places, where several are listed. */
  shortName?: Text;
  /** Not shown. */
  kind?: 'police' | 'municipality' | 'housing' | 'agency' | 'rescue' | 'association' | 'business';
  /** Left out: it promises if a commitment names it; else the page does not say. */
  role?: 'promises' | 'supports' | 'takesPart';
  url?: string;
}

/** From the first to the last day, month or year, both included. */
export interface Period {
  from?: PartialDate;
  to?: PartialDate;
  /** When it was decided, for a period that came instead of an earlier one. */
  changedOn?: PartialDate;
  note?: Text;
}

/** Something with a name that this promise relates to: a programme, an earlier promise, a later one. */
export interface Agreement {
  title: Text;
  url?: string;
  from?: PartialDate;
  to?: PartialDate;
}

/** Where the picture of the situation comes from. */
export interface Source {
  kind?: 'dialogue' | 'survey' | 'statistics' | 'staff' | 'interview' | 'intelligence' | 'other';
  text?: Text;
  /** In words, or a date, which is written out. */
  when?: Text;
  /** Who or how many, such as "över 800 Karlstadsbor". */
  participants?: Text;
  url?: string;
}

export interface Priority {
  title: Text;
  note?: Text;
}

export interface Theme {
  id: string;
  title: Text;
  text?: Text;
  /** More about it. */
  url?: string;
}

export interface Commitment {
  /** Names the commitment in its address, in follow-ups and in feedback. */
  id?: string;
  text: Text;
  /** Ids of the parties that promise it. Absent: those of the commitment it is part of, else the page does not say who. */
  by?: string[];
  /** Id of its theme. */
  theme?: string;
  places?: Text[];
  /** When it is another than the promise's. A note alone shows too: "På hösten". */
  period?: { from?: PartialDate; to?: PartialDate; note?: Text };
  targets?: Target[];
  /** What it consists of. */
  children?: Commitment[];
  /** Until a follow-up has another. */
  status?: Status;
  /** The status in words of its own. Without `status` it counts as reported without one. */
  statusText?: Text;
  reason?: Text;
}

/** What became of a commitment. With a reason, `notDone` is as good an answer as `done`. */
export type Status = 'notStarted' | 'ongoing' | 'done' | 'partly' | 'changed' | 'notDone' | 'notNeeded';

/**
 * The span that a number counts in: `occasion`, `day`, `week`, `month`, `quarter`, `tertial`, `term`, `year` or `period`, or a text as
 * it reads after the number, "varje helgfri torsdag". In a value, `period` says that it is for all the time of the promise.
 */
export type Per = Text;

/** A number that was promised: at least 4 000 hours, at most 3, just 12, within 24 hours. */
export interface Target {
  /** Follow-ups name it by this. */
  id?: string;
  op: 'min' | 'max' | 'exact' | 'within';
  value: number;
  /** What is counted, as it is written after the number: "timmar". */
  unit: Text;
  per?: Per;
  places?: Text[];
  /** The number holds at each of the places. Without it, several places are not compared with a value. */
  each?: boolean;
  /** How many there are in all, 3 of 7; or what it is a part of: 20 per cent of "de upptäckta narkotikabrotten". */
  of?: number | Text;
  note?: Text;
}

/** What became of the promise until some day. Sorted by time, whatever their order in the file. */
export interface FollowUp {
  title?: Text;
  from?: PartialDate;
  to?: PartialDate;
  published?: PartialDate;
  body?: Text[];
  /** The report. */
  document?: DocumentLink;
  /** In the file's order: extra work comes after the entry that it belongs to. */
  entries?: Entry[];
}

export interface Entry {
  /** Id of the commitment that it is about; without it, of work that no commitment names. */
  commitment?: string;
  /** Id of a theme. */
  theme?: string;
  places?: Text[];
  status?: Status;
  /** The status in words of its own. Without `status` it counts as reported without one. */
  statusText?: Text;
  text?: Text;
  reason?: Text;
  values?: Value[];
}

/** A number that came out. It is compared with a target only when it names it and both count the same. */
export interface Value {
  value: number;
  /** "knappt", "cirka", "drygt", "minst", "högst". */
  about?: 'under' | 'about' | 'over' | 'atLeast' | 'atMost';
  unit: Text;
  per?: Per;
  places?: Text[];
  each?: boolean;
  /** Planned, not done: never compared. */
  planned?: boolean;
  note?: Text;
  /** Id of a target. */
  target?: string;
}

export interface Signature {
  name: string;
  role?: Text;
  /** Id of a party. */
  party?: string;
}

export interface Contact {
  name?: Text;
  role?: Text;
  /** Id of a party. */
  party?: string;
  phone?: string;
  email?: string;
}

export interface Link {
  title: Text;
  url: string;
  /** BCP 47 tag of the language that what it leads to is in. */
  lang?: string;
}

export interface DocumentLink extends Link {
  /** File format, such as "pdf". */
  type?: string;
  bytes?: number;
}
