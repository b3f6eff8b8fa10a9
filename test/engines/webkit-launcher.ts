import type { BrowserLauncher } from '@web/test-runner';
import type { Engine } from './engines.js';
import { startWebKit, type WebKitPage } from './webkit.js';

/** Runs the browser tests in WebKitGTK, one file after the other in one page. */
export function webkitLauncher(engine: Engine): BrowserLauncher & { getPage(): WebKitPage } {
  let page: WebKitPage | undefined;
  let active: string | undefined;
  return {
    name: 'WebKit',
    // The commands that tests give then ask getPage() for a page like Puppeteer's.
    type: 'puppeteer',
    concurrency: 1,
    async startSession(sessionId, url) {
      page ??= await startWebKit(engine);
      active = sessionId;
      await page.setViewport({ width: 800, height: 600 });
      await page.goto(url);
    },
    isActive: (sessionId) => sessionId === active,
    getBrowserUrl: () => page?.url(),
    getPage: () => page!,
    async stopSession() {
      active = undefined;
      // Ends what the tests left running.
      await page!.goto('about:blank');
      return {};
    },
    async stop() {
      await page?.close();
    },
    startDebugSession: () => Promise.reject(new Error('Debugging is done in Chromium.')),
  };
}
