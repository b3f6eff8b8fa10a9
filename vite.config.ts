import { readFileSync } from 'node:fs';
import type { Node } from 'estree';
import { walk } from 'estree-walker';
import { transform as minifyCss } from 'lightningcss';
import MagicString from 'magic-string';
import { defineConfig, type Plugin } from 'vite';
import packageJson from './package.json' with { type: 'json' };

/** Message ids as short as they can be, the same in the code and in the translations, and in every build. */
const ids = [...readFileSync('locales/en.xlf', 'utf8').matchAll(/<trans-unit id="(.+?)">/g)]
  .map(([, id]) => id!)
  .sort();
const shortId = (id: string) => ids.indexOf(id).toString(36);

/** Takes the notes to translators out of the messages and shortens their ids: residents should not download them. */
const minifyMessages: Plugin = {
  name: 'minify-messages',
  enforce: 'pre',
  transform: {
    filter: { id: [/\/src\/.*\.strings\.ts$/, /\/src\/i18n\/(formats|generated\/.*)\.ts$/] },
    handler: (code, id) => ({
      code: id.includes('/generated/')
        ? code.replace(/(?<=^\s*')[^']+(?=': )/gm, shortId)
        : code.replace(/,\s*desc:\s*(['"])(?:\\.|(?!\1).)*\1/g, '').replace(/(?<=\bid: ')[^']+(?=')/g, shortId),
      map: null,
    }),
  },
};

/** Minifies style sheets. They hold no expressions, so Lit's tag function, which puts those in, can stay out of the bundle. */
const minifyStyles: Plugin = {
  name: 'minify-styles',
  enforce: 'pre',
  transform: {
    filter: { id: /\.styles\.ts$/ },
    handler: (code) => ({
      code: code.replace('{ css }', '{ unsafeCSS }').replace(/\bcss`([^`]*)`/, (_, css: string) => {
        const { code: minified } = minifyCss({ filename: 'styles.css', code: Buffer.from(css), minify: true });
        return `unsafeCSS(${JSON.stringify(minified.toString())})`;
      }),
      map: null,
    }),
  },
};

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

/** The script-tag bundle: one classic script with everything in it, which also runs as a module. */
export default defineConfig({
  plugins: [minifyMessages, minifyStyles, minifyTemplates],
  build: {
    target: 'es2022',
    sourcemap: true,
    emptyOutDir: false,
    copyPublicDir: false,
    minify: 'oxc',
    lib: { entry: 'src/define.ts', formats: ['iife'], name: 'medborgarlofte', fileName: () => 'medborgarlofte.js' },
    rolldownOptions: {
      output: {
        postBanner: `/*! ${packageJson.name} ${packageJson.version}, MIT; with Lit, BSD-3-Clause: THIRD-PARTY-LICENSES.txt */`,
      },
    },
  },
});
