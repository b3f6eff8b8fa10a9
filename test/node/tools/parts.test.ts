import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { buildInParts, type BuiltScript } from '../../../tools/build/parts.js';
import { openBrowser, serveFiles } from '../../support/site.js';

describe('a script that is built in parts', () => {
  let browser: Browser;
  let folder: string;
  const scripts = new Map<string, BuiltScript>();

  before(async () => {
    browser = await openBrowser();
    folder = mkdtempSync(join(tmpdir(), 'parts-'));
    mkdirSync(join(folder, 'node_modules/kit'), { recursive: true });
    const files = {
      // An index that only passes on, as Lit's does.
      'node_modules/kit/package.json': '{ "name": "kit", "type": "module", "exports": "./index.js" }',
      'node_modules/kit/index.js': "export * from './kit.js';",
      'node_modules/kit/kit.js': "export class Kit {}\nexport const spare = 'only the part needs this';",
      'shared.ts': 'export const shared: object = {};',
      'count.ts': 'export const counted: string[] = [];',
      'main.ts': `
        import { Kit } from 'kit';
        import { counted } from './count.ts';
        import { shared } from './shared.ts';
        counted.push('main');
        Object.assign(document.body, { made: new Kit() });
        const script = document.createElement('script');
        Object.assign(script, { shared });
        script.src = 'part.js';
        document.head.append(script);`,
      'part.ts': `
        import { Kit, spare } from 'kit';
        import { counted } from './count.ts';
        import { own } from './own.ts';
        counted.push('part', spare, own);
        document.body.append(String((document.body as never as { made: unknown }).made instanceof Kit), ' ', counted.join());`,
      'own.ts': "export const own = 'from the part alone';",
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const entry = (name: string) => ({ fileName: `${name}.js`, entry: join(folder, `${name}.ts`) });
    const built = await buildInParts({}, entry('main'), [entry('part')], join(folder, 'shared.ts'), (parts) => {
      assert.deepEqual(
        parts.map(({ fileName }) => fileName),
        ['part.js'],
      );
    });
    for (const script of built) scripts.set(script.fileName, script);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('has in a part only what the main script lacks', () => {
    assert.match(scripts.get('part.js')!.code, /from the part alone/);
    assert.doesNotMatch(scripts.get('part.js')!.code, /\bclass\b/);
    assert.doesNotMatch(scripts.get('main.js')!.code, /from the part alone/);
  });

  it('shares the rest without a global, also on a page that hides document.currentScript', async () => {
    const { address, close } = await serveFiles({
      'page.html': `<!doctype html><title>x</title><body><img name="currentScript"><script>before = Object.keys(window)</script><script src="main.js"></script>`,
      'main.js': scripts.get('main.js')!.code,
      'part.js': scripts.get('part.js')!.code,
    });
    const page = await browser.newPage();
    await page.goto(`${address}/page.html`, { waitUntil: 'networkidle0' });
    assert.equal(
      await page.$eval('body', (body) => body.innerText.trim()),
      'true main,part,only the part needs this,from the part alone',
    );
    const globals = await page.evaluate('Object.keys(window).filter((name) => !before.includes(name))');
    assert.deepEqual(globals, ['before']);
    await page.close();
    close();
  });
});
