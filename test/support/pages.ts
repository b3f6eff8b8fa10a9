import { readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { launchOptions } from './browser.js';

export function launchBrowser(): Promise<Browser> {
  return puppeteer.launch(launchOptions);
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

/** A static server with these files and nothing else; a body that begins with "file:" is read from the project. */
export async function serveFiles(
  files: Record<string, string | ServedFile>,
): Promise<{ address: string; asked: string[]; headers: Asked[]; close: () => void }> {
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
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
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
