import { spawn } from 'node:child_process';

/** Everything that must hold, in the order that finds mistakes soonest. Each line is an npm script of package.json. */
const steps = [
  'messages',
  'check-format',
  'check-types',
  'check-messages',
  'lint',
  'build',
  'check-package',
  'size',
  'test-browser',
  'install-test-servers',
  'test-node',
];

/** How the two test runners count, at the end of their output. */
const counts = {
  'test-browser': [/(\d+) passed, \d+ failed/, /\d+ passed, (\d+) failed/],
  'test-node': [/^\W*pass (\d+)$/m, /^\W*fail (\d+)$/m],
} as const;

function run(step: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', step], {
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk);
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
for (const step of steps) {
  console.log(`\n> ${step}`);
  const { code, output } = await run(step);
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
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
