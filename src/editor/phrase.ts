import { pageDocument } from '../platform/unshadowed.js';

/** The longest value that is shown: an attribute may hold a whole file by mistake. */
const longest = 400;

/** Strings and numbers; anything else is nothing that can be said. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * A sentence with its `{values}` filled in. What is between backticks becomes `<code>`; values are only ever text, whatever
 * they hold, since pages, addresses and content may be anyone's.
 */
export function phrase(sentence: string, values: Values = {}): Node[] {
  return sentence.split('`').map((part, index) => {
    const text = fill(part, values);
    if (index % 2 === 0) return pageDocument.createTextNode(text);
    return element('code', text);
  });
}

/** The same as text, without the backticks. */
export function plain(sentence: string, values: Values = {}): string {
  return sentence
    .split('`')
    .map((part) => fill(part, values))
    .join('');
}

/** An element with what is in it. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = pageDocument.createElement(tag);
  made.append(...children);
  return made;
}

function fill(text: string, values: Values): string {
  return text.replace(/{(\w+)}/g, (_, name: string) => {
    const given = values[name];
    const value = typeof given === 'string' || typeof given === 'number' ? String(given) : '';
    return value.length > longest ? `${value.slice(0, longest)}…` : value;
  });
}
