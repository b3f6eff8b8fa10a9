import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { launchOptions } from './test/support/browser.js';
import { startFakeServer } from './test/support/fake-server.js';

const fakeServer = await startFakeServer();

/** Tests of the elements and of what they are made of, in a real browser, from the sources. */
export default {
  files: ['test/browser/**/*.test.ts'],
  nodeResolve: true,
  // Lint and types are checked at the same time, on the same processors.
  testFramework: { config: { timeout: '10000' } },
  testsFinishTimeout: 300_000,
  browsers: [chromeLauncher({ launchOptions })],
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: './tsconfig.json' }),
    { name: 'stop-fake-server', serverStop: () => fakeServer.close() },
  ],
  /** @param {string} testFramework */
  testRunnerHtml: (testFramework) => `<!doctype html>
    <html lang="sv">
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Test</title>
        <script>globalThis.fakeServer = '${fakeServer.address}'</script>
      </head>
      <body>
        <script type="module" src="${testFramework}"></script>
      </body>
    </html>`,
};
