/**
 * A node without the names that authors put in front of its own: on a page with `<img name="title">`, `document.title` is the image,
 * and in a form with `<input name="children">`, `form.children` is the field (DOM clobbering). What this gives comes from the node's
 * prototypes, which no name in HTML reaches. It is for reading and calling: where a node is expected, as in `append`, give the node.
 */
export function unshadowed<Kind extends Node>(node: Kind): Kind {
  return new Proxy(node, {
    get: (node, name) => {
      const value: unknown = Reflect.get(Object.getPrototypeOf(node) as object, name, node);
      return typeof value === 'function'
        ? (...given: unknown[]) => Reflect.apply(value, node, given) as unknown
        : value;
    },
  });
}

/** The page's document, unshadowed. Modules are imported on servers too, which have none. */
export const pageDocument: Document = typeof document === 'undefined' ? (undefined as never) : unshadowed(document);
