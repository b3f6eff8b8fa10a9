import { css } from 'lit';

/**
 * The builder's page. Colours, sizes and distances are the tokens of the elements; base.styles.ts has headings, links, buttons and
 * focus. One column on a phone; beside the form there is the preview where both have room.
 */
export const builderStyles = css`
  html {
    color-scheme: light dark;
    scroll-padding-top: 4em;
  }
  body {
    margin: 0;
    background: light-dark(#f2f5f7, #12171a);
    font:
      1.0625rem/1.55 'Source Sans 3',
      'Segoe UI',
      'Noto Sans',
      system-ui,
      sans-serif;
  }
  promise-builder[dir] {
    --_measure: 40em;
    box-shadow: none;
    background: none;
    min-height: 100vh;
  }
  promise-builder::before {
    display: none;
  }
  builder-edit,
  builder-follow-up,
  builder-start,
  builder-review,
  builder-sheet,
  builder-see,
  builder-publish,
  builder-check,
  builder-preview {
    display: block;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    padding: 0;
    overflow: hidden;
    white-space: nowrap;
    clip-path: inset(50%);
  }
  .skip {
    position: absolute;
    left: -100vw;
  }
  .skip:focus {
    left: 1em;
    z-index: 2;
    padding: 0.5em 1em;
    background: var(--_background);
  }

  /* Around the steps */
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: center;
    justify-content: space-between;
    padding: 0.5em clamp(1em, 4vw, 2em);
    background: light-dark(#14506b, #0f2a37);
    color: #fff;
  }
  .brand {
    margin: 0;
    font-size: var(--_large);
    font-weight: 700;
  }
  .top .link {
    color: inherit;
  }
  .top .link:focus-visible {
    outline-color: #fff;
  }
  .steps {
    border-bottom: 1px solid var(--_border);
    background: var(--_background);
  }
  .steps ol {
    display: flex;
    flex-wrap: wrap;
    max-width: none;
    margin: 0;
    padding: 0 clamp(0.25em, 3vw, 1.25em);
    list-style: none;
  }
  .steps li + li {
    margin: 0;
  }
  .steps a {
    display: flex;
    gap: 0.4em;
    align-items: center;
    min-height: 44px;
    padding: 0.25em 0.75em;
    border-bottom: 4px solid transparent;
    color: var(--_text);
    text-decoration: none;
  }
  .steps a:hover {
    border-color: var(--_border);
  }
  .steps a[aria-current] {
    border-color: var(--_accent);
    color: var(--_link);
    font-weight: 700;
  }
  .steps .number {
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 400;
  }
  .toolbar {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
    padding: 0.4em clamp(1em, 4vw, 2em);
    border-bottom: 1px solid var(--_border);
    background: var(--_background);
  }
  .kept {
    flex: 1 1 16em;
    margin: 0;
    color: var(--_muted);
    font-size: var(--_small);
  }
  .work {
    max-width: 58em;
    margin: 0 auto;
    padding: 1em clamp(1em, 4vw, 2em) 3em;
  }
  .beside-preview {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 30em;
    gap: 2em;
    max-width: 92em;
  }
  aside {
    position: sticky;
    top: 4em;
    align-self: start;
    max-height: calc(100vh - 5em);
    overflow: auto;
  }
  main:focus,
  h1:focus,
  h2:focus {
    outline: none;
  }
  h1 {
    margin: 0.5em 0;
    font-size: 1.75em;
  }
  .lead {
    font-size: var(--_large);
  }
  .onward {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    justify-content: space-between;
    margin-top: 2em;
  }
  .onward .button:last-child {
    margin-inline-start: auto;
  }
  .button {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    padding: 0.5em 1.25em;
    border: 2px solid transparent;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    text-decoration: none;
  }
  .button.secondary {
    border-color: currentColor;
    background: none;
    color: var(--_link);
  }
  .bottom {
    padding: 1em clamp(1em, 4vw, 2em);
    border-top: 1px solid var(--_border);
    color: var(--_muted);
    font-size: var(--_small);
  }

  /* Sections and fields */
  .section,
  .card {
    margin-top: 1em;
    padding: 1.25em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_background);
  }
  .section > h2,
  .card > h2 {
    margin-bottom: 0.25em;
  }
  h3 {
    margin-top: 1.5em;
    font-size: var(--_large);
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr));
    gap: 1em;
    margin-top: 1em;
  }
  .cards .card {
    margin: 0;
  }
  .wide {
    grid-column: 1 / -1;
  }
  .card button {
    margin-top: 0.75em;
  }
  .plain {
    padding: 0;
    list-style: none;
  }
  .plain li + li {
    margin: 0;
  }
  .plain button {
    margin: 0;
    text-align: start;
  }
  .field {
    margin-top: var(--_space-l);
  }
  .beside {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: 0.75em 1em;
    align-items: end;
  }
  .text {
    align-self: start;
  }
  label,
  legend {
    display: block;
    padding: 0;
    font-weight: 600;
  }
  .language-tag {
    padding: 0.05em 0.5em;
    border-radius: 0.25em;
    background: var(--_surface);
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 400;
  }
  .hint,
  .error,
  .lacks {
    margin: 0.15em 0 0;
  }
  .hint {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .error {
    color: var(--_negative);
    font-weight: 600;
  }
  .lacks {
    color: var(--_warning);
    font-size: var(--_small);
    font-weight: 600;
  }
  input,
  select,
  textarea {
    display: block;
    width: 100%;
    min-height: 2.75em;
    margin-top: 0.3em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_background);
    color: inherit;
    font: inherit;
    font-size: max(1em, 16px);
  }
  textarea {
    field-sizing: content;
    max-height: 24em;
    resize: vertical;
  }
  input[type='file'] {
    padding: 0.6em;
  }
  input[type='checkbox'] {
    flex: none;
    width: 1.4em;
    min-height: 0;
    height: 1.4em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .check {
    display: flex;
    gap: 0.6em;
    align-items: center;
    min-height: 2.75em;
  }
  .check label {
    font-weight: 400;
  }
  .pick {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
  }
  .pick legend,
  .pick .hint {
    flex-basis: 100%;
  }
  [aria-invalid='true'] {
    border: 2px solid var(--_negative);
  }
  [aria-disabled='true'] {
    opacity: 0.55;
    cursor: not-allowed;
  }
  .date {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .date input {
    flex: 1 1 12em;
  }
  .date input[type='date'] {
    flex: 0 1 10em;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset.field {
    margin-top: var(--_space-l);
  }
  fieldset.list {
    margin-top: 1.75em;
  }
  .list > legend {
    font-size: var(--_large);
  }
  .count {
    color: var(--_muted);
    font-weight: 400;
  }
  .items {
    max-width: none;
    margin: 0.5em 0;
    padding: 0;
    list-style: none;
  }
  .item {
    padding: 0.75em 1em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_background);
  }
  .item + .item {
    margin-top: 0.6em;
  }
  .item .item {
    background: var(--_surface);
  }
  .item > .field,
  .item .text {
    margin-top: 0.75em;
  }
  .item > .field > .text {
    margin-top: 0;
  }
  .item-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
  }
  .item-name {
    flex: 1 1 auto;
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 600;
  }
  .item-buttons {
    display: flex;
    gap: 0.35em;
  }
  /* Six dots, as wherever something can be taken hold of. */
  .grip {
    width: 1.75em;
    height: 2.25em;
    padding: 0.3em;
    background: radial-gradient(circle, var(--_muted) 0.12em, transparent 0.16em) content-box 0 0 / 0.55em 0.55em;
    background-origin: content-box;
    cursor: grab;
    touch-action: none;
  }
  .sortable-ghost {
    outline: 3px dashed var(--_accent);
  }
  .small {
    min-height: 2.25em;
    padding: 0.15em 0.75em;
    border: 1px solid currentColor;
    background: none;
    color: var(--_link);
    font-size: var(--_small);
    font-weight: 600;
  }
  .secondary {
    border-width: 1px;
  }
  .link {
    min-height: 44px;
    padding: 0 0.25em;
    border: 0;
    background: none;
    color: var(--_link);
    font-weight: 400;
    text-align: start;
    text-decoration: underline;
  }
  summary {
    width: fit-content;
    min-height: 44px;
    padding: 0.5em 0;
    color: var(--_link);
    font-weight: 600;
    cursor: pointer;
  }
  .more > summary {
    font-weight: 400;
  }
  .more[open] {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_border);
  }
  .group {
    margin-top: 1em;
    padding: 0 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .group[open] {
    padding-bottom: 1em;
  }
  .group .field:first-of-type {
    margin-top: 0.5em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    margin-top: 1em;
  }
  .actions .hint {
    flex-basis: 100%;
    margin: 0;
  }
  .notice.warning {
    --_tone: var(--_warning);
  }
  .notice p {
    margin: 0.25em 0;
  }
  pre,
  .source {
    font-family: ui-monospace, 'Cascadia Mono', Consolas, monospace;
    font-size: max(0.8em, 13px);
  }
  pre {
    max-height: 12em;
    padding: 0.5em;
    background: var(--_surface);
    white-space: pre-wrap;
    overflow: auto;
  }
  #paste {
    min-height: 10em;
  }
  #rows {
    min-height: 6em;
  }
  .source:not(.unseen) {
    margin-top: 0.75em;
    field-sizing: fixed;
  }

  /* What was read */
  .facts {
    display: grid;
    gap: 0.5em;
    margin: 1em 0;
    padding: 0.75em 1em;
    border-radius: var(--_radius);
    background: var(--_background);
    border: 1px solid var(--_border);
  }
  dt {
    font-weight: 600;
  }
  dd {
    margin: 0;
  }
  .pieces {
    max-width: none;
    padding: 0;
    list-style: none;
  }
  .piece {
    padding: 0.75em 1em;
    border: 1px solid var(--_border);
    border-inline-start: 0.375em solid var(--_accent);
    background: var(--_background);
  }
  .piece .field {
    margin: 0;
  }
  .piece .pick {
    margin-top: 0.5em;
  }
  .piece.unplaced {
    border-inline-start-color: var(--_warning);
  }
  .piece.in-nowhere {
    border-inline-start-color: var(--_border);
  }
  .piece.in-theme textarea,
  .piece.in-title textarea {
    font-weight: 700;
  }
  @media (min-width: 48em) {
    .piece {
      display: grid;
      grid-template-columns: 14em minmax(0, 1fr);
      gap: 0 1em;
    }
    .piece .pick {
      grid-column: 2;
    }
  }
  .scrolls {
    margin-top: 1em;
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    background: var(--_background);
  }
  th,
  td {
    min-width: 10em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }

  /* Follow-ups */
  .follow-up > summary {
    padding: 0;
  }
  .follow-up > summary > h2 {
    display: inline;
  }
  .outcome {
    margin-top: 1em;
    padding: 0.75em 1em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .outcome > legend {
    float: left;
    width: 100%;
  }
  .outcome > legend + * {
    clear: both;
  }
  .outcome .field {
    margin-top: 0.75em;
  }

  /* The preview and advice */
  .preview-settings {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: end;
  }
  .preview-settings .field {
    flex: 0 1 10em;
    margin-top: 0.25em;
  }
  .preview-settings select {
    min-height: 2.25em;
    padding-block: 0.2em;
  }
  .frame {
    margin-top: 0.75em;
    border: 1px solid var(--_border);
    background: light-dark(#fff, #171c20);
  }
  .frame.phone {
    max-width: 360px;
  }
  iframe {
    display: block;
    width: 100%;
    height: 24em;
    border: 0;
  }
  .hints,
  .findings {
    max-width: none;
    padding: 0;
    list-style: none;
  }
  .hint-item,
  .findings li {
    padding: 0.6em 1em;
    border-inline-start: 0.375em solid var(--_link);
    background: var(--_surface);
  }
  .hint-item.fault,
  .findings .bad {
    border-color: var(--_warning);
  }
  .findings .good {
    border-color: var(--_positive);
  }
  .places {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    font-size: var(--_small);
  }
  .places a {
    padding: 0.25em 0;
  }
  @media (max-width: 40em) {
    .section,
    .card {
      padding: 0.9em;
    }
    .item {
      padding: 0.6em 0.7em 0.8em;
    }
    /* The number alone; the name is still there to be heard. */
    .steps a:not([aria-current]) .name {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .steps a:not([aria-current]) .number {
      min-width: 1.2em;
      font-size: 1em;
      text-align: center;
    }
    .toolbar {
      position: static;
    }
    .onward .button {
      width: 100%;
    }
  }
`;
