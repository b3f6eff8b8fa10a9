import { readFileSync } from 'node:fs';
import type { ObjectExpression, Property } from 'estree';
import MagicString from 'magic-string';
import type { Plugin } from 'vite';
import { readCatalogue } from '../catalogue/read-catalogue.js';
import { inWords } from '../catalogue/sentences.js';
import { literalText, visitNodes, type Placed } from './syntax-tree.js';

/**
 * Message ids as short as they can be: the same in the code and in the translations, and in every build. Those of the builder have
 * none: its messages are in no file that is minified here, and would make the others' ids longer.
 *
 * @param file the translation file that has every id
 * @throws Error with file and line, for a file that cannot be read: a shared id would give readers another message's text
 */
export function shortIds(file: string): (id: string) => string | undefined {
  const catalogue = readCatalogue(readFileSync(file), file);
  if ('code' in catalogue) throw new Error(inWords(catalogue, 'en'));
  const lines = new Map<string, number>();
  for (const { id, line } of catalogue.units) {
    const earlier = lines.get(id);
    if (!id) throw new Error(inWords({ file, line, code: 'no-id' }, 'en'));
    if (earlier) throw new Error(inWords({ file, line, id, code: 'duplicate', values: { line: earlier } }, 'en'));
    lines.set(id, line);
  }
  const short = new Map(
    [...lines.keys()]
      .filter((id) => !id.startsWith('builder-'))
      .sort()
      .map((id, index) => [id, index.toString(36)]),
  );
  return (id) => short.get(id);
}

/**
 * Takes the notes to translators out of the messages and shortens their ids: residents should not download them. What it cannot read
 * stops the build, since a message whose id is wrong says something else than it should.
 */
export function minifyMessages(shortId: (id: string) => string | undefined): Plugin {
  /** Where each id is used. */
  const places = new Map<string, string>();

  return {
    name: 'minify-messages',
    enforce: 'pre',
    buildStart: () => places.clear(),
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /\bmsg\(|\btemplates\b/ },
      handler(code, file) {
        const edited = new MagicString(code);
        const shorten = (node: Placed, id: string | undefined) => {
          const short = id && shortId(id);
          if (!short)
            this.error(`the message id ${id ?? ''} is not in the translations.`.replace('  ', ' '), node.start);
          edited.update(node.start, node.end, `'${short}'`);
        };

        visitNodes(file, code, (node) => {
          // A translation, as lit-localize writes it.
          if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.id.name === 'templates') {
            const { init } = node;
            if (init?.type !== 'ObjectExpression') return this.error('expected an object of translations.', node.start);
            for (const { key } of propertiesOf(init)) shorten(key as Placed, literalText(key));
          }
          if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== 'msg') return;
          const options = node.arguments[1];
          if (options?.type !== 'ObjectExpression')
            return this.error("expected an id and a desc: msg('Text', { id: '…', desc: '…' }).", node.start);
          const properties = propertiesOf(options);
          const named = (name: string) =>
            properties.find(({ key }) => (key.type === 'Identifier' ? key.name : literalText(key)) === name);

          const id = literalText(named('id')?.value);
          if (id === undefined) return this.error('expected an id that is plain text.', node.start);
          const place = `${file}:${code.slice(0, node.start).split('\n').length}`;
          const other = places.get(id);
          if (other && other !== place) this.error(`the message id ${id} is also used in ${other}.`, node.start);
          places.set(id, place);
          shorten(named('id')!.value as Placed, id);

          const desc = named('desc');
          if (desc) removeProperty(edited, properties, desc);
        });
        return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
      },
    },
  };
}

function propertiesOf({ properties }: ObjectExpression): Placed<Property>[] {
  return properties.filter((property) => property.type === 'Property') as Placed<Property>[];
}

/** With the comma between it and its neighbour. */
function removeProperty(code: MagicString, properties: readonly Placed<Property>[], property: Placed<Property>): void {
  const index = properties.indexOf(property);
  const before = properties[index - 1];
  const after = properties[index + 1];
  if (before) code.remove(before.end, property.end);
  else code.remove(property.start, after?.start ?? property.end);
}
