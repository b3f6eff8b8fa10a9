export type * from './content/citizen-promise.js';
export { PromiseErrorEvent } from './content/promise-error-event.js';
export type { Expectation, Problem } from './content/problem.js';
export { PromiseCard } from './promise-card/promise-card.js';
