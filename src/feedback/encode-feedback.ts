import type { Feedback } from './feedback.js';

/** The request body of a message under its key, as the contract in docs/feedback-contract.md has it. */
export function encodeFeedback(feedback: Feedback, key: string, client: string): string {
  return JSON.stringify({ version: 1, key, ...feedback, client });
}
