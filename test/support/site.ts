import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser, type GoToOptions, type Page } from 'puppeteer-core';
import { launchOptions } from './browser.js';

let launched: Promise<Browser> | undefined;

/**
 * The browser of a test file, which Node runs in a process of its own. It is launched once, and closed after the last test.
 *
 * @param args what it is launched with besides, if this is the first call
 */
export function openBrowser(...args: string[]): Promise<Browser> {
  launched ??= puppeteer.launch({ ...launchOptions, args: [...launchOptions.args, ...args] });
  return launched;
}
after(async () => (await launched)?.close());

/** The script tag, where the page's files are beside the script. */
export const script = '<script src="/medborgarlofte.js" defer></script>';

/** A whole page. */
export function pageWith(body: string, { head = script, lang = 'sv', title = 'Sida' } = {}): string {
  return (
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">` +
    `${head}</head><body>${body}</body></html>`
  );
}

/** A page that a test has opened. */
export interface Visit extends Site {
  page: Page;
  /** What the site has, and may get another content of. */
  files: Record<string, string | ServedFile>;
  /** What the page said that nobody should have to see. */
  heard: string[];
}

interface VisitOptions extends GoToOptions {
  /** Of the page, on the site. */
  path?: string;
  /** The name by which the browser goes to the site; it needs `--host-resolver-rules`. */
  host?: string;
  /** Done before the page is opened. */
  prepare?: (page: Page, site: Site) => unknown;
}

/** Opens a page of a site that has these files and the script's, on an origin of its own, so that nothing of another test is stored there. */
export async function visit(
  files: Record<string, string | ServedFile>,
  look: (visit: Visit) => unknown,
  { path = 'sida.html', host, prepare, ...options }: VisitOptions = {},
): Promise<void> {
  const browser = await openBrowser();
  const served = { ...distFiles(), ...files };
  const site = await serveFiles(served, host);
  const page = await browser.newPage();
  try {
    const heard = listenTo(page);
    await prepare?.(page, site);
    await page.goto(`${site.address}/${path}`, options);
    await look({ ...site, page, files: served, heard });
  } finally {
    await page.close();
    site.close();
  }
}

/** A file with headers of its own. */
export interface ServedFile {
  body: string;
  headers: Record<string, string>;
  status?: number;
  /** The status for who sends no cookie. */
  withoutCookie?: number;
}

/** What a request said of its page and its reader. */
export interface Asked {
  url: string;
  cookie: string | undefined;
  referer: string | undefined;
}

/** The built files of the script tag, as a page finds them beside each other in a folder such as `medborgarlofte/0.1.0/`. */
export function distFiles(folder = ''): Record<string, string> {
  const names = readdirSync('dist').filter((name) => /^medborgarlofte.*\.js$/.test(name));
  return Object.fromEntries(names.map((name) => [folder + name, `file:dist/${name}`]));
}

export interface Site {
  address: string;
  /** The files that were asked for. */
  asked: string[];
  headers: Asked[];
  close: () => void;
}

/** A static server with these files and nothing else; a body that begins with "file:" is read from the project. */
export async function serveFiles(files: Record<string, string | ServedFile>, host = '127.0.0.1'): Promise<Site> {
  const types: Record<string, string> = {
    html: 'text/html; charset=utf-8',
    css: 'text/css; charset=utf-8',
    js: 'text/javascript',
    json: 'application/json',
    svg: 'image/svg+xml',
  };
  const asked: string[] = [];
  const headers: Asked[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const name = new URL(request.url!, 'http://localhost').pathname.slice(1);
    asked.push(name);
    const { cookie, referer } = request.headers;
    headers.push({ url: request.url!, cookie, referer });
    const file = files[name];
    if (file === undefined) return response.writeHead(404).end();
    const {
      body,
      headers: own,
      status,
      withoutCookie,
    }: ServedFile = typeof file === 'string' ? { body: file, headers: {} } : file;
    if (withoutCookie && !cookie) return response.writeHead(withoutCookie).end();
    const type = types[name.split('.').at(-1)!] ?? 'application/octet-stream';
    response.writeHead(status ?? ('Location' in own ? 302 : 200), { 'Content-Type': type, ...own });
    return response.end(body.startsWith('file:') ? await readFile(body.slice('file:'.length)) : body);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://${host}:${(server.address() as AddressInfo).port}`,
    asked,
    headers,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What a page said that nobody should have to see: errors, and sentences to the editor. */
export function listenTo(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) heard.push(message.text());
  });
  return heard;
}

/** The text that a reader sees in an element and its shadow tree. */
export function textIn(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => {
    const shown = (element.shadowRoot?.querySelector('article, form') ?? element) as HTMLElement;
    return shown.innerText.replace(/\s+/g, ' ').trim();
  });
}

/** Waits until an element shows what it was given, not the page's own HTML; and has a frame, before which nothing of it is laid out. */
export async function untilShown(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    (name) =>
      document.querySelector(name)?.shadowRoot?.querySelector<HTMLElement>('article, form, ol')?.innerText.trim(),
    {},
    selector,
  );
}

/** Waits until what has changed is drawn. */
export function untilDrawn(page: Page): Promise<void> {
  // As text: some pages have their own `setTimeout`, and some tests' compiler puts functions of its own into a function.
  return page.evaluate('new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))') as Promise<void>;
}

/** Waits for what no event reports, such as a row in a database. */
export async function until(isSo: () => unknown, what = String(isSo)): Promise<void> {
  const began = Date.now();
  while (!(await isSo())) {
    assert.ok(Date.now() - began < 15_000, `not so within 15 seconds: ${what}`);
    // Asking again at once would take the time of what is waited for.
    await pause(10);
  }
}

const axe = createRequire(import.meta.url).resolve('axe-core');

/** What axe finds on a page: the rule, and where. */
export async function axeViolations(page: Page): Promise<string[][]> {
  // Not by a script element, which the page's policy may forbid.
  await page.evaluate(await readFile(axe, 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  });
}
