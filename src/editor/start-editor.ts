import { checkAttributes } from './check-attributes.js';
import { checkPage } from './page-checks.js';
import { helpedHosts, onChange, type HelpfulHost } from '../notices/editor-help.js';
import { isSettled } from '../notices/has-settled.js';
import { showsOwn } from '../notices/may-be-wrong.js';
import { helpEmptyPage, openOrClose } from './panels.js';
import { sentenceOf } from './sentence-of.js';
import { suggestAttribute } from './suggest-attribute.js';
import { checkAttributesBy, allNotices, openEditorBy, watchNotices } from '../notices/notices.js';

const printed = new Set<string>();
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
  onChange.add(look);
  for (const host of helpedHosts) look(host);
  addEventListener('hashchange', () => {
    for (const host of helpedHosts) look(host);
  });
  helpEmptyPage();
}

/** The same sentence once, however many elements meet the same fault. */
function print(): void {
  for (const notice of allNotices()) {
    const sentence = sentenceOf(notice);
    if (printed.has(sentence)) continue;
    printed.add(sentence);
    console.warn(`[medborgarlofte] ${sentence}`);
  }
}

function look(host: HelpfulHost): void {
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
