import type { CitizenPromise } from '../promise/citizen-promise.js';

/** What is read of a promise, not yet checked: `readPromise` takes it. */
export type PagePromise = Omit<CitizenPromise, 'title'> & { title?: CitizenPromise['title'] };
