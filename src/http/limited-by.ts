/**
 * Does something with a signal that aborts when another one does, or after some milliseconds. By hand: `AbortSignal.any` came to
 * browsers in 2024, and a timer that is cleared leaves nothing behind.
 */
export async function limitedBy<Result>(
  signal: AbortSignal,
  milliseconds: number,
  task: (limited: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const limit = new AbortController();
  const stop = () => limit.abort(signal.reason);
  const timer = setTimeout(() => limit.abort(new DOMException('no answer in time', 'TimeoutError')), milliseconds);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  try {
    return await task(limit.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
