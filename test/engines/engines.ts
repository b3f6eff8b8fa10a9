import { existsSync, readdirSync } from 'node:fs';

/** A browser engine to test in, besides the Chromium that all tests run in. */
export interface Engine {
  name: 'firefox' | 'webkit';
  /** Its programs, when all of them are installed. */
  programs?: Record<string, string>;
  /** What has to be installed, in words. */
  needs: string;
}

const firstThatExists = (...paths: (string | undefined)[]) => paths.find((path) => path && existsSync(path));

function findFirefox(): Engine {
  const browser = firstThatExists(
    process.env['FIREFOX_PATH'],
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  );
  return {
    name: 'firefox',
    needs: 'Firefox, or its path in FIREFOX_PATH (Debian: firefox-esr)',
    ...(browser && { programs: { browser } }),
  };
}

/** MiniBrowser is in a folder of the system's architecture and of WebKitGTK's version. */
function findMiniBrowser(): string | undefined {
  const folders = ['/usr/lib', '/usr/libexec', '/usr/lib64'].filter(existsSync);
  const nested = folders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`));
  return firstThatExists(
    ...[...folders, ...nested.filter((path) => path.endsWith('-linux-gnu'))].flatMap((folder) =>
      ['4.1', '4.0'].map((version) => `${folder}/webkit2gtk-${version}/MiniBrowser`),
    ),
  );
}

function findWebKit(): Engine {
  const driver = firstThatExists('/usr/bin/WebKitWebDriver');
  const display = firstThatExists('/usr/bin/Xvfb');
  const browser = findMiniBrowser();
  return {
    name: 'webkit',
    needs: 'WebKitGTK with its WebDriver and MiniBrowser, and Xvfb (Debian: webkit2gtk-driver, xvfb)',
    ...(driver && display && browser && { programs: { driver, display, browser } }),
  };
}

/** Every engine that can be tested in besides Chromium, and whether it is installed. */
export function findEngines(): Engine[] {
  return [findFirefox(), findWebKit()];
}

/** What a browser cannot be set to from outside, so that a test which needs it cannot be run there. */
export class CannotBeTold extends Error {
  static readonly words = 'cannot be set from outside to';

  constructor(engine: string, what: string) {
    super(`${engine} ${CannotBeTold.words} ${what}`);
  }
}
