import { html, raw } from 'hono/html';
import type { FeedbackStore, Filter, MessageState, ReceivedFeedback } from '../store/feedback-store.js';
import type { InboxContext } from './access.js';
import { formToken, wordsOf } from './frame.js';
import { entry, mailAddress, pageLink, receivedAt, stateTag, whyQuarantined } from './message-parts.js';
import type { InboxWords } from './words.js';

/** Messages on a page. */
const pageSize = 50;

/** Characters of a message that its place in the list shows. */
const excerptLength = 600;

const states = ['new', 'read', 'answered'] as const satisfies readonly MessageState[];

export interface ListQuery {
  filter: Filter;
  before: number | undefined;
}

/** What the list's address asks for; what makes no sense counts as not given. */
export function readListQuery(query: (name: string) => string | undefined): ListQuery {
  const given = (name: string) => query(name)?.trim().slice(0, 8000) || undefined;
  const state = states.find((known) => known === query('state'));
  const before = /^\d{1,15}$/.exec(query('before') ?? '')?.[0];
  const [promise, commitment, page, text] = ['promise', 'commitment', 'page', 'text'].map(given);
  return {
    filter: {
      quarantined: query('quarantined') === 'yes',
      ...(state && { state }),
      ...(promise && { promise }),
      ...(commitment && { commitment }),
      ...(page && { page }),
      ...(text && { text: text.slice(0, 200) }),
    },
    before: before === undefined ? undefined : Number(before),
  };
}

/** The same as an address, with what else is to be said. */
function toQuery(filter: Filter, more: Record<string, string> = {}): string {
  const { quarantined, ...rest } = filter;
  const all = { ...(quarantined && { quarantined: 'yes' }), ...rest, ...more };
  const query = new URLSearchParams(all).toString();
  return query && `?${query}`;
}

/** `suspected` is how many messages are in quarantine. */
export async function listBody(
  context: InboxContext,
  store: FeedbackStore,
  { filter, before }: ListQuery,
  suspected: number,
  base: string,
) {
  const words = wordsOf(context);
  const [{ messages, next }, promises, commitments] = await Promise.all([
    store.page(filter, pageSize, before),
    store.valuesOf('promise'),
    store.valuesOf('commitment'),
  ]);
  const { quarantined, ...narrowing } = filter;
  const isFiltered = Object.keys(narrowing).length > 0;
  const empty = suspected > 0 ? words.emptyBesides : words.empty;
  const none = isFiltered ? words.noHits : quarantined ? words.emptyQuarantine : empty;
  const isSearch = Boolean(filter.text ?? filter.page);
  const isShown = messages.length > 0 || isFiltered || before !== undefined;
  return html`${!quarantined && suspected > 0 && reviewNotice(narrowing, isFiltered, suspected, base, words)}
    ${isShown && filterForm(filter, isFiltered, promises, commitments, base, words)}
    ${
      messages.length > 0
        ? html`<p class="hint">${words.shown(messages.length)}</p>
            <p class="links">
              ${words.export} <a href="${base}/synpunkter.csv${toQuery(filter)}">${words.exportCsv}</a>
              <a href="${base}/synpunkter.xlsx${toQuery(filter)}">${words.exportXlsx}</a>
            </p>
            <ol>
              ${messages.map((feedback) => item(context, feedback, base, words))}
            </ol>`
        : html`<p class="empty">${none}</p>`
    }
    <p class="links">
      ${
        next !== undefined &&
        html`<a href="${base}${toQuery(filter, { before: String(next) })}" rel="next"
          >${isSearch ? words.searchOlder : words.older}</a
        > `
      }
      ${before !== undefined && html`<a href="${base}${toQuery(filter)}">${words.newest}</a>`}
    </p>`;
}

/** Nobody looks for a message in quarantine who does not know that there is one. */
function reviewNotice(filter: Filter, isFiltered: boolean, suspected: number, base: string, words: InboxWords) {
  const address = `${base}${toQuery({ ...filter, quarantined: true })}`;
  return html`<p class="notice">
    <a href="${address}">${isFiltered ? words.searchSuspected : words.toReview(suspected)}</a>
  </p>`;
}

const describedBy = (reference: string) => raw(`aria-describedby="${reference}"`);

function filterForm(
  filter: Filter,
  isFiltered: boolean,
  promises: readonly string[],
  commitments: readonly string[],
  base: string,
  words: InboxWords,
) {
  const { text, promise, commitment, page, state, any, apply, reset, heading } = words.filter;
  const choice = (name: string, label: string, choices: readonly (readonly [string, string])[], chosen = '') =>
    html`<p>
      <label for="${name}">${label}</label>
      <select id="${name}" name="${name}">
        <option value="">${any}</option>
        ${choices.map(
          ([value, shown]) => html`<option value="${value}" ${value === chosen && raw('selected')}>${shown}</option>`,
        )}
      </select>
    </p>`;
  const same = (values: readonly string[], chosen: string | undefined) =>
    [...new Set([...values, ...(chosen ? [chosen] : [])])].map((value) => [value, value] as const);
  return html`<details ${isFiltered && raw('open')}>
    <summary>${heading}</summary>
    <form class="filter" method="get" action="${base}">
      ${filter.quarantined && html`<input type="hidden" name="quarantined" value="yes" />`}
      <p class="wide">
        <label for="text">${text}</label>
        <input id="text" name="text" type="search" maxlength="200" value="${filter.text ?? ''}" />
      </p>
      ${choice('promise', promise, same(promises, filter.promise), filter.promise)}
      ${choice('commitment', commitment, same(commitments, filter.commitment), filter.commitment)}
      <p><label for="page">${page}</label><input id="page" name="page" type="text" value="${filter.page ?? ''}" /></p>
      ${choice(
        'state',
        state,
        states.map((name) => [name, words.states[name]] as const),
        filter.state,
      )}
      <p class="wide">
        <button type="submit">${apply}</button>
        ${isFiltered && html` <a href="${base}${filter.quarantined ? '?quarantined=yes' : ''}">${reset}</a>`}
      </p>
    </form>
  </details>`;
}

function item(context: InboxContext, feedback: ReceivedFeedback, base: string, words: InboxWords) {
  const { reference, message, email, page, promise, commitment, locale, otherFields, quarantined } = feedback;
  const start = Array.from(message.slice(0, 2 * excerptLength + 1));
  const isCut = start.length > excerptLength;
  const shown = isCut ? `${start.slice(0, excerptLength).join('')}…` : message;
  const only = (filter: Filter) => `${base}${toQuery({ ...(quarantined && { quarantined }), ...filter })}`;
  const why = quarantined && whyQuarantined(feedback, words);
  return html`<li>
    <article aria-labelledby="${reference}">
      <div class="heading">
        <h2 class="reference" id="${reference}"><a href="${base}/message/${reference}">${reference}</a></h2>
        <p class="received">${stateTag(feedback, words)} ${receivedAt(feedback, words)}</p>
      </div>
      ${why && html`<p class="why">${why}</p>`}
      <p class="message" lang="${locale}" dir="auto">${shown}</p>
      ${isCut && html`<p><a href="${base}/message/${reference}">${words.whole}</a></p>`}
      <dl>
        ${email && entry(words.email, html`<a href="mailto:${mailAddress(email)}">${email}</a>`)}
        ${(page.url || page.title) && entry(words.pageLabel, pageLink(page))}
        ${promise && entry(words.promise, html`<a href="${only({ promise })}">${promise}</a>`)}
        ${commitment && entry(words.commitment, html`<a href="${only({ commitment })}">${commitment}</a>`)}
        ${entry(words.language, locale)}
        ${otherFields.slice(0, 10).map(([name, value]) => entry(name, value.slice(0, 500)))}
      </dl>
      ${
        quarantined &&
        html`<form method="post" action="${base}/message/${reference}">
          ${formToken(context)}<input type="hidden" name="from" value="list" />
          <button type="submit" name="action" value="release" class="quiet-button" ${describedBy(reference)}>
            ${words.release}
          </button>
        </form>`
      }
    </article>
  </li>`;
}
