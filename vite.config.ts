import type { Node } from 'estree';
import { walk } from 'estree-walker';
import MagicString from 'magic-string';
import { defineConfig, type Plugin } from 'vite';
import packageJson from './package.json' with { type: 'json' };
import { minifyMessages, shortIds } from './tools/build/minify-messages.js';
import { minifyStyles } from './tools/build/minify-styles.js';
import { ownLit } from './tools/build/own-lit.js';

/** Also for the files of further languages, which have the same ids. */
export const shortId = shortIds('locales/en.xlf');

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

/** What is the same for all files of the script tag; tools/build/build.ts has what differs, and bench and size use this too. */
export default defineConfig({
  plugins: [minifyMessages(shortId), minifyStyles, minifyTemplates, ownLit(`${import.meta.dirname}/src`)],
  build: {
    target: 'es2022',
    sourcemap: true,
    emptyOutDir: false,
    copyPublicDir: false,
    minify: 'oxc',
    rolldownOptions: {
      output: {
        charset: 'ascii',
        postBanner: `;/*! ${packageJson.name} ${packageJson.version}, MIT; with Lit, BSD-3-Clause: THIRD-PARTY-LICENSES.txt */`,
      },
    },
  },
});
