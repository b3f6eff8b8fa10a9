/** Calls when the browser has nothing else to do. */
export function whenIdle(callback: () => void): void {
  // Safari before version 26 has none.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(callback);
  else setTimeout(callback, 200);
}
