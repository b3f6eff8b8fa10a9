import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { FeedbackField } from '../../src/feedback/feedback.js';
import { pageResponse } from './layout.js';
import { pageLanguage, pageWords, type PageLanguage } from './page-words.js';
import type { OtherField } from './read-submission.js';
import type { FieldError, RequestProblem } from './request-problem.js';
import type { ReceivedFeedback } from './store/feedback-store.js';

/** What a form without script is shown when its message is stored. `backTo` is the page it came from, when that may be linked to. */
export function thanksPage(context: Context, feedback: ReceivedFeedback, backTo: string | undefined) {
  const language = pageLanguage(feedback.locale, context.req.header('Accept-Language'));
  const { thanks, time } = pageWords[language];
  const { reference, receivedAt } = feedback;
  const body = html`<main class="page">
    <h1>${thanks.title}</h1>
    <dl>
      <dt>${thanks.reference}</dt>
      <dd>${reference}</dd>
      <dt>${thanks.received}</dt>
      <dd><time datetime="${receivedAt}">${time(new Date(receivedAt))}</time></dd>
    </dl>
    <p>${thanks.text}</p>
    ${backTo && html`<p><a href="${backTo}">${thanks.back}</a></p>`}
  </main>`;
  return pageResponse(context, { language, title: thanks.title, body });
}

/**
 * What a form without script is shown when its message is not stored: why, and the form with all that was sent, where the
 * request could be read that far.
 */
export function problemPage(context: Context, problem: RequestProblem, fields: readonly OtherField[] | undefined) {
  const locale = fields?.find(([name]) => name === 'locale')?.[1];
  const language = pageLanguage(locale, context.req.header('Accept-Language'));
  const words = pageWords[language];
  const known = words.problem[problem.code as keyof typeof words.problem] as typeof words.problem.broken | undefined;
  const { title, text } = known ?? words.problem.broken;
  const errors = problem.errors ?? [];
  const form = known && fields && refilledForm(language, fields, problem);
  const body = html`<main class="page">
    ${
      errors.length > 0
        ? html`<section class="errors" aria-labelledby="title">
            <h1 id="title">${title}</h1>
            <p>${text(0)}</p>
            <ul>
              ${errors.map((error) => html`<li><a href="${error.pointer.replace('/', '')}">${inWords(error, language)}</a></li> `)}
            </ul>
          </section>`
        : html`<h1>${title}</h1>
            <p>${text(problem.retryAfter ?? 0)}</p>`
    }
    ${form}
  </main>`;
  return pageResponse(context, {
    status: problem.status,
    language,
    title: errors.length > 0 ? `${words.error}: ${title}` : title,
    body,
    hasForm: Boolean(form),
  });
}

/**
 * The form with the fields that came, in their order: sent again unchanged it is the same bytes, which the receiver takes for
 * the same message.
 */
function refilledForm(language: PageLanguage, fields: readonly OtherField[], { code, errors = [] }: RequestProblem) {
  const words = pageWords[language];
  const all = fields.some(([name]) => name === 'message') ? fields : [...fields, ['message', ''] as const];
  const isFirst = (name: string, index: number) => all.findIndex(([other]) => other === name) === index;
  return html`<form method="post" accept-charset="utf-8" novalidate>
    ${all.map(([name, value], index) => {
      if ((name === 'message' || name === 'email') && isFirst(name, index)) return field(name, value, errors, language);
      // A key that belongs to another message would have this one refused again.
      if (name === 'key' && code === 'idempotency-key-reused') return '';
      return html`<input type="hidden" name="${name}" value="${value}" />`;
    })}
    <p><button type="submit">${words.send}</button></p>
  </form>`;
}

function field(name: FeedbackField, value: string, errors: readonly FieldError[], language: PageLanguage) {
  const error = errors.find(({ pointer }) => pointer === `#/${name}`);
  const attributes = raw(
    [
      `id="${name}" name="${name}"`,
      error && `aria-invalid="true" aria-describedby="${name}-error"`,
      // The page is new, so focus is nowhere: people begin where there is something to fix.
      error && error === errors[0] && 'autofocus',
    ]
      .filter(Boolean)
      .join(' '),
  );
  return html`<div>
    <label for="${name}">${pageWords[language].fields[name].label}</label>
    ${error && html`<p class="error" id="${name}-error">${inWords(error, language)}</p>`}
    ${
      name === 'message'
        ? // Browsers drop the first line break of a text area: this one, not the resident's.
          html`<textarea ${attributes} rows="8" required>${'\n'}${value}</textarea>`
        : html`<input ${attributes} type="email" autocomplete="email" value="${value}" />`
    }
  </div>`;
}

function inWords({ pointer, code }: FieldError, language: PageLanguage): string {
  return pageWords[language].fields[pointer.slice(2) as FeedbackField].wrong[code];
}
