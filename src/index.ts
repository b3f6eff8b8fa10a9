export type * from './promise/citizen-promise.js';
export { PromiseErrorEvent } from './elements/shared/promise-error-event.js';
export type { Fault, Kind, LoadFailure, Problem } from './promise/problem.js';
export { readPromise } from './promise/read-promise.js';
export {
  FeedbackErrorEvent,
  FeedbackSentEvent,
  FeedbackStateEvent,
  FeedbackSubmitEvent,
} from './elements/feedback-form/feedback-form.events.js';
export { FeedbackForm } from './elements/feedback-form/feedback-form.js';
export { addLocale } from './language/locales.js';
export { PriorityList } from './elements/priority-list/priority-list.js';
export { PromiseCard } from './elements/promise-card/promise-card.js';
export { version } from './version.js';
