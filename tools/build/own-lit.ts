import type { Identifier, Node } from 'estree';
import { walk } from 'estree-walker';
import MagicString from 'magic-string';
import type { Plugin } from 'vite';

/** How often each of Lit's files looks something up that is the page's, and what it gets instead. */
const lookUps: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'lit-html/lit-html.js': { globalThis: 1, document: 1, policy: 1 },
  '@lit/reactive-element/css-tag.js': { globalThis: 1, document: 1, Document: 1 },
  '@lit/reactive-element/reactive-element.js': { globalThis: 1, litPropertyMetadata: 1 },
  'lit-element/lit-element.js': { globalThis: 1 },
};
const replacements: Readonly<Record<string, string>> = {
  globalThis: 'litGlobals',
  Document: 'litGlobals.Document',
  litPropertyMetadata: 'litGlobals.litPropertyMetadata',
  document: 'litDocument',
  policy: 'trustedTypesPolicy()',
};

/**
 * Lit in the script tag's file looks up nothing on the page by name, so that no name that an author gives an element takes the place of
 * what Lit means (DOM clobbering), and no other copy of Lit meets ours; and its policy for Trusted Types is ours. Fails where Lit looks
 * things up in another way than expected.
 */
export function ownLit(source: string): Plugin {
  const seen = new Set<string>();
  return {
    name: 'own-lit',
    enforce: 'pre',
    transform: {
      filter: { id: /\/node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\/.*\.js$/ },
      handler(code, id) {
        const file = /.*\/node_modules\/(.*)/.exec(id)![1]!;
        const changed = new MagicString(code);
        const found: Record<string, number> = {};
        walk(this.parse(code) as Node, {
          enter(node, parent) {
            const name = lookUpIn(node, parent);
            if (!name) return;
            const { start, end } = node as unknown as { start: number; end: number };
            changed.update(start, end, replacements[name] ?? name);
            found[name] = (found[name] ?? 0) + 1;
            this.skip();
          },
        });
        const expected = lookUps[file] ?? {};
        for (const name of Object.keys({ ...expected, ...found }))
          if (found[name] !== expected[name])
            this.error(`${file}: ${name} ${found[name] ?? 0} times, expected ${expected[name] ?? 0}. Lit has changed.`);
        if (!lookUps[file]) return null;
        seen.add(file);
        changed.prepend(
          `import { litGlobals, litDocument } from '${source}/script-tag/lit-globals.ts';` +
            `import { trustedTypesPolicy } from '${source}/script-tag/trusted-types.ts';`,
        );
        return { code: changed.toString(), map: changed.generateMap({ hires: true }) };
      },
    },
    buildEnd(error) {
      const missing = Object.keys(lookUps).filter((file) => !seen.has(file));
      if (!error && missing.length) this.error(`Lit has changed: ${missing.join(', ')} is not in it.`);
    },
  };
}

/** What a node of the syntax tree looks up, if it is the page's. */
function lookUpIn(node: Node, parent: Node | null): string | undefined {
  if (
    node.type === 'ConditionalExpression' &&
    node.consequent.type === 'CallExpression' &&
    node.consequent.callee.type === 'MemberExpression' &&
    (node.consequent.callee.property as Identifier).name === 'createPolicy'
  )
    return 'policy';
  if (node.type !== 'Identifier') return undefined;
  const isName =
    (parent?.type === 'MemberExpression' && parent.property === node && !parent.computed) ||
    ((parent?.type === 'Property' || parent?.type === 'MethodDefinition') && parent.key === node && !parent.computed);
  if (isName) return undefined;
  const isGlobal = /^(globalThis|window|self|document|Document|lit[A-Z]\w*)$/.test(node.name);
  return isGlobal ? node.name : undefined;
}
