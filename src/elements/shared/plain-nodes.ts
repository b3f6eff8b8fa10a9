import { noChange, render, type TemplateResult } from 'lit';
import { pageDocument } from '../../platform/unshadowed.js';
import { Directive, directive, type DirectiveResult, type ElementPart } from 'lit/directive.js';

/** What a reader may have unfolded or be at. */
const places = 'details, summary, a, button, [tabindex]';

class PlainNodesDirective extends Directive {
  #of: unknown;

  override render(_of: unknown, make: () => TemplateResult): unknown {
    return make();
  }

  override update({ element }: ElementPart, [of, make]: [unknown, () => TemplateResult]): unknown {
    if (of === this.#of) return noChange;
    this.#of = of;
    const fragment = new DocumentFragment();
    render(make(), fragment);
    removeMarkers(fragment);
    replaceContent(element, fragment);
    return noChange;
  }
}

/**
 * Shows what seldom changes, and then as a whole: `<div ${plainNodes(view, () => html`…`)}></div>` renders when `view` is another one.
 * Of Lit's work only the nodes are kept, without the comments and objects by which single values could change: a promise has hundreds
 * of them, and they would be two thirds of a card's memory (docs/bench.md). Handlers of events stay. What the reader has unfolded and
 * where the focus is stay too, when the same parts come again in another language or on another day.
 */
export const plainNodes: (of: unknown, make: () => TemplateResult) => DirectiveResult = directive(PlainNodesDirective);

function removeMarkers(root: DocumentFragment): void {
  // Not a node iterator: the document keeps each one up to date at every later removal, until the garbage is collected.
  const walker = pageDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments: Comment[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as Comment);
  for (const comment of comments) comment.remove();
  // What they divided is one text again: a space alone would be left out of the accessibility tree, and its words read as one.
  root.normalize();
}

function replaceContent(element: Element, content: DocumentFragment): void {
  const before = element.querySelectorAll<HTMLElement>(places);
  const focused = [...before].indexOf((element.getRootNode() as ShadowRoot).activeElement as HTMLElement);
  element.replaceChildren(content);
  const after = element.querySelectorAll<HTMLElement>(places);
  if (after.length !== before.length) return;
  before.forEach((place, index) => {
    if (place instanceof HTMLDetailsElement) (after[index] as HTMLDetailsElement).open = place.open;
  });
  after[focused]?.focus({ preventScroll: true });
}
