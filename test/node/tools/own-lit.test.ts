import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { build, type Plugin, type Rolldown } from 'vite';
import { ownLit } from '../../../tools/build/own-lit.js';

/** Bundles Lit, with one of its files changed as a later version might be. */
async function bundled(change: (code: string, id: string) => string = (code) => code): Promise<string> {
  const changing: Plugin = {
    name: 'changing',
    enforce: 'pre',
    load: (id) => (/\/node_modules\/.*\.js$/.test(id) ? change(readFileSync(id, 'utf8'), id) : null),
  };
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [changing, ownLit(`${process.cwd()}/src`)],
    build: { write: false, minify: false, lib: { entry: 'node_modules/lit/index.js', formats: ['es'] } },
  })) as Rolldown.RolldownOutput[];
  return output[0]!.output[0].code;
}

describe('Lit in the built file', () => {
  it('looks nothing up on the page by name', async () => {
    const code = await bundled();
    assert.doesNotMatch(code, /globalThis\.(lit|reactive|ShadyCSS)|createPolicy\("lit-html"/);
    assert.match(code, /litGlobals/);
  });

  const changes: Record<string, (code: string, id: string) => string> = {
    'another look-up on the global object': (code, id) =>
      id.endsWith('/lit-element.js') ? `${code};globalThis.litNews;` : code,
    'another use of the document': (code, id) =>
      id.endsWith('/directive.js') || id.endsWith('/lit-html.js') ? `${code};document.body;` : code,
    'a name of its own': (code, id) => (id.endsWith('/reactive-element.js') ? `${code};litNewRegistry;` : code),
    'its policy made elsewhere': (code, id) =>
      id.endsWith('/lit-html.js') ? code.replace('createPolicy', 'makePolicy') : code,
  };
  for (const [what, change] of Object.entries(changes))
    it(`stops the build when it has ${what}`, () => assert.rejects(bundled(change), /Lit has changed/));
});
