import { renderPromise } from '../../cli/render.js';
import { noPage } from '../../src/platform/page-address.js';
import { readPromise } from '../../src/promise/read-promise.js';

/** The promise as HTML that needs no script; empty when there is nothing to show in the language. */
export function plainHtml(raw: unknown, lang: string, today: string, level = 2): string {
  const { promise } = readPromise(raw, noPage);
  if (!promise) return '';
  try {
    return renderPromise(promise, { lang, today, level });
  } catch (error) {
    if (error instanceof RangeError) return '';
    throw error;
  }
}
