import { css } from 'lit';

export const feedbackFormStyles = css`
  form {
    max-width: var(--_measure);
  }
  .field,
  .about + button,
  .field ~ .hint,
  .about,
  .preview,
  .actions {
    margin-top: var(--_space-l);
  }
  label {
    display: block;
    font-weight: 600;
  }
  .hint,
  .error {
    margin: var(--_space-xs) 0 0;
  }
  .hint {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .error {
    color: var(--_negative);
    font-weight: 600;
  }
  /* The bar that shows where something is wrong, from a distance and without colours. */
  .wrong {
    padding-inline-start: var(--_space-m);
    border-inline-start: 0.3em solid var(--_negative);
  }
  .about + button {
    margin-top: var(--_space-s);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .actions .hint {
    flex-basis: 100%;
    margin: 0;
  }
  @media (max-width: 30em) {
    .actions button {
      width: 100%;
    }
  }
  .secondary {
    border-width: 1px;
    font-weight: 400;
  }
  .found {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .found li + li,
  .found + p {
    margin-top: var(--_space-m);
  }
  .found button {
    margin: var(--_space-s) var(--_space-s) 0 0;
    padding: 0.25em 1em;
  }
  textarea,
  input {
    display: block;
    width: 100%;
    min-height: 2.75em;
    margin-top: 0.4em;
    padding: 0.5em 0.75em;
    border: var(--medborgarlofte-field-border, 1px solid var(--_muted));
    border-radius: var(--_radius);
    background: var(--_background);
    color: inherit;
    font: inherit;
    /* Below 16 px, iOS zooms in on a field that gets focus, and does not zoom out again. */
    font-size: max(1em, 16px);
  }
  textarea {
    resize: vertical;
  }
  #email {
    max-width: 26em;
  }
  [aria-invalid] {
    border: 2px solid var(--_negative);
  }
  /* In its place: positioned, it would lengthen the page around a box that scrolls. */
  .unseen {
    width: 1px;
    height: 1px;
    margin-bottom: -1px;
    overflow: hidden;
    white-space: nowrap;
    clip-path: inset(50%);
  }
  [aria-disabled='true'] {
    border-color: currentColor;
    background: none;
    color: var(--_muted);
    cursor: progress;
  }
  @media (forced-colors: active) {
    /* All buttons would look alike; and a browser that adjusts one puts a plate behind its text that hides it. */
    [aria-disabled='false'] {
      forced-color-adjust: none;
      background: ButtonText;
      color: ButtonFace;
      outline-color: CanvasText;
    }
  }
  .notice p {
    margin: 0.25em 0 0;
  }
  /* The one for readers without JavaScript. */
  ::slotted(form) {
    display: none !important;
  }
  /* The page's own margin would show below the box's padding. */
  .notice ::slotted(:last-child) {
    margin-bottom: 0 !important;
  }
  #heading {
    width: fit-content;
  }
  .warning,
  .saved {
    --_tone: var(--_warning);
  }
  summary {
    width: fit-content;
    min-height: 44px;
    padding: 0.5em 0;
    color: var(--_link);
    cursor: pointer;
  }
  dl {
    margin: 0;
    padding: var(--_space-m) 1em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  dl > div + div {
    margin-top: var(--_space-s);
  }
  dt {
    font-weight: 600;
  }
  dd {
    margin: 0;
    white-space: pre-wrap;
  }
  pre {
    max-height: 24em;
    margin: 0;
    padding: 0.75em 1em;
    /* Seen where colours are forced. */
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: var(--_small);
    white-space: pre-wrap;
    overflow: auto;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
