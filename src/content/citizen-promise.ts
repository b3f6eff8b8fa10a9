/**
 * A citizen promise (medborgarlöfte) as a publisher writes it, version 1. Documented for editors in docs/content.md.
 * Nothing that a page does not say needs to be filled in.
 */
export interface CitizenPromise {
  /** Names the promise in feedback. Letters, digits and `-`. */
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
  image?: { url: string; alt: Text; caption?: Text };
  /** Who promises. Commitments name them by `id`. */
  parties?: Party[];
  /** When it applies. The last one counts, earlier ones are history. */
  periods?: Period[];
  /** What the promise builds on: the dialogue with residents. */
  situation?: { text: Text };
  /** In order of rank. */
  priorities?: Priority[];
  themes?: Theme[];
  commitments?: Commitment[];
  documents?: DocumentLink[];
  links?: Link[];
  /** When the content was last changed. */
  updated?: PartialDate;
}

/** One text in the document's language, or the same text in several, by BCP 47 tag. Plain text, never markup. */
export type Text = string | { readonly [lang: string]: string };

/** An ISO 8601 date as precise as the page: "2017-09-30", "2017-09" or "2017". */
export type PartialDate = string;

export interface Party {
  id: string;
  name: Text;
}

/** From the first to the last day, month or year, both included. */
export interface Period {
  from?: PartialDate;
  to?: PartialDate;
}

export interface Priority {
  title: Text;
  note?: Text;
}

export interface Theme {
  id: string;
  title: Text;
  text?: Text;
}

export interface Commitment {
  /** Names the commitment in follow-ups and feedback. */
  id?: string;
  text: Text;
  /** Ids of the parties that promise it. Absent: the page does not say who. */
  by?: string[];
  /** Id of its theme. */
  theme?: string;
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
}
