import { readFileSync } from 'node:fs';
import { distFiles, launchBrowser, serveFiles } from './support/pages.js';
const browser = await launchBrowser();
const server = await serveFiles({ ...distFiles(), 'lofte.json': readFileSync('demo/karlstad.json','utf8'), 'favicon.ico': '',
 'a.html': '<!doctype html><html lang=sv><meta charset=utf-8><title>x</title><script src="medborgarlofte.js" defer></script><body><promise-card promise-url="lofte.json" feedback-action="/f" heading-lvl=3></promise-card><feedback-form action="/f"><p>Ring.</p></feedback-form>' ,
 'b.html': '<!doctype html><html lang=sv><meta charset=utf-8><title>x</title><script src="medborgarlofte.all.js" defer></script><body><promise-card debug promise-url="lofte.json" feedback-action="/f"></promise-card><feedback-form action="/f"><p>Ring.</p></feedback-form>' });
for (const name of ['a.html','b.html']) {
const page = await browser.newPage();
page.on('console', m => console.log('console', m.text()));
page.on('pageerror', e => console.log('ERR', (e as Error).stack?.slice(0,600)));
page.on('request', r => console.log('GET', r.url()));
await page.goto(server.address + '/'+name);
await new Promise(r => setTimeout(r, 4000));
console.log(await page.evaluate(() => [customElements.get('promise-card')?.name, customElements.get('feedback-form')?.name, document.querySelector('feedback-form')?.shadowRoot?.innerHTML.slice(0,300), document.querySelector('promise-card')?.shadowRoot?.children.length]));
await page.close();
}
await browser.close(); server.close();
