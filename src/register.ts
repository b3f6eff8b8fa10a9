import { reportToEditor } from './notices/notices.js';
import { version } from './version.js';

/** What an element cannot be made without, and browsers lack that are older than those of docs/browsers.md. */
const missing =
  typeof HTMLElement === 'undefined'
    ? undefined
    : ['attachInternals', 'attachShadow'].find((name) => !(name in HTMLElement.prototype));

/** Defines the elements whose tags are free. @returns their tags */
export function register(elements: Readonly<Record<string, CustomElementConstructor>>): string[] {
  if (missing) {
    reportToEditor('old-browser', { missing });
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
