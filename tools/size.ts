import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Rolldown } from 'vite';

/** Bytes of each file with brotli 11. Further languages have no budget. docs/design.md says why the first is over its aim. */
const budgets: [string, number][] = [
  ['medborgarlofte.js', 41_100],
  ['medborgarlofte-form.js', 17_500],
  ['medborgarlofte-page.js', 7_800],
  ['medborgarlofte-editor.js', 26_300],
  ['medborgarlofte.all.js', 86_000],
];

/** What the files are made of, each on top of those before it; `form` and `editor` are files of their own. */
const parts: [string, string[]][] = [
  ['Lit', ['lit']],
  [
    'notices and styles',
    ['/src/notices/notices.ts', '/src/elements/shared/base.styles.ts', '/src/elements/shared/tokens.styles.ts'],
  ],
  ['languages', ['/src/language/localize.ts', '/src/language/formats.ts']],
  [
    'content: fetching, reading, state',
    ['/src/elements/shared/content-controller.ts', '/src/promise/promise-state.ts'],
  ],
  ['<priority-list>', ['/src/elements/priority-list/priority-list.ts']],
  ['<promise-card>', ['/src/elements/promise-card/promise-card.ts']],
  [
    'placeholders, links, policies, loading of parts',
    [
      '/src/embed/embed.ts',
      '/src/embed/settings.ts',
      '/src/elements/shared/form-part.ts',
      '/src/script-tag/editor-part.ts',
    ],
  ],
  ['form: checking, sending', ['/src/feedback/delivery.ts', '/src/feedback/feedback.ts']],
  ['form: <feedback-form>', ['/src/elements/feedback-form/feedback-form.ts']],
  ['page: reading a whole one', ['/src/page/read-promise-page.ts']],
  ['editor: sentences, page checks', ['/src/editor/start-editor.ts']],
  ['editor: the panel', ['/src/editor/debug-panel.ts']],
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

let isOver = false;
for (const [name, budget] of budgets) {
  const size = compressed(readFileSync(`dist/${name}`));
  console.log(`${String(size).padStart(6)} B  dist/${name}, of at most ${budget}`);
  if (size <= budget) continue;
  console.error(`${name} is ${size - budget} B over its budget.`);
  isOver = true;
}
if (isOver) process.exitCode = 1;
