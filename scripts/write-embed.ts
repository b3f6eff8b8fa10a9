import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import packageJson from '../package.json' with { type: 'json' };

/**
 * What a page needs to know of the built files: dist/embed.json, and the snippets of docs/embed.md, which are ready to paste with
 * the version and the hash of this build. On a clean checkout (`CI`) a snippet of another build is a fault.
 */
const docs = 'docs/embed.md';
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

const before = readFileSync(docs, 'utf8');
const after = before
  .replace(/sha384-[\w+/=]*/g, integrity)
  .replace(/(?<=medborgarlofte\/)\d+\.\d+\.\d+(?=\/)/g, packageJson.version);
const snippets = Object.fromEntries(
  [...after.matchAll(/<!-- snippet: ([\w-]+) -->\n+```\w+\n(.*?)```/gs)].map(([, name, code]) => [name!, code!]),
);
writeFileSync('dist/embed.json', JSON.stringify({ version: packageJson.version, files, snippets }, null, 2) + '\n');
console.log(`medborgarlofte.js ${packageJson.version}: integrity="${integrity}"`);

if (after !== before && process.env.CI) {
  console.error(`${docs} has the hash of another build. Run npm run build, and commit what it writes there.`);
  process.exitCode = 1;
} else if (after !== before) writeFileSync(docs, after);
