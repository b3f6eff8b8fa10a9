import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

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
});
