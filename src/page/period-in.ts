import type { PartialDate } from '../promise/citizen-promise.js';
import { endsBefore } from '../promise/partial-date.js';
import { hasYear, partialDate, withoutDates } from './dates.js';

/** A line of a page as a reader sees it: a heading, a paragraph, an item, a cell, or what a line break sets apart in one of them. */
export interface Line {
  text: string;
  /** Level of a heading, 1 to 6; `boldLevel` for a line that is bold as a whole; 0 for anything else. */
  level: number;
}

/** Below all headings: such a line ends what the last one said, and says nothing of when the promise applies. */
export const boldLevel = 7;

/** What a page says of when its promise applies. */
export interface PeriodReading {
  /** Undefined when the page does not say, or not clearly. */
  period?: { from?: PartialDate; to?: PartialDate };
  /** The sentence or heading that it was read from, as it stands. Without a period: one that looks as if it was meant to say it. */
  sentence?: string;
}

/** An end that is an empty text says that there is none: "tills vidare". */
interface Claim {
  from: PartialDate | undefined;
  to: PartialDate | undefined;
  sentence: string;
}

/** Years between the beginning and the end of a promise, or until its end: more is a slip of the pen. */
const longest = 12;
/** Characters; no form is as long. */
const longestSentence = 400;
/** No promise is older. */
const earliest = 2000;

// A closed grammar: a sentence says when the promise applies only when all of it, from its first word to its last, is one of these
// forms. An open one, any sentence with the word and a date, said something untrue for one in four. Every `#` is a date. Each word
// here is one more that residents download: those stay that editors write.

const word = /[^\s.,:;#]+/.source;
/** "Karlstads", "Laxå kommuns", "Karlstad's": whether it is a name is seen by its capitals. */
const whose = `(?:(?:vårt|våra|detta|dessa|det (?:här|gemensamma)|de här|our|the|this|these|(?<owner>(?:${word} ){0,2}${word}s)) )?`;
const promise = /(?:(?:medborgar)?löfte(?:t|n|na)?|(?:citizens?['’]? )?promises?)/.source;
const that = `(?:(?:det är innebörden av|(?:det|detta|här) är|this is|[^.,:;#]+ och [^.,:;#]+ har (?:skrivit under|(?:under)?tecknat) ett) )?(?:gemensamt )?${whose.replace('<owner>', '<whose>')}${promise} (?:som|that)`;
const verb =
  /(?:(?:ska(?:ll)?|kommer att) (?:gälla|löpa)|gäll(?:er|de)|löper|avser|(?:har förlängts|är förlängt)(?: och gäller)?|(?:will )?apply|applie[sd]|(?:is|are|was|were) (?:valid|in force)|runs|ha(?:s|ve) been extended)/
    .source;
const isPast = /gällde|applied|was|were/i;

const lead = /(?:(?:nu|under|för|i|hela|tiden|perioden|åren|året|for|in|the|period) )*/.source;
const since = /(?:från(?: och med)?|fr\.? ?o\.? ?m\.?|fom|from|since)/.source;
const through =
  /(?:(?:fram )?till och med|t\.? ?o\.? ?m\.?|through|up to and including|(?:till|until) (?:utgången av|the end of))/
    .source;
/** With a day it covers the day, as people read it. Of a month or a year nobody knows whether it is the first or the last of it. */
const until = /(?:(?:fram )?till|until|to)/.source;
const onwards = /(?:(?:och )?tills ?vidare|och framåt|onwards|(?:and )?until further notice)/.source;
const span = `${lead}(?:(?<end>${through} #)|(?<day>${until} #)|(?<start>${since} #)|(?<open>(?:${since} )?# ${onwards})|(?<both>(?:${since} |mellan |between )?# ?(?:-|${through}|${until}) ?#|(?:mellan|between) # (?:och|and) #)|(?<years># (?:och|and) #)|(?<one>#))`;

const form = (pattern: string) => new RegExp(`^${pattern}$`, 'i');
const sentences = [
  form(`(?:${whose}${promise}|${that}) ${verb}:? ${span}(?: och innebär(?: följande)?)?[.!:]?`),
  // The third promise in a row is the one that the page is about.
  form(`${promise} för (?<one>#) är det ${word} i ordningen\\.`),
];
const labelled = form(
  `(?:(?:gill?tighetstid|gäller|period|valid|applies):|(?:det här|detta|what we) (?:lovar vi|promise)) ${span}[.:]?`,
);
/** Names are recognised among other words by their capitals. */
const heading = form(
  `(?<report>(?:uppföljning|follow-up)(?: av| of)? )?${whose}${promise}(?: (?:för|i|for|in|of))?(?<names>(?: ${word}){0,6}?),? ${span}`,
);
const onlySpan = form(span);

const name = /^(?:[A-ZÅÄÖÉ].*|och|and|of|kommuns?|stads?)$/;
/** "Fjolårets", "Kommunens", "Grannkommunens": whoever's promise it is, it need not be this one. */
const noName = /(?:en|et|an|[aeo]rna|andra|police)['’]?s$/i;

/** Of another promise, or of one that is not made. */
const another =
  /(?:^|[^a-zåäö])(?:tidigare|förra|föregående|gamla|äldre|nästa|förslag|utkast|previous|former|earlier|old|next|draft|proposed)(?![a-zåäö])/i;
/** A section, or a heading, whose dates are those of something else than the promise. */
const otherDates = /uppfölj|enkät|dialog|rapport|resultat|utvärder|follow|survey|report|result/i;

const aboutPromise = /löfte|promise/i;
const isPronoun = /^(?:det|de|it|they) /i;
/** The promise and its verb, with something that says a time: meant to say when it applies, and not in one of the forms. */
const nearly = new RegExp(
  `^${whose}${promise} ${verb}.*(?:#|\\d{5}|sommar|höst|våren|vinter|årsskift|period|vidare| år(?![a-zåäö])|månad|summer|autumn|spring|winter|notice|year|month)`,
  'i',
);
/** That it does not apply any more, or until another day than another sentence says. */
const denial =
  /(?:gäller|gällde)(?: [a-zåäö]+)? (?:inte|ej)(?! bara| enbart| endast)|inte längre|no longer|not (?:valid|in force|apply)|(?:har|är|has|have|is|are|was|were|been) (?:upphört|avslutat|sagts upp|ersatt|ended|expired|replaced|withdrawn)|upphörde|avslutades|ersattes|(?:förläng|extend)[^.]*(?:#|sommar|höst|våren|vinter|årsskift)/i;

/**
 * When a page's promise applies, as far as the page says so in one of the closed forms. Sentences go before headings. Nothing is said
 * where two of them disagree, where the promise is said not to apply any more, or where a date does not exist.
 */
export function periodIn(lines: readonly Line[], today: PartialDate): PeriodReading {
  const lastYear = Number(today.slice(0, 4)) + longest;
  const said: Claim[] = [];
  const headings: (Claim & { isClosed: boolean })[] = [];
  let unread: string | undefined;
  let mention: string | undefined;
  let denied = false;
  /** The headings that a line stands under, by level. */
  let above: string[] = [];

  for (const { text, level } of lines) {
    if (level) above = above.slice(0, level);
    const isElsewhere = [...above, level ? text : ''].some((each) => another.test(each));
    const parent = above.filter(Boolean).at(-1);
    if (level) above[level] = text;
    if (isElsewhere) continue;
    if (level && level < boldLevel && text.length < longestSentence) {
      const claim = claimIn(text, (form) => headingSpan(form, text, level, parent), lastYear);
      if (claim) headings.push({ ...claim, isClosed: true });
      else {
        const { form, dates } = withoutDates(tidy(text));
        const years = dates.flatMap((date) => partialDate(date) ?? []).sort();
        if (years.length && aboutPromise.test(form) && !otherDates.test(form))
          headings.push({ from: years[0], to: years.at(-1), sentence: text, isClosed: false });
      }
    }
    for (const each of sentencesIn(text)) {
      const claim = claimIn(each, (form) => sentenceSpan(form, each, above), lastYear);
      if (claim) said.push(claim);
      else {
        const { form } = withoutDates(tidy(each));
        const isAbout = aboutPromise.test(form);
        if (isAbout && nearly.test(form)) unread ??= each;
        else if (isAbout && !level && form.includes('#')) mention ??= each;
        if ((isAbout || isPronoun.test(form)) && denial.test(form) && !another.test(form)) {
          denied = true;
          unread ??= each;
        }
      }
    }
  }

  const nothing = (sentence = unread ?? mention) => (sentence === undefined ? {} : { sentence });
  if (denied) return nothing();
  if (!said.length && unread !== undefined) return nothing();
  const closed = headings.filter(({ isClosed }) => isClosed);
  const claims = said.length ? said : closed;
  const whole = claims.reduce<Claim | undefined>((one, other) => one && agreed(one, other), claims[0]);
  if (!whole) return nothing(claims[0]?.sentence);
  // What the title says is another promise, or the sentence has not been changed since the last one.
  if (said.length && headings.length && !headings.some((each) => overlap(each, whole))) return nothing(whole.sentence);
  const { from, to } = whole;
  return { period: { ...(from && { from }), ...(to && { to }) }, sentence: whole.sentence };
}

/** What a text says in one form or another. */
function claimIn(text: string, spanIn: (form: string) => Span | undefined, lastYear: number): Claim | undefined {
  const tidied = tidy(text);
  const { form, dates } = withoutDates(tidied);
  const found = dates.length && dates.length < 3 ? spanIn(form) : undefined;
  const between = found && ends(found, dates);
  if (!between) return undefined;
  const { from, to } = between;
  const years = [from, to].filter(Boolean).map((date) => Number(date!.slice(0, 4)));
  if (!years.length || years.some((year) => year < earliest || year > lastYear)) return undefined;
  if (years.length === 2 && years[1]! - years[0]! > longest) return undefined;
  // "Gällde från 2017" says that it has ended, and not when.
  if (isPast.test(form) && !to) return undefined;
  return from && to && endsBefore(from, to) ? undefined : { from, to, sentence: text.trim() };
}

type Span = Partial<Record<string, string>>;

function sentenceSpan(form: string, text: string, above: readonly string[]): Span | undefined {
  for (const each of sentences) {
    const groups = each.exec(form)?.groups;
    if (groups) return isNamed(groups['owner'] ?? groups['whose']) ? groups : undefined;
  }
  const section = above.filter(Boolean).at(-1);
  return section !== undefined && section !== text && otherDates.test(section)
    ? undefined
    : labelled.exec(form)?.groups;
}

function headingSpan(form: string, text: string, level: number, parent: string | undefined): Span | undefined {
  const groups = heading.exec(form)?.groups;
  const isYears = !groups && (parent === undefined || aboutPromise.test(parent)) && !otherDates.test(parent ?? '');
  const found = groups ?? (isYears ? onlySpan.exec(form)?.groups : undefined);
  // "Löften till och med 2018" may be a list of them.
  if (!found || found['end'] || found['day'] || found['start']) return undefined;
  // The year of a report need not be that of what it follows up; but a page that is one says whose it is.
  if (found['report'] ? level > 1 || otherDates.test(text.slice(found['report'].length)) : otherDates.test(text))
    return undefined;
  const names = (found['names'] ?? '').trim().split(' ').filter(Boolean);
  return names.every((word) => name.test(word)) && isNamed(found['owner']) ? found : undefined;
}

function isNamed(owner: string | undefined): boolean {
  return !owner || (owner.split(' ').every((word) => name.test(word)) && !noName.test(owner));
}

/** The ends of a span of one of the forms; undefined where a date does not exist, or says too little. */
function ends(found: Span, [first = '', second = '']: readonly string[]): Pick<Claim, 'from' | 'to'> | undefined {
  const one = partialDate(first);
  if (found['end'] || found['day']) return one && (found['end'] || one[9]) ? { from: undefined, to: one } : undefined;
  if (found['start'] || found['open']) return one ? { from: one, to: found['open'] && '' } : undefined;
  if (found['one']) return one && !one[9] ? { from: one, to: one } : undefined;
  const to = hasYear(second) ? partialDate(second) : undefined;
  // "1 maj–31 december 2026"; "1 maj–2026" is nothing.
  const from = hasYear(first) ? one : to?.[6] && partialDate(first, to);
  if (!from || !to || (found['years'] && (to[4] || from[4] || Number(to) !== Number(from) + 1))) return undefined;
  return { from, to };
}

/** Two that say the same as far as both are precise, as the more exact one; undefined when they do not. */
function agreed(one: Claim, other: Claim): Claim | undefined {
  const exact = (a: string | undefined, b: string | undefined) => {
    if (a === undefined || b === undefined) return a ?? b;
    const [short = '', long = ''] = [a, b].sort((x, y) => x.length - y.length);
    return a === b || (short && long.startsWith(short)) ? long : null;
  };
  const from = exact(one.from, other.from);
  const to = exact(one.to, other.to);
  if (from === null || to === null || (from && to && endsBefore(from, to))) return undefined;
  const isOther = (other.from ?? '').length + (other.to ?? '').length > (one.from ?? '').length + (one.to ?? '').length;
  return { from, to, sentence: (isOther ? other : one).sentence };
}

function overlap(one: Claim, other: Claim): boolean {
  const isBefore = ({ to }: Claim, { from }: Claim) => !!to && !!from && endsBefore(from, to);
  return !isBefore(one, other) && !isBefore(other, one);
}

/** A sentence ends before one that begins with a capital, so that "fr.o.m. 1 maj" is not two. */
function sentencesIn(text: string): string[] {
  return text
    .replace(/([.!?…][)"”’]?|\d\.) +(?=[A-ZÅÄÖ"”(•–-])/g, '$1\n')
    .split('\n')
    .filter((each) => each.trim() && each.length < longestSentence);
}

/** White space, hyphens that only show at the end of a line, kinds of dashes, the mark of a typed list. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^ ?[-•·*] /, '')
    .trim();
}
