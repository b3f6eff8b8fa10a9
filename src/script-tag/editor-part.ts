import { allNotices, openEditorBy, warnInCode, watchNotices } from '../notices/notices.js';
import { pageDocument } from '../platform/unshadowed.js';
import { loadPart } from './load-part.js';

const file = 'medborgarlofte-editor.js';

let loading: Promise<void> | undefined;
let printed = 0;

/** Loads the editor's part when there is something to report, or an editor asks for it; after what residents came for. */
export function watchEditor(): void {
  openEditorBy(() => {
    if (pageDocument.readyState === 'complete') load();
    else addEventListener('load', load, { once: true });
  });
}

function load(): void {
  loading ??= loadPart(file).then((failure) => {
    if (!failure) return;
    const print = () => {
      const notices = allNotices();
      for (const { code, values } of notices.slice(printed)) warnInCode(code, values);
      printed = notices.length;
    };
    watchNotices(print);
    print();
    warnInCode('no-part', { ...failure });
  });
}
