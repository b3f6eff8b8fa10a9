import { runInNewContext } from 'node:vm';
import sanitizeHtml, { type IOptions } from 'sanitize-html';
import { documentedOptions, type Filter } from './filter.js';

const { allowedAttributes } = sanitizeHtml.defaults;

function filter(name: string, options: () => IOptions): Filter {
  return { name, open: () => Promise.resolve({ '': (html) => sanitizeHtml(html, options()) }) };
}

export const filters: readonly Filter[] = [
  filter('sanitize-html, as it comes', () => ({})),
  filter('sanitize-html, `data-*` allowed on `div`', () => ({
    allowedAttributes: { ...allowedAttributes, div: ['data-*'] },
  })),
  {
    ...filter(
      'sanitize-html, our lines',
      () => runInNewContext(`(${documentedOptions('sanitizeHtml(')})`, { sanitizeHtml }) as IOptions,
    ),
    isOurs: true,
  },
];
