import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import packageJson from '../package.json' with { type: 'json' };

/**
 * What a page needs to know of the built files: dist/embed.json, with the version, the hash of each file, and the snippets of
 * docs/embed.md ready to paste. The docs themselves have no hash: it changes with every build.
 */
const files = [
  'medborgarlofte.js',
  'medborgarlofte-debug.js',
  'citizen-promise-1.schema.json',
  ...(existsSync('dist/locales') ? readdirSync('dist/locales').map((name) => `locales/${name}`) : []),
].map((name) => {
  const content = readFileSync(`dist/${name}`);
  const integrity = `sha384-${createHash('sha384').update(content).digest('base64')}`;
  return { name, bytes: content.length, brotliBytes: brotliCompressSync(content).length, integrity };
});
const { integrity } = files[0]!;

const docs = readFileSync('docs/embed.md', 'utf8')
  .replaceAll('sha384-…', integrity)
  .replace(/(?<=medborgarlofte\/)\d+\.\d+\.\d+(?=\/)/g, packageJson.version);
const snippets = Object.fromEntries(
  [...docs.matchAll(/<!-- snippet: ([\w-]+) -->\n+```\w+\n(.*?)```/gs)].map(([, name, code]) => [name!, code!]),
);
writeFileSync('dist/embed.json', JSON.stringify({ version: packageJson.version, files, snippets }, null, 2) + '\n');
console.log(`medborgarlofte.js ${packageJson.version}: integrity="${integrity}"`);
