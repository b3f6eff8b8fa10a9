import type { CitizenPromise, Commitment, FollowUp, PartialDate, Text } from '../../promise/citizen-promise.js';
import { localizer, type LocalizedText } from '../../promise/localized-text.js';
import { followUpsByTime, outcomeOf, outcomesById, type Outcome } from '../../promise/outcomes.js';
import { promiseState } from '../../promise/promise-state.js';
import type { Locale } from '../../language/locales.js';
import { addressesOf } from './addresses.js';

/** What a view is made from. */
export interface ViewOf {
  promise: CitizenPromise;
  /** The reader's language, a BCP 47 tag. */
  lang: string;
  /** The language of our own words. */
  locale: Locale;
  today: PartialDate;
  /** Level of the title. */
  level: number;
  /**
   * Of a promise that was read from an ordinary page, of which the card says nothing more than the page does: `titled` where the page's
   * own heading stands above it.
   */
  page?: 'titled' | 'untitled' | undefined;
  /** Opens the form about one commitment; undefined where there is no form. */
  comment?: ((commitment: Commitment) => unknown) | undefined;
}

/** What the parts of the card are made from. */
export interface View extends ViewOf {
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
  /** Whether anything is said of what became of a commitment. */
  hasOutcomes: boolean;
  /** The fragment (`#…`) of each commitment. */
  addresses: ReadonlyMap<Commitment, string>;
}

/** All that is worked out of a promise before it is shown: once for each promise, day and language. */
export function viewOf(given: ViewOf): View {
  const { promise, lang, locale, today, level } = given;
  const followUps = followUpsByTime(promise);
  const addresses = addressesOf(promise);
  const outcomes = outcomesById(followUps);
  return {
    ...given,
    level: level + 1,
    isEnded: promiseState(promise.periods ?? [], today) === 'ended',
    localized: localizer(lang, promise.lang, locale),
    followUps,
    commitments: new Map([...addresses.keys()].flatMap((each) => (each.id ? [[each.id, each]] : []))),
    outcomes,
    hasOutcomes: [...addresses.keys()].some((commitment) => {
      const { status, statusText, entries } = outcomeOf(commitment, outcomes);
      return status ?? statusText ?? entries;
    }),
    addresses,
  };
}
