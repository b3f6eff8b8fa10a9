import type { MsgFn } from '@lit/localize/internal/types.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { reportToEditor } from '../notices/notices.js';
import { langChanged, langSource, languageTag, watchLang } from './closest-lang.js';
import {
  catalogues,
  loadLocale,
  localeFor,
  sourceLocale,
  watchLocales,
  type Catalogue,
  type Locale,
} from './locales.js';

/**
 * Ends a message that has no translation and is therefore Swedish. Where it shows, it is taken away and the text is marked with `lang`.
 * An invisible character, so that nothing is seen where that is forgotten; the check of translations refuses it.
 */
const untranslated = '\u2063';

const byHost = new WeakMap<Element, Localize>();

/**
 * The language of one element: that of its closest `lang`, else Swedish. One that we do not speak changes nothing of our own words,
 * since page translators set `<html lang>` to theirs and expect the text to stay put; but content may have it.
 *
 * Why not the runtime of @lit/localize: it has one locale for a whole page and throws when it is configured twice, and here two
 * languages on one page and two copies of the script are normal.
 */
export class Localize implements ReactiveController {
  /** What the element itself speaks. */
  locale: Locale = sourceLocale;
  /** The reader's language, a BCP 47 tag. */
  lang: string = sourceLocale;
  #host: ReactiveControllerHost & Element;
  #around: string | undefined;
  #speaks = true;
  #unwatch: (() => void) | undefined;
  /** Of the element that this one is a part of, whose words it follows: there is no `lang` to wait for. */
  #container: Localize | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    byHost.set(host, this);
    host.addController(this);
  }

  hostConnected(): void {
    const { host: around } = this.#host.getRootNode() as Partial<ShadowRoot>;
    this.#container = around && byHost.get(around);
    this.#follow(true);
    const unwatchLang = watchLang(this.#container ? around! : this.#host, () => this.#follow());
    const unwatchLocales = watchLocales(() => {
      this.#use(this.lang, this.#speaks);
      this.#follow();
    });
    this.#unwatch = () => {
      unwatchLang();
      unwatchLocales();
    };
  }

  hostDisconnected(): void {
    this.#unwatch?.();
  }

  /** Goes over to a language that the reader chose, until the closest `lang` becomes another. */
  choose(lang: string, speak = true): void {
    this.#use(lang, speak);
    langChanged();
  }

  #use(lang: string, speak = true): void {
    this.lang = lang;
    this.#speaks = speak;
    if (speak) {
      loadLocale(lang);
      this.locale = localeFor(lang) ?? this.locale;
    }
    this.#host.requestUpdate();
  }

  #follow(isFirst = false): void {
    const source = langSource(this.#host);
    const found = this.#container?.locale ?? source?.getAttribute('lang') ?? '';
    const lang = languageTag(found);
    if (lang === this.#around) return;
    this.#around = lang;
    this.#use(lang);
    if (loadLocale(lang)) return;
    const expected = Object.keys(catalogues).join(', ');
    if (source === this.#host) reportToEditor('not-one-of', { attribute: 'lang', found, expected }, this.#host);
    // Not later: then a reader has let the page be translated.
    else if (lang && isFirst) reportToEditor('unknown-language', { tag: source!.localName, found, expected });
  }
}

/** What `create` makes of a locale's messages, made once for each locale. */
export function perLocale<Strings>(create: (msg: MsgFn, locale: Locale) => Strings): (locale: Locale) => Strings {
  return perLocaleWith({}, create);
}

/** The same, with translations that are downloaded together with these messages rather than with the main script. */
export function perLocaleWith<Strings>(
  more: Readonly<Record<Locale, Catalogue>>,
  create: (msg: MsgFn, locale: Locale) => Strings,
): (locale: Locale) => Strings {
  const made: Partial<Record<Locale, Strings>> = {};
  return (locale) => (made[locale] ??= create(messages(locale, more[locale]), locale));
}

/** One of our own messages as it shows, with its language where that is not the element's. */
export function ownText(message: string): { text: string; lang?: string } {
  const text = message.replaceAll(untranslated, '');
  return message.endsWith(untranslated) ? { text, lang: sourceLocale } : { text };
}

/**
 * One of the variants that a language may have of a message: a plural (`few`), an exact number (`0`), a precision of dates (`month`).
 * A catalogue has them on lines of their own after the message: "{count} dnia\nfew:{count} dni". Undefined where there is none.
 */
export function variantOf(message: string, ...names: string[]): string | undefined {
  return new RegExp(`^(?:${names.join('|')}):(.*)`, 'm').exec(message)?.[1];
}

/** A message without its variants. */
export function withoutVariants(message: string): string {
  return message.split('\n')[0]!;
}

/** A message with its `{names}` filled in. */
export function fill(message: string, values: { readonly [name: string]: string }): string {
  return message.replace(/{(\w+)}/g, (_, name: string) => values[name]!);
}

/** A message in pieces, of which every second one is a value. */
export function pieces(message: string, values: { readonly [name: string]: string }): string[] {
  return message.split(/{(\w+)}/).map((piece, index) => (index % 2 ? values[piece]! : piece));
}

/**
 * The `msg` of one locale. Every message is plain text with an `id` of its own (checked by `npm run check-messages`): generated
 * ids would cost each resident their hashing code, and say nothing to a translator.
 */
function messages(locale: Locale, more: Catalogue = {}): MsgFn {
  const catalogue = { ...more, ...catalogues[locale] };
  const mark = locale === sourceLocale ? '' : untranslated;
  return ((message: string, { id }: { id: string }) => catalogue[id] ?? message + mark) as MsgFn;
}
