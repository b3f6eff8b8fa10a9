import { spawn } from 'node:child_process';
import { relative } from 'node:path';
import { startTestRunner, type BrowserLauncher, type TestRunnerConfig, type TestSession } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import browserTests from '../../web-test-runner.config.js';
import { printResults, resultsByEngine, type EngineResult } from './engine-results.js';
import { findEngines, type Engine } from './engines.js';
import { firefoxLaunchOptions, firefoxPage } from './firefox.js';
import { webkitLauncher } from './webkit-launcher.js';

/*
 * `npm run test-engines`: the browser tests and the whole pages in the engines besides Chromium that are installed.
 * ENGINES=firefox,webkit asks for engines by name: one that is missing is then a failure. Files as arguments are run alone.
 */

function firefoxLauncher({ programs }: Engine): BrowserLauncher {
  const launcher = chromeLauncher({
    launchOptions: firefoxLaunchOptions(programs!['browser']!),
    createPage: ({ browser }) => firefoxPage(browser),
    concurrency: 1,
  });
  return Object.assign(launcher, { name: 'Firefox' });
}

const launchers = { firefox: firefoxLauncher, webkit: webkitLauncher };

async function runBrowserTests(engines: Engine[], files: string[]): Promise<EngineResult[]> {
  const config = {
    ...browserTests,
    ...(files.length && { files }),
    rootDir: process.cwd(),
    browsers: engines.map((engine) => launchers[engine.name](engine)),
    concurrentBrowsers: 1,
    // These start slower than a headless Chromium; how long a test waits for what it expects stays the same.
    testsStartTimeout: 60_000,
    testsFinishTimeout: 300_000,
    testFramework: { config: { timeout: 10_000 } },
    reporters: [],
  } as TestRunnerConfig;
  const runner = await startTestRunner({ config, readCliArgs: false, readFileConfig: false, autoExitProcess: false });
  if (!runner) throw new Error('The test runner did not start.');
  runner.sessions.on('session-status-updated', ({ status, browser, testFile, passed }: TestSession) => {
    if (status === 'FINISHED')
      console.log(`${browser.name}: ${relative('.', testFile)}${passed ? '' : ' (see below)'}`);
  });
  await new Promise<void>((resolve) => {
    runner.on('stopped', () => resolve());
  });
  return resultsByEngine(runner.sessions.all());
}

function runPages(engines: Engine[]): Promise<boolean> {
  const child = spawn(process.execPath, [...process.execArgv, '--test', 'test/node/pages/engines.test.ts'], {
    stdio: 'inherit',
    env: { ...process.env, ENGINES: engines.map(({ name }) => name).join() },
  });
  return new Promise((resolve) => child.on('close', (code) => resolve(code === 0)));
}

const files = process.argv.slice(2);
const all = findEngines();
const asked = process.env['ENGINES']?.split(',').map((name) => name.trim().toLowerCase());
const unknown = asked?.filter((name) => !all.some((engine) => engine.name === name)) ?? [];
const missing = all.filter(({ name, programs }) => !programs && (asked?.includes(name) ?? true));
const chosen = all.filter(({ name, programs }) => programs && (asked?.includes(name) ?? true));

for (const { name, programs } of chosen) console.log(`${name}: found, ${programs!['browser']!}`);
for (const { name, needs } of missing) console.log(`${name}: NOT FOUND. It needs ${needs}.`);
for (const name of unknown)
  console.log(`${name}: no such engine; there are ${all.map((engine) => engine.name).join()}.`);

let isGood = chosen.length > 0 && !unknown.length && !(asked && missing.length);
if (chosen.length) {
  const results = await runBrowserTests(chosen, files);
  printResults(results);
  isGood &&= results.length === chosen.length && results.every(({ passed, failures }) => passed && !failures.length);
  if (!files.length) isGood = (await runPages(chosen)) && isGood;
} else console.log('No test was run.');
process.exit(isGood ? 0 : 1);
