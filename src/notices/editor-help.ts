import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageDocument } from '../platform/unshadowed.js';
import { debugAddress } from './debug-address.js';
import { whenIdle } from '../platform/when-idle.js';
import { isSettled, settle } from './has-settled.js';
import { openEditor } from './notices.js';
import { mayBeWrong, placeholder, showsOwn } from './may-be-wrong.js';

/** An element that helps its editor. */
export interface HelpfulHost extends ReactiveControllerHost, HTMLElement {
  /** Shows on the page itself what is reported to the editor. */
  debug: boolean;
  headingLevel: number | null;
}

/** Those that are on the page. */
export const helpedHosts = new Set<HelpfulHost>();

/** Those to check when the browser has nothing else to do. */
const unchecked = new Set<HelpfulHost>();

/** What the editor's part does with each element; empty until it is here. */
export const onChange = new Set<(host: HelpfulHost) => void>();

/** Typed by a word processor around a value, they become part of it. */
export const curlyQuote = /[“”„‟‘’″»]/;

/** Milliseconds on a loaded page until an element has settled. */
export const pause = 1000;

/** What would let an author decide more than what is shown: where cookies go, what counts as a receipt, the panel. Only the tag may. */
export const onlyOnTag = ['debug', 'credentials', 'receipt', 'enctype', 'timeout'];

/** Parts of the names of our attributes. */
const ours = /prom|url|src|href|head|level|lang|feedb|action|priv|time|outb|commit|receipt|view|debug/i;

/** The attributes that do something on an element; browsers use `name` where they restore what was written. */
export function knownAttributes(host: Element): readonly string[] {
  const { observedAttributes, formAssociated } = host.constructor as unknown as {
    observedAttributes: readonly string[];
    formAssociated?: boolean;
  };
  return ['lang', ...observedAttributes, ...(formAssociated ? ['name'] : [])];
}

/**
 * Whether an attribute may be a slip. It is cheap and says yes too often: the editor's part, which is loaded then, knows better. What
 * frameworks and CMSes put everywhere must not make every resident load it.
 */
export function isSuspect(name: string, host: Element): boolean {
  const word = name.replace(/^data-/, '');
  if (ours.test(word) || curlyQuote.test(name)) return true;
  return /^(?!(class|is|slot|tabindex|xmlns|exportparts|on.*|item.*)$)[a-z]+$/.test(name) && !(name in host);
}

/**
 * What an element does for its editor without the editor's part: it opens that part when it is asked for, by `debug` or by the address,
 * and when an attribute may be a slip. All else that is wrong is reported by `reportToEditor`, which opens it too; here, what the page
 * around the element hides or breaks.
 */
export class EditorHelp implements ReactiveController {
  #host: HelpfulHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isChecked = false;

  constructor(host: HelpfulHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    helpedHosts.add(this.#host);
    if (pageDocument.readyState === 'complete') this.#wait();
    else addEventListener('load', this.#wait);
  }

  hostUpdated(): void {
    if (this.#host.debug) openEditor();
    if (isSettled(this.#host)) this.#check();
    this.#changed();
  }

  hostDisconnected(): void {
    helpedHosts.delete(this.#host);
    removeEventListener('load', this.#wait);
    clearTimeout(this.#timer);
    this.#changed();
  }

  #changed(): void {
    for (const change of onChange) change(this.#host);
  }

  /** Where it stands, and what is inside it as soon as that is hidden. */
  #check(): void {
    if (this.#isChecked) return;
    this.#isChecked = showsOwn(this.#host);
    if (!unchecked.size)
      whenIdle(() => {
        if (!onChange.size && mayBeWrong(unchecked, helpedHosts)) openEditor();
        unchecked.clear();
      });
    unchecked.add(this.#host);
  }

  #isSuspectPlaceholder(known: readonly string[]): boolean {
    const around = this.#host.parentElement;
    if (!around?.matches(placeholder)) return false;
    return around.getAttributeNames().some((name) => {
      const word = name.replace(/^data-/, '');
      if (word === name) return known.includes(name) && name !== 'lang';
      return word !== 'medborgarlofte' && !known.includes(word) && ours.test(word);
    });
  }

  #wait = (): void => {
    this.#timer = setTimeout(() => {
      const host = this.#host;
      settle(host);
      const known = knownAttributes(host);
      const isSlip = (name: string) =>
        known.includes(name) ? curlyQuote.test(host.getAttribute(name)!) : isSuspect(name, host);
      if (host.getAttributeNames().some(isSlip) || this.#isSuspectPlaceholder(known)) openEditor();
      this.#check();
      this.#changed();
    }, pause);
  };
}

/** Opens the editor's part when the address of the page asks for it, also on a page without any element of ours. */
export function watchAddress(): void {
  const look = (): void => {
    if (location.hash === debugAddress) openEditor();
  };
  addEventListener('hashchange', look);
  look();
}
