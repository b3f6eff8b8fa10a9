import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Rolldown } from 'vite';

/** Bytes of the script-tag bundle with brotli 11. docs/design.md says what it is made of, and why it is over the first aim. */
const budget = 52_000;

/** Each part is measured on top of those before it. */
const parts: [string, string[]][] = [
  ['Lit', ['lit']],
  [
    'what the page is told and how it looks',
    ['/src/editor/tell-editor.ts', '/src/theme/base.styles.ts', '/src/theme/tokens.styles.ts'],
  ],
  ['languages', ['/src/i18n/localize.ts', '/src/i18n/formats.ts']],
  ['content: fetching, reading, state', ['/src/content/content-controller.ts', '/src/content/promise-state.ts']],
  ['<priority-list>', ['/src/priority-list/priority-list.ts']],
  ['<promise-card>', ['/src/promise-card/promise-card.ts']],
  ['feedback: checking, sending', ['/src/feedback/delivery.ts', '/src/feedback/feedback.ts']],
  ['<feedback-form>', ['/src/feedback-form/feedback-form.ts']],
  ['placeholders, links, policies', ['/src/define.ts']],
];

const compressed = (code: string | Uint8Array) =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** The bundle of nothing but these modules, with everything that they export. */
async function bundle(modules: readonly string[]): Promise<string> {
  const entry = modules.map((module, index) => `export * as part${index} from '${module}';`).join('\n');
  const output = (await build({
    logLevel: 'silent',
    build: { write: false, sourcemap: false, lib: { entry: 'virtual:parts', formats: ['iife'], name: 'parts' } },
    plugins: [
      {
        name: 'parts',
        resolveId: (id) => (id.endsWith('virtual:parts') ? 'virtual:parts' : undefined),
        load: (id) => (id === 'virtual:parts' ? entry : undefined),
      },
    ],
  })) as Rolldown.RolldownOutput[];
  return output[0]!.output[0].code;
}

let before = 0;
for (const [index, [name]] of parts.entries()) {
  const size = compressed(await bundle(parts.slice(0, index + 1).flatMap(([, modules]) => modules)));
  console.log(`${String(size - before).padStart(6)} B  ${name}`);
  before = size;
}

const total = compressed(readFileSync('dist/medborgarlofte.js'));
console.log(`${String(total).padStart(6)} B  dist/medborgarlofte.js, of at most ${budget}`);
if (total > budget) {
  console.error(`The bundle is ${total - budget} B over its budget.`);
  process.exitCode = 1;
}
