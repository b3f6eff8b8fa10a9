import { html, raw } from 'hono/html';
import type { Changes } from '../store/changes.js';
import type { MailJobs } from '../store/mail-jobs.js';
import type { InboxContext } from './access.js';
import { formToken, wordsOf } from './frame.js';

const mostShown = 100;

/** Mail that does not go out. */
export async function mailBody(context: InboxContext, jobs: MailJobs, sendsMail: boolean, base: string) {
  const words = wordsOf(context);
  const failures = await jobs.failures(mostShown);
  if (failures.length === 0) return html`<p class="empty">${sendsMail ? words.mailNone : words.mailOff}</p>`;
  return html`<p>${words.mailIntro}</p>
    <section class="scroll" tabindex="0" aria-label="${words.mail}">
      <table class="reflow">
        <thead>
          <tr>
            <th scope="col">${words.which}</th>
            <th scope="col">${words.mailTo}</th>
            <th scope="col">${words.filter.state}</th>
            <th scope="col">${words.attempts}</th>
            <th scope="col">${words.answer}</th>
            <th scope="col">${words.nextAttempt}</th>
          </tr>
        </thead>
        <tbody>
          ${failures.map(
            ({ reference, recipient, state, attempts, failure, nextAttemptMs }) =>
              html`<tr>
                <th scope="row"><a href="${base}/message/${reference}">${reference}</a></th>
                <td data-label="${words.mailTo}">${recipient}</td>
                <td data-label="${words.filter.state}">${words.mailStates[state]}</td>
                <td class="number" data-label="${words.attempts}">${attempts}</td>
                <td data-label="${words.answer}">${failure}</td>
                <td data-label="${words.nextAttempt}">
                  ${state === 'waiting' ? words.time(new Date(nextAttemptMs)) : ''}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </section>`;
}

/** What was done to messages. */
export async function logBody(context: InboxContext, changes: Changes, before: number | undefined, base: string) {
  const words = wordsOf(context);
  const events = await changes.events(mostShown, before);
  const last = events.at(-1);
  return html`<p>${words.logIntro}</p>
    <section class="scroll" tabindex="0" aria-label="${words.log}">
      <table class="reflow">
        <thead>
          <tr>
            <th scope="col">${words.when}</th>
            <th scope="col">${words.who}</th>
            <th scope="col">${words.what}</th>
            <th scope="col">${words.which}</th>
          </tr>
        </thead>
        <tbody>
          ${events.map(
            ({ at, person, action, reference, detail }) =>
              html`<tr>
                <td data-label="${words.when}">${words.time(new Date(at))}</td>
                <td data-label="${words.who}">${person || words.byItself}</td>
                <td data-label="${words.what}">
                  ${words.actions[action]}${action === 'state' && `: ${words.states[detail as keyof typeof words.states]}`}
                </td>
                <td data-label="${words.which}">${reference || detail}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </section>
    ${events.length === mostShown && html`<p><a href="${base}/log?before=${last!.id}" rel="next">${words.older}</a></p>`}`;
}

export function deleteQuarantinedForm(context: InboxContext, base: string) {
  const words = wordsOf(context);
  return html`<details class="section">
    <summary>${words.deleteQuarantined}</summary>
    <form method="post" action="${base}/delete-quarantined">
      ${formToken(context)}
      <p class="hint" id="days-hint">${words.deleteQuarantinedHint} ${words.deleteWarning}</p>
      <p>
        <label for="days">${words.daysOld}</label>
        <input
          id="days"
          name="days"
          type="number"
          min="0"
          max="36500"
          value="30"
          required
          aria-describedby="days-hint"
        />
      </p>
      <p><button type="submit" class="warn-button">${words.deleteQuarantined}</button></p>
    </form>
  </details>`;
}

/** The page is new, so focus is nowhere: what is wrong is heard where it can be corrected. */
const toCorrect = raw('aria-describedby="wrong" autofocus');

export function signInBody(context: InboxContext, options: { base: string; to: string; name: string; wrong?: string }) {
  const { base, to, name, wrong } = options;
  const words = wordsOf(context);
  return html`${wrong && html`<p class="error" id="wrong">${wrong}</p>`}
    <form method="post" action="${base}/sign-in">
      ${formToken(context)}<input type="hidden" name="to" value="${to}" />
      <p>
        <label for="name">${words.name}</label>
        <input
          id="name"
          name="name"
          type="text"
          value="${name}"
          autocomplete="username"
          autocapitalize="none"
          required
        />
      </p>
      <p>
        <label for="password">${words.password}</label>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
          ${wrong && toCorrect}
        />
      </p>
      <p><button type="submit">${words.signIn}</button></p>
    </form>`;
}
