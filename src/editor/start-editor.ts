import { checkAttributes } from './check-attributes.js';
import { checkPage } from './page-checks.js';
import { helpedHosts, onChange, type HelpfulHost } from '../notices/editor-help.js';
import { isSettled } from '../notices/has-settled.js';
import { showsOwn } from '../notices/may-be-wrong.js';
import { helpEmptyPage, openOrClose } from './panels.js';
import { editorLanguage } from './editor-language.js';
import { messagesByLanguage } from './messages/by-language.js';
import { sentenceOf } from './sentence-of.js';
import { suggestAttribute } from './suggest-attribute.js';
import { checkAttributesBy, allNotices, openEditorBy, watchNotices, type Notice } from '../notices/notices.js';

const printed = new Set<Notice | string>();
/** Elements whose attributes have been checked, and those whose inside has been, too. */
const checked = new WeakSet<HelpfulHost>();
const checkedInside = new WeakSet<HelpfulHost>();
let isStarted = false;

/** Starts the editor's part: sentences in the console, checks of each element, panels. */
export function startEditor(): void {
  if (isStarted) return;
  isStarted = true;
  // It is open now.
  openEditorBy(() => undefined);
  watchNotices(print);
  print();
  checkAttributesBy((tag, attribute, known) => suggestAttribute(tag, attribute, known));
  if (typeof document === 'undefined') return;
  onChange.add(check);
  for (const host of helpedHosts) check(host);
  addEventListener('hashchange', () => {
    for (const host of helpedHosts) check(host);
  });
  helpEmptyPage();
}

/** In the language of the panel. The same sentence once, however many elements meet the same fault. */
function print(): void {
  const all = allNotices();
  for (const notice of all) {
    if (printed.has(notice)) continue;
    printed.add(notice);
    const host = [...helpedHosts].find((each) => notice.elements.has(each));
    const sentence = sentenceOf(notice, all, host, messagesByLanguage[editorLanguage(host)]);
    if (printed.has(sentence)) continue;
    printed.add(sentence);
    console.warn(`[medborgarlofte] ${sentence}`);
  }
}

function check(host: HelpfulHost): void {
  if (!isSettled(host)) return;
  if (host.isConnected && !checked.has(host)) {
    checked.add(host);
    checkAttributes(host);
  }
  if (host.isConnected && !checkedInside.has(host)) {
    if (showsOwn(host)) checkedInside.add(host);
    checkPage(host, helpedHosts);
  }
  openOrClose(host);
}
