import { hasOwnContent, inlineJson } from '../promise/fetch-promise.js';
import type { Notice } from '../notices/notices.js';
import { closestLang } from '../language/closest-lang.js';
import { dateInSweden } from '../promise/promise-state.js';
import { formats } from '../language/formats.js';
import { ownWords } from '../page/own-words.js';
import { periodIn } from '../page/period-in.js';
import { element, phrase } from './phrase.js';
import type { EditorMessages } from './messages/editor-messages.js';
import { pageDocument, unshadowed } from '../platform/unshadowed.js';

/** What the three elements have, as far as they have it. */
export interface ShownHost extends HTMLElement {
  promise?: unknown;
  promiseUrl?: string;
  feedbackAction?: string;
  action?: string;
}

/** What shows instead of the page's own text. */
const ours = 'article, ol, form';

/** How the element is set up, as a list of terms and what they are. */
export function facts(
  host: ShownHost,
  notices: readonly Notice[],
  { language, facts: words }: EditorMessages,
): HTMLDListElement {
  const { version } = host.constructor as unknown as { version: string };
  const other = notices.find(({ code }) => code === 'defined-twice')?.values;
  const otherVersion = other?.['found'] === version ? other['version'] : other?.['found'];
  const list = element('dl');
  const add = (term: string, description: Node[]) =>
    list.append(element('div', element('dt', term), element('dd', ...description)));
  add(words.version, phrase(other ? words.otherVersion : '`{version}`', { version, found: otherVersion }));
  add(words.element, phrase('`<{tag}>`', { tag: host.localName }));
  if (host.promiseUrl !== undefined) {
    const state = isLoading(host, notices) ? 'loading' : host.shadowRoot!.querySelector(ours) ? 'shown' : 'notShown';
    const source = sourceOf(host);
    // The page's own text shows by itself.
    const shows = source === 'own' ? 'shown' : state;
    const address = addressOf(host.promiseUrl);
    const isStated = source !== 'none';
    add(words.content, phrase(`${words.sources[source]}${isStated ? ` ${words.states[shows]}` : ''}`, { address }));
  }
  const lang = closestLang(host);
  if (host.localName === 'promise-card' && hasOwnContent(host) && !host.shadowRoot!.querySelector('article')) {
    const { period, sentence } = periodIn(ownWords(host, lang), dateInSweden(new Date()));
    const { date } = formats(language);
    const { from, to } = period ?? {};
    const span = [from && words.from, to && words.to, words.readFrom].filter(Boolean).join(' ');
    if (period) add(words.applies, phrase(span, { from: from && date(from), to: to && date(to), sentence }));
  }
  const spoken = lang.split('-')[0]!.toLowerCase();
  const why = !lang
    ? words.noLang
    : spoken === language
      ? words.closest
      : ['sv', 'en'].includes(spoken)
        ? words.chosen
        : words.otherLang;
  add(words.language, phrase(why, { lang }));
  const heading = host.shadowRoot!.querySelector('h1, h2, h3, h4, h5, h6');
  if (heading) add(words.level, phrase('`{level}`', { level: heading.localName[1] }));
  const form = host.querySelector('form');
  const native = form && unshadowed(form);
  const action = host.feedbackAction ?? host.action ?? native?.getAttribute('action');
  if (action !== undefined)
    add(words.feedback, phrase(action ? '`{action}`' : words.nowhere, { action: addressOf(action ?? '') }));
  add(words.page, phrase('`{page}`', { page: location.href }));
  return list;
}

/** Whether the promise is on its way: it has an address, does not show yet, and nothing is known to be wrong. */
export function isLoading(host: ShownHost, notices: readonly Notice[]): boolean {
  const hasFailed = notices.some(
    ({ code, elements }) => ['no-content', 'no-priorities'].includes(code) && elements.has(host),
  );
  return sourceOf(host) === 'address' && !host.shadowRoot!.querySelector(ours) && !hasFailed;
}

function sourceOf(host: ShownHost): keyof EditorMessages['facts']['sources'] {
  if (host.promise != null) return 'property';
  if (host.promiseUrl) return 'address';
  if (inlineJson(host) !== undefined) return 'inline';
  return hasOwnContent(host) ? 'own' : 'none';
}

/** An address as the browser asks for it; as it is written when it is none. */
export function addressOf(given: string): string {
  try {
    return new URL(given, pageDocument.baseURI).href;
  } catch {
    return given;
  }
}
