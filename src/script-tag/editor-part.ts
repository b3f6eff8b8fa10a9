import { allNotices, openEditorBy, warnInCode, watchNotices } from '../notices/notices.js';
import { pageDocument } from '../platform/unshadowed.js';
import { loadPart, type PartFailure } from './load-part.js';

const file = 'medborgarlofte-editor.js';

let loading: Promise<void> | undefined;
let stopPrinting: (() => void) | undefined;

/** Loads the editor's part when there is something to report, or an editor asks for it; after what residents came for. */
export function watchEditor(): void {
  openEditorBy(() => {
    // Once it has failed, `waitToTryAgain` says when.
    if (stopPrinting) return;
    if (pageDocument.readyState === 'complete') load();
    else addEventListener('load', load, { once: true });
  });
}

function load(): void {
  loading ??= loadPart(file).then((failure) => {
    if (!failure) return stopPrinting?.();
    loading = undefined;
    if (!stopPrinting) printInCode(failure);
    waitToTryAgain();
  });
}

/** When the connection is back, when someone comes back to the page, and when an editor asks for the panel. */
function waitToTryAgain(): void {
  for (const event of ['online', 'focus', 'hashchange']) addEventListener(event, load, { once: true });
}

/** The console has codes until there are sentences. */
function printInCode(failure: PartFailure): void {
  let printed = 0;
  const print = () => {
    const notices = allNotices();
    for (const { code, values } of notices.slice(printed)) warnInCode(code, values);
    printed = notices.length;
  };
  stopPrinting = watchNotices(print);
  print();
  warnInCode('no-part', { ...failure });
}
