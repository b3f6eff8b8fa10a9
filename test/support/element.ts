import { fixture, html, waitUntil } from '@open-wc/testing';
import type { CitizenPromise } from '../../src/promise/citizen-promise.js';
import type { PromiseCard } from '../../src/elements/promise-card/promise-card.js';

/** A card that shows a promise with this in it. */
export async function cardWith(promise: Partial<CitizenPromise> | object, lang = 'sv'): Promise<PromiseCard> {
  const card = await fixture<PromiseCard>(
    html`<promise-card lang=${lang} .promise=${{ title: 'Löfte', body: ['Text'], ...promise }}></promise-card>`,
  );
  await waitUntil(() => inside(card, 'article'));
  return card;
}

/** What a selector finds in an element's shadow tree; `null` when there is none, which a test may expect. */
export function inside(element: Element, selector: string): HTMLElement {
  return element.shadowRoot!.querySelector<HTMLElement>(selector)!;
}

/** All that a selector finds there. */
export function all(element: Element, selector: string): HTMLElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
}

/** The text of an element, or a text, with one space between words. */
export function words(from: Element | string | null): string {
  return (typeof from === 'string' ? from : (from?.textContent ?? '')).replace(/\s+/g, ' ').trim();
}
