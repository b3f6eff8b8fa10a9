import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

interface Named {
  name: string;
  privacy?: string;
}
interface Declaration {
  tagName?: string;
  members?: Named[];
  attributes?: Named[];
  cssProperties?: Named[];
  cssStates?: Named[];
}

/** Lists folders backwards, as another file system might. */
const backwards = `
import fs from 'node:fs';
const { readdir } = fs;
fs.readdir = (folder, options, done) => readdir(folder, options, (error, files) => done(error, files?.reverse()));
`;

describe('the description of the elements (custom-elements.json)', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'medborgarlofte-'))));
  after(() => rmSync(folder, { recursive: true }));

  it('is the same to the byte, in whatever order the file system lists the files', () => {
    const preload = join(folder, 'backwards.mjs');
    writeFileSync(preload, backwards);
    const describeElements = (outdir: string, ...options: string[]) => {
      const cem = 'node_modules/@custom-elements-manifest/analyzer/cem.js';
      const args = [...options, cem, 'analyze', '--quiet', '--outdir', relative('.', join(folder, outdir))];
      execFileSync(process.execPath, args, { stdio: 'pipe' });
      return readFileSync(join(folder, outdir, 'custom-elements.json'), 'utf8');
    };
    const first = describeElements('first');
    assert.match(first, /"promise-card"/);
    assert.ok(describeElements('second', '--import', pathToFileURL(preload).href) === first, 'they differ');
    assert.ok(readFileSync('dist/custom-elements.json', 'utf8') === first, 'the one in dist/ differs');
  });

  it('has what the elements share at each of them, and nothing that a page cannot use', () => {
    const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
      modules: { declarations?: Declaration[] }[];
    };
    const declarations = modules.flatMap(({ declarations = [] }) => declarations);
    const elements = declarations.filter(({ tagName }) => tagName && tagName !== 'medborgarlofte-debug');
    assert.equal(elements.length, 3);
    const names = (list: Named[] = []) => list.map(({ name }) => name);
    for (const { tagName, members, attributes, cssProperties, cssStates } of elements) {
      const common: [Named[] | undefined, string[]][] = [
        [members, ['version', 'headingLevel', 'debug']],
        [attributes, ['heading-level', 'debug']],
        [cssProperties, ['--medborgarlofte-text', '--medborgarlofte-scroll-margin']],
        [cssStates, ['none', 'shown']],
      ];
      for (const [list, expected] of common)
        for (const name of expected) assert.ok(names(list).includes(name), `<${tagName!}> lacks ${name}`);
    }
    const kept = declarations.flatMap(({ members = [] }) => members);
    assert.deepEqual(names(kept.filter(({ name, privacy }) => name.startsWith('#') || /pr/.test(privacy ?? ''))), []);
  });
});
