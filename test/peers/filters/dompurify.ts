import type { Config, DOMPurify as Purifier } from 'dompurify';
import { documentedOptions, type Filter } from './filter.js';

declare const DOMPurify: Purifier;

/** @param options as text, since they may hold regular expressions, which do not travel into a page */
function filter(name: string, options: () => string): Filter {
  return {
    name,
    open: async (page) => {
      await page.addScriptTag({ path: 'node_modules/dompurify/dist/purify.min.js' });
      const given = await page.evaluateHandle(`(${options()})`);
      return { '': (html) => page.evaluate((html, given) => DOMPurify.sanitize(html, given as Config), html, given) };
    },
  };
}

export const filters: readonly Filter[] = [
  filter('DOMPurify, as it comes', () => '{}'),
  filter('DOMPurify, `USE_PROFILES: { html: true }`', () => '{ USE_PROFILES: { html: true } }'),
  filter('DOMPurify, `ALLOW_DATA_ATTR: false`', () => '{ ALLOW_DATA_ATTR: false }'),
  { ...filter('DOMPurify, our lines', () => documentedOptions('DOMPurify.sanitize(')), isOurs: true },
];
