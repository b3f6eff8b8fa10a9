import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { launchOptions } from './browser.js';

export function launchBrowser(): Promise<Browser> {
  return puppeteer.launch(launchOptions);
}

/** A static server with these files and nothing else; a value that begins with "file:" is read from the project. */
export async function serveFiles(files: Record<string, string>): Promise<{ address: string; close: () => void }> {
  const types: Record<string, string> = {
    html: 'text/html; charset=utf-8',
    js: 'text/javascript',
    json: 'application/json',
    css: 'text/css',
    svg: 'image/svg+xml',
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const name = new URL(request.url!, 'http://localhost').pathname.slice(1);
    const file = files[name];
    if (file === undefined) return response.writeHead(404).end();
    response.setHeader('Content-Type', types[name.split('.').at(-1)!] ?? 'application/octet-stream');
    return response.end(file.startsWith('file:') ? await readFile(file.slice('file:'.length)) : file);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
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
