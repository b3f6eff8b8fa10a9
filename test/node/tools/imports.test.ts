import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';

type Graph = ReadonlyMap<string, readonly string[]>;

/** The files of src/ and what each imports, types included. */
function importsIn(folder: string): Graph {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(folder, file), 'utf8'));
      const ours = importedFiles.filter(({ fileName }) => fileName.startsWith('.'));
      return [file, ours.map(({ fileName }) => join(dirname(file), fileName).replace(/\.js$/, '.ts'))];
    }),
  );
}

/** The same of folders. Those in src/ itself are entries, which import all the others; and the version, which all may import. */
function foldersOf(files: Graph): Graph {
  const folders = new Map<string, string[]>();
  for (const [file, imported] of files) {
    const folder = dirname(file);
    const others = imported.map(dirname).filter((other) => other !== folder && other !== '.');
    folders.set(folder, [...(folders.get(folder) ?? []), ...others]);
  }
  return folders;
}

/** A way from something back to itself; undefined when there is none. */
function cycleIn(graph: Graph): string | undefined {
  const done = new Set<string>();
  function from(node: string, way: readonly string[]): string | undefined {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node].join(' → ');
    if (done.has(node)) return undefined;
    const cycle = (graph.get(node) ?? []).map((next) => from(next, [...way, node])).find(Boolean);
    done.add(node);
    return cycle;
  }
  return [...graph.keys()].map((node) => from(node, [])).find(Boolean);
}

for (const folder of ['src', 'cli'])
  describe(`the imports in ${folder}/`, () => {
    const files = importsIn(folder);

    it('lead from no file back to itself, types included', () => {
      assert.ok(files.size > 5);
      assert.equal(cycleIn(files), undefined);
    });

    it('lead from no folder back to itself', () => assert.equal(cycleIn(foldersOf(files)), undefined));
  });

it('a cycle of imports is found, also between types alone', () => {
  assert.equal(
    cycleIn(
      new Map([
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['b']],
      ]),
    ),
    'b → c → b',
  );
  const { importedFiles } = ts.preProcessFile("import type { A } from './a.js';");
  assert.equal(importedFiles[0]?.fileName, './a.js');
});
