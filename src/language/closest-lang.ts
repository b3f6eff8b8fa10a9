const changed = new Set<() => void>();
let observer: MutationObserver | undefined;

/** The element's language tag, or that of its closest ancestor with a `lang`, out through shadow hosts; empty when none has. */
export function closestLang(element: Element): string {
  return languageTag(langSource(element)?.getAttribute('lang') ?? '');
}

/** The element whose `lang` decides: the element itself or its closest ancestor, out through shadow hosts. */
export function langSource(element: Element): Element | undefined {
  for (const scope of scopes(element)) {
    const source = scope.closest('[lang]');
    if (source) return source;
  }
  return undefined;
}

/** A tag as BCP 47 has it: pages also write `en_GB`, ` en`, `eng` and `sv_SE.UTF-8`. What is no tag stays as it is. */
export function languageTag(written: string): string {
  const tag = written
    .trim()
    .replace(/[.@].*/, '')
    .replace(/[_\s]+/g, '-');
  try {
    return Intl.getCanonicalLocales(tag)[0]!;
  } catch {
    return tag;
  }
}

/**
 * Calls back whenever a `lang` changes anywhere that could decide the element's language, until the returned function is called.
 * All elements share one observer: many elements on a page must not make every change on that page slower.
 */
export function watchLang(element: Element, callback: () => void): () => void {
  observer ??= new MutationObserver(langChanged);
  for (const scope of scopes(element))
    observer.observe(scope.getRootNode(), { subtree: true, attributes: true, attributeFilter: ['lang'] });
  changed.add(callback);
  return () => {
    changed.delete(callback);
    if (changed.size === 0) observer?.disconnect();
  };
}

/** Calls back all who watch. Not inside `watchLang`: what is made there keeps its first element alive. */
export function langChanged(): void {
  for (const callback of changed) callback();
}

/** The element, then the host of the shadow tree it is in, then that host's host, and so on. */
function* scopes(element: Element): Generator<Element> {
  for (let scope: Element | undefined = element; scope;) {
    yield scope;
    const root: Node = scope.getRootNode();
    scope = root instanceof ShadowRoot ? root.host : undefined;
  }
}
