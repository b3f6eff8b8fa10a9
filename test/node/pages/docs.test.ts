import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { distFiles, openBrowser, pageWith, textIn, untilShown, visit, type Visit } from '../../support/site.js';

const languages = ['sv', 'en'];
const names = [...new Set(languages.flatMap((language) => readdirSync(`docs/${language}`)))];
const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

function snippetsIn(path: string): { language: string; code: string }[] {
  return [...read(path).matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, code]) => ({
    language: language!,
    code: code!.trim(),
  }));
}

/** The site: a placeholder may name an email address at its domain. */
const host = 'www.exempel.se';

/** The promise at every address that a page of the docs names. */
const promise = JSON.stringify({
  title: 'Medborgarlöfte 2026',
  priorities: [{ title: 'Otrygga miljöer' }],
  commitments: [{ text: 'Polisen fotpatrullerar i centrum varje vecka.' }],
});
const script = '<script src="/medborgarlofte/0.1.0/medborgarlofte.js" defer></script>';
const card = '<promise-card promise-url="/filer/lofte.json"><p>Läs om löftet.</p></promise-card>';
const readablePage = '/trygghet/medborgarlofte.html';

/** The page that a snippet makes, with what else the docs say that the site has. */
function siteWith(code: string): { body: string; head: string } {
  const isForReadablePage = code.includes('rel="alternate"');
  const isForHead = code.startsWith('<link');
  if (isForReadablePage) return { head: script, body: `<p><a href="${readablePage}#promise-card">Läs löftet</a></p>` };
  if (isForHead) return { head: code + script, body: card };
  if (code === script) return { head: script, body: card };
  return { head: code.includes('<script src') ? '' : script, body: code };
}

const html = (body: string, head = '') => pageWith(`<h1>Trygghet</h1><h2>Medborgarlöfte</h2>${body}`, { head });

describe('what an editor copies from the docs', () => {
  before(() => openBrowser(`--host-resolver-rules=MAP ${host} 127.0.0.1`));

  // Only the Swedish ones: the English must be the same, as another test says.
  for (const path of names.map((name) => `docs/sv/${name}`)) {
    const snippets = snippetsIn(path);
    const alternate = snippets.find(({ code }) => code.includes('rel="alternate"'))?.code;
    const map = snippets.find(({ language, code }) => language === 'json' && code.includes('.pdf'))?.code ?? '{}';

    snippets
      .filter(({ language }) => language === 'html')
      .forEach(({ code }, index) =>
        it(`shows what it says: ${path}, HTML ${index + 1}`, async () => {
          const { head, body } = siteWith(code);
          const page = html(body, head);
          const named = [...`${page}${map}${alternate}`.matchAll(/"\/([^"#]+\.json)/g)].map(([, address]) => address!);
          const files = {
            ...Object.fromEntries(named.map((address) => [address, promise])),
            'medborgarlofte-karta.json': map,
            ...distFiles('medborgarlofte/0.1.0/'),
            [readablePage.slice(1)]: html('<p>Löftet i ord.</p>', alternate),
            'sida.html': page,
          };
          const prepare = async (tab: Page) => {
            await tab.setRequestInterception(true);
            tab.on('request', (request) => {
              if (request.url() !== 'https://data.kommunen.se/lofte.json') return void request.continue();
              const headers = { 'Access-Control-Allow-Origin': '*' };
              return void request.respond({ contentType: 'application/json', headers, body: promise });
            });
          };
          const look = async ({ page: tab, heard }: Visit) => {
            if (path.endsWith('/page.md')) {
              const state = await tab.waitForSelector('promise-card >>> [part=state]', { visible: true });
              assert.match(await state!.evaluate((notice) => notice.textContent), /31 december 2027/);
              if (code.includes('data-view="card"')) await untilShown(tab, 'promise-card');
            } else if (body.includes('<priority-list')) {
              await untilShown(tab, 'priority-list');
              assert.match(await tab.$eval('priority-list >>> ol', (list) => list.textContent), /Otrygga miljöer/);
            } else if (/"feedback-form"|<feedback-form/.test(body)) {
              await untilShown(tab, 'feedback-form');
              const button = body.includes('ction="mailto:') ? /Öppna brevet/ : /Skicka synpunkten/;
              assert.match(await textIn(tab, 'feedback-form'), button);
              assert.equal(await tab.$eval('form', (native) => native.checkVisibility()).catch(() => false), false);
            } else {
              await untilShown(tab, 'promise-card');
              assert.match(await textIn(tab, 'promise-card'), /fotpatrullerar i centrum/);
            }
            assert.deepEqual(heard, []);
          };
          await visit(files, look, { host, prepare });
        }),
      );

    snippets
      .filter(({ language }) => language === 'json')
      .forEach(({ code }, index) =>
        it(`is JSON: ${path}, JSON ${index + 1}`, () => assert.doesNotThrow(() => void JSON.parse(code))),
      );
  }
});

describe('the pages for each CMS', () => {
  /** A page without its words: what a translation may not change. */
  function skeleton(path: string): string[] {
    return read(path)
      .replace(/^```.*?^```$/gms, (block) => JSON.stringify(block))
      .split('\n')
      .filter(Boolean)
      .map((line) => (line.startsWith('"```') ? line : `${kindOf(line)} ${targetsIn(line)}`.trim()));
  }
  const kindOf = (line: string) => /^(#+|\s*-|\s*\d+\.|\||>|<!--)/.exec(line)?.[0] ?? 'text';
  const targetsIn = (line: string) =>
    [...line.matchAll(/\]\(([^)#]*)/g)]
      .map(([, target]) => target!.replace('innehall.md', 'content.md'))
      .filter((target) => !/^\.\.\/(sv|en)\//.test(target))
      .join(' ');

  for (const name of names) {
    it(`say the same in Swedish and English: ${name}`, () => {
      assert.deepEqual(skeleton(`docs/en/${name}`), skeleton(`docs/sv/${name}`));
    });

    it(`begin with what was tested, what was only read, and when: ${name}`, () => {
      const boxes: [string, RegExp][] = [
        ['sv', /\*\*Provat av oss\*\* \(\d{4}-\d\d-\d\d\): .*\*\*Bara läst\*\* \(\d{4}-\d\d-\d\d\): /s],
        ['en', /\*\*Tested\*\* \(\d{4}-\d\d-\d\d\): .*\*\*Not tested, documentation only\*\* \(\d{4}-\d\d-\d\d\): /s],
      ];
      for (const [language, box] of boxes) {
        const [beforeRecipe] = read(`docs/${language}/${name}`).split('\n## ');
        assert.match(beforeRecipe!.replace(/^> ?/gm, ''), box);
      }
    });
  }
});

describe('a reader of the docs', () => {
  const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));

  for (const path of ['README.md', ...pages.map((page) => join('docs', page))])
    it(`can follow every link in ${path}`, () => {
      const prose = read(path)
        .replace(/^```.*?^```$/gms, '')
        .replace(/`[^`]*`/g, '');
      const broken = [...prose.matchAll(/\]\((?!\w+:)([^)\s]*)\)/g)]
        .map(([, target]) => target!)
        .filter((target) => {
          const [file, heading] = target.split('#');
          const found = file ? join(dirname(path), file) : path;
          return !existsSync(found) || (heading && !headingsOf(found).includes(decodeURIComponent(heading)));
        });
      assert.deepEqual(broken, []);
    });

  /** The addresses that headings get where the docs are read. */
  function headingsOf(path: string): string[] {
    return [...read(path).matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
      heading!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    );
  }
});
