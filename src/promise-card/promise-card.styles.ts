import { css } from 'lit';

export const promiseCardStyles = css`
  article {
    --padding: clamp(1rem, 5%, 2.25rem);
    max-width: calc(var(--measure) + 2 * var(--padding));
    padding: var(--padding);
    border: 1px solid var(--border);
    border-top: 0.375rem solid var(--accent);
    border-radius: var(--radius);
    background: var(--background);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0.25em 1em;
  }
  .top:empty,
  .groups:empty {
    display: none;
  }
  .category {
    margin: 0;
    color: var(--muted);
    font-size: 0.875em;
    font-weight: 600;
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }
  .language {
    margin-inline-start: auto;
    padding: 0.25em 0.75em;
    border-width: 1px;
    font-size: 0.875em;
  }
  #title {
    max-width: 28em;
    margin-top: 0.3em;
    font-size: clamp(1.4em, 1.2em + 1.5vw, 1.75em);
    line-height: 1.2;
  }
  .lead {
    margin-top: 1em;
    font-size: 1.15em;
  }
  figure,
  figure + p {
    margin: 1.5em 0 0;
  }
  img {
    display: block;
    width: 100%;
    height: auto;
    border-radius: var(--radius);
  }
  figcaption,
  .format,
  .updated {
    color: var(--muted);
    font-size: 0.875em;
  }
  figcaption {
    margin-top: 0.5em;
  }
  section,
  .updated,
  feedback-form {
    margin-top: 2em;
  }
  .groups {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
    gap: 1em;
    margin-top: 1em;
  }
  .together {
    grid-column: 1 / -1;
  }
  .group {
    padding: 1em 1.25em;
    /* Seen where colours are forced and in print. */
    border: 1px solid transparent;
    border-radius: var(--radius);
    background: var(--surface);
    break-inside: avoid;
  }
  .group :is(h2, h3, h4, h5, h6) {
    font-size: 1.05em;
  }
  /* Names are written as they stand inside a sentence: "the Municipality of Karlstad". */
  .group :is(h2, h3, h4, h5, h6)::first-letter {
    text-transform: uppercase;
  }
  .group ul {
    margin: 0;
  }
  .group ul:not(:first-child) {
    margin-top: 0.5em;
  }
  feedback-form {
    padding-top: 2em;
    border-top: 1px solid var(--border);
  }
  @media print {
    .group {
      border-color: var(--border);
    }
    .language,
    feedback-form {
      display: none;
    }
  }
`;
