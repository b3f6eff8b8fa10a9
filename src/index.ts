export type * from './content/citizen-promise.js';
export { PromiseErrorEvent } from './content/promise-error-event.js';
export type { Expectation, Problem } from './content/problem.js';
export { readPromise } from './content/read-promise.js';
export {
  FeedbackErrorEvent,
  FeedbackSentEvent,
  FeedbackStateEvent,
  FeedbackSubmitEvent,
} from './feedback-form/feedback-form.events.js';
export { FeedbackForm } from './feedback-form/feedback-form.js';
export { addLocale } from './i18n/locales.js';
export { PriorityList } from './priority-list/priority-list.js';
export { PromiseCard } from './promise-card/promise-card.js';
export { version } from './version.js';
