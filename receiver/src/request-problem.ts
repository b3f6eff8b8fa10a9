import { STATUS_CODES } from 'node:http';
import type { FeedbackProblem } from '../../src/feedback/feedback.js';

export interface FieldError {
  /** JSON pointer into the request body, as a URI fragment. For a form, too: "#/message" is the field "message". */
  pointer: string;
  code: FeedbackProblem['code'];
  detail: string;
}

/** Why a request is not accepted; thrown, and answered as RFC 9457 `application/problem+json`, or to a form without script as a page. */
export class RequestProblem extends Error {
  readonly title: string;
  readonly errors: readonly FieldError[] | undefined;
  /** Seconds to wait before the same request may be made again. */
  readonly retryAfter: number | undefined;

  constructor(
    readonly status: 400 | 403 | 404 | 405 | 413 | 415 | 422 | 429 | 500,
    readonly code: string,
    readonly detail: string,
    { errors, retryAfter }: { errors?: readonly FieldError[]; retryAfter?: number } = {},
  ) {
    super(code);
    this.title = STATUS_CODES[status] ?? code;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}
