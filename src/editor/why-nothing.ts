import { pageDocument } from '../platform/unshadowed.js';
import { closestName } from './closest-name.js';
import type { Values } from './phrase.js';
import type { WhyNothing } from './messages/editor-messages.js';

export interface Cause {
  why: WhyNothing;
  values: Values;
}

const tags = ['promise-card', 'priority-list', 'feedback-form'];
const naming = 'data-medborgarlofte';
const tagName = '(promise|priority|feedback)[-_ ]?(card|list|form)';
const written = new RegExp(`(&lt;|&#60;|&#x3c;|<)\\s*/?\\s*(${tagName}|[a-z]+[^<>]*data-medborgarl)[^\\n]{0,60}`, 'i');

/** What can be seen on a page where an editor expected an element: the most probable first. */
export function whyNothing(root: HTMLElement): Cause[] {
  const causes = [...asText(root), ...misspelt(root), ...links(root), ...outOfReach(root)];
  return causes.length ? causes : [{ why: 'removed', values: {} }];
}

function asText(root: HTMLElement): Cause[] {
  const [found] = written.exec(root.innerText) ?? [];
  if (!found) return [];
  return [{ why: found.startsWith('&') ? 'escaped' : 'as-text', values: { found: found.trim() } }];
}

function misspelt(root: HTMLElement): Cause[] {
  const causes: Cause[] = [];
  for (const element of root.querySelectorAll('*')) {
    const { localName } = element;
    const isUnknown = localName.includes('-') ? !customElements.get(localName) : element instanceof HTMLUnknownElement;
    const nearest = isUnknown ? nearestTag(localName) : undefined;
    if (nearest) causes.push({ why: 'misspelt-tag', values: { found: localName, nearest } });
    const names = element.getAttributeNames();
    const name = names.find((each) => each !== naming && /medborgarl/i.test(plain(each)));
    if (name) causes.push({ why: 'misspelt-placeholder', values: { found: name, nearest: naming } });
    else if (!element.hasAttribute(naming) && names.some((each) => /^data-(promise-url|feedback-action)$/.test(each)))
      causes.push({ why: 'no-name', values: { nearest: `${naming}="promise-card"` } });
    else if (element.hasAttribute(naming) && element.closest('[contenteditable]:not([contenteditable=false i])'))
      causes.push({ why: 'editable', values: {} });
  }
  return causes;
}

function links(root: HTMLElement): Cause[] {
  const causes: Cause[] = [];
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const address = link.getAttribute('href')!;
    const [, fragment = ''] = /(?:#|%23)([^?#/]*)/i.exec(address) ?? [];
    const nearest = nearestTag(fragment);
    if (!nearest) continue;
    const isRight = fragment === nearest && address.includes('#');
    const why: WhyNothing | undefined = !isRight
      ? 'misspelt-link'
      : link.closest('nav, summary, button, label')
        ? 'link-in-menu'
        : link.closest('[rel~=ugc i], [rel~=nofollow i]')
          ? 'link-of-visitor'
          : link.isContentEditable
            ? 'editable'
            : link.href.split('#')[0] === location.href.split('#')[0]
              ? 'link-here'
              : undefined;
    if (why) causes.push({ why, values: { found: address, nearest: `#${nearest}` } });
  }
  return causes;
}

/** Where the browser reads no elements, or the script cannot look. */
function outOfReach(root: HTMLElement): Cause[] {
  const causes: Cause[] = [];
  const isOurs = (text: string | null) => new RegExp(`<\\s*${tagName}|${naming}`, 'i').test(text ?? '');
  for (const element of root.querySelectorAll(
    'template, noscript, textarea, iframe[srcdoc], script[type]:not([type*=javascript i])',
  )) {
    const text =
      element instanceof HTMLTemplateElement
        ? new XMLSerializer().serializeToString(element.content)
        : element.getAttribute('srcdoc');
    if (isOurs(text ?? element.textContent)) causes.push({ why: 'in-template', values: { found: element.localName } });
  }
  const comments = pageDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode())
    if (isOurs(comments.currentNode.nodeValue)) causes.push({ why: 'in-comment', values: {} });
  return causes;
}

/** Our tag that a word was probably meant to be, whatever is between its parts. */
function nearestTag(word: string): string | undefined {
  const name = plain(word).replace(/[^a-z]/g, '');
  if (!name) return undefined;
  if (/^medborgarlofte/.test(name)) return tags[0];
  const nearest = closestName(
    name,
    tags.map((tag) => tag.replace('-', '')),
    0.3,
  );
  return tags.find((tag) => tag.replace('-', '') === nearest);
}

/** In small letters without accents: an attribute may be written `data-medborgarlöfte`. */
function plain(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
