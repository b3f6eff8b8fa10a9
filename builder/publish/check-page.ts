import { readPromise } from '../../src/promise/read-promise.js';
import { noPage } from '../../src/platform/page-address.js';
import { matchShape, promiseShape, type Shape } from '../../src/promise/promise-shape.js';
import { textIn } from '../fields/texts.js';
import { parsePage } from '../parse-html.js';
import { isObject } from '../state/json.js';

/** What a check says of a page. */
export interface PageFinding {
  code:
    | 'empty'
    | 'good-script'
    | 'no-script'
    | 'other-script'
    | 'good-place'
    | 'no-place'
    | 'as-text'
    | 'json-as-text'
    | 'json-removed'
    | 'json-broken'
    | 'no-address'
    | 'paragraphs-in-json'
    | 'good-words'
    | 'words-lost'
    | 'no-words'
    | 'link-not-alone';
  detail?: string;
}

/** What readers see. */
type Seen = 'card' | 'state' | 'words' | 'link' | 'nothing' | 'code';

export interface CheckedPage {
  findings: PageFinding[];
  /** The way that is on the page. */
  found: 'tag' | 'div' | 'link' | undefined;
  seen: { withScript: Seen; withoutScript: Seen };
  /** Texts of the promise that the page does not have. */
  lost: string[];
}

/** At most so many lost texts are listed. */
const listed = 20;

/** Looks at the HTML of a published page for what was pasted into it. Nothing in it runs, and nothing is fetched. */
export function checkPage(source: string, promise: unknown, lang: string): CheckedPage {
  const page = parsePage(source);
  const findings: PageFinding[] = [];
  const say = (code: PageFinding['code'], detail?: string) => findings.push({ code, ...(detail && { detail }) });
  if (!source.trim()) {
    say('empty');
    return { findings, found: undefined, seen: { withScript: 'nothing', withoutScript: 'nothing' }, lost: [] };
  }

  const script = page.querySelector('script[src*="medborgarlofte"]');
  const isWholePage = /<(html|head|body)[\s>]/i.test(source);
  if (script) say(script.hasAttribute('integrity') ? 'good-script' : 'other-script', script.getAttribute('src') ?? '');
  else say('no-script');

  const card = page.querySelector('promise-card');
  const div = page.querySelector('[data-medborgarlofte="promise-card"]');
  const link = page.querySelector<HTMLAnchorElement>('a[href*="#promise-card"]');
  const place = card ?? div;
  const found = card ? 'tag' : div ? 'div' : link ? 'link' : undefined;
  const text = readable(page.body);
  const hasTagAsText = /<\s*\/?\s*promise-card|data-medborgarlofte=/i.test(text);
  if (hasTagAsText) say('as-text');
  else if (found) say('good-place');
  else say('no-place');
  // Under a heading alone, a link is what a reader without a script follows.
  if (found === 'link' && link!.closest('p, li, div')?.textContent.trim() !== link!.textContent.trim())
    say('link-not-alone');

  let hasPromise = found === 'link';
  if (place) {
    const json = place.querySelector('script[type="application/json"]');
    const address = place.getAttribute('promise-url') ?? place.getAttribute('data-promise-url');
    if (json) {
      const broken = faultIn(json.textContent);
      if (broken) say(broken);
      else hasPromise = true;
    } else if (/"(title|commitments|lang)"\s*:/.test(place.textContent)) say('json-as-text');
    else if (address) hasPromise = true;
    else if (!readable(place)) say('no-address');
  }

  const words = wordsOf(promise, lang);
  const pageWords = normal(text);
  const lost = words.filter((each) => !pageWords.includes(normal(each)));
  const own = place ? readable(place) : '';
  const hasWords = words.length ? lost.length < words.length : own.length > 40;
  if (words.length && !lost.length) say('good-words');
  else if (words.length && hasWords) say('words-lost', `${lost.length} / ${words.length}`);
  else if (!hasWords) say('no-words');

  const code = hasTagAsText || findings.some((each) => each.code === 'json-as-text');
  const plain: Seen = code ? 'code' : hasWords ? 'words' : link ? 'link' : own ? 'words' : 'nothing';
  const runs = script || !isWholePage;
  const withScript: Seen = !runs || !found ? plain : hasPromise ? 'card' : own || hasWords ? 'state' : plain;
  return {
    findings,
    found,
    seen: { withScript, withoutScript: plain },
    lost: found === 'link' && !hasWords ? [] : lost.slice(0, listed),
  };
}

/** What a system made of JSON that it thought was text. */
function faultIn(json: string): PageFinding['code'] | undefined {
  try {
    return readPromise(JSON.parse(json), noPage).promise ? undefined : 'json-broken';
  } catch {
    if (!json.trim()) return 'json-removed';
    return /<\/?p>|<br/i.test(json) ? 'paragraphs-in-json' : 'json-broken';
  }
}

/** The text that a reader sees without a script. */
function readable(root: Element): string {
  const copy = root.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll('script, style, template, noscript, [hidden]')) each.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

function normal(text: string): string {
  return text
    .replace(/[\s\u00a0\u00ad\u200b]+/g, ' ')
    .replace(/[“”„]/g, '"')
    .replace(/[’‘]/g, "'")
    .replace(/[–—]/g, '-')
    .trim()
    .toLowerCase();
}

/** The texts of a promise that are on a page word by word, in one language. */
function wordsOf(promise: unknown, lang: string): string[] {
  const shown = new Set(['title', 'lead', 'body', 'aims', 'priorities', 'themes', 'commitments', 'followUps']);
  const texts: string[] = [];
  const walk = (shape: Shape, value: unknown, name: string): void => {
    if (value === undefined || value === null) return;
    matchShape<unknown>(shape, {
      leaf: (kind) => {
        const text = kind === 'text' && /^(title|lead|body|aims|text)$/.test(name) ? textIn(value, lang, lang) : '';
        // A text of several paragraphs is several on the page.
        if (text.trim()) texts.push(...text.split(/\n\s*\n/));
      },
      oneOf: () => undefined,
      list: ({ items }) => {
        if (Array.isArray(value)) for (const item of value) walk(items, item, name);
      },
      object: ({ fields }) => {
        if (isObject(value))
          for (const [field, inner] of Object.entries(fields))
            if (shape !== promiseShape || shown.has(field)) walk(inner, value[field], field);
      },
    });
  };
  walk(promiseShape, promise, '');
  return texts.map((text) => text.trim()).filter(Boolean);
}
