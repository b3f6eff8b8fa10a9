import { spawn } from 'node:child_process';

/**
 * Everything that must hold, as npm scripts of package.json. Lists in a row run side by side, since most checks use one processor; the
 * rows run one after the other. What writes files that others read has a row of its own.
 */
const rows = [
  [['build']],
  [
    ['check-format', 'check-types', 'check-messages', 'lint', 'check-package', 'size', 'install-test-servers'],
    ['test-browser'],
  ],
  [['test-node']],
];

/** How the two test runners count, at the end of their output. */
const counts = {
  'test-browser': [/(\d+) passed, \d+ failed/, /\d+ passed, (\d+) failed/],
  'test-node': [/^\W*pass (\d+)$/m, /^\W*fail (\d+)$/m],
} as const;

/** Its output is shown when it has ended, or at once where nothing else runs: two at a time could not be read. */
function run(step: string, isAlone: boolean): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', step], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        if (isAlone) process.stdout.write(chunk);
        output += chunk.toString();
      });
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** The last number in the output that a pattern finds. */
function lastNumber(output: string, pattern: RegExp): number {
  return Number([...output.matchAll(new RegExp(pattern, 'gm'))].at(-1)?.[1] ?? 0);
}

let passed = 0;
let failed = 0;
async function check(step: string, isAlone: boolean): Promise<void> {
  if (isAlone) console.log(`\n> ${step}`);
  const began = Date.now();
  const { code, output } = await run(step, isAlone);
  if (!isAlone) console.log(`\n> ${step}\n${output}`);
  console.log(`(${step}: ${Math.round((Date.now() - began) / 1000)} s)`);
  const patterns = counts[step as keyof typeof counts] as readonly [RegExp, RegExp] | undefined;
  const tests = patterns ? lastNumber(output, patterns[0]) : 1;
  const failures = patterns ? lastNumber(output, patterns[1]) : 0;
  if (code === 0 && tests > 0) passed += tests;
  else {
    // A step that ends badly, or a runner that ran nothing, is a failure however it counts.
    failed += Math.max(1, failures);
    if (patterns) passed += tests;
    console.error(`\n${step} failed.`);
  }
}

for (const row of rows)
  await Promise.all(
    row.map(async (list) => {
      for (const step of list) await check(step, row.length === 1);
    }),
  );
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
