import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import type { FeedbackStore, ReceivedFeedback } from './store.js';

const css = `
  :root { color-scheme: light dark; --text: #1b1b1b; --quiet: #545454; --page: #f3f2ee; --card: #fff; --line: #d4d1c8; --link: #00507d; }
  @media (prefers-color-scheme: dark) {
    :root { --text: #f0eeea; --quiet: #b9b6ae; --page: #171716; --card: #232321; --line: #45433e; --link: #8cc8f2; }
  }
  * { box-sizing: border-box; margin: 0; }
  body { padding: 1.5rem 1rem 3rem; background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
  header, main { max-width: 46rem; margin-inline: auto; }
  h1 { font-size: 1.75rem; line-height: 1.2; }
  header p, .received, dt, .empty { color: var(--quiet); }
  ol { padding: 0; list-style: none; }
  article { margin-block-start: 1rem; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); }
  .empty { margin-block-start: 2rem; }
  .heading { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; justify-content: space-between; }
  h2 { font: 600 1rem/1.5 ui-monospace, monospace; }
  .message { margin-block: .75rem 1rem; font-size: 1.125rem; white-space: pre-wrap; }
  dl { display: grid; grid-template-columns: minmax(0, 1fr); padding-block-start: .75rem; border-block-start: 1px solid var(--line); font-size: .9375rem; }
  @media (min-width: 30rem) { dl { grid-template-columns: 6rem minmax(0, 1fr); } }
  .address { display: block; color: var(--quiet); font-size: .875rem; }
  a { color: var(--link); }
  a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
`;

// Not inside the page's template, where the formatter would change the text that the policy holds the hash of.
const style = raw(`<style>${css}</style>`);

const securityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const localTime = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Stockholm',
});

/** A page for the staff that shows every message as plain text. It asks for no password, so it is for this machine only. */
export function createInbox(store: FeedbackStore): Hono {
  const inbox = new Hono();
  inbox.get('/', async (context) => {
    const messages = await store.list();
    context.header('Cache-Control', 'no-store');
    context.header('Content-Security-Policy', securityPolicy);
    context.header('Referrer-Policy', 'no-referrer');
    context.header('X-Content-Type-Options', 'nosniff');
    return context.html(page(messages));
  });
  return inbox;
}

function page(messages: ReceivedFeedback[]) {
  return html`<!doctype html>
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Inkomna synpunkter</title>
        ${style}
      </head>
      <body>
        <header>
          <h1>Inkomna synpunkter</h1>
          ${messages.length > 0 && html`<p>Antal: ${messages.length}. Den senaste visas först.</p>`}
        </header>
        <main>
          ${
            messages.length > 0
              ? html`<ol>
                  ${messages.map(item)}
                </ol>`
              : html`<p class="empty">Inga synpunkter har kommit in ännu. När någon skickar en visas den här.</p>`
          }
        </main>
      </body>
    </html> `;
}

function item(feedback: ReceivedFeedback) {
  const { reference, receivedAt, message, email, page, promise, commitment, locale } = feedback;
  return html`<li>
    <article aria-labelledby="${reference}">
      <div class="heading">
        <h2 id="${reference}">${reference}</h2>
        <p class="received">Mottagen <time datetime="${receivedAt}">${localTime.format(new Date(receivedAt))}</time></p>
      </div>
      <p class="message" lang="${locale}" dir="auto">${message}</p>
      <dl>
        ${email && entry('E-post', html`<a href="mailto:${mailAddress(email)}">${email}</a>`)}
        ${entry('Sida', pageLink(page))} ${promise && entry('Löfte', promise)}
        ${commitment && entry('Åtagande', commitment)} ${entry('Språk', locale)}
      </dl>
    </article>
  </li>`;
}

function entry(name: string, value: unknown) {
  return html`<dt>${name}</dt>
    <dd>${value}</dd>`;
}

function pageLink({ url, title }: ReceivedFeedback['page']) {
  const link = /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer">${title || url}</a>` : title || url;
  return title ? html`${link} <span class="address">${url}</span>` : link;
}

/** Escaped, since what follows a "?" in an address would otherwise add recipients or a text to the reply. */
function mailAddress(email: string): string {
  return encodeURIComponent(email).replaceAll('%40', '@');
}
