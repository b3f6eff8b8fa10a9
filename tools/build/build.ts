import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mergeConfig, type InlineConfig, type Plugin } from 'vite';
import shared, { shortId } from '../../vite.config.js';
import { bundledLocale, translatedLocales } from '../catalogue/locales.js';
import { buildInParts, buildWhole, type BuiltScript } from './parts.js';
import { safeAnywhere } from './safe-anywhere.js';

/** Builds the files of the script tag into dist/. README.md says what each holds and when it is loaded. */
const main = { fileName: 'medborgarlofte.js', entry: 'src/script.ts' };
const parts = [
  { fileName: 'medborgarlofte-form.js', entry: 'src/script-form.ts' },
  { fileName: 'medborgarlofte-page.js', entry: 'src/script-page.ts' },
  { fileName: 'medborgarlofte-editor.js', entry: 'src/script-editor.ts' },
];
const all = { fileName: 'medborgarlofte.all.js', entry: 'src/script-all.ts' };

// First of all that is built: what an earlier version had must not be in the package.
rmSync('dist', { recursive: true, force: true });

/** The hashes of the files that a script loads from beside itself, by name. */
const besideFiles: Record<string, string> = {};

for (const locale of translatedLocales().filter((each) => each !== bundledLocale)) {
  const address = pathToFileURL(`src/language/generated/${locale}.ts`).href;
  const module = (await import(address)) as { templates: object };
  const messages = Object.entries(module.templates).map(([id, text]) => [shortId(id)!, text as string]);
  const content = JSON.stringify(Object.fromEntries(messages));
  write(`locales/${locale}.json`, content);
  besideFiles[`locales/${locale}.json`] = integrityOf(content);
}

/** Puts the hashes into the script. */
const withHashes: Plugin = {
  name: 'beside-files',
  load: {
    filter: { id: /\/script-tag\/beside-files\.ts$/ },
    handler: () => `export const besideFiles = ${JSON.stringify(besideFiles)};`,
  },
};

const config: InlineConfig = mergeConfig(shared, { plugins: [withHashes] });
// First: it has no parts, and so none of their hashes.
writeScript(await buildWhole(config, all));
const [script] = await buildInParts(config, main, parts, 'src/script-tag/shared.ts', (built) => {
  for (const part of built) besideFiles[part.fileName] = integrityOf(writeScript(part));
});
writeScript(script!);

/** @returns what is in the file */
function writeScript({ fileName, code, map }: BuiltScript): string {
  const own = code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '');
  const content = safeAnywhere(fileName, map ? `${own}\n//# sourceMappingURL=${fileName}.map` : own);
  write(fileName, content);
  if (map) write(`${fileName}.map`, map);
  return content;
}

function write(name: string, content: string): void {
  mkdirSync(dirname(`dist/${name}`), { recursive: true });
  writeFileSync(`dist/${name}`, content);
}

/** The hash of a file as Subresource Integrity has it. */
function integrityOf(content: string): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}
