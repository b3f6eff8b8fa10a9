import type { readPromisePage } from '../../page/read-promise-page.js';
import { reportToEditor } from '../../notices/notices.js';
import { isApart, loadPart } from '../../script-tag/load-part.js';

const file = 'medborgarlofte-page.js';

let reader: typeof readPromisePage | undefined;
let loading: Promise<void> | undefined;

/** What reads whole pages; undefined until it is here. */
export function pageReader(): typeof readPromisePage | undefined {
  return reader;
}

/** Called by the part when it comes. From npm, and in the file with everything, at once. */
export function readPagesBy(given: typeof readPromisePage): void {
  reader = given;
}

/** Loads the part, and calls when it is here. What cannot be loaded is tried again when the connection is back. */
export function loadPageReader(onLoad: () => void): void {
  loading ??= attempt();
  void loading.then(() => {
    if (reader) onLoad();
  });
}

async function attempt(): Promise<void> {
  const failure = isApart(file)
    ? await loadPart(file)
    : { address: 'medborgarlofte/define.js', reason: 'it is not imported' };
  if (!failure) return;
  reportToEditor('no-part', { ...failure });
  if (isApart(file)) await new Promise((resolve) => addEventListener('online', resolve, { once: true })).then(attempt);
}
