import { adoptStyles } from 'lit';
import { hasOwnContent } from '../../promise/fetch-promise.js';
import { reportToEditor } from '../../notices/notices.js';
import { closestLang } from '../../language/closest-lang.js';
import { formats } from '../../language/formats.js';
import { localeFor, sourceLocale } from '../../language/locales.js';
import { ownText } from '../../language/localize.js';
import { pageDocument, unshadowed } from '../../platform/unshadowed.js';
import { whenIdle } from '../../platform/when-idle.js';
import { strings } from './fallback.strings.js';
import { baseStyles } from './base.styles.js';
import { tokens } from './tokens.styles.js';
import { isApart, loadPart } from '../../script-tag/load-part.js';

const tag = 'feedback-form';
const file = 'medborgarlofte-form.js';

/** Milliseconds without an answer, after which the reader gets to know that there is no form. It still shows when it comes. */
const patience = 10_000;

/** Where a form is, or will be when the page is parsed. */
const places = `${tag}, [data-medborgarlofte="${tag}"], a[href*="#${tag}"]`;
const reading =
  'promise-card, priority-list, [data-medborgarlofte^="pr"], a[href*="#promise-card"], a[href*="#priority-list"]';

/** A form, which may not be defined yet. */
type Form = Element & { readonly updateComplete?: Promise<unknown> };

/** What needs the form's part: forms that are not defined yet, and places where one will be. */
const waiting = new Set<Element>();
let loading: Promise<boolean> | undefined;
let hasFailed = false;
let near: IntersectionObserver | undefined;
let inView: IntersectionObserver | undefined;

/** Looks for forms on the page, now and later, until they are defined. Those in cards are reported by the card. */
export function watchForms(): void {
  if (!isApart(file)) return;
  const findForms = (root: Document | Element) => {
    const forms = unshadowed(root).querySelectorAll(places);
    for (const form of forms) needForm(form);
    if (forms.length && !pageDocument.querySelector(reading)) void load();
  };
  findForms(document);
  const observer = new MutationObserver((records) => {
    if (customElements.get(tag)) return observer.disconnect();
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof Element && node.parentElement) findForms(node.parentElement);
  });
  observer.observe(document, { childList: true, subtree: true });
}

/**
 * Says that there is a form. Its part is loaded at once if the form is in the view or a screen away, else when the browser has nothing
 * else to do after the first paint.
 */
export function needForm(form: Element): void {
  if (!isApart(file) || customElements.get(tag) || waiting.has(form)) return;
  waiting.add(form);
  if (hasFailed) return showInstead(form);
  near ??= new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void load();
    },
    { rootMargin: '100% 0px' },
  );
  near.observe(form);
  if (waiting.size === 1) requestAnimationFrame(() => whenIdle(() => void load()));
}

/**
 * Loads the part for a reader who wants to use a form now.
 *
 * @returns whether forms are defined
 */
export async function loadForm(form: Form): Promise<boolean> {
  needForm(form);
  if (isApart(file) && !customElements.get(tag)) await load();
  await form.updateComplete;
  return Boolean(customElements.get(tag));
}

/** Waits until a form is defined and has what was set on it before. */
export async function formIn(form: Form): Promise<void> {
  await customElements.whenDefined(tag);
  await form.updateComplete;
}

/** Called by the part just before it defines the form, which needs an empty shadow tree. */
export function makeRoom(): void {
  for (const form of waiting) if (form.localName === tag) form.shadowRoot?.replaceChildren();
}

function load(): Promise<boolean> {
  return (loading ??= attempt());
}

async function attempt(): Promise<boolean> {
  near?.disconnect();
  const timer = setTimeout(showEverywhere, patience);
  const failure = await loadPart(file);
  clearTimeout(timer);
  if (!failure) {
    inView?.disconnect();
    removeEventListener('online', tryAgain);
    removeEventListener('focus', tryAgain, true);
    for (const form of waiting) if (form.localName === tag && !form.matches(':defined')) upgrade(form);
    waiting.clear();
    return true;
  }
  loading = undefined;
  reportToEditor('no-part', { ...failure });
  if (!hasFailed) {
    hasFailed = true;
    addEventListener('online', tryAgain);
    addEventListener('focus', tryAgain, true);
  }
  showEverywhere();
  watchView();
  return false;
}

/** A form in the document of a frame is upgraded only by what is defined there, so it comes to this document and goes back. */
function upgrade(form: Element): void {
  const place = new Comment();
  form.replaceWith(place);
  customElements.upgrade(pageDocument.adoptNode(form));
  place.replaceWith(form);
}

/** When the connection is back, and when the reader comes back to the page or goes to a form. */
function tryAgain(event: Event): void {
  const isHere = event.target === globalThis || event.composedPath().some((each) => waiting.has(each as Element));
  if (isHere) void load();
}

/** Tries again when a form comes into view; not where it is in view now, where it has just failed. */
function watchView(): void {
  inView?.disconnect();
  const seen = new Map<Element, boolean>();
  inView = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting && seen.get(target) === false) void load();
      seen.set(target, isIntersecting);
    }
  });
  for (const form of waiting) inView.observe(form);
}

function showEverywhere(): void {
  for (const form of waiting) showInstead(form);
}

/** Says to the reader that there is no form, where nothing else does: the page's own HTML in it says how to reach the municipality. */
function showInstead(form: Element): void {
  const isInCard = form.getRootNode() instanceof ShadowRoot;
  if (form.localName !== tag || !form.isConnected || customElements.get(tag)) return;
  if (hasOwnContent(form) && !isInCard) return;
  const locale = localeFor(closestLang(form)) ?? sourceLocale;
  const root = form.shadowRoot ?? form.attachShadow({ mode: 'open' });
  adoptStyles(root, [tokens, baseStyles]);
  const words = pageDocument.createElement('p');
  words.className = 'fallback';
  const { text, lang = locale } = ownText(strings(locale).noForm);
  words.lang = lang;
  words.dir = formats(lang).direction;
  words.tabIndex = -1;
  words.textContent = text;
  root.replaceChildren(words, pageDocument.createElement('slot'));
}
