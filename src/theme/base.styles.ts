import { css } from 'lit';

/**
 * What all elements share: the box, running text, headings, links, buttons and focus. Sizes in `em` follow the page's own text.
 *
 * A page's css reaches the element itself, by its tag or by `*`, and what is inherited through it; and there it wins over `:host`.
 * So `:host` has only what an editor may change with ordinary css (`display`, `margin`, `width`, …), and `!important` only where
 * `hidden` must hide. Everything else stands on our outermost elements inside, those with a direction of ours, which no rule of a page
 * matches. They let go of all that is inherited but for what is listed. The editor's own HTML in a slot stays as the page has it.
 */
export const baseStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none !important;
  }
  :where([dir]:not([dir='auto'])) {
    all: initial;
    display: block;
    /* A page may be dark without saying so in its color-scheme; around a list or a form, the ground goes on a little. */
    background: var(--background);
    box-shadow: 0 0 0 0.75em var(--background);
    color: var(--text);
    font-family: inherit;
    /* Themes with a root of 10px often size their paragraphs alone, and the text around them is left with those 10. */
    font-size: max(1em, 14px);
    line-height: 1.55;
    overflow-wrap: anywhere;
    -webkit-user-select: text;
    /* Readers set these themselves (WCAG 2.2, 1.4.12). */
    letter-spacing: inherit;
    word-spacing: inherit;
    -webkit-text-size-adjust: inherit;
    /* A dark page; a closed menu or dialogue. */
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
  }
  /* Between others in a row it would be made as narrow as a letter, since a word may break anywhere. */
  :where([dir]:not([dir='auto']))::before {
    content: '';
    display: block;
    width: 10em;
    max-width: 100%;
  }
  *,
  ::before {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    font-family: var(--medborgarlofte-heading-font, inherit);
    font-size: 1.3em;
    line-height: 1.25;
    text-wrap: balance;
    hyphens: auto;
    hyphenate-limit-chars: 14;
  }
  h2 {
    font-size: 1.5em;
  }
  p,
  ul,
  ol {
    margin: 0.75em 0 0;
    max-width: var(--measure);
  }
  ul {
    padding-inline-start: 1.25em;
  }
  li + li {
    margin-top: 0.4em;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.15em;
  }
  a:hover {
    text-decoration-thickness: 0.15em;
  }
  button {
    min-height: max(2.75em, 24px);
    padding: 0.5em 1.25em;
    border: 2px solid var(--accent);
    border-radius: var(--radius);
    background: var(--accent);
    color: var(--on-accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .secondary,
  .language {
    background: none;
    color: var(--accent);
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .notice {
    --tone: var(--accent);
    margin-top: 1em;
    padding: 0.75em 1em;
    border: 1px solid var(--tone);
    border-inline-start-width: 0.375em;
    border-radius: var(--radius);
    background: color-mix(in srgb, var(--tone) 10%, var(--background));
  }
  .notice > strong {
    color: var(--tone);
    font-size: 1.1em;
  }
  .inForce,
  .delivered {
    --tone: var(--positive);
  }
  .ended,
  .unsent,
  .refused {
    --tone: var(--warning);
  }
  /* Said only when it takes long: a flash of words at every load would be noise. */
  .loading {
    animation: appear 0s 1s backwards;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  @media print {
    :where([dir]:not([dir='auto'])) {
      color-scheme: light;
    }
  }
`;
