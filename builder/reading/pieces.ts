import type { CitizenPromise, Commitment, Text } from '../../src/promise/citizen-promise.js';
import type { PageReading, RestReason } from '../../src/page/read-page.js';
import { textIn } from '../fields/texts.js';
import { idOf } from '../state/ids.js';
import type { ReadPaste } from './read-pasted.js';

/** Where a piece of text can go. */
export const places = [
  'title',
  'category',
  'lead',
  'body',
  'background',
  'backgroundItem',
  'aim',
  'priority',
  'theme',
  'themeText',
  'commitment',
  'caption',
  'followPlan',
  'followUp',
  'nowhere',
] as const;

export type Place = (typeof places)[number];

/** A piece of the text that was pasted, and where it goes. */
export interface Piece {
  text: string;
  /** Undefined until somebody has decided. */
  place: Place | undefined;
  /** Of a commitment: ids of the parties. */
  by: string[];
  /** Of a text that was not placed: why. */
  reason?: RestReason;
  /** The text in all its languages, as long as nobody has changed the words. */
  value?: Text;
  /** Of a commitment: what the reader called it. */
  readId?: string;
}

/** What is around the text on a municipality's page, and is no part of a promise. Shown as left out, so that it can be put back. */
const aroundPages =
  /^(?:(?:sidan )?(?:senast )?(?:uppdaterad|publicerad|granskad)(?: den)?[:.]?$|har du synpunkter på (?:den här )?sidan|hjälpte informationen|dela (?:sidan|på)|skriv ut|lyssna$|till toppen|last updated:?$|was this page helpful)/i;

/** Takes the texts out of a promise, in the order of the card, so that each can go elsewhere. */
export function piecesOf(read: PageReading['promise'], rest: PageReading['rest']): ReadPaste {
  const { title, category, lead, body, situation, aims, priorities, themes, commitments, followPlan, ...promise } =
    read;
  const pieces: Piece[] = [];
  const own = read.lang;
  const add = (place: Place, value: Text | undefined, more: Partial<Piece> = {}) => {
    if (value !== undefined) pieces.push({ text: textIn(value, own, own), value, place, by: [], ...more });
  };
  const addCommitment = ({ id, text, by = [] }: Commitment) =>
    add('commitment', text, { by, ...(id && { readId: id }) });
  add('category', category);
  add('title', title);
  add('lead', lead);
  for (const text of body ?? []) add('body', text);
  add('background', situation?.text);
  for (const text of situation?.items ?? []) add('backgroundItem', text);
  for (const text of aims ?? []) add('aim', text);
  for (const { title } of priorities ?? []) add('priority', title);
  for (const each of commitments ?? []) if (!each.theme) addCommitment(each);
  for (const theme of themes ?? []) {
    add('theme', theme.title);
    const { text } = theme;
    for (const part of typeof text === 'string' ? text.split('\n\n') : text ? [text] : []) add('themeText', part);
    for (const each of commitments ?? []) if (each.theme === theme.id) addCommitment(each);
  }
  add('followPlan', followPlan?.text);
  for (const { text, reason } of rest)
    pieces.push({ text, place: aroundPages.test(text) ? 'nowhere' : undefined, by: [], reason });
  return { pieces, promise };
}

/** A piece for each of its lines. */
export function split(piece: Piece): Piece[] {
  return piece.text
    .split('\n')
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text) => ({ ...piece, text }));
}

/**
 * The promise that pieces make, in their order: a theme has what comes after it. What is placed nowhere is left out; what nobody has
 * decided on becomes paragraphs, so that nothing is lost.
 */
export function promiseOf({ pieces, promise }: ReadPaste): Record<string, unknown> {
  const own = promise.lang;
  const { lang, image, parties, periods, followUps, ...others } = promise;
  const made: Record<string, unknown> = { lang };
  const valueOf = ({ text, value }: Piece): Text =>
    value !== undefined && textIn(value, own, own) === text ? value : text.trim();
  const texts = (place: Place) => pieces.filter((piece) => piece.place === place && piece.text.trim()).map(valueOf);
  const words = (text: Text) => textIn(text, own, own);
  /** One text of several; with one alone, its other languages are kept. */
  const joined = (place: Place, by = '\n\n'): Text | undefined => {
    const all = texts(place);
    return all.length > 1 ? all.map(words).join(by) : all[0];
  };
  const set = (name: string, value: unknown) => {
    const isEmpty = value === undefined || value === '' || (Array.isArray(value) && !value.length);
    if (!isEmpty) made[name] = value;
  };

  const title = joined('title', ' ');
  set('id', title && idOf(words(title)));
  set('category', joined('category', ' '));
  set('title', title);
  const [lead, ...moreLead] = texts('lead');
  set('lead', lead);
  const captions = texts('caption');
  const [caption] = captions;
  set('image', image && caption ? { ...image, caption } : image);
  const undecided = pieces.filter(({ place, text }) => !place && text.trim()).map(({ text }) => text);
  set('body', [...moreLead, ...texts('body'), ...(image ? captions.slice(1) : captions), ...undecided]);
  set('aims', texts('aim'));
  set('parties', parties);
  set('periods', periods);
  const background = joined('background');
  const items = texts('backgroundItem');
  if (background || items.length)
    made['situation'] = { ...(background && { text: background }), ...(items.length && { items }) };
  set(
    'priorities',
    texts('priority').map((text) => ({ title: typeof text === 'string' ? text.replace(/\.$/, '') : text })),
  );

  const themes: { id: string; title: Text; text?: Text }[] = [];
  const commitments: Commitment[] = [];
  for (const piece of pieces) {
    if (!piece.text.trim()) continue;
    const text = valueOf(piece);
    const theme = themes.at(-1);
    if (piece.place === 'theme') themes.push({ id: `tema-${themes.length + 1}`, title: text });
    else if (piece.place === 'themeText') {
      if (theme) theme.text = theme.text ? `${words(theme.text)}\n\n${words(text)}` : text;
      else set('body', [...((made['body'] as Text[] | undefined) ?? []), text]);
    } else if (piece.place === 'commitment')
      commitments.push({
        id: `atagande-${commitments.length + 1}`,
        text,
        ...(piece.by.length && { by: piece.by }),
        ...(theme && { theme: theme.id }),
      });
  }
  set('themes', themes);
  set('commitments', commitments);
  const plan = joined('followPlan');
  if (plan) made['followPlan'] = { text: plan };
  const report = texts('followUp');
  const reports = renamed(followUps, pieces, commitments);
  set('followUps', report.length ? [...reports, { body: report }] : reports);
  for (const [name, value] of Object.entries(others)) set(name, value);
  return made;
}

/** Entries name commitments as the reader did; those that became something else are named no more, and their words stay. */
function renamed(
  followUps: CitizenPromise['followUps'] = [],
  pieces: readonly Piece[],
  commitments: readonly Commitment[],
): object[] {
  const kept = pieces.filter(({ place, text }) => place === 'commitment' && text.trim());
  return followUps.map(({ entries, ...report }) => ({
    ...report,
    ...(entries && {
      entries: entries.map(({ commitment, ...entry }) => {
        const place = kept.findIndex(({ readId }) => readId !== undefined && readId === commitment);
        const id = commitments[place]?.id;
        return { ...(id && { commitment: id }), ...entry };
      }),
    }),
  }));
}
