/** Milliseconds after which it is time anyway: a page with an animation may never rest. */
const timeout = 5000;

/** Calls when the browser has nothing else to do. */
export function whenIdle(callback: () => void): void {
  // Safari before version 26 has none.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(callback, { timeout });
  else setTimeout(callback, 200);
}
