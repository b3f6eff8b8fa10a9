import type { Page } from 'puppeteer-core';
import { pageWith, untilShown } from '../../support/site.js';
import { promise, type Way } from './ways.js';

/** A page of the site as its CMS stores it, with the script in its template; and beside it what the editor put in, unfiltered, which must show. */
export function storedPage(stored: string, way: Way): string {
  return pageWith(`<main>${stored}</main><aside>${way.html}</aside>`, { title: 'Medborgarlöfte' });
}

/** What a reader sees in a part of the page. */
async function seenIn(page: Page, part: 'main' | 'aside', way: Way) {
  const { light, card, fields, state } = await page.$eval(part, (element) => {
    const [shownCard, form] = ['promise-card', 'feedback-form'].map((tag) => element.querySelector(tag)?.shadowRoot);
    return {
      light: element.innerText,
      card: shownCard?.querySelector('article')?.innerText ?? '',
      state: shownCard?.querySelector<HTMLElement>('[part=state]')?.innerText ?? '',
      fields: [...(form?.querySelectorAll('textarea') ?? [])].filter((field) => field.checkVisibility()).length,
    };
  });
  return {
    shown:
      way.shows === 'state'
        ? /gäller inte längre|no longer/.test(state)
        : way.shows === 'form'
          ? fields === 1
          : card.includes(promise.title) && card.includes(promise.priorities[0]!.title),
    ownWords: light.includes(way.ownWords),
    code: light.includes('{"'),
  };
}

/** Waits until what the editor put in shows as it should, without a filter. */
export async function untilMeant(page: Page, way: Way): Promise<void> {
  if (way.shows === 'state') await page.waitForSelector('aside promise-card >>> [part=state]');
  else await untilShown(page, way.shows === 'form' ? 'aside feedback-form' : 'aside promise-card');
}

/** In a word or two, what a reader sees of what has come through a filter. */
export async function outcome(page: Page, way: Way): Promise<string> {
  // That comes after it and asks for the same: once it shows, this does or never will.
  await untilMeant(page, way);
  let seen = await seenIn(page, 'main', way);
  if (!seen.shown && (await page.$('main a'))) {
    // A link looks for its promise on its own, and may find it later than another does.
    await page.waitForNetworkIdle();
    seen = await seenIn(page, 'main', way);
  }
  const meant = await seenIn(page, 'aside', way);
  if (!meant.shown || meant.code) throw new Error(`${way.name} does not show what it should, also without a filter`);
  if (seen.shown && seen.ownWords === meant.ownWords && !seen.code) return way.shows;
  const rest = [seen.ownWords && 'own words', seen.code && 'code'].filter(Boolean).join(' and ');
  if (seen.shown) return `${way.shows} and ${rest}`;
  return rest || 'nothing';
}

interface Part {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

function partsOf(page: Page, html: string): Promise<Part[]> {
  return page.evaluate((html) => {
    const template = document.createElement('template');
    template.innerHTML = html;
    return [...template.content.querySelectorAll('*')].map((element) => ({
      name: element.matches('script[src]') ? '<script src>' : `<${element.localName}>`,
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      text: element.matches('script') ? element.textContent : '',
    }));
  }, html);
}

/** What a filter has done to elements and attributes, in words; '' when nothing that matters. */
export async function changes(page: Page, before: string, after: string): Promise<string> {
  const [old, now] = [await partsOf(page, before), await partsOf(page, after)];
  const removed: string[] = [];
  const added: string[] = [];
  const others: string[] = [];
  for (const name of new Set([...old, ...now].map((part) => part.name))) {
    const [olds, nows] = [old, now].map((parts) => parts.filter((part) => part.name === name)) as [Part[], Part[]];
    if (olds.length > nows.length) removed.push(`\`${name}\``);
    if (olds.length < nows.length) added.push(`\`${name}\``);
    if (!nows.length) continue;
    if (olds.some((part) => part.text) && !nows.some((part) => part.text)) others.push(`\`${name}\` emptied`);
    for (const [attribute, value] of olds.flatMap((part) => Object.entries(part.attributes))) {
      const values = nows.map((part) => part.attributes[attribute]).filter((value) => value !== undefined);
      if (!values.length) removed.push(`\`${attribute}\``);
      // An attribute without a value may be written in several ways.
      else if (value && !values.includes(value)) others.push(`\`${attribute}\` made \`${values.join()}\``);
    }
  }
  if (removed.length) others.push(`${removed.join(', ')} removed`);
  if (added.length) others.push(`${added.join(', ')} added`);
  return others.join('; ');
}
