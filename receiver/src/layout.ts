import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { html, raw } from 'hono/html';

const css = `
  :root { color-scheme: light dark; --text: #1b1b1b; --quiet: #545454; --page: #f3f2ee; --card: #fff; --line: #d4d1c8; --link: #00507d; --wrong: #a3120a; }
  @media (prefers-color-scheme: dark) {
    :root { --text: #f0eeea; --quiet: #b9b6ae; --page: #171716; --card: #232321; --line: #45433e; --link: #8cc8f2; --wrong: #ffb0a8; }
  }
  * { box-sizing: border-box; margin: 0; }
  body { padding: 1.5rem 1rem 3rem; background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
  header, main { max-width: 46rem; margin-inline: auto; }
  h1 { font-size: 1.75rem; line-height: 1.2; }
  h2 { margin-block-start: 2rem; font-size: 1.25rem; }
  h3 { font: 600 1rem/1.5 ui-monospace, monospace; }
  header p, .received, dt, .empty, .why { color: var(--quiet); }
  ol { padding: 0; list-style: none; }
  article { margin-block-start: 1rem; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); }
  .empty { margin-block-start: 2rem; }
  .heading { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; justify-content: space-between; }
  .message { margin-block: .75rem 1rem; font-size: 1.125rem; white-space: pre-wrap; }
  dl { display: grid; grid-template-columns: minmax(0, 1fr); padding-block-start: .75rem; border-block-start: 1px solid var(--line); font-size: .9375rem; }
  @media (min-width: 30rem) { dl { grid-template-columns: minmax(6rem, max-content) minmax(0, 1fr); column-gap: 1rem; } }
  .address { display: block; color: var(--quiet); font-size: .875rem; }
  a { color: var(--link); }
  a:focus-visible, input:focus-visible, textarea:focus-visible, button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
  .page > * + * { margin-block-start: 1rem; }
  .page dl { padding: 0; border: 0; font-size: inherit; }
  .errors { padding: 1rem 1.25rem; border: 2px solid var(--wrong); border-radius: .5rem; background: var(--card); }
  label { display: block; font-weight: 600; }
  .error { color: var(--wrong); }
  form > * + * { margin-block-start: 1rem; }
  input, textarea { display: block; width: 100%; padding: .5rem; border: 1px solid var(--quiet); border-radius: .25rem; background: var(--card); color: inherit; font: inherit; }
  [aria-invalid] { border: 2px solid var(--wrong); }
  button { padding: .625rem 1.5rem; border: 0; border-radius: .25rem; background: var(--link); color: var(--card); font: 600 1rem/1.5 system-ui, sans-serif; cursor: pointer; }
`;

// Not inside the page's template, where the formatter would change the text that the policy holds the hash of.
const style = raw(`<style>${css}</style>`);
const styleHash = createHash('sha256').update(css).digest('base64');

export type Html = ReturnType<typeof html>;

/** A whole page without script, and the headers that forbid the browser everything but its style, and its form if it has one. */
export function pageResponse(
  context: Context,
  options: { status?: 200 | RefusedStatus; language: string; title: string; body: Html; hasForm?: boolean },
): Response | Promise<Response> {
  const { status = 200, language, title, body, hasForm = false } = options;
  const formAction = hasForm ? "'self'" : "'none'";
  context.header('Cache-Control', 'no-store');
  context.header(
    'Content-Security-Policy',
    `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action ${formAction}; frame-ancestors 'none'`,
  );
  // With "no-referrer" a browser would also hide the origin of the form on this page, and the receiver would refuse it.
  context.header('Referrer-Policy', hasForm ? 'same-origin' : 'no-referrer');
  context.header('X-Content-Type-Options', 'nosniff');
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${style}
      </head>
      <body>
        ${body}
      </body>
    </html> `;
  return context.html(page, status);
}

type RefusedStatus = 400 | 403 | 404 | 405 | 413 | 415 | 422 | 429 | 500;
