import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentLink, PartialDate } from '../../promise/citizen-promise.js';
import type { LocalizedText } from '../../promise/localized-text.js';
import { formats } from '../../language/formats.js';
import { localeFor, type Locale } from '../../language/locales.js';
import { fill } from '../../language/localize.js';
import { pageAddress } from '../../platform/page-address.js';
import { checkedAddress } from './checked-address.js';
import { period } from './date.js';
import { strings } from './link.strings.js';
import { inParentheses } from './filled.js';
import { joined, text } from './text.js';

interface Linked extends Partial<Omit<DocumentLink, 'title'>> {
  from?: PartialDate;
  to?: PartialDate;
}

/**
 * A link, or its title where there is no address, and then what a reader wants to know before following it: "(pdf, 173 kB, på
 * engelska, polisen.se)" and the period of what it leads to.
 */
export function link(title: LocalizedText, linked: Linked, locale: Locale): TemplateResult {
  const { url, type, bytes, lang } = linked;
  const { fileSize, language, comma } = formats(locale);
  const facts = [
    type,
    bytes && fileSize(bytes),
    lang && localeFor(lang) !== locale && fill(strings(locale).inLanguage, { language: language(lang) }),
  ].filter(Boolean);
  const inWords = period(linked, locale);
  const told = [...(inWords ? [inWords] : []), ...facts];
  const host = url && otherHost(url);
  const shown = url
    ? html`<a href=${checkedAddress(url)} hreflang=${lang ?? nothing} ${text(title)}></a>`
    : html`<span ${text(title)}></span>`;
  // On paper the whole address stands after the link.
  if (!told.length)
    return host ? html`${shown}<span class="format host"> ${inParentheses(host, locale)}</span>` : shown;
  const ending = host ? html`<span class="host">${comma}${host}</span>` : nothing;
  return html`${shown}<span class="format"> ${inParentheses([joined(told, locale), ending], locale)}</span>`;
}

/** Where an address leads, when that is another site. */
function otherHost(url: string): string | undefined {
  const { host, hostname } = new URL(url);
  return host === new URL(pageAddress()).host ? undefined : hostname.replace(/^www\./, '');
}
