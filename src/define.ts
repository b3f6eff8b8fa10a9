import { FeedbackForm } from './feedback-form/feedback-form.js';
import { PriorityList } from './priority-list/priority-list.js';
import { PromiseCard } from './promise-card/promise-card.js';
import { tellEditor } from './editor/tell-editor.js';
import { version } from './version.js';

/** Whoever imports only this file knows the tags and their events in TypeScript too. */
export type {} from './index.js';

const elements = {
  'promise-card': PromiseCard,
  'priority-list': PriorityList,
  'feedback-form': FeedbackForm,
};

for (const [tag, element] of Object.entries(elements)) {
  const taken = customElements.get(tag) as { version?: string } | undefined;
  if (!taken) customElements.define(tag, element);
  else if (taken.version !== version)
    tellEditor(
      `<${tag}> is already defined on this page, by version ${taken.version ?? 'unknown'}; this script is version ${version}. ` +
        'The first one stays.',
    );
}
