import { css } from 'lit';

export const feedbackFormStyles = css`
  form {
    max-width: var(--_measure);
  }
  .field,
  .notice,
  button {
    margin-top: 1.25em;
  }
  label {
    display: block;
    font-weight: 600;
  }
  .hint,
  .error {
    margin: 0.15em 0 0;
  }
  [part='emergency'],
  .about,
  .field ~ .hint,
  .preview {
    margin-top: 1.25em;
  }
  .about + button,
  .warning button {
    margin-top: 0.5em;
    margin-inline-end: 0.5em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-top: 1.25em;
  }
  .actions > * {
    margin: 0;
  }
  .actions .hint {
    flex-basis: 100%;
  }
  .hint {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .error {
    color: var(--_negative);
    font-weight: 600;
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
  /* The page's own margin would stand out below the box's padding. */
  .notice ::slotted(:last-child) {
    margin-bottom: 0 !important;
  }
  #heading {
    width: fit-content;
  }
  .warning,
  .urgent,
  .saved {
    --_tone: var(--_warning);
  }
  summary {
    width: fit-content;
    padding: 0.25em 0;
    color: var(--_link);
    cursor: pointer;
  }
  pre {
    max-height: 24em;
    margin: 0.5em 0 0;
    padding: 0.75em 1em;
    /* Seen where colours are forced. */
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 0.875em;
    white-space: pre-wrap;
    overflow: auto;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
