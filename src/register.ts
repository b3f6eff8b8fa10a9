import { reportToEditor, warnInCode } from './notices/notices.js';
import { version } from './version.js';

/**
 * What elements cannot do without. Browsers that are older than those of docs/browsers.md lack some of it; and scripts of a page take
 * names: a page with a map may have a `Map` of its own.
 */
const needed: Record<string, () => unknown> = {
  attachInternals: () => 'attachInternals' in HTMLElement.prototype,
  attachShadow: () => 'attachShadow' in HTMLElement.prototype,
  URL: () => new URL('b', 'https://a.example').href,
  Map: () => [...new Map([[1, 1]])].length,
  Set: () => [...new Set([1])].length,
};

function isThere(use: () => unknown): boolean {
  try {
    return Boolean(use());
  } catch {
    return false;
  }
}

const missing =
  typeof HTMLElement === 'undefined' ? undefined : Object.keys(needed).find((name) => !isThere(needed[name]!));

/** Defines the elements whose tags are free. @returns their tags */
export function register(elements: Readonly<Record<string, CustomElementConstructor>>): string[] {
  if (missing) {
    // Not by the editor's part, which needs the same.
    warnInCode('old-browser', { missing });
    return [];
  }
  return Object.entries(elements).flatMap(([tag, element]) => {
    const taken = customElements.get(tag) as { version?: string } | undefined;
    if (!taken) customElements.define(tag, element);
    else if (taken.version !== version)
      reportToEditor('defined-twice', { tag, found: taken.version ?? 'unknown', version });
    return taken ? [] : [tag];
  });
}
