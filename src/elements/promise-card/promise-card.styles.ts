import { css } from 'lit';

export const promiseCardStyles = css`
  [part='card'] {
    --_padding: var(--medborgarlofte-card-padding, clamp(1em, 5%, 2.25em));
    max-width: calc(var(--_measure) + 2 * var(--_padding));
    padding: var(--_padding);
    border: var(--medborgarlofte-card-border, 1px solid var(--_border));
    border-top: var(--medborgarlofte-card-border-top, 0.375em solid var(--_accent));
    border-radius: var(--medborgarlofte-card-radius, var(--_radius));
    background: var(--medborgarlofte-card-background, var(--_background));
    box-shadow: none;
  }
  /* Room for the promise while it is fetched: what follows is out of view, and does not jump when it comes. */
  :host(:state(loading)) {
    min-height: 100vh;
  }
  /* The notice above the editor's own words, which has a ground of its own. */
  .alone {
    max-width: var(--_measure);
    background: none;
    box-shadow: none;
  }
  .alone > .notice {
    margin: 0 0 1em;
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
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
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
    font-size: var(--medborgarlofte-card-title-size, clamp(1.4em, 1.2em + 1.5vw, 1.75em));
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
    border-radius: var(--_radius);
  }
  figcaption,
  .detail,
  .format,
  .updated {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .format {
    font-weight: 400;
  }
  figcaption {
    margin-top: 0.5em;
  }
  section,
  .contents,
  .updated,
  feedback-form {
    margin-top: 2em;
  }
  .label,
  #contents,
  dt {
    font-weight: 600;
  }
  .label + ul,
  #contents + ul,
  .value,
  .detail {
    margin-top: 0.25em;
  }
  .contents {
    padding: 1em 1.25em;
    border-inline-start: 0.25em solid var(--_border);
  }
  #contents {
    margin: 0;
  }
  .groups {
    display: flex;
    flex-wrap: wrap;
    gap: 1em;
    margin-top: 1em;
  }
  /* A group that is alone in its row takes all of it. */
  .group {
    box-sizing: border-box;
    flex: 1 1 min(100%, 16em);
    min-width: 0;
    padding: 1em 1.25em;
    /* Seen where colours are forced and in print. */
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_surface);
    break-inside: avoid;
  }
  .group :is(h2, h3, h4, h5, h6) {
    font-size: 1.05em;
  }
  .together,
  .groups:has(.outcome, details) > .group {
    flex-basis: 100%;
  }
  .group ul {
    margin: 0;
  }
  .group ul:not(:first-child) {
    margin-top: 0.5em;
  }
  .group li + li {
    margin-top: 0.75em;
  }
  .comment {
    min-height: 24px;
    margin-top: 0.25em;
    padding: 0 0.25em;
    border: 0;
    background: none;
    color: var(--_link);
    font-size: 0.875em;
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  summary {
    padding: 0.5em 0;
    color: var(--_link);
    font-weight: 600;
    cursor: pointer;
  }
  .outcome,
  .summary li {
    --_tone: var(--_muted);
  }
  .outcome {
    margin-top: 0.5em;
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--_tone);
  }
  .outcome > p {
    margin-top: 0.25em;
  }
  .outcome strong {
    color: var(--_tone);
  }
  progress {
    display: block;
    width: min(100%, 16em);
    height: 0.6em;
    margin-top: 0.25em;
    accent-color: var(--_accent);
  }
  .summary ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin-top: 0.25em;
    padding: 0;
    list-style: none;
  }
  .summary li {
    margin: 0;
  }
  .summary li::before {
    content: '';
    display: inline-block;
    width: 0;
    margin-inline-end: 0.4em;
    border: 0.3em solid var(--_tone);
    border-radius: 50%;
  }
  :is(.outcome, li).done {
    --_tone: var(--_positive);
  }
  :is(.outcome, li):is(.ongoing, .partly) {
    --_tone: var(--_link);
  }
  :is(.outcome, li):is(.changed, .notDone) {
    --_tone: var(--_warning);
  }
  .report {
    margin-top: 1.25em;
    padding-top: 1.25em;
    border-top: 1px solid var(--_border);
  }
  .report :is(h2, h3, h4, h5, h6) {
    font-size: 1.05em;
  }
  .report > .format {
    margin-top: 0.25em;
  }
  dl {
    max-width: var(--_measure);
    margin: 0.75em 0 0;
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    padding: 0.6em 0;
    border-bottom: 1px solid var(--_border);
  }
  dt {
    flex: 1 9em;
  }
  dd {
    flex: 3 16em;
    margin: 0;
  }
  feedback-form {
    padding-top: 2em;
    border-top: 1px solid var(--_border);
  }
  @media print {
    [part='card'] {
      max-width: none;
      padding: 0;
      border: 0;
    }
    h1,
    h2,
    h3,
    h4,
    h5,
    h6 {
      break-after: avoid;
    }
    .group {
      border-color: var(--_border);
    }
    .language,
    .contents,
    .comment,
    summary,
    progress,
    feedback-form {
      display: none;
    }
    /* On paper, links tell where they go, and commitments what they can be called by. */
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-weight: 400;
    }
    .entries a::after {
      content: none;
    }
    .address::after {
      content: '#' attr(id);
      display: block;
      color: var(--_muted);
      font-size: 0.75em;
    }
  }
`;
