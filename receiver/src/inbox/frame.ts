import { html, raw } from 'hono/html';
import { pageResponse, type Html } from '../layout.js';
import type { InboxContext } from './access.js';
import { inboxWords, type InboxWords } from './words.js';

export type PageName = 'list' | 'quarantine' | 'statistics' | 'mail' | 'log';

const paths: Record<PageName, string> = {
  list: '',
  quarantine: '?quarantined=yes',
  statistics: '/statistics',
  mail: '/mail',
  log: '/log',
};

/** For a table of many columns. */
const wide = raw('class="wide"');

export interface FrameOptions {
  /** The inbox's own path, such as "/inbox". */
  base: string;
  title: string;
  current?: PageName;
  body: Html;
  /** Numbers after the names of pages. */
  counts?: Partial<Record<PageName, number>>;
  canSignOut: boolean;
  status?: 200 | 403 | 404 | 429;
}

export function wordsOf(context: InboxContext): InboxWords {
  return inboxWords[context.get('language')];
}

/** A page of the inbox with its navigation, for who is signed in. */
export function framed(context: InboxContext, options: FrameOptions): Response | Promise<Response> {
  const { base, title, current, body, counts = {}, canSignOut, status } = options;
  const words = wordsOf(context);
  const language = context.get('language');
  const link = (name: PageName) => {
    const count = counts[name];
    const label = count ? `${words[name]} (${count})` : words[name];
    const address = `${base}${paths[name]}`;
    return name === current
      ? html`<li><a href="${address}" aria-current="page">${label}</a></li>`
      : html`<li><a href="${address}">${label}</a></li>`;
  };
  const other = language === 'sv' ? 'en' : 'sv';
  return pageResponse(context, {
    ...(status && { status }),
    language,
    title,
    hasForm: true,
    body: html`<header>
        <div class="tools">
          <a href="${base}?language=${other}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a>
          ${
            canSignOut &&
            html`<form method="post" action="${base}/sign-out">
              ${formToken(context)}<button type="submit" class="quiet-button">${words.signOut}</button>
            </form>`
          }
        </div>
        <nav aria-label="${words.title}">
          <ul>
            ${(['list', 'quarantine', 'statistics', 'mail', 'log'] as const).map(link)}
          </ul>
        </nav>
        <h1>${title}</h1>
      </header>
      <main ${current === 'statistics' && wide}>${body}</main>`,
  });
}

/** A page that says one thing, for who is not signed in or has come a way that leads no further. */
export function plain(
  context: InboxContext,
  options: { title: string; body: Html; status: 200 | 403 | 404 | 429 },
): Response | Promise<Response> {
  const { title, body, status } = options;
  return pageResponse(context, {
    status,
    language: context.get('language'),
    title,
    hasForm: true,
    body: html`<main class="page narrow">
      <h1>${title}</h1>
      ${body}
    </main>`,
  });
}

/** Ties a form to the browser that it was shown in. */
export function formToken(context: InboxContext) {
  return html`<input type="hidden" name="token" value="${context.get('formToken')}" />`;
}
