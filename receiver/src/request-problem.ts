import { STATUS_CODES } from 'node:http';
import { problemStatuses, type FieldCode, type ProblemCode, type ProblemStatus } from '../../src/feedback/contract.js';

export interface FieldError {
  /** JSON pointer into the request body, as a URI fragment. For a form, too: "#/message" is the field "message". */
  pointer: string;
  code: FieldCode;
  detail: string;
}

/** Why a request is not accepted; thrown, and answered as RFC 9457 `application/problem+json`, or to a form without script as a page. */
export class RequestProblem extends Error {
  readonly status: ProblemStatus;
  readonly title: string;
  readonly errors: readonly FieldError[] | undefined;
  /** Seconds to wait before the same request may be made again. */
  readonly retryAfter: number | undefined;

  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    { errors, retryAfter }: { errors?: readonly FieldError[]; retryAfter?: number } = {},
  ) {
    super(code);
    this.status = problemStatuses[code];
    this.title = STATUS_CODES[this.status] ?? code;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}
