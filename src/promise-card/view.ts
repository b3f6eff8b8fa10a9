import type { CitizenPromise, Commitment, FollowUp, PartialDate, Text } from '../content/citizen-promise.js';
import type { LocalizedText } from '../content/localized-text.js';
import type { Outcome } from '../content/outcomes.js';
import type { Locale } from '../i18n/locales.js';

/** What the parts of the card are made from. */
export interface View {
  promise: CitizenPromise;
  locale: Locale;
  today: PartialDate;
  /** Whether the promise has ended. */
  isEnded: boolean;
  /** Level of the headings of parts. */
  level: number;
  localized: (text: Text) => LocalizedText;
  /** From first to last. */
  followUps: readonly FollowUp[];
  /** All that have an id, by it; parts of others too. */
  commitments: ReadonlyMap<string, Commitment>;
  /** What became of the commitments, by id. */
  outcomes: ReadonlyMap<string, Outcome>;
  /** The fragment (`#…`) of each commitment. */
  addresses: ReadonlyMap<Commitment, string>;
  /** Opens the form about one commitment; undefined where there is no form. */
  comment?: ((commitment: Commitment) => Promise<void>) | undefined;
}
