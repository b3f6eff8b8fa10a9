import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Node } from 'estree';
import { walk } from 'estree-walker';
import MagicString from 'magic-string';
import { defineConfig, runnerImport, type Plugin } from 'vite';
import packageJson from './package.json' with { type: 'json' };
import { minifyMessages, shortIds } from './tools/build/minify-messages.js';
import { minifyStyles } from './tools/build/minify-styles.js';
import { ownLit } from './tools/build/own-lit.js';
import { safeAnywhere } from './tools/build/safe-anywhere.js';
import { bundledLocale, translatedLocales } from './tools/catalogue/locales.js';

const shortId = shortIds('locales/en.xlf');

/** Takes the indentation out of html`…` templates. A space stays a space: some of them stand between words. */
const minifyTemplates: Plugin = {
  name: 'minify-templates',
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: 'html`' },
    handler(code) {
      const minified = new MagicString(code);
      walk(this.parse(code) as Node, {
        enter(node) {
          if (node.type === 'TemplateElement' && /\n/.test(node.value.raw)) {
            const { start, end } = node as unknown as { start: number; end: number };
            minified.update(start, end, node.value.raw.replace(/\s+/g, ' '));
          }
        },
      });
      return { code: minified.toString(), map: minified.generateMap({ hires: true }) };
    },
  },
};

/** Languages that are not in the file itself. */
const furtherLocales = translatedLocales().filter((locale) => locale !== bundledLocale);

/** Puts the files that are loaded on demand beside the script, and their hashes into it. */
const besideFiles: Plugin = {
  name: 'beside-files',
  load: {
    filter: { id: /\/script-tag\/beside-files\.ts$/ },
    async handler() {
      const files: Record<string, string> = {};
      for (const locale of furtherLocales) {
        const { module } = await runnerImport<{ templates: object }>(`./src/i18n/generated/${locale}.ts`);
        const messages = Object.entries(module.templates).map(([id, text]) => [shortId(id)!, text as string]);
        const source = JSON.stringify(Object.fromEntries(messages));
        this.emitFile({ type: 'asset', fileName: `locales/${locale}.json`, source });
        files[`locales/${locale}.json`] = integrityOf(source);
      }
      const panel = 'dist/medborgarlofte-debug.js';
      if (!existsSync(panel)) this.error(`${panel} is not there: npm run build makes it first.`);
      files['medborgarlofte-debug.js'] = integrityOf(readFileSync(panel));
      return `export const besideFiles = ${JSON.stringify(files)};`;
    },
  },
};

/** The hash of a file as Subresource Integrity has it. */
function integrityOf(content: string | Uint8Array): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

/** The script-tag bundle: one classic script with everything in it, which also runs as a module. */
export default defineConfig({
  plugins: [
    minifyMessages(shortId),
    minifyStyles,
    minifyTemplates,
    ownLit(`${import.meta.dirname}/src`),
    besideFiles,
    safeAnywhere,
  ],
  build: {
    target: 'es2022',
    sourcemap: true,
    emptyOutDir: false,
    copyPublicDir: false,
    minify: 'oxc',
    lib: { entry: 'src/define.ts', formats: ['iife'], name: 'medborgarlofte', fileName: () => 'medborgarlofte.js' },
    rolldownOptions: {
      output: {
        charset: 'ascii',
        postBanner: `;/*! ${packageJson.name} ${packageJson.version}, MIT; with Lit, BSD-3-Clause: THIRD-PARTY-LICENSES.txt */`,
      },
    },
  },
});
