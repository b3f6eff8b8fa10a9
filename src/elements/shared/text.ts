import { pageDocument } from '../../platform/unshadowed.js';
import { html, type TemplateResult } from 'lit';
import { Directive, directive, type DirectiveResult, type ElementPart } from 'lit/directive.js';
import { formats } from '../../language/formats.js';
import type { Locale } from '../../language/locales.js';
import { ownText } from '../../language/localize.js';
import type { LocalizedText } from '../../promise/localized-text.js';

class TextDirective extends Directive {
  #text: string | undefined;
  #lang: string | undefined;

  override render(shown: LocalizedText | string): unknown {
    return shown;
  }

  override update({ element }: ElementPart, [shown]: [LocalizedText | string]): void {
    const given = typeof shown === 'string' ? { text: shown } : shown;
    const { text, lang }: LocalizedText = { ...given, ...ownText(given.text) };
    if (text !== this.#text) element.textContent = this.#text = text;
    if (lang !== this.#lang) markLanguage(element, (this.#lang = lang));
  }
}

function markLanguage(element: Element, lang: string | undefined): void {
  for (const [name, value] of Object.entries({ lang, dir: lang && 'auto' }))
    if (value) element.setAttribute(name, value);
    else element.removeAttribute(name);
}

/**
 * Shows a text as all there is in an element: `<p ${text(title)}></p>`. One in another language than the element's, also one of our
 * own that is not translated, is marked with `lang` (WCAG 2.2, 3.1.2) and takes its own direction. Set as `textContent`: content can
 * never become markup, each text costs one part instead of a part and two comment nodes, and it replaces whatever a page translator
 * has put in its place.
 */
export const text: (text: LocalizedText | string) => DirectiveResult = directive(TextDirective);

class ExactDirective extends Directive {
  #shown: string | undefined;

  override render(pieces: readonly string[]): unknown {
    return pieces;
  }

  override update({ element }: ElementPart, [pieces]: [readonly string[]]): void {
    const shown = JSON.stringify(pieces);
    if (shown === this.#shown) return;
    this.#shown = shown;
    markLanguage(element, ownText(pieces.at(-1)!).lang);
    element.replaceChildren(
      ...pieces.map((piece, index) => {
        if (index % 2 === 0) return ownText(piece).text;
        const exact = pageDocument.createElement('span');
        exact.translate = false;
        exact.textContent = piece;
        return exact;
      }),
    );
  }
}

/** The same, of pieces of which every second one stays as it is for page translators too: a number to call, a reference. */
export const textWithExact: (pieces: readonly string[]) => DirectiveResult = directive(ExactDirective);

/** A text of which a blank line begins another paragraph. */
export function paragraphs({ text: words, lang }: LocalizedText): TemplateResult[] {
  return words.split(/\n\s*\n/).map((each) => html` <p ${text({ text: each, ...(lang && { lang }) })}></p>`);
}

/** A text among other words: as it is in the reader's language, else in an element that says which it is in. */
export function inline({ text, lang }: LocalizedText): unknown {
  return lang ? html`<span lang=${lang} dir="auto">${text}</span>` : text;
}

/**
 * A text as a heading or a sentence begins: names are written as they appear inside a sentence, "the Municipality of Karlstad". In the
 * text and not by CSS, so that it is also copied, searched and spoken so. A name with a capital inside ("eHälsomyndigheten") is
 * left as it is written, and so is Georgian, whose capitals are for whole words in capitals.
 */
export function capitalised<Shown extends LocalizedText>(shown: Shown): Shown {
  const [, before = '', first = '', rest = ''] =
    /^(\p{P}*)((?!\p{Script=Georgian})\p{Ll})(?!\p{Lu})(.*)$/su.exec(shown.text) ?? [];
  // Turkish and Azerbaijani have an i of their own; other rules of languages are for whole words in capitals.
  const capital = /^(tr|az)\b/.test(shown.lang ?? '') ? first.toLocaleUpperCase(shown.lang) : first.toUpperCase();
  // "ß" and the like have no capital of one letter.
  return first && capital.length === first.length ? { ...shown, text: before + capital + rest } : shown;
}

/** Items with something between them: what the language has between the items of a list, if nothing else is given. */
export function joined(items: readonly unknown[], locale: Locale, separator = formats(locale).comma): unknown[] {
  return merged(items.flatMap((item, index) => (index ? [separator, item] : [item])));
}

/**
 * Pieces of a sentence with neighbouring strings made one: browsers leave a text node that is only a space out of the accessibility
 * tree, and the words on its sides would be read as one.
 */
export function merged(pieces: readonly unknown[]): unknown[] {
  return pieces.flat().reduce<unknown[]>((all, each) => {
    const last = all.at(-1);
    const own = typeof each === 'string' && ownText(each);
    const piece = own ? (own.lang ? inline(own) : own.text) : each;
    return typeof last === 'string' && typeof piece === 'string'
      ? [...all.slice(0, -1), last + piece]
      : [...all, piece];
  }, []);
}
