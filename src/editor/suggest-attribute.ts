import { closestName } from './closest-name.js';
import { tellEditor } from './tell-editor.js';

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
 * Tells the editor of an attribute that is nearly one of those that an element knows. Others are left alone: frameworks and CMSes
 * put attributes of their own everywhere, and where the right one is there too, nothing is lacking.
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
  const nearest = otherNames[name]?.find((other) => known.includes(other)) ?? closestName(name, known);
  if (nearest && !element?.hasAttribute(nearest))
    tellEditor('unknown-attribute', { tag, attribute: prefix + attribute, nearest: prefix + nearest }, element);
}
