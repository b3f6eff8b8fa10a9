import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

/** What becomes of HTML on its way from an editor's hands to the stored page. */
export type Pass = (html: string) => string | Promise<string>;

/** A filter in one configuration. */
export interface Filter {
  name: string;
  /** Whether it has the lines that docs/cms-filters.md gives for all tags. */
  isOurs?: boolean;
  /**
   * By how the HTML gets in, which is '' where there is only one way.
   *
   * @param page an empty page of the site's, for filters that run in a browser
   */
  open(page: Page): Promise<Record<string, Pass>>;
}

/** The first code in docs/cms-filters.md that holds these words: what is documented is what is tested. */
export function documentedCode(holding: string): string {
  const docs = readFileSync('docs/cms-filters.md', 'utf8');
  const blocks = [...docs.matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code!);
  const found = blocks.find((code) => code.includes(holding));
  if (!found) throw new Error(`docs/cms-filters.md has no code with ${holding}`);
  return found;
}

/** The options that documented code gives to a call, as text. */
export function documentedOptions(call: string, code = documentedCode(call)): string {
  return /\{.*\}/s.exec(code.slice(code.indexOf(call)))![0];
}
