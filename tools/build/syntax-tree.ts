import type { Node } from 'estree';
import { walk } from 'estree-walker';
import { parseSync } from 'vite';

/** A node with its place in the source text. */
export type Placed<Type extends Node = Node> = Type & { start: number; end: number };

/** Calls `visit` with every node of a TypeScript module, parents first. */
export function visitNodes(file: string, code: string, visit: (node: Placed) => void): void {
  // The plugins that use this run before the build removes the types, so that places are those of the file.
  const { program } = parseSync(file, code);
  walk(program as unknown as Node, { enter: (node) => visit(node as Placed) });
}

/** The text of a string, or of a template without `${…}`; undefined for anything else. */
export function literalText(node: Node | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]!.value.cooked!;
  return undefined;
}
