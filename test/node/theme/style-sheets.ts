import { readFileSync } from 'node:fs';
import { styleSheets } from '../../../demo/states/themes.js';

/** What a server has to have for pages in the themes. */
export const themedFiles = {
  'bild.svg': 'file:demo/larkeborg.svg',
  ...Object.fromEntries(styleSheets.map((path) => [path, `file:${path}`])),
};

/** The custom properties that a style sheet declares, and those that it uses. */
export function customProperties(css: string): { declared: Set<string>; used: Set<string> } {
  const bare = css.replace(/\/\*.*?\*\//gs, '');
  return {
    declared: new Set([...bare.matchAll(/(?<![\w(-])(--[\w-]+)\s*:/g)].map(([, name]) => name!)),
    used: new Set([...bare.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name!)),
  };
}

export const read = (path: string): string => readFileSync(path, 'utf8');
