import { watchAddress } from './notices/editor-help.js';
import { watchPolicy } from './script-tag/watch-policy.js';
import { formAttributes } from './elements/feedback-form/form-attributes.js';
import { mount } from './embed/embed.js';
import { settings } from './embed/settings.js';
import { PriorityList } from './elements/priority-list/priority-list.js';
import { PromiseCard } from './elements/promise-card/promise-card.js';
import { register } from './register.js';
import { watchEditor } from './script-tag/editor-part.js';
import { watchForms } from './elements/shared/form-part.js';

/** The entry of medborgarlofte.js: what readers need. It loads the form's part and the editor's part when they are needed. */
const elements = { 'promise-card': PromiseCard, 'priority-list': PriorityList };

watchEditor();
const ours = register(elements);

// A second copy of the script has nothing of its own to put anywhere; the first one has the form, too.
if (ours.length) {
  watchPolicy();
  watchAddress();
  mount(
    {
      ...Object.fromEntries(Object.entries(elements).filter(([tag]) => ours.includes(tag))),
      'feedback-form': { observedAttributes: formAttributes },
    },
    settings(),
  );
  watchForms();
}
