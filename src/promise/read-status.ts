import type { Status } from './citizen-promise.js';
import { isText, leaves } from './leaves.js';
import { statusShape } from './promise-shape.js';
import { isObject, type Reading } from './reading.js';

/** What each status is called in Swedish and in English, also as said of one thing or several. */
const words: readonly [Status, RegExp][] = [
  ['notStarted', /^(inte|ej) (på)?börja(t|d|de|ts)$|^not ?started$/],
  ['ongoing', /^pågå(r|ende)$|^ongoing$|^in progress$|^under ?way$/],
  ['done', /^(genomför|utför|slutför|uppfyll)(t|d|da)$|^(klar|färdig)[ta]?$|^done$|^completed?$/],
  [
    'partly',
    /^delvis( (genomför|utför|slutför|uppfyll)(t|d|da)| (klar|färdig)[ta]?)?$|^part(ly|ially)( (done|completed?))?$/,
  ],
  ['changed', /^ändra(t|d|de)$|^changed$/],
  ['notDone', /^(inte|ej) ((genomför|utför|slutför|uppfyll)(t|d|da)|(klar|färdig)[ta]?)$|^not ?(done|completed?)$/],
  ['notNeeded', /^behöv(de|e)?s (inte|ej)$|^(inte|ej) nödvändigt$|^not ?needed$/],
];

/** The status that a text means, when it is one of our words: "Pågår", "klart", "Not started", "not_started". */
export function readStatus(written: string): Status | undefined {
  const text = written
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/^ | ?[.!]? ?$/g, '');
  return words.find(([, pattern]) => pattern.test(text))?.[0];
}

/** A field that should hold one of our words. What is none of them is kept as text. */
export function readStatusField(given: unknown, path: string, reading: Reading): Record<string, unknown> {
  const { options } = statusShape;
  if ((options as readonly unknown[]).includes(given)) return { status: given };
  const words = isObject(given) ? Object.entries(given).map(([, text]) => text) : [given];
  const known = words.map((text) => isText(text) && readStatus(text)).find(Boolean);
  if (known) {
    reading.advise(path, { code: 'not-one-of', options }, given, known);
    return { status: known };
  }
  const statusText = leaves.text(given, path, reading);
  if (!statusText) {
    if (statusText === undefined) reading.report(path, { code: 'not-one-of', options }, given);
    return {};
  }
  reading.reportShown(path, { code: 'not-one-of', options }, given);
  return { statusText };
}
