export type * from './content/citizen-promise.js';
export { PromiseErrorEvent } from './content/promise-error-event.js';
export type { Expectation, Problem } from './content/problem.js';
export { PriorityList } from './priority-list/priority-list.js';
