import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CitizenPromise, Commitment } from '../../promise/citizen-promise.js';
import { pageAddress } from '../../platform/page-address.js';
import { pageDocument } from '../../platform/unshadowed.js';

/**
 * The fragment (`#…`) of each commitment: the id of the promise, and its own. One without an id uses its place in its list,
 * which changes when the editor moves it.
 */
export function addressesOf({ id = 'medborgarlofte', commitments = [] }: CitizenPromise): Map<Commitment, string> {
  const addresses = new Map<Commitment, string>();
  const name = (members: readonly Commitment[], above: string) => {
    let place = 0;
    for (const member of members) {
      place++;
      const address = member.id ? `${id}-${member.id}` : `${above}-${place}`;
      addresses.set(member, address);
      name(member.children ?? [], address);
    }
  };
  name(commitments, id);
  return addresses;
}

/** The full address of a part of the page: a fragment alone would be resolved against `<base href>`. */
export function addressOf(id: string): string {
  return `${pageAddress().split('#')[0]!}#${id}`;
}

/** The card in which the reader last followed a link. */
let followed: Element | undefined;

/** What the address of the page named when a card last took the reader there. */
let shown = '';

/**
 * Brings the part that the address of the page names into view, which browsers do not do inside a shadow root; and unfolds
 * everything for print. Where several cards have the same promise, the one whose link was followed does it, else the first.
 */
export class Reveal implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #folded: HTMLDetailsElement[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('click', (event) => {
      const [target] = event.composedPath();
      const link = target instanceof Element && target.closest('a');
      if (link) followed = host;
      // Followed once more, a link changes no address.
      if (link && link.href === location.href) this.#goTo();
    });
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#goTo);
    addEventListener('beforeprint', this.#unfold);
    addEventListener('afterprint', this.#fold);
  }

  hostDisconnected(): void {
    shown = '';
    if (followed === this.#host) followed = undefined;
    removeEventListener('hashchange', this.#goTo);
    removeEventListener('beforeprint', this.#unfold);
    removeEventListener('afterprint', this.#fold);
  }

  /** The promise may come long after the page: then the reader is taken there once. */
  hostUpdated(): void {
    if (location.hash !== shown) this.#goTo();
  }

  #goTo = (): void => {
    const id = decoded(location.hash.slice(1));
    // Addresses have a hyphen; our own ids have none.
    const named = id.includes('-') && this.#host.shadowRoot?.getElementById(id);
    if (!named) return;
    const tag = this.#host.localName;
    const onPage = pageDocument.getElementById(id);
    // What the page itself calls by this name is the page's to show; the editor's HTML in a card may use the same names.
    if (onPage && !onPage.closest(tag)) return;
    const first = [followed, ...pageDocument.querySelectorAll(tag)].find((card) =>
      card?.shadowRoot?.getElementById(id),
    );
    if (first && first !== this.#host) return;
    shown = location.hash;
    for (let folded = named.closest('details'); folded; folded = folded.parentElement!.closest('details'))
      folded.open = true;
    named.scrollIntoView();
    named.focus({ preventScroll: true });
  };

  #unfold = (): void => {
    this.#folded = [...this.#host.shadowRoot!.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of this.#folded) details.open = true;
  };

  #fold = (): void => {
    for (const details of this.#folded) details.open = false;
  };
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
