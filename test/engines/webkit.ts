import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotBeTold, type Engine } from './engines.js';
import type { EnginePage, MediaFeature } from './engine-page.js';

/** The names of keys in the WebDriver standard. */
const keys: Record<string, string> = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', Space: ' ', End: '\uE010' };

/** MiniBrowser's own buttons would keep its window wider than a telephone. */
const narrowWindow = '* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** A command of the W3C WebDriver protocol. */
async function command(address: string, method: 'GET' | 'POST' | 'DELETE', body?: object): Promise<unknown> {
  const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
  if (!response.ok) throw new Error(`WebKit: ${value?.error ?? ''}: ${value?.message ?? ''} (${method} ${address})`);
  return value;
}

/** A driver says nothing when it is ready; one that ends instead says why. */
async function untilReady(address: string, driver: ChildProcess): Promise<void> {
  for (;;) {
    if (driver.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${driver.exitCode}`);
    try {
      await fetch(`${address}/status`);
      return;
    } catch {
      await pause(20);
    }
  }
}

export interface WebKitPage extends EnginePage {
  version: string;
  url(): Promise<string>;
}

/** Starts a WebKitGTK of its own, on a display and with settings of its own, and gives its one page. */
export async function startWebKit({ programs }: Engine, colorScheme: 'light' | 'dark' = 'light'): Promise<WebKitPage> {
  const { driver, display, browser } = programs!;
  const settings = mkdtempSync(join(tmpdir(), 'webkit-'));
  mkdirSync(join(settings, 'gtk-3.0'));
  writeFileSync(join(settings, 'gtk-3.0', 'gtk.css'), narrowWindow);

  const displayProcess = spawn(display!, ['-displayfd', '1', '-screen', '0', '600x700x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = (await once(displayProcess.stdout, 'data')) as [Buffer];

  const port = await freePort();
  const driverProcess = spawn(driver!, [`--port=${port}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DISPLAY: `:${number.toString().trim()}`,
      GDK_BACKEND: 'x11',
      GSETTINGS_BACKEND: 'memory',
      MESA_SHADER_CACHE_DISABLE: 'true',
      NO_AT_BRIDGE: '1',
      XDG_CONFIG_HOME: settings,
      XDG_CACHE_HOME: settings,
      XDG_DATA_HOME: settings,
    },
  });
  const end = async () => {
    driverProcess.kill();
    if (driverProcess.exitCode === null && driverProcess.signalCode === null) await once(driverProcess, 'exit');
    displayProcess.kill();
    // The browser may be writing its last into them.
    rmSync(settings, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  try {
    return await openPage();
  } catch (error) {
    await end();
    throw error;
  }

  async function openPage(): Promise<WebKitPage> {
    const address = `http://127.0.0.1:${port}`;
    await untilReady(address, driverProcess);
    const args = ['--automation', ...(colorScheme === 'dark' ? ['--dark-mode'] : [])];
    const { sessionId, capabilities } = (await command(`${address}/session`, 'POST', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args } } },
    })) as { sessionId: string; capabilities: { browserVersion: string } };
    const session = `${address}/session/${sessionId}`;

    const press = (pressed: string[]) =>
      command(`${session}/actions`, 'POST', {
        actions: [
          {
            type: 'key',
            id: 'keyboard',
            actions: pressed.flatMap((value) => [
              { type: 'keyDown', value },
              { type: 'keyUp', value },
            ]),
          },
        ],
      });
    const evaluate = (expression: string) =>
      command(`${session}/execute/sync`, 'POST', { script: `return (${expression})`, args: [] });

    return {
      version: `WebKitGTK ${capabilities.browserVersion}`,
      url: () => command(`${session}/url`, 'GET') as Promise<string>,
      goto: (url) => command(`${session}/url`, 'POST', { url }),
      evaluate,
      keyboard: {
        type: (text) => press(Array.from(text)),
        press(key) {
          const value = keys[key] ?? key;
          if (Array.from(value).length > 1) throw new Error(`No code for the key ${key}; add it to the list.`);
          return press([value]);
        },
      },
      async setViewport({ width, height }) {
        const asked = async () => {
          const window = (await command(`${session}/window/rect`, 'GET')) as { width: number; height: number };
          const [innerWidth, innerHeight] = (await evaluate('[innerWidth, innerHeight]')) as [number, number];
          await command(`${session}/window/rect`, 'POST', {
            width: window.width - innerWidth + width,
            height: window.height - innerHeight + height,
          });
        };
        await asked();
        // The window is resized before the page in it knows.
        const began = Date.now();
        while (!(await evaluate(`innerWidth === ${width} && innerHeight === ${height}`))) {
          if (Date.now() - began > 5_000) throw new Error(`WebKit does not become ${width} × ${height}`);
          await asked();
        }
      },
      emulateMediaType(media) {
        return media === 'screen' ? Promise.resolve() : Promise.reject(new CannotBeTold('WebKit', `show ${media}`));
      },
      emulateMediaFeatures(features: MediaFeature[]) {
        const other = features.find(({ name, value }) => name !== 'prefers-color-scheme' || value !== colorScheme);
        return other
          ? Promise.reject(new CannotBeTold('WebKit', `change ${other.name} to ${other.value} while it runs`))
          : Promise.resolve();
      },
      async screenshot({ path }) {
        writeFileSync(path, Buffer.from((await command(`${session}/screenshot`, 'GET')) as string, 'base64'));
      },
      async close() {
        await command(session, 'DELETE').finally(end);
      },
    };
  }
}
