import { css } from 'lit';

/**
 * What all elements share: the box, running text, headings, links, buttons and focus. Sizes in `em` follow the page's own text.
 *
 * A page's css reaches the element itself, by its tag or by `*`, and what is inherited through it; and there it wins over `:host`.
 * So `:host` has only what an editor may change with ordinary css (`display`, `margin`, `width`, …), and `!important` only where
 * `hidden` must hide. Everything else is on our outermost elements inside, those with a direction of ours, which no rule of a page
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
    background: var(--_background);
    box-shadow: 0 0 0 0.75em var(--_background);
    color: var(--_text);
    font-family: inherit;
    /* Themes with a root of 10px often size their paragraphs alone, and the text around them is left with those 10. */
    font-size: max(1em, 14px);
    line-height: var(--medborgarlofte-line-height, 1.55);
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
  /* What a reader can be taken to. Headers that stay are 60 to 150 px high; a low window has room for less. */
  :where([tabindex], a, button, summary, input, textarea, .field, .about, .actions, [role='status']) {
    scroll-margin-top: var(--medborgarlofte-scroll-margin, min(25vh, max(6em, 150px)));
    scroll-margin-bottom: 1em;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    font-family: var(--medborgarlofte-heading-font, inherit);
    font-size: var(--_larger);
    font-weight: var(--medborgarlofte-heading-weight, bold);
    line-height: 1.25;
    text-wrap: balance;
    hyphens: auto;
    hyphenate-limit-chars: 14;
  }
  p,
  ul,
  ol {
    margin: 0.75em 0 0;
    max-width: var(--_measure);
  }
  ul {
    padding-inline-start: 1.25em;
  }
  li + li {
    margin-top: 0.4em;
  }
  a {
    color: var(--_link);
    text-underline-offset: 0.15em;
  }
  /* A telephone number or an address between words that are written from right to left. */
  [href^='tel:'],
  [href^='mailto:'] {
    direction: ltr;
    unicode-bidi: isolate;
  }
  a:hover {
    text-decoration-thickness: 0.15em;
  }
  button {
    min-height: max(2.75em, 44px);
    padding: 0.5em 1.25em;
    /* Seen where colours are forced. */
    border: 2px solid transparent;
    border-radius: var(--_radius);
    background: var(--medborgarlofte-button-background, var(--_accent));
    color: var(--medborgarlofte-button-text, var(--_on-accent));
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .secondary,
  .language {
    border-color: currentColor;
    background: none;
    color: var(--_link);
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  /* What the reader must not miss. Its tone is the colour of its edge, its ground, its sign and its headline. */
  .notice {
    --_tone: var(--_link);
    position: relative;
    margin-top: var(--_space-l);
    padding: var(--_space-m) 1em;
    border: 1px solid var(--_tone);
    border-inline-start-width: 0.375em;
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_tone) 12%, var(--_background));
  }
  .notice.has-icon {
    padding-inline-start: 3em;
  }
  .notice > .icon {
    position: absolute;
    inset-inline-start: 0.75em;
    width: 1.5em;
    height: 1.5em;
    color: var(--_tone);
  }
  @media (forced-colors: active) {
    .notice > .icon {
      color: inherit;
    }
  }
  .notice > strong {
    display: block;
    color: var(--_tone);
    font-size: var(--_large);
  }
  @media (forced-colors: active) {
    .notice > .icon {
      color: CanvasText;
    }
  }
  /* In the colour of the text around it, also where colours are forced. */
  .icon {
    width: 1.25em;
    height: 1.25em;
    fill: currentColor;
    vertical-align: -0.25em;
  }
  .coming {
    --_tone: var(--medborgarlofte-state-coming, var(--_link));
  }
  .inForce,
  .prolonged {
    --_tone: var(--medborgarlofte-state-in-force, var(--_positive));
  }
  .ended {
    --_tone: var(--medborgarlofte-state-ended, var(--_warning));
  }
  .delivered {
    --_tone: var(--_positive);
  }
  .unconfirmed,
  .refused {
    --_tone: var(--_warning);
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
      min-height: 0 !important;
    }
  }
`;
