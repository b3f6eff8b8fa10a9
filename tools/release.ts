import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { renderFile } from '../cli/render-file.js';
import { scriptTag, snippet, type Publishing } from '../builder/publish/snippet.js';
import { dateInSweden } from '../src/promise/promise-state.js';
import packageJson from '../package.json' with { type: 'json' };

/**
 * Writes release/medborgarlofte-<version>.zip from what is built: all that a municipality puts on its web server, with the builder, a page
 * to look at and the guides as HTML. Unpacked in the root of any static server, the addresses of the docs are right.
 */
const { version } = packageJson;
/** As the docs have it: a new version is a new folder. */
const scripts = `medborgarlofte/${version}`;

const guideStyles = `:root { color-scheme: light dark; }
body { margin: 0; font: 1.0625rem/1.6 'Source Sans 3', 'Segoe UI', 'Noto Sans', system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 46rem; margin: 0 auto; padding: 1rem clamp(1rem, 4vw, 2rem) 4rem; }
h1, h2, h3 { line-height: 1.25; }
.lead { font-size: 1.2em; }
pre, table { display: block; max-width: 100%; overflow-x: auto; }
pre { padding: 0.75rem 1rem; background: light-dark(#f2f5f7, #222a30); }
code { font-family: ui-monospace, Consolas, monospace; font-size: 0.9em; }
table { border-collapse: collapse; }
th, td { padding: 0.35rem 0.75rem; border: 1px solid light-dark(#cdd5da, #414d55); text-align: start; vertical-align: top; }
blockquote { margin: 1rem 0; padding-inline-start: 1rem; border-inline-start: 0.3rem solid light-dark(#cdd5da, #414d55); }
img { max-width: 100%; height: auto; }
a { color: light-dark(#14506b, #8ecae6); }
`;

const files = new Map<string, Uint8Array>();
const add = (name: string, content: string | Uint8Array) =>
  files.set(name, typeof content === 'string' ? strToU8(content) : content);
const copy = (from: string, to: string) => add(to, readFileSync(from));

for (const path of filesIn(
  'dist',
  /^(medborgarlofte[^/]*\.js(\.map)?|locales\/[^/]+\.json|citizen-promise-1\.schema\.json|embed\.json)$/,
))
  copy(`dist/${path}`, `${scripts}/${path}`);
for (const path of filesIn('themes', /\.css$/)) copy(`themes/${path}`, `${scripts}/themes/${path}`);
for (const path of filesIn('dist/builder')) copy(`dist/builder/${path}`, `byggare/${path}`);
copy('LICENSE', 'LICENSE.txt');
copy('dist/THIRD-PARTY-LICENSES.txt', 'THIRD-PARTY-LICENSES.txt');
addExample();
const guides = addGuides();
add('index.html', startPage(guides));
add(
  'SHA256SUMS.txt',
  [...files].map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`).join(''),
);

// The same files make the same zip.
const mtime = new Date(Date.UTC(2026, 0, 1, 12));
mkdirSync('release', { recursive: true });
const path = `release/medborgarlofte-${version}.zip`;
writeFileSync(path, zipSync(Object.fromEntries([...files].map(([name, content]) => [name, [content, { mtime }]]))));
console.log(`${path}: ${files.size} files`);

/** The files in a folder and those inside it, by their paths there, in the same order everywhere. */
function filesIn(folder: string, pattern = /\.\w+$/): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
  return names.filter((name) => pattern.test(name)).sort();
}

/** A page with a promise on it, made as the builder makes it. */
function addExample(): void {
  const json = readFileSync('demo/karlstad.json');
  const embed = JSON.parse(readFileSync('dist/embed.json', 'utf8')) as { files: { name: string; integrity: string }[] };
  const { integrity } = embed.files.find(({ name }) => name === 'medborgarlofte.js')!;
  const publishing: Publishing = {
    way: 'tag',
    source: 'file',
    promiseUrl: 'lofte.json',
    script: `../${scripts}/medborgarlofte.js`,
    feedback: 'mailto:kommunen@exempel.se',
    level: 2,
  };
  const promise = JSON.parse(json.toString()) as { title: { sv: string } };
  const { html = '' } = renderFile(json, { lang: 'sv', today: dateInSweden(new Date()) });
  const card = snippet(promise, html, promise.title.sv, publishing);
  add('exempel/lofte.json', json);
  for (const name of ['paskrift.svg', 'medborgarlofte.pdf', 'medborgardialog.html', 'demo.css'])
    copy(`demo/${name}`, `exempel/${name}`);
  add(
    'exempel/index.html',
    page('sv', 'Medborgarlöfte', `<h1>Medborgarlöfte</h1>\n${card}\n<p><a href="../index.html">Tillbaka</a></p>`, {
      style: '../guide/guide.css',
      head: scriptTag(publishing, { version, integrity }),
    }),
  );
}

/** The docs as HTML, in the folders that they are in, so that their links stay right. @returns the Markdown files */
function addGuides(): ReadonlySet<string> {
  const sources = new Set([
    ...filesIn('docs', /\.md$/).map((path) => `docs/${path}`),
    'README.md',
    'SECURITY.md',
    'receiver/README.md',
    'locales/README.md',
  ]);
  for (const source of sources) {
    const markdown = readFileSync(source, 'utf8');
    const body = withAnchors(
      micromark(markdown, { allowDangerousHtml: true, extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] }),
    );
    const linked = body.replace(
      /<(a|img) ([^>]*?)(href|src)="([^"]+)"([^>]*)>/g,
      (whole: string, _name, _before, attribute: string, address: string) => {
        const target = targetOf(source, address, sources);
        if (target === undefined) return whole;
        // Where there is nothing to go to, the words stay.
        if (target === null) return '<a>';
        return whole.replace(`${attribute}="${address}"`, `${attribute}="${target}"`);
      },
    );
    const title = /^# (.*)$/m.exec(markdown)?.[1] ?? source;
    const lang = /^docs\/sv\/|felmeddelanden/.test(source) ? 'sv' : 'en';
    const style = posix.relative(dirname(source), 'guide.css');
    add(`guide/${htmlName(source)}`, page(lang, title.replace(/[`*_]/g, ''), linked, { style }));
  }
  for (const path of filesIn('docs', /^[^/]+\.(png|yaml)$/)) copy(`docs/${path}`, `guide/docs/${path}`);
  add('guide/guide.css', guideStyles);
  return sources;
}

/** Where a link of the docs leads in the zip; null for what is not in it, undefined for what stays as it is. */
function targetOf(source: string, address: string, sources: ReadonlySet<string>): string | null | undefined {
  if (/^[a-z]+:|^#/i.test(address)) return undefined;
  const [file = '', fragment] = address.split('#');
  const path = posix.normalize(posix.join(dirname(source), decodeURIComponent(file)));
  const end = fragment === undefined ? '' : `#${fragment}`;
  if (sources.has(path)) return htmlName(address.slice(0, file.length)) + end;
  return /^docs\/[^/]+\.(png|yaml)$/.test(path) ? undefined : null;
}

function htmlName(path: string): string {
  return path.replace(/\.md$/, '.html');
}

/** Headings have the ids that links to them name, as on a page that shows Markdown. */
function withAnchors(html: string): string {
  const taken = new Map<string, number>();
  return html.replace(/<(h[1-6])>(.*?)<\/\1>/g, (_, name: string, content: string) => {
    const words = content.replace(/<[^>]+>/g, '').replace(/&\w+;/g, '');
    const id = words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-');
    const count = taken.get(id) ?? 0;
    taken.set(id, count + 1);
    return `<${name} id="${count ? `${id}-${count}` : id}">${content}</${name}>`;
  });
}

function startPage(sources: ReadonlySet<string>): string {
  const guide = (language: string) =>
    [...sources]
      .filter((source) => source.startsWith(`docs/${language}/`) && !source.endsWith('README.md'))
      .map((source) => {
        const title = /^# (.*)$/m.exec(readFileSync(source, 'utf8'))![1]!;
        return `<li><a href="guide/${htmlName(source)}">${title}</a></li>`;
      })
      .join('\n');
  return page(
    'sv',
    `Medborgarlöfte ${version}`,
    `<h1>Medborgarlöfte ${version}</h1>
<p class="lead">Visa ert medborgarlöfte på webbplatsen: vad ni lovar, om det gäller och vad det blev av det.</p>
<ol>
<li><a href="byggare/medborgarlofte-byggare.html">Bygg löftet</a>. Sidan öppnas direkt från mappen och skickar inget någonstans.</li>
<li>Låt den som sköter webbplatsen lägga mappen <code>medborgarlofte</code> i webbserverns rot, och skripttaggen från byggaren i sidmallen: <a href="guide/docs/embed.html">så här</a> (på engelska).</li>
<li>Klistra in det som byggaren ger dig på sidan: <a href="guide/docs/sv/README.html">så här, för ert verktyg</a>.</li>
</ol>
<p><a href="exempel/index.html">Se ett exempel</a> (behöver en webbserver).</p>
<ul>
${guide('sv')}
</ul>
<section lang="en">
<h2>In English</h2>
<p class="lead">Show your citizen promise on the website: what you promise, whether it is in force, and what became of it.</p>
<ol>
<li><a href="byggare/medborgarlofte-byggare.html?lang=en">Build the promise</a>. The page opens straight from the folder and sends nothing anywhere.</li>
<li>Ask the person who manages the website to put the folder <code>medborgarlofte</code> in the root of the web server, and the builder’s script tag in the page template: <a href="guide/docs/embed.html">how</a>.</li>
<li>Paste what the builder gives you on the page: <a href="guide/docs/en/README.html">how, for your system</a>.</li>
</ol>
<ul>
${guide('en')}
</ul>
</section>`,
    { style: 'guide/guide.css' },
  );
}

function page(
  lang: string,
  title: string,
  body: string,
  { style, head = '' }: { style: string; head?: string },
): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}">
${head}
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
