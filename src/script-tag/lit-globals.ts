import { pageDocument } from '../platform/unshadowed.js';
import { trustedTypes } from './trusted-types.js';

const { ShadowRoot } = globalThis;

/**
 * What Lit finds where it looks at `globalThis`: the build of the script tag's file points it here. On the page's own global object,
 * `<a id="litHtmlVersions">` or `<a id="ShadyCSS">` in an author's text would take the place of what Lit means, and Lit would leave
 * four names there.
 *
 * `Document` is that of the page by its prototype, since old libraries put another in its place.
 */
export const litGlobals = {
  ShadowRoot,
  Document: { prototype: Object.getPrototypeOf(document) as object },
  trustedTypes,
  litPropertyMetadata: new WeakMap(),
};

/**
 * What Lit uses for `document`: a node, since Lit gives it where a node is expected, with the methods that Lit calls on it. A comment
 * in no tree can be used for the document there, as the root of a walk and as where a walker waits.
 */
export const litDocument = Object.assign(pageDocument.createComment(''), {
  createComment: (data: string) => pageDocument.createComment(data),
  createElement: (tag: string) => pageDocument.createElement(tag),
  createTextNode: (data: string) => pageDocument.createTextNode(data),
  createTreeWalker: (root: Node, shown: number) => pageDocument.createTreeWalker(root, shown),
  importNode: (node: Node, deep: boolean) => pageDocument.importNode(node, deep),
});
