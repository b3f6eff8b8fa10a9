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
  'medborgarlofte-form.js',
  'medborgarlofte-page.js',
  'medborgarlofte-editor.js',
  'medborgarlofte.all.js',
  'citizen-promise-1.schema.json',
  ...(existsSync('dist/locales') ? readdirSync('dist/locales').map((name) => `locales/${name}`) : []),
].map((name) => {
  const content = readFileSync(`dist/${name}`);
  const integrity = `sha384-${createHash('sha384').update(content).digest('base64')}`;
  return { name, bytes: content.length, brotliBytes: brotliCompressSync(content).length, integrity };
});
/** The hash of a file that a snippet names. */
const integrityOf = (name: string) => files.find((file) => file.name === name)!.integrity;
const integrity = integrityOf('medborgarlofte.js');

const docs = readFileSync('docs/embed.md', 'utf8')
  .replace(/(?<=\/(medborgarlofte[\w.-]*\.js)"[^>]*)sha384-…/g, (_, name: string) => integrityOf(name))
  .replace(/(?<=medborgarlofte\/)\d+\.\d+\.\d+(?=\/)/g, packageJson.version);
const snippets = Object.fromEntries(
  [...docs.matchAll(/<!-- snippet: ([\w-]+) -->\n+```\w+\n(.*?)```/gs)].map(([, name, code]) => [name!, code!]),
);
writeFileSync('dist/embed.json', JSON.stringify({ version: packageJson.version, files, snippets }, null, 2) + '\n');
console.log(`medborgarlofte.js ${packageJson.version}: integrity="${integrity}"`);
