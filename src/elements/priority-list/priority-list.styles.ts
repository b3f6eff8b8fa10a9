import { css } from 'lit';

export const prioritiesStyles = css`
  /* Room for the list while it is fetched; the card, which has these styles too, asks for more. */
  :host(:state(loading)) {
    min-height: 24em;
  }
  /* A list of its own looks right on a tinted ground too. */
  .list {
    padding: 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    box-shadow: none;
  }
  .priorities {
    padding: 0;
    list-style: none;
    counter-reset: rank;
  }
  .priorities > li {
    display: grid;
    grid-template-columns: 2.25em minmax(0, 1fr);
    gap: 0 0.75em;
    align-items: center;
    padding: 0.6em 0;
    border-bottom: 1px solid var(--_border);
    counter-increment: rank;
    font-weight: 600;
  }
  .priorities > li + li {
    margin: 0;
  }
  .priorities > li:last-child {
    border: 0;
  }
  .priorities > li::before {
    content: counter(rank);
    display: grid;
    place-items: center;
    width: 1.8em;
    height: 1.8em;
    border: 1px solid transparent;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1;
  }
  .priorities > li > * {
    grid-column: 2;
  }
  @media print {
    .priorities > li::before {
      border-color: currentColor;
      background: none;
      color: inherit;
    }
  }
  .note {
    margin: 0;
    font-weight: 400;
  }
`;
