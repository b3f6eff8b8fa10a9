export type * from './promise/citizen-promise.js';
export { PromiseErrorEvent } from './elements/shared/promise-error-event.js';
export type { Fault, Kind, LoadFailure, Problem } from './promise/problem.js';
export { PromiseCard } from './elements/promise-card/promise-card.js';
