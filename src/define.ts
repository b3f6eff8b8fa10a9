import { watchAddress } from './notices/editor-help.js';
import { startEditor } from './editor/start-editor.js';
import { watchPolicy } from './script-tag/watch-policy.js';
import { FeedbackForm } from './elements/feedback-form/feedback-form.js';
import { mount } from './embed/embed.js';
import { settings } from './embed/settings.js';
import { PriorityList } from './elements/priority-list/priority-list.js';
import { PromiseCard } from './elements/promise-card/promise-card.js';
import { readPromisePage } from './page/read-promise-page.js';
import { readPagesBy } from './elements/promise-card/page-part.js';
import { register } from './register.js';

/** Whoever imports only this file knows the tags and their events in TypeScript too. */
export type {} from './index.js';

/** The entry for those who bundle the elements themselves, and of medborgarlofte.all.js: everything at once. */
const elements = { 'promise-card': PromiseCard, 'priority-list': PriorityList, 'feedback-form': FeedbackForm };

startEditor();
readPagesBy(readPromisePage);
const ours = register(elements);

// A second copy of the script has nothing of its own to put anywhere, and a server has no page.
if (ours.length && typeof document !== 'undefined') {
  watchPolicy();
  watchAddress();
  mount(Object.fromEntries(Object.entries(elements).filter(([tag]) => ours.includes(tag))), settings());
}
