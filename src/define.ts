import { FeedbackForm } from './feedback-form/feedback-form.js';
import { PriorityList } from './priority-list/priority-list.js';
import { PromiseCard } from './promise-card/promise-card.js';
import { tellEditor } from './editor/tell-editor.js';
import { helpEmptyPage } from './editor/editor-help.js';
import { watchPolicy } from './editor/watch-policy.js';
import { mount } from './mount/mount.js';
import { settings } from './mount/settings.js';
import { version } from './version.js';

/** Whoever imports only this file knows the tags and their events in TypeScript too. */
export type {} from './index.js';

const elements = {
  'promise-card': PromiseCard,
  'priority-list': PriorityList,
  'feedback-form': FeedbackForm,
};

/** What an element cannot be made without, and browsers lack that are older than those of docs/browsers.md. */
const missing =
  typeof HTMLElement === 'undefined'
    ? undefined
    : ['attachInternals', 'attachShadow'].find((name) => !(name in HTMLElement.prototype));
if (missing) tellEditor('old-browser', { missing });

const ours = Object.entries(missing ? {} : elements).filter(([tag, element]) => {
  const taken = customElements.get(tag) as { version?: string } | undefined;
  if (!taken) customElements.define(tag, element);
  else if (taken.version !== version) tellEditor('defined-twice', { tag, found: taken.version ?? 'unknown', version });
  return !taken;
});

// A second copy of the script has nothing of its own to put anywhere, and a server has no page.
if (ours.length && typeof document !== 'undefined') {
  watchPolicy();
  helpEmptyPage();
  mount(Object.fromEntries(ours), settings());
}
