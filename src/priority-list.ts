export type * from './promise/citizen-promise.js';
export { PromiseErrorEvent } from './elements/shared/promise-error-event.js';
export type { Fault, Kind, LoadFailure, Problem } from './promise/problem.js';
export { PriorityList } from './elements/priority-list/priority-list.js';
