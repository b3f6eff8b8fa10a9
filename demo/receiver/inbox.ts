import { Hono } from 'hono';
import { html } from 'hono/html';
import { toCsv } from './csv.js';
import { pageResponse } from './layout.js';
import { swedishTime } from './page-words.js';
import type { Suspicion } from './read-submission.js';
import type { FeedbackStore, ReceivedFeedback } from './store.js';

const whySuspected: Record<Suspicion, string> = {
  'hidden-field-filled': 'Ett fält som människor inte ser är ifyllt.',
  'too-fast': 'Skickad snabbare än en människa skriver.',
};

/** A page for the staff that shows every message as plain text. It asks for no password, so it is for this machine only. */
export function createInbox(store: FeedbackStore): Hono {
  const inbox = new Hono();
  inbox.get('/', async (context) =>
    pageResponse(context, { language: 'sv', title: 'Inkomna synpunkter', body: page(await store.list()) }),
  );
  inbox.get('/synpunkter.csv', async (context) => {
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Content-Type', 'text/csv; charset=utf-8');
    context.header('Content-Disposition', 'attachment; filename="synpunkter.csv"');
    return context.body(toCsv(await store.list()));
  });
  return inbox;
}

function page(messages: ReceivedFeedback[]) {
  const suspected = messages.filter(({ suspicion }) => suspicion);
  const others = messages.filter(({ suspicion }) => !suspicion);
  return html`<header>
      <h1>Inkomna synpunkter</h1>
      ${
        messages.length > 0 &&
        html`<p>
            Antal: ${messages.length}${suspected.length > 0 && `, varav ${suspected.length} misstänkt skräppost`}. Den
            senaste visas först.
          </p>
          <p><a href="inbox/synpunkter.csv">Hämta alla som kalkylblad (CSV)</a></p>`
      }
    </header>
    <main>
      ${messages.length === 0 && html`<p class="empty">Inga synpunkter har kommit in ännu. När någon skickar en visas den här.</p>`}
      ${section('Synpunkter', others)} ${section('Misstänkt skräppost', suspected)}
    </main>`;
}

function section(heading: string, messages: ReceivedFeedback[]) {
  return (
    messages.length > 0 &&
    html`<section>
      <h2>${heading}</h2>
      <ol>
        ${messages.map(item)}
      </ol>
    </section>`
  );
}

function item(feedback: ReceivedFeedback) {
  const { reference, receivedAt, message, email, page, promise, commitment, locale, suspicion, otherFields } = feedback;
  return html`<li>
    <article aria-labelledby="${reference}">
      <div class="heading">
        <h3 id="${reference}">${reference}</h3>
        <p class="received">Mottagen <time datetime="${receivedAt}">${swedishTime(new Date(receivedAt))}</time></p>
      </div>
      ${suspicion && html`<p class="why">${whySuspected[suspicion]}</p>`}
      <p class="message" lang="${locale}" dir="auto">${message}</p>
      <dl>
        ${email && entry('E-post', html`<a href="mailto:${mailAddress(email)}">${email}</a>`)}
        ${(page.url || page.title) && entry('Sida', pageLink(page))} ${promise && entry('Löfte', promise)}
        ${commitment && entry('Åtagande', commitment)} ${entry('Språk', locale)}
        ${otherFields.map(([name, value]) => entry(name, value))}
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
