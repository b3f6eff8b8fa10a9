import { transform as minifyCss } from 'lightningcss';
import { defineConfig, type Plugin } from 'vite';
import packageJson from './package.json' with { type: 'json' };

/** Message ids as short as they can be, the same in the code and in the translations. */
const shortIds = new Map<string, string>();
const shortId = (id: string) => {
  if (!shortIds.has(id)) shortIds.set(id, shortIds.size.toString(36));
  return shortIds.get(id)!;
};

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

/** Minifies the text of css`…` templates. (Those of html`…` stay as written: white space between words counts.) */
const minifyStyles: Plugin = {
  name: 'minify-styles',
  enforce: 'pre',
  transform: {
    filter: { id: /\.styles\.ts$/ },
    handler: (code) => ({
      code: code.replace(/\bcss`([^`]*)`/, (_, css: string) => {
        const { code: minified } = minifyCss({ filename: 'styles.css', code: Buffer.from(css), minify: true });
        return `css\`${minified.toString()}\``;
      }),
      map: null,
    }),
  },
};

/** The script-tag bundle: one classic script with everything in it, which also runs as a module. */
export default defineConfig({
  plugins: [minifyMessages, minifyStyles],
  build: {
    target: 'es2022',
    sourcemap: true,
    emptyOutDir: false,
    copyPublicDir: false,
    minify: 'terser',
    terserOptions: {
      ecma: 2020,
      compress: { passes: 3 },
      format: {
        comments: false,
        preamble: `/*! ${packageJson.name} ${packageJson.version}, MIT; with Lit, BSD-3-Clause: THIRD-PARTY-LICENSES.txt */`,
      },
    },
    lib: { entry: 'src/define.ts', formats: ['iife'], name: 'medborgarlofte', fileName: () => 'medborgarlofte.js' },
    // Only its `str` is used; its page-global runtime must not come along (i18n/localize.ts says why).
    rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /@lit\/localize/, sideEffects: false }] } },
  },
});
