/** Nothing of the page, nor of the element around, comes in. Light or dark as the page is. */
export const debugPanelStyles = `
  :host {
    all: initial;
    display: block;
    margin: 0 0 1em;
    direction: ltr;
    color-scheme: inherit;
    color: light-dark(#1c2226, #eceff1);
    font: medium/1.5 system-ui, sans-serif;
    overflow-wrap: anywhere;
  }
  section {
    padding: 1em;
    border: 2px dashed light-dark(#6b4c9a, #c3a6ee);
    background: light-dark(#faf8fd, #1e1a26);
  }
  h1, h2, h3, h4, h5, h6 {
    margin: 0;
    font-size: 1.125em;
    line-height: 1.3;
  }
  .part {
    margin-top: 1em;
    font-size: 1em;
  }
  p, ul, dl {
    margin: 0.5em 0 0;
    max-width: 42em;
  }
  ul {
    padding-inline-start: 1.25em;
  }
  li + li {
    margin-top: 0.75em;
  }
  li li + li, li > p + p {
    margin-top: 0.25em;
  }
  code {
    padding: 0.05em 0.3em;
    border: 1px solid light-dark(#d9cfe8, #4a3f5e);
    background: light-dark(#fff, #14111a);
    font: 0.875em ui-monospace, monospace;
    unicode-bidi: isolate;
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
    white-space: pre-wrap;
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    margin-top: 0.25em;
  }
  dt {
    flex: 0 0 11em;
    color: light-dark(#4f5b63, #b3bdc4);
  }
  dd {
    flex: 1 1 14em;
    min-width: 0;
    margin: 0;
  }
  button {
    min-height: 2.75em;
    margin-top: 1em;
    padding: 0.25em 1em;
    border: 2px solid light-dark(#59378f, #c3a6ee);
    background: none;
    color: light-dark(#59378f, #c3a6ee);
    font: inherit;
    cursor: pointer;
  }
  button:focus-visible {
    outline: 3px solid light-dark(#59378f, #c3a6ee);
    outline-offset: 2px;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
