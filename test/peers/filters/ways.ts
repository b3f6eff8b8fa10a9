/** The site that the stored pages are on, and whose editor it is. */
export const site = 'http://www.exempel.se';

/** What an editor wrote for readers; it is in `ownHtml`. */
const ownWords = 'Polisen & kommunen har gett ett medborgarlöfte.';
const ownHtml =
  '<h2>Vårt löfte</h2><p>Polisen &amp; kommunen har gett ett <strong>medborgarlöfte</strong>.</p><ul><li>Fler lampor</li></ul>';
/** A promise without JSON, which says itself when it applies. */
const sentence = 'Löftet gäller till och med 31 december 2017.';
const page = `<p>${sentence}</p><ul><li>Fler lampor</li></ul>`;
const linkText = 'Läs medborgarlöftet';

export const promise = { title: 'Medborgarlöfte 2026', priorities: [{ title: 'Rädsla i parken < 10 %' }] };
/** The same without JSON, by the template. */
const wholePage = `<h2>${promise.title}</h2><p>Polisen &amp; kommunen har gett ett medborgarlöfte.</p><h3>Prioriteringar</h3><ol><li>Rädsla i parken &lt; 10 %</li></ol><h3>Det här lovar vi</h3><p>Kommunen ska:</p><ul><li>Sätta upp fler lampor.</li></ul>`;
const inlineJson = JSON.stringify(promise).replaceAll('<', '\\u003c');

/** One way onto a page: what an editor puts into the editor of a CMS. */
export interface Way {
  /** The head of its column. */
  name: string;
  html: string;
  shows: 'promise' | 'form' | 'state';
  /** What is there to read when nothing else shows. */
  ownWords: string;
}

export const ways: readonly Way[] = [
  {
    name: '1 `<promise-card>`',
    html: `<script src="/medborgarlofte.js" defer></script><promise-card promise-url="/lofte.json" heading-level="3">${ownHtml}</promise-card>`,
    shows: 'promise',
    ownWords,
  },
  {
    name: '1 inline JSON',
    html: `<promise-card><script type="application/json">${inlineJson}</script>${ownHtml}</promise-card>`,
    shows: 'promise',
    ownWords,
  },
  {
    name: '1 `<feedback-form>`',
    html: `<feedback-form action="/feedback" heading-level="3">${ownHtml}</feedback-form>`,
    shows: 'form',
    ownWords,
  },
  {
    name: '2 `<div>`, card',
    html: `<div data-medborgarlofte="promise-card" data-promise-url="/lofte.json" data-heading-level="3">${ownHtml}</div>`,
    shows: 'promise',
    ownWords,
  },
  {
    name: '2 `<div>`, form',
    html: `<div data-medborgarlofte="feedback-form" data-action="/feedback" data-heading-level="3">${ownHtml}</div>`,
    shows: 'form',
    ownWords,
  },
  {
    name: '3 link',
    html: `<p><a href="/lofte.json#promise-card?heading-level=3">${linkText}</a></p>`,
    shows: 'promise',
    ownWords: linkText,
  },
  {
    name: '3 whole address',
    html: `<p><a href="${site}/lofte.json#promise-card">${linkText}</a></p>`,
    shows: 'promise',
    ownWords: linkText,
  },
  {
    name: '3 link to a page',
    html: `<p><a href="/loftet.html#promise-card">${linkText}</a></p>`,
    shows: 'promise',
    ownWords: linkText,
  },
  {
    name: '2 `<div>`, no JSON',
    html: `<div data-medborgarlofte="promise-card"><h2>Vårt löfte</h2>${page}</div>`,
    shows: 'state',
    ownWords: sentence,
  },
  {
    name: '2 `<div>`, `data-view="card"`',
    html: `<div data-medborgarlofte="promise-card" data-view="card">${wholePage}</div>`,
    shows: 'promise',
    ownWords,
  },
  {
    name: '3 link, no JSON',
    html: `<h2>Vårt löfte</h2><p><a href="#promise-card">Gäller löftet?</a></p>${page}`,
    shows: 'state',
    ownWords: sentence,
  },
];
