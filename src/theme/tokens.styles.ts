import { css } from 'lit';

/**
 * The custom properties that a page may set, with their defaults. Colours follow the page's `color-scheme`, not the reader's
 * system: a light page must not get a dark card in it. Each pair of text and background has a contrast of at least 4.5 to 1
 * (WCAG 2.2, 1.4.3), borders of fields and focus at least 3 to 1 (1.4.11).
 *
 * Everything else in the styles uses the short names, so that each default stands once.
 */
export const tokens = css`
  [dir]:not([dir='auto']) {
    --text: var(--medborgarlofte-text, light-dark(#1c2226, #eceff1));
    --muted: var(--medborgarlofte-muted, light-dark(#4f5b63, #b3bdc4));
    --background: var(--medborgarlofte-background, light-dark(#fff, #171c20));
    --surface: var(--medborgarlofte-surface, light-dark(#f2f5f7, #222a30));
    --border: var(--medborgarlofte-border, light-dark(#cdd5da, #414d55));
    --accent: var(--medborgarlofte-accent, light-dark(#14506b, #8ecae6));
    --on-accent: var(--medborgarlofte-on-accent, light-dark(#fff, #0c1a21));
    --positive: var(--medborgarlofte-positive, light-dark(#1d5c35, #8fd3a7));
    --warning: var(--medborgarlofte-warning, light-dark(#7a4100, #f3c07e));
    --negative: var(--medborgarlofte-negative, light-dark(#a4161a, #ffa8a3));
    --radius: var(--medborgarlofte-radius, 0.375em);
    --measure: var(--medborgarlofte-measure, 42em);
  }
`;
