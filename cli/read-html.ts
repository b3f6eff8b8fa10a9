import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { PageNode } from '../src/page/blocks-in.js';
import { readPageTree, type PromisePage } from '../src/page/read-promise-page.js';

/** What a page says of a promise, by the reader of the elements. */
export function readHtml(html: string, today: string): PromisePage {
  return readPageTree(nodeOf(parse(html)), { today });
}

function nodeOf(node: Tree.Node): PageNode {
  return {
    name: node.nodeName,
    text: 'value' in node ? node.value : '',
    children: 'childNodes' in node ? node.childNodes.map(nodeOf) : [],
    attribute: (name) => ('attrs' in node ? node.attrs.find((each) => each.name === name)?.value : undefined),
  };
}
