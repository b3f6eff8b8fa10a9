interface Host extends Element {
  requestUpdate: () => void;
}

/** Elements that wait until they have settled (false), and those that have (true). */
const states = new WeakMap<Element, boolean>();

/**
 * Whether an element has been on a loaded page for a moment. What it lacks then, no framework is about to give it; a report before
 * that would be noise. If not, the element renders again when it has.
 */
export function hasSettled(host: Host): boolean {
  const state = states.get(host) ?? false;
  states.set(host, state);
  return state;
}

/** The same, without asking for another render. */
export function isSettled(host: Element): boolean {
  return states.get(host) ?? false;
}

export function settle(host: Host): void {
  if (states.get(host) === false) host.requestUpdate();
  states.set(host, true);
}
