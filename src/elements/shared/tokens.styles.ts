import { css } from 'lit';

/**
 * The custom properties that a page may set for all elements, with their defaults. Those for one part alone are at that part and
 * fall back to these; docs/theming.md has all of them.
 *
 * Colours follow the page's `color-scheme`, not the reader's system: a light page must not get a dark card in it. Each pair of text
 * and background has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3), borders of fields and focus at least 3 to 1 (1.4.11).
 *
 * Everything else in the styles uses the short names, so that each default is written once. They are on our outermost
 * elements, as the rest of the base styles, and begin with an underscore: what an editor wrote for a slot inside of those inherits
 * them, and a page may well have a --text or --accent of its own.
 */
export const tokens = css`
  [dir]:not([dir='auto']) {
    --_text: var(--medborgarlofte-text, light-dark(#1c2226, #eceff1));
    --_muted: var(--medborgarlofte-muted, light-dark(#4f5b63, #b3bdc4));
    --_background: var(--medborgarlofte-background, light-dark(#fff, #171c20));
    --_surface: var(--medborgarlofte-surface, light-dark(#f2f5f7, #222a30));
    --_border: var(--medborgarlofte-border, light-dark(#cdd5da, #414d55));
    --_accent: var(--medborgarlofte-accent, light-dark(#14506b, #8ecae6));
    --_on-accent: var(--medborgarlofte-on-accent, light-dark(#fff, #0c1a21));
    --_link: var(--medborgarlofte-link, var(--_accent));
    --_focus: var(--medborgarlofte-focus, var(--_link));
    --_positive: var(--medborgarlofte-positive, light-dark(#1d5c35, #8fd3a7));
    --_warning: var(--medborgarlofte-warning, light-dark(#7a4100, #f3c07e));
    --_negative: var(--medborgarlofte-negative, light-dark(#a4161a, #ffa8a3));
    --_radius: var(--medborgarlofte-radius, 0.375em);
    --_measure: var(--medborgarlofte-measure, 38em);
    /* The sizes of text: small print, text, what goes before other text, headings, the title. In parts of the text around. */
    --_small: 0.875em;
    --_large: 1.125em;
    --_larger: 1.375em;
    /* The distances: within a line, between lines that belong together, between paragraphs, between parts, between sections. */
    --_space-xs: 0.25em;
    --_space-s: 0.5em;
    --_space-m: 0.75em;
    --_space-l: 1.25em;
    --_space-xl: 2em;
  }
  /* Browsers before 2024. Without it they would draw no field and no focus, since a colour that fails takes its border along. */
  @supports not (color: light-dark(red, red)) {
    [dir]:not([dir='auto']) {
      --_text: var(--medborgarlofte-text, #1c2226);
      --_muted: var(--medborgarlofte-muted, #4f5b63);
      --_background: var(--medborgarlofte-background, #fff);
      --_surface: var(--medborgarlofte-surface, #f2f5f7);
      --_border: var(--medborgarlofte-border, #cdd5da);
      --_accent: var(--medborgarlofte-accent, #14506b);
      --_on-accent: var(--medborgarlofte-on-accent, #fff);
      --_positive: var(--medborgarlofte-positive, #1d5c35);
      --_warning: var(--medborgarlofte-warning, #7a4100);
      --_negative: var(--medborgarlofte-negative, #a4161a);
    }
  }
`;
