import { existsSync } from 'node:fs';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A Chromium to test in: the one that CHROME_PATH names, else an installed one, else the one inside the package
 * @sparticuz/chromium, so that a machine without any browser can run the tests.
 *
 * @returns {Promise<string>} the path of its program
 */
async function findBrowser() {
  const path = process.env.CHROME_PATH ?? installed.find((candidate) => existsSync(candidate));
  if (path) return path;
  // Makes the package unpack the system libraries that Chromium needs as well; a bare machine lacks them.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/** What a browser is started with, for puppeteer and for web-test-runner. It asks nothing of the outside. */
export const launchOptions = {
  executablePath: await findBrowser(),
  headless: /** @type {const} */ ('shell'),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--accept-lang=sv',
  ],
};
