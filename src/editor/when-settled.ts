const settling = new WeakMap<Element, Promise<void>>();
const settled = new WeakSet<Element>();

/**
 * When an element has stood on a loaded page for a second. What it lacks then, no framework is about to give it; what is said
 * before would be noise.
 */
export function whenSettled(element: Element): Promise<void> {
  const promise =
    settling.get(element) ??
    new Promise<void>((resolve) => {
      const settle = () => {
        settled.add(element);
        resolve();
      };
      const wait = () => setTimeout(settle, 1000);
      if (document.readyState === 'complete') wait();
      else addEventListener('load', wait, { once: true });
    });
  settling.set(element, promise);
  return promise;
}

/** Whether it has; if not, the element renders again when it has. */
export function hasSettled(host: Element & { requestUpdate: () => void }): boolean {
  if (!settled.has(host)) void whenSettled(host).then(() => host.requestUpdate());
  return settled.has(host);
}
