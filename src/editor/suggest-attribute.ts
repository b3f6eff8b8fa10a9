import { closestName } from './closest-name.js';
import { reportToEditor } from '../notices/notices.js';

/** What editors write, and what it is called. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  src: ['promise-url', 'action'],
  href: ['promise-url', 'action'],
  url: ['promise-url', 'action'],
  action: ['feedback-action'],
  'privacy-url': ['feedback-privacy-url'],
  level: ['heading-level'],
  language: ['lang'],
};

/**
 * Reports an attribute that an element does not know, with the nearest that it does. Those that frameworks and CMSes put everywhere
 * have a prefix, and are ignored unless they are nearly one of ours; and where the right one is there too, nothing is
 * lacking.
 */
export function suggestAttribute(
  tag: string,
  attribute: string,
  known: readonly string[],
  prefix = '',
  element?: Element,
): void {
  if (known.includes(attribute)) return;
  const name = attribute.replace(/^data-/, '').replace(/_/g, '-');
  const isMeantForUs = known.some((other) => other.startsWith(name.split('-', 1)[0]! + '-'));
  // What others put everywhere, such as Stimulus's `data-action`, is at most a slip of a letter away.
  if (attribute.startsWith('data-') && !known.includes(name)) return;
  const other = prefix && !/^(src|href|url)$/.test(name) ? [] : (otherNames[name] ?? []);
  const most = prefix ? 0.2 : isMeantForUs ? Infinity : undefined;
  const nearest = other.find((each) => known.includes(each)) ?? closestName(name, known, most);
  if (nearest && !element?.hasAttribute(nearest))
    reportToEditor('unknown-attribute', { tag, attribute: prefix + attribute, nearest: prefix + nearest }, element);
  else if (!nearest && !prefix && isUnknownWord(attribute))
    reportToEditor('no-attribute', { tag, attribute, expected: known.join(', ') }, element);
}

/** A single word that is no attribute of all elements; those have properties of the same names. */
function isUnknownWord(name: string): boolean {
  if (!/^(?!(class|is|xmlns|exportparts|item.*)$)[a-z]+$/.test(name)) return false;
  for (const property in HTMLElement.prototype) if (property.toLowerCase() === name) return false;
  return true;
}
