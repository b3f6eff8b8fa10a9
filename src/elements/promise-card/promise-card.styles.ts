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
    align-items: center;
    gap: 0 var(--_space-l);
  }
  .groups:empty {
    display: none;
  }
  .category {
    margin: 0;
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 600;
  }
  #title {
    order: 2;
    width: 100%;
    padding-top: 0.15em;
    font-size: var(--medborgarlofte-card-title-size, clamp(1.4em, 1.2em + 1.5vw, 1.75em));
    line-height: 1.2;
  }
  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-l);
    order: 1;
    margin-inline-start: auto;
  }
  .language,
  .comment {
    min-height: max(2.75em, 44px);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_link);
    font-size: var(--_small);
    text-align: start;
  }
  .language {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  @media (max-width: 30em) {
    .languages {
      order: 3;
      margin: 0;
    }
  }
  .lead {
    margin-top: 1em;
    font-size: var(--_large);
  }
  figure,
  figure + p {
    margin: var(--_space-l) 0 0;
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
    font-size: var(--_small);
  }
  .format {
    font-weight: 400;
  }
  figcaption {
    margin-top: var(--_space-s);
  }
  section,
  .contents,
  .updated,
  feedback-form {
    margin-top: var(--_space-xl);
  }
  #contents,
  dt {
    font-weight: 600;
  }
  #contents + ul,
  .detail,
  .outcome > p {
    margin-top: var(--_space-xs);
  }
  .outcome {
    margin-top: var(--_space-s);
  }
  :is(.group, .report) :is(h2, h3, h4, h5, h6),
  .situation * ~ :is(h2, h3, h4, h5, h6) {
    font-size: var(--_large);
  }
  .situation * ~ :is(h2, h3, h4, h5, h6) {
    margin-top: var(--_space-l);
  }
  .contents {
    padding: 1em;
    border-radius: var(--_radius);
    background: var(--_surface);
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
    padding: 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .together,
  .groups:has(.outcome, details) > .group {
    flex-basis: 100%;
  }
  .group > ul {
    margin-top: var(--_space-s);
  }
  .group > :first-child {
    margin-top: 0;
  }
  .group li + li {
    margin-top: var(--_space-m);
  }
  /* Of each commitment, what became of it: it is the heading of that. */
  .followed {
    padding: 0;
    list-style: none;
  }
  .followed > li > :is(span, a) {
    font-weight: 600;
  }
  .followed > li + li {
    margin-top: 0.9em;
    padding-top: 0.9em;
    border-top: 1px solid var(--_border);
  }
  .comment {
    display: block;
    font-weight: 400;
  }
  .comment:hover {
    text-decoration: underline;
  }
  .comment::before {
    content: '';
    display: inline-block;
    width: 1em;
    height: 0.9em;
    margin-inline-end: 0.5em;
    background: currentColor;
    clip-path: polygon(0 0, 100% 0, 100% 75%, 45% 75%, 18% 100%, 18% 75%, 0 75%);
    vertical-align: -0.1em;
  }
  summary {
    min-height: 44px;
    padding: 0.6em 0;
    color: var(--_link);
    font-weight: 600;
    cursor: pointer;
  }
  /* What is done, under way, … : each in a tone, with a sign on its tag, and with a filling in the bar and its legend. */
  .outcome,
  :is(.bar, .summary) > * {
    --_tone: var(--_muted);
  }
  .done:not(.notice) {
    --_tone: var(--_positive);
  }
  .ongoing,
  .partly {
    --_tone: var(--_link);
  }
  .changed,
  .notDone {
    --_tone: var(--_warning);
  }
  [part='status'] {
    display: inline-block;
    margin-inline-end: 0.25em;
    padding: 0.05em 0.6em;
    border: 1px solid;
    border-color: color-mix(in srgb, var(--_tone) 45%, var(--_background));
    border-radius: 0.25em;
    background: color-mix(in srgb, var(--_tone) 12%, var(--_background));
    color: var(--_tone);
  }
  [class^='outcome '] > p > [part='status']::before {
    content: '';
    display: inline-block;
    width: 0.8em;
    height: 0.8em;
    margin-inline-end: 0.4em;
    background: currentColor;
    clip-path: var(--_sign);
    vertical-align: -0.05em;
  }
  .done {
    --_sign: polygon(12% 44%, 0 57%, 36% 93%, 100% 25%, 88% 12%, 36% 68%);
  }
  .ongoing {
    --_sign: polygon(0 40%, 52% 40%, 52% 10%, 100% 50%, 52% 90%, 52% 60%, 0 60%);
  }
  .changed {
    --_sign: polygon(0 25%, 60% 25%, 60% 0, 100% 35%, 0 35%, 0 65%, 100% 65%, 100% 75%, 40% 75%, 40% 100%, 0 65%);
  }
  .notDone {
    --_sign: polygon(
      14% 0,
      50% 36%,
      86% 0,
      100% 14%,
      64% 50%,
      100% 86%,
      86% 100%,
      50% 64%,
      14% 100%,
      0 86%,
      36% 50%,
      0 14%
    );
  }
  .notNeeded {
    --_sign: polygon(0 40%, 100% 40%, 100% 60%, 0 60%);
  }
  /* Circles, half full and empty. */
  :is(.partly, .notStarted) > p > [part='status']::before {
    border: 0.13em solid;
    border-radius: 50%;
    background: none;
  }
  .partly > p > [part='status']::before {
    background: linear-gradient(90deg, currentColor 50%, transparent 50%);
  }
  progress {
    display: block;
    width: 100%;
    height: 0.75em;
    margin-bottom: var(--_space-xs);
    accent-color: var(--_tone);
  }
  .value {
    margin-top: var(--_space-s);
  }
  .summary {
    margin-top: var(--_space-l);
  }
  .summary > p {
    margin: 0;
  }
  .summary strong {
    display: block;
    font-size: var(--_larger);
    line-height: 1.25;
  }
  .bar {
    display: flex;
    gap: 2px;
    height: 0.75em;
    max-width: var(--_measure);
    margin-top: var(--_space-s);
  }
  .bar > *,
  .summary :is(li, strong.done)::before {
    min-width: 2px;
    border: 1px solid var(--_tone);
    border-radius: 0.15em;
    background: var(--_filling, var(--_tone));
    print-color-adjust: exact;
  }
  .summary ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs) 0.5em;
    margin-top: var(--_space-s);
    padding: 0;
    font-size: var(--_small);
    list-style: none;
  }
  .summary li {
    flex: 0 1 max(9.5em, 30%);
    margin: 0;
    padding-inline-start: 1.25em;
  }
  .summary :is(li, strong.done)::before {
    content: '';
    display: inline-block;
    width: 0.75em;
    height: 0.75em;
    margin-inline-end: 0.5em;
  }
  .summary li::before {
    margin-inline-start: -1.25em;
  }
  :is(.bar, .summary ul) > :is(.partly, .changed, .reported) {
    --_filling: repeating-linear-gradient(135deg, var(--_tone) 0 2px, transparent 2px 5px);
  }
  :is(.bar, .summary ul) > :is(.notStarted, .unknown) {
    --_filling: none;
  }
  .report {
    margin-top: var(--_space-l);
    padding-top: var(--_space-l);
    border-top: 1px solid var(--_border);
  }
  .report > .format {
    margin-top: var(--_space-xs);
  }
  dl {
    max-width: var(--_measure);
    margin: var(--_space-m) 0 0;
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-l);
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
    padding-top: var(--_space-xl);
    border-top: 1px solid var(--_border);
  }
  @media (forced-colors: active) {
    .bar > *,
    .comment::before,
    :is(.summary, .outcome) ::before {
      forced-color-adjust: none;
      color: CanvasText;
    }
    :is(.bar, .summary) * {
      --_tone: CanvasText !important;
    }
  }
  @media print {
    [part='card'] {
      max-width: none;
      padding: 0;
      border: 0;
      font-size: min(1em, 10pt);
      line-height: 1.35;
    }
    section,
    .report,
    .updated {
      margin-top: 1em;
      padding-top: 0;
    }
    h1,
    h2,
    h3,
    h4,
    h5,
    h6 {
      break-after: avoid;
    }
    .groups,
    .promise ul,
    dl {
      display: block;
      columns: 2 18em;
      max-width: none;
    }
    .promise ul ul,
    .groups ul {
      columns: auto;
    }
    .group {
      margin-bottom: var(--_space-m);
      padding: var(--_space-s) var(--_space-m);
    }
    .followed > li + li {
      margin-top: var(--_space-s);
      padding-top: var(--_space-s);
    }
    li,
    .notice,
    .summary {
      break-inside: avoid;
    }
    [part='status']::before {
      print-color-adjust: exact;
    }
    img {
      width: auto;
      max-width: 100%;
      max-height: 9cm;
    }
    .language,
    .contents,
    .comment,
    summary,
    progress,
    .host,
    feedback-form {
      display: none;
    }
    /* On paper, links say where they go. */
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-size: var(--_small);
      font-weight: 400;
    }
    .entries a::after {
      content: none;
    }
  }
`;
