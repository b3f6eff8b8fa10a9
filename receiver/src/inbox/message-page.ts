import { html, raw } from 'hono/html';
import type { MessageState, ReceivedFeedback } from '../store/feedback-store.js';
import type { MailJobs } from '../store/mail-jobs.js';
import type { InboxContext } from './access.js';
import { formToken, wordsOf } from './frame.js';
import { entry, mailAddress, pageLink, receivedAt, stateTag, whyQuarantined } from './message-parts.js';

/** Characters of the message that a reply quotes: mail programs take addresses of some thousand characters. */
const quoteLength = 500;

const noteNames = raw('aria-labelledby="note-heading" aria-describedby="note-hint"');

/** One message with all that was sent, and what can be done with it. */
export async function messageBody(context: InboxContext, feedback: ReceivedFeedback, jobs: MailJobs, base: string) {
  const words = wordsOf(context);
  const { reference, message, email, page, promise, commitment, locale, otherFields, quarantined, note } = feedback;
  const mail = await jobs.of(feedback.key);
  const address = `${base}/message/${reference}`;
  const why = whyQuarantined(feedback, words);
  const action = (name: string, label: string, isMain = false) =>
    html`<button type="submit" name="action" value="${name}" ${isMain ? '' : html`class="quiet-button"`}>
      ${label}
    </button> `;
  const others = (['read', 'answered', 'new'] as const satisfies readonly MessageState[]).filter(
    (state) => state !== feedback.state,
  );
  return html`<article>
      <p class="received">${stateTag(feedback, words)} ${receivedAt(feedback, words)}</p>
      ${why && html`<p class="why">${why}</p>`}
      <p class="message" lang="${locale}" dir="auto">${message}</p>
      <dl>
        ${email && entry(words.email, html`<a href="mailto:${mailAddress(email)}">${email}</a>`)}
        ${(page.url || page.title) && entry(words.pageLabel, pageLink(page))}
        ${promise && entry(words.promise, promise)} ${commitment && entry(words.commitment, commitment)}
        ${entry(words.language, locale)}
        ${feedback.writtenAt && entry(words.written, words.time(new Date(feedback.writtenAt)))}
        ${otherFields.map(([name, value]) => entry(name, value))}
      </dl>
    </article>
    <section class="section" aria-labelledby="state">
      <h2 id="state">${words.mark}</h2>
      ${
        email &&
        html`<p>
          <a href="${replyAddress(feedback, email, words.replySubject)}" class="button quiet-button">${words.reply}</a>
        </p>`
      }
      <div class="actions">
        <form method="post" action="${address}">
          ${formToken(context)} ${others.map((state, index) => action(state, words.markAs[state], index === 0))}
          ${quarantined ? action('release', words.release) : action('quarantine', words.putInQuarantine)}
        </form>
      </div>
    </section>
    <section class="section" aria-labelledby="note-heading">
      <h2 id="note-heading">${words.note}</h2>
      <form method="post" action="${address}">
        ${formToken(context)}
        <p class="hint" id="note-hint">${words.noteHint}</p>
        <textarea name="note" rows="3" maxlength="10000" ${noteNames}>${'\n'}${note}</textarea>
        ${action('note', words.saveNote)}
      </form>
    </section>
    ${
      mail.length > 0 &&
      html`<section class="section" aria-labelledby="mail-heading">
        <h2 id="mail-heading">${words.mailHeading}</h2>
        <dl>
          ${mail.map(({ recipient, state, failure }) =>
            entry(recipient, `${words.mailStates[state]}${failure ? ` (${failure})` : ''}`),
          )}
        </dl>
        ${
          mail.some(({ state }) => state === 'dead') &&
          html`<form method="post" action="${address}">
            ${formToken(context)} ${action('mail-again', words.mailAgain)}
          </form>`
        }
      </section>`
    }
    <p class="section"><a href="${address}/delete">${words.delete}</a> · <a href="${base}">${words.back}</a></p>`;
}

export function deleteBody(context: InboxContext, reference: string, base: string) {
  const words = wordsOf(context);
  const address = `${base}/message/${reference}`;
  return html`<p>${words.deleteWarning}</p>
    <form method="post" action="${address}/delete">
      ${formToken(context)}
      <button type="submit" class="warn-button">${words.delete}</button> <a href="${address}">${words.cancel}</a>
    </form>`;
}

function replyAddress({ reference, message }: ReceivedFeedback, email: string, subject: string): string {
  const start = Array.from(message.slice(0, 2 * quoteLength))
    .slice(0, quoteLength)
    .join('');
  const quoted = start
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\r\n');
  const query = { subject: `${subject} ${reference}`, body: `\r\n\r\n${quoted}` };
  const encoded = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `mailto:${mailAddress(email)}?${encoded.join('&')}`;
}
