import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build, type Plugin, type Rolldown } from 'vite';
import packageJson from '../../package.json' with { type: 'json' };

/**
 * Builds the builder into dist/builder/: a page with its script beside it, and the same in one file that opens from a disk. Run after
 * dist/embed.json is written, since the builder hands out the tag of the script with its hash. Nothing of it is in the residents' files.
 */
const embed = JSON.parse(readFileSync('dist/embed.json', 'utf8')) as {
  version: string;
  files: { name: string; integrity: string }[];
};
const { integrity } = embed.files.find(({ name }) => name === 'medborgarlofte.js')!;

const withBuilt: Plugin = {
  name: 'built-script',
  load: {
    filter: { id: /\/builder\/publish\/built\.ts$/ },
    handler: () => `export const built = ${JSON.stringify({ version: embed.version, integrity })};`,
  },
};

const [output] = (await build({
  configFile: false,
  logLevel: 'warn',
  plugins: [withBuilt],
  build: {
    write: false,
    target: 'es2022',
    minify: 'oxc',
    copyPublicDir: false,
    lib: { entry: 'builder/builder.ts', formats: ['iife'], name: 'builder' },
    rolldownOptions: {
      output: {
        charset: 'ascii',
        postBanner: `;/*! ${packageJson.name} ${packageJson.version}, the builder; licences: THIRD-PARTY-LICENSES.txt */`,
      },
    },
  },
})) as Rolldown.RolldownOutput[];
// Inside a page, a script ends where it says so.
const script = output!.output[0].code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');

/** Nothing may be sent or loaded but the script, and the pictures whose addresses an editor gives. */
const policy = (scripts: string) =>
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${scripts}; img-src 'self' https: http: data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types medborgarlofte lit-html" />`;
const page = readFileSync('builder/index.html', 'utf8');
const filled = (scripts: string, tag: string) =>
  page.replace('<!-- policy -->', () => policy(scripts)).replace('<!-- script -->', () => tag);
const hash = createHash('sha256').update(script).digest('base64');

mkdirSync('dist/builder', { recursive: true });
writeFileSync('dist/builder/builder.js', script);
writeFileSync('dist/builder/index.html', filled("'self'", '<script src="builder.js"></script>'));
writeFileSync('dist/builder/medborgarlofte-byggare.html', filled(`'sha256-${hash}'`, `<script>${script}</script>`));
