import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { sitePage, snippetPages, snippetsIn } from '../../test/support/snippets.js';
import type { CitizenPromise, Commitment, Text } from '../../src/promise/citizen-promise.js';

/** How the same words can stand on a page: as plain HTML, in an element written by hand, in the widget's. */
export const kinds = ['plain', 'vanilla', 'card'] as const;
export type Kind = (typeof kinds)[number];

/** The pages whose first view is measured on a slow line. */
export const firstViews = [
  'plain',
  'html-inside',
  'rendered-inside',
  'promise-url',
  'promise-url-all',
  'inline-json',
  'inline-json-all',
] as const;
export type FirstView = (typeof firstViews)[number];

/** One promise, and the ways in which a page may have it, by the names of the pages. */
export const twins: ReadonlyMap<string, string> = new Map([
  ['twin-plain.html', 'plain HTML'],
  ['twin-none.html', 'card, promise-url, nothing inside'],
  ['twin-rendered.html', 'card, promise-url, inside what `medborgarlofte render` prints'],
]);

const karlstad = JSON.parse(readFileSync('demo/karlstad.json', 'utf8')) as CitizenPromise;
const styles = readFileSync('tools/bench/page.css', 'utf8');

/** A list may hold 200 and the card folds long groups, so that many commitments are five with parts: 1 000 are 5 with 199 each. */
const wholes = 5;

/** The Karlstad promise with this many commitments. Its texts are numbered, so that no two promises on a page share one. */
export function promiseLikeKarlstad(commitmentCount: number, number: number): CitizenPromise {
  const size = commitmentCount > karlstad.commitments!.length ? commitmentCount / wholes : 1;
  const commitments = Array.from({ length: commitmentCount / size }, (_, index) => {
    const { theme, by } = original(index);
    const children = Array.from({ length: size - 1 }, (_, part) => commitment(index * size + part + 1));
    return { ...commitment(index * size), theme, by, ...(children.length && { children }) };
  });
  return JSON.parse(JSON.stringify({ ...karlstad, commitments }), (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'sv' in value ? numbered(value, number) : value,
  ) as CitizenPromise;
}

function original(index: number): Commitment {
  return karlstad.commitments![index % karlstad.commitments!.length]!;
}

function commitment(index: number): Commitment {
  const { id, text } = original(index);
  return { id: `${id!}-${index}`, text: numbered(text as object, index) };
}

function numbered(text: object, number: number): Text {
  return Object.fromEntries(Object.entries(text).map(([lang, words]) => [lang, `${words as string} (${number})`]));
}

/** The files of the script tag, and the one that has them all. */
export const scriptFiles = [
  'medborgarlofte.js',
  'medborgarlofte-form.js',
  'medborgarlofte-page.js',
  'medborgarlofte-editor.js',
  'medborgarlofte.all.js',
];

/** What the pages load, by name. */
export function sharedFiles(): [string, string][] {
  return [
    ['blank.html', page('', '')],
    ...scriptFiles.map((name): [string, string] => [name, readFileSync(`dist/${name}`, 'utf8')]),
    [
      'vanilla-card.js',
      `globalThis.vanillaCardStyles = ${JSON.stringify(styles)};\n${readFileSync('tools/bench/vanilla-card.js', 'utf8')}`,
    ],
    ['site.css', `${readFileSync('demo/demo.css', 'utf8')}\nimg { max-width: 100%; height: auto; }`],
    ['paskrift.svg', readFileSync('demo/paskrift.svg', 'utf8')],
    ['lofte.json', JSON.stringify(karlstad)],
  ];
}

/** A page with these promises and nothing else. The elements find theirs as inline JSON. */
export function pageWith(kind: Kind, promises: readonly CitizenPromise[]): string {
  const head = { plain: `<style>${styles}</style>`, vanilla: script('vanilla-card'), card: script('medborgarlofte') };
  const body = { plain: plainHtml, vanilla: elementWithJson('vanilla-card'), card: elementWithJson('promise-card') };
  return page(head[kind], promises.map(body[kind]).join('\n'));
}

/** Three files, or one with everything. */
function scriptOf(view: FirstView): string {
  return view.endsWith('-all') ? 'medborgarlofte.all' : 'medborgarlofte';
}

/**
 * A municipality's page with the Karlstad promise. As most such pages it has a style sheet of its own, and something stands above
 * and below the promise. The snippets are those of README.md and of the demonstration.
 */
export function firstViewPage(view: FirstView): string {
  const preload = '<link rel="preload" href="lofte.json" as="fetch" crossorigin>';
  const ownHtml = plainHtml(karlstad);
  const inSite = (head: string, promise: string) =>
    page(
      `<link rel="stylesheet" href="site.css">${head}`,
      `<header class="site-header"><div class="width">Exempelkommunen</div></header>
<div class="width"><main><h1>Medborgarlöfte</h1>
<p class="preamble">Ett medborgarlöfte är en överenskommelse om tryggheten där du bor.</p>
${promise}
<h2>Kontakt</h2>
${'<p>Har du synpunkter på den här sidan, tar vi tacksamt emot dem. Du når oss på kommunen@exempel.se.</p>'.repeat(8)}
</main></div>`,
    );
  switch (view) {
    case 'plain':
      return inSite('', ownHtml);
    case 'html-inside':
      return inSite(
        preload + script('medborgarlofte'),
        `<promise-card promise-url="lofte.json">${ownHtml}</promise-card>`,
      );
    case 'rendered-inside':
      return inSite(
        preload + script('medborgarlofte'),
        `<promise-card promise-url="lofte.json">${rendered()}</promise-card>`,
      );
    case 'promise-url':
    case 'promise-url-all':
      return inSite(preload + script(scriptOf(view)), '<promise-card promise-url="lofte.json"></promise-card>');
    case 'inline-json':
    case 'inline-json-all':
      return inSite(script(scriptOf(view)), elementWithJson('promise-card')(karlstad));
  }
}

/** The pages of `twins`: the same promise as plain HTML, in a card, and both. */
export function twinPages(): [string, string][] {
  const card = (inside: string) =>
    page(script('medborgarlofte'), `<promise-card promise-url="lofte.json">${inside}</promise-card>`);
  const bodies = [pageWith('plain', [karlstad]), card(''), card(rendered())];
  return [...twins.keys()].map((name, index) => [name, bodies[index]!]);
}

function rendered(): string {
  return execFileSync(process.execPath, ['dist/cli.js', 'render', 'demo/karlstad.json'], { encoding: 'utf8' });
}

/** What the docs tell an editor to paste, by name, each on a page with text after it; and the promise of the README, which is short. */
export function snippetFiles(): { names: string[]; files: [string, string][] } {
  const pages = snippetPages();
  const promise = snippetsIn('README.md').find(
    ({ language, code }) => language === 'json' && code.includes('"title"'),
  )!;
  return {
    names: pages.map(({ name }) => name),
    files: [
      ...pages.map((page, index): [string, string] => [`snippet-${index}.html`, sitePage(page)]),
      ['lofte.json', promise.code],
    ],
  };
}

function page(head: string, body: string): string {
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Medborgarlöfte</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
${body}
</body>
</html>`;
}

function script(name: string): string {
  return `<script src="${name}.js" defer></script>`;
}

function elementWithJson(tag: string) {
  return (promise: CitizenPromise): string => {
    // Nothing in a text may end the script element.
    const json = JSON.stringify(promise).replaceAll('<', '\\u003c');
    return `<${tag}><script type="application/json">${json}</script></${tag}>`;
  };
}

/** The words that the card shows in Swedish, as an editor would write them: the same words in the same order. */
function plainHtml(promise: CitizenPromise): string {
  const { image, body, situation, priorities, themes, documents, links } = promise as Required<CitizenPromise>;
  return `<article class="promise">
<p class="category">${swedish(promise.category)}</p>
<h2>${swedish(promise.title)}</h2>
<div class="top"><button type="button" lang="en">Read in English</button></div>
<p class="state"><strong>Löftet gäller inte längre.</strong> Gällde till och med <time datetime="2017-09-30">30 september 2017</time>.</p>
<p>Det finns ingen uppföljning här.</p>
<p class="lead">${swedish(promise.lead)}</p>
<figure>
<img src="${image.url}" alt="${swedish(image.alt)}" width="960" height="400" loading="lazy">
<figcaption>${swedish(image.caption)}</figcaption>
</figure>
${lines(body, (paragraph) => `<p>${swedish(paragraph)}</p>`)}
<section>
<h3>Viktigast för invånarna</h3>
<p>${swedish(situation.text)}</p>
<ol class="priorities">
${lines(priorities, ({ title }) => `<li><span>${swedish(title)}</span></li>`)}
</ol>
<p>Underlag: Medborgardialog</p>
</section>
${lines(themes, ({ title, text }) => `<section><h3>${swedish(title)}</h3><p>${swedish(text)}</p>${plainGroups(promise)}</section>`)}
<section>
<h3>Läs mer</h3>
<ul>
${lines(documents, ({ url, title, type }) => `<li><a href="${url}">${swedish(title)}</a> <span class="format">(${type!})</span></li>`)}
${lines(links, ({ url, title }) => `<li><a href="${url}">${swedish(title)}</a></li>`)}
</ul>
</section>
</article>`;
}

function plainGroups({ parties, commitments }: CitizenPromise): string {
  const keys = new Set(commitments!.map(({ by }) => by!.join(' ')));
  const groups = lines([...keys], (key) => {
    const names = key.split(' ').map((id) => swedish(parties!.find((party) => party.id === id)!.name));
    const together = names.length > 1;
    return `<div class="group ${together ? 'together' : ''}">
<h4>${names.join(' och ')}</h4>
${plainList(commitments!.filter(({ by }) => by!.join(' ') === key))}
</div>`;
  });
  return `<div class="groups">\n${groups}\n</div>`;
}

function plainList(commitments: readonly Commitment[]): string {
  const parts = (children?: readonly Commitment[]) => (children ? `\n${plainList(children)}` : '');
  return `<ul>\n${lines(commitments, ({ text, children }) => `<li>${swedish(text)}${parts(children)}</li>`)}\n</ul>`;
}

function lines<Item>(items: readonly Item[], line: (item: Item) => string): string {
  return items.map(line).join('\n');
}

function swedish(text: Text | undefined): string {
  const words = typeof text === 'object' ? text['sv']! : (text ?? '');
  return words.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
