import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import packageJson from '../../../package.json' with { type: 'json' };
import { axeViolations, listenTo, openBrowser, serveFiles, textIn, untilShown } from '../../support/site.js';

describe('the zip for editors', () => {
  let files: Record<string, string>;
  before(() => {
    const path = `release/medborgarlofte-${packageJson.version}.zip`;
    execFileSync('npx', ['tsx', 'tools/release.ts']);
    assert.ok(existsSync(path));
    files = Object.fromEntries(
      Object.entries(unzipSync(readFileSync(path))).map(([name, content]) => [
        name,
        Buffer.from(content).toString('latin1'),
      ]),
    );
  });
  const bytes = (name: string) => Buffer.from(files[name]!, 'latin1');

  it('has the hash of every file in it', () => {
    const lines = files['SHA256SUMS.txt']!.trim().split('\n');
    assert.equal(lines.length, Object.keys(files).length - 1);
    for (const line of lines) {
      const [hash, name] = line.split('  ');
      assert.equal(createHash('sha256').update(bytes(name!)).digest('hex'), hash, name);
    }
  });

  it('leads nowhere that there is nothing, in any of its pages', () => {
    const broken: string[] = [];
    const text = (name: string) => bytes(name).toString('utf8');
    for (const name of Object.keys(files).filter((each) => /^(index|guide\/.*|exempel\/index)\.html$/.test(each)))
      for (const [, address] of text(name).matchAll(/<(?:a|img|link|script) [^>]*?(?:href|src)="([^"]+)"/g)) {
        if (/^(https?|mailto|tel|data):/.test(address!)) continue;
        const [path = '', fragment] = decodeURIComponent(address!.replace(/\?[^#]*/, '')).split('#');
        const target = path ? posix.normalize(posix.join(posix.dirname(name), path)) : name;
        if (!(target in files)) broken.push(`${name}: ${address!}`);
        else if (fragment && target.endsWith('.html') && !text(target).includes(`id="${fragment}"`))
          broken.push(`${name}: ${address!}`);
      }
    assert.deepEqual(broken, []);
  });

  it('works unpacked on any web server: start page, builder, an example, a guide', async () => {
    const types: Record<string, string> = {
      html: 'text/html',
      css: 'text/css',
      js: 'text/javascript',
      json: 'application/json',
      svg: 'image/svg+xml',
    };
    const served = Object.fromEntries(
      Object.keys(files).map((name) => [
        name,
        {
          body: bytes(name).toString('utf8'),
          headers: { 'Content-Type': types[name.split('.').at(-1)!] ?? 'text/plain' },
        },
      ]),
    );
    const site = await serveFiles(served);
    const page = await (await openBrowser()).newPage();
    const heard = listenTo(page);
    await page.goto(`${site.address}/index.html`);
    assert.deepEqual(await axeViolations(page), []);
    await page.goto(`${site.address}/exempel/index.html`);
    await untilShown(page, 'promise-card');
    assert.match(await textIn(page, 'promise-card'), /Polisens medborgarlöfte/);
    await page.goto(`${site.address}/byggare/index.html`);
    await page.waitForSelector('#paste');
    await page.goto(`${site.address}/guide/docs/sv/wordpress.html`);
    assert.equal(await page.$eval('h1', (heading) => heading.textContent), 'WordPress');
    assert.deepEqual(heard, []);
    await page.close();
    site.close();
  });
});
