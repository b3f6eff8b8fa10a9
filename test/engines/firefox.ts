import type { Browser, LaunchOptions, Page } from 'puppeteer-core';
import { CannotBeTold } from './engines.js';
import type { MediaFeature } from './engine-page.js';

export function firefoxLaunchOptions(executablePath: string): LaunchOptions {
  return {
    browser: 'firefox',
    executablePath,
    headless: true,
    // As on a telephone: a scroll bar takes no room from the page.
    extraPrefsFirefox: { 'ui.useOverlayScrollbars': 1 },
    // Lets a test set what the standard has no command for: the medium, and what the reader prefers.
    args: ['--remote-allow-system-access'],
  };
}

/** What Firefox calls each preference of a reader, where its developer tools set it. */
const overrides: Record<string, string> = {
  'prefers-color-scheme': 'prefersColorSchemeOverride',
  'prefers-reduced-motion': 'prefersReducedMotionOverride',
  'forced-colors': 'forcedColorsOverride',
};

/** The connection that Puppeteer has with Firefox; not among its declared types. */
interface Connected {
  connection: {
    send(method: string, parameters: object): Promise<{ result: { contexts: { context: string; url: string }[] } }>;
  };
}

/** Sets fields of all tabs, from inside Firefox's own window. */
async function setInTabs(browser: Browser, fields: Record<string, string>): Promise<void> {
  const { connection } = browser as unknown as Connected;
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  for (const { context, url } of result.contexts)
    if (url.endsWith('/browser.xhtml'))
      await connection.send('script.evaluate', {
        target: { context },
        awaitPromise: false,
        expression: `for (const tab of gBrowser.browsers) Object.assign(tab.browsingContext, ${JSON.stringify(fields)})`,
      });
}

/** A page of Firefox that can be set to a medium: Puppeteer itself knows how only in Chromium. */
export async function firefoxPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  return Object.assign(page, {
    emulateMediaType: (media?: string) => setInTabs(browser, { mediumOverride: media === 'screen' ? '' : media! }),
    emulateMediaFeatures: (features?: MediaFeature[]) =>
      setInTabs(
        browser,
        Object.fromEntries(
          features!.map(({ name, value }) => {
            const field = overrides[name];
            if (!field) throw new CannotBeTold('Firefox', `take ${name}`);
            return [field, value];
          }),
        ),
      ),
  });
}
