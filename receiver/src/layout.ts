import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { ProblemStatus } from '../../src/feedback/contract.js';

const css = `
  :root { color-scheme: light dark; --text: #1c2226; --quiet: #4f5b63; --page: #f2f5f7; --card: #fff; --line: #cdd5da; --link: #14506b; --on-link: #fff; --wrong: #a4161a; --good: #1d5c35; --warn: #7a4100; }
  @media (prefers-color-scheme: dark) {
    :root { --text: #eceff1; --quiet: #b3bdc4; --page: #171c20; --card: #222a30; --line: #414d55; --link: #8ecae6; --on-link: #0c1a21; --wrong: #ffa8a3; --good: #8fd3a7; --warn: #f3c07e; }
  }
  * { box-sizing: border-box; margin: 0; }
  body { padding: 1.5rem 1rem 3rem; background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
  header, main { max-width: 46rem; margin-inline: auto; }
  .wide, header:has(+ .wide) { max-width: 72rem; }
  h1 { font-size: 1.75rem; line-height: 1.2; }
  h2 { margin-block-start: 2rem; font-size: 1.25rem; }
  h3 { font: 600 1rem/1.5 ui-monospace, monospace; }
  header p, .received, dt, .empty, .why { color: var(--quiet); }
  ol { padding: 0; list-style: none; }
  article { margin-block-start: 1rem; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); }
  .empty { margin-block-start: 2rem; }
  header h1 { margin-block: 1.25rem .75rem; }
  .tools { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: center; justify-content: flex-end; }
  .tools button { padding: .25rem .875rem; }
  .heading h2 { margin-block-start: 0; }
  .heading { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; justify-content: space-between; }
  .message { margin-block: .75rem 1rem; font-size: 1.125rem; white-space: pre-wrap; }
  dl { display: grid; grid-template-columns: minmax(0, 1fr); padding-block-start: .75rem; border-block-start: 1px solid var(--line); font-size: .9375rem; }
  dd + dt { margin-block-start: .5rem; }
  @media (min-width: 30rem) { dl { grid-template-columns: minmax(6rem, max-content) minmax(0, 1fr); column-gap: 1rem; } dd + dt { margin-block-start: 0; } }
  .address { display: block; color: var(--quiet); font-size: .875rem; }
  a { color: var(--link); }
  a:focus-visible, input:focus-visible, textarea:focus-visible, button:focus-visible, select:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
  .page > * + * { margin-block-start: 1rem; }
  .page dl { padding: 0; border: 0; font-size: inherit; }
  .errors { padding: 1rem 1.25rem; border: 1px solid var(--wrong); border-inline-start-width: .375rem; border-radius: .25rem; background: color-mix(in srgb, var(--wrong) 12%, var(--card)); }
  label { display: block; font-weight: 600; }
  .error { color: var(--wrong); font-weight: 600; }
  form > * + * { margin-block-start: 1rem; }
  input, textarea, select { display: block; width: 100%; padding: .5rem; border: 1px solid var(--quiet); border-radius: .25rem; background: var(--card); color: inherit; font: inherit; }
  [aria-invalid] { border: 2px solid var(--wrong); }
  button { padding: .625rem 1.5rem; border: 0; border-radius: .25rem; background: var(--link); color: var(--on-link); font: 600 1rem/1.5 system-ui, sans-serif; cursor: pointer; }
  .quiet-button { border: 1px solid var(--link); background: transparent; color: var(--link); }
  .warn-button { background: var(--wrong); color: var(--card); }
  nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-block: .75rem; padding: 0; border-block-end: 1px solid var(--line); list-style: none; }
  nav a, .links a { display: inline-block; padding-block: .375rem; }
  nav a[aria-current] { color: var(--text); font-weight: 600; text-decoration: none; border-block-end: 3px solid var(--link); }
  .tag { --tone: var(--quiet); display: inline-block; padding: .05em .6em; border: 1px solid color-mix(in srgb, var(--tone) 45%, var(--card)); border-radius: .25em; background: color-mix(in srgb, var(--tone) 12%, var(--card)); color: var(--tone); font-size: .875rem; }
  .tag.new { --tone: var(--link); font-weight: 600; }
  .tag.answered { --tone: var(--good); }
  .notice { margin-block-start: 1rem; padding: .75rem 1rem; border: 1px solid var(--warn); border-inline-start-width: .375rem; border-radius: .25rem; background: color-mix(in srgb, var(--warn) 12%, var(--card)); }
  details { margin-block-start: 1rem; }
  summary { padding-block: .5rem; color: var(--link); cursor: pointer; }
  .filter { display: grid; gap: 1rem; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); }
  .filter > * + *, .actions form > * + *, .tools form > * + * { margin-block-start: 0; }
  button + a { margin-inline-start: .75rem; }
  @media (min-width: 30rem) { .filter { grid-template-columns: 1fr 1fr; } .filter .wide { grid-column: 1 / -1; } }
  .actions, .actions form { display: flex; flex-wrap: wrap; gap: .75rem; }
  .section { margin-block-start: 2rem; }
  .section > * + * { margin-block-start: .75rem; }
  .hint { color: var(--quiet); }
  details + .hint { margin-block-start: 1rem; }
  .received .tag { margin-inline-end: .25rem; }
  .button { display: inline-block; padding: .625rem 1.5rem; border-radius: .25rem; font-weight: 600; text-decoration: none; }
  .reflow th { white-space: nowrap; }
  .scroll { overflow-x: auto; margin-block-start: 1rem; overflow-wrap: normal; }
  table { border-collapse: collapse; background: var(--card); font-size: .9375rem; }
  th, td { padding: .375rem .625rem; border: 1px solid var(--line); text-align: start; vertical-align: top; }
  td.number { text-align: end; font-variant-numeric: tabular-nums; }
  @media (max-width: 40rem) {
    .reflow, .reflow tbody, .reflow tr, .reflow :is(th, td) { display: block; overflow-wrap: anywhere; }
    .reflow thead { position: absolute; clip-path: inset(50%); }
    .reflow tr { padding: .375rem 0; border-block-end: 1px solid var(--line); }
    .reflow :is(th, td), .reflow td.number { border: 0; text-align: start; padding-block: .125rem; }
    .reflow td:empty { display: none; }
    .reflow td::before { content: attr(data-label) ": "; color: var(--quiet); }
  }
  svg { display: block; fill: var(--link); }
  .narrow { max-width: 24rem; }
`;

// Not inside the page's template, where the formatter would change the text that the policy holds the hash of.
const style = raw(`<style>${css}</style>`);
const styleHash = createHash('sha256').update(css).digest('base64');

export type Html = ReturnType<typeof html>;

/** A whole page without script, and the headers that forbid the browser everything but its style, and its form if it has one. */
export function pageResponse(
  context: Context,
  options: { status?: 200 | ProblemStatus; language: string; title: string; body: Html; hasForm?: boolean },
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
