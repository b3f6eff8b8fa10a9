import { html, type TemplateResult } from 'lit';

/**
 * Signs on a grid of 24 by 24, each an area with holes in it: the shapes differ without colours too. They repeat what words say, so
 * they are hidden from assistive technology; inline, since a picture by address needs a policy that allows it.
 */
const paths = {
  info: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm-1.2 4.5h2.4v2.4h-2.4zm0 4.3h2.4v6.7h-2.4z',
  done: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm-1.4 14.9-4.2-4.2 1.7-1.7 2.5 2.5 5.3-5.3 1.7 1.7z',
  warning: 'M12 2 .8 21.5h22.4zm-1.2 7h2.4v6.5h-2.4zm0 8h2.4v2.4h-2.4z',
  error: 'M8 2h8l6 6v8l-6 6H8l-6-6V8zm2.8 4.5h2.4v7h-2.4zm0 8.6h2.4v2.4h-2.4z',
} as const;

export type IconName = keyof typeof paths;

/** A sign before words that say the same. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path fill-rule="evenodd" d=${paths[name]} />
  </svg>`;
}
