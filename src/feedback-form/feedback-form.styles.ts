import { css } from 'lit';

export const feedbackFormStyles = css`
  form {
    max-width: var(--measure);
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
  .hint {
    color: var(--muted);
    font-size: 0.9375em;
  }
  .error {
    color: var(--negative);
    font-weight: 600;
  }
  textarea,
  input {
    display: block;
    width: 100%;
    min-height: 2.75em;
    margin-top: 0.4em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--muted);
    border-radius: var(--radius);
    background: var(--background);
    color: inherit;
    font: inherit;
  }
  textarea {
    resize: vertical;
  }
  #email {
    max-width: 26em;
  }
  [aria-invalid] {
    border: 2px solid var(--negative);
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  [aria-disabled='true'] {
    cursor: progress;
    opacity: 0.75;
  }
  .notice p {
    margin: 0.25em 0 0;
  }
  /* The page's own margin would stand out below the box's padding. */
  .notice ::slotted(:last-child) {
    margin-bottom: 0 !important;
  }
  #heading {
    width: fit-content;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
