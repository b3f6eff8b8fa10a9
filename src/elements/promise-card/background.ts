import { html, nothing, type TemplateResult } from 'lit';
import type { Source } from '../../promise/citizen-promise.js';
import { formats } from '../../language/formats.js';
import { checkedAddress } from '../shared/checked-address.js';
import { dated, timeOrText } from '../shared/date.js';
import { filled, labelled } from '../shared/filled.js';
import { heading } from '../shared/heading.js';
import { link } from '../shared/link.js';
import { inline, joined, paragraphs, text } from '../shared/text.js';
import { priorities, prioritiesHeading } from '../priority-list/priorities.js';
import { strings } from './promise-card.strings.js';
import type { View } from './view.js';

/** The picture with its caption and whose it is. */
export function figure({ promise, localized }: View): TemplateResult | typeof nothing {
  const { image } = promise;
  if (!image) return nothing;
  const { url, caption, credit } = image;
  const alt = localized(image.alt);
  return html`<figure part="figure">
    <img
      src=${checkedAddress(url)}
      alt=${alt.text}
      lang=${alt.lang ?? nothing}
      loading="lazy"
      referrerpolicy="no-referrer"
    />
    ${
      (caption ?? credit)
        ? html`<figcaption>
            ${caption ? html`<span ${text(localized(caption))}></span>` : nothing}
            ${credit ? html`<span ${text(localized(credit))}></span>` : nothing}
          </figcaption>`
        : nothing
    }
  </figure>`;
}

export function aims({ promise, locale, level, localized, isEnded }: View): TemplateResult | typeof nothing {
  if (!promise.aims?.length) return nothing;
  return html`<section>
    ${heading(level, { text: isEnded ? strings(locale).ended.aims : strings(locale).aims })}
    <ul>
      ${promise.aims.map((aim) => html`<li ${text(localized(aim))}></li>`)}
    </ul>
  </section>`;
}

/** What the promise builds on, and what came first of it. */
export function situation(view: View): TemplateResult | typeof nothing {
  const { promise, locale, level, localized } = view;
  const { text: told, items = [] } = promise.situation ?? {};
  const sources = promise.situation?.sources ?? [];
  const ranked = promise.priorities ?? [];
  if (!told && !items.length && !sources.length && !ranked.length) return nothing;
  const own = strings(locale);
  const rankedTitle = prioritiesHeading(promise, locale, localized);
  // Words of the page's own are only about the list.
  const isApart = promise.prioritiesTitle && (told ?? items.length);
  return html`<section class="situation" part="situation">
    ${heading(level, ranked.length && !isApart ? rankedTitle : { text: own.situation })}
    ${told ? paragraphs(localized(told)) : nothing}
    ${
      items.length
        ? html`<ul>
            ${items.map((each) => html`<li ${text(localized(each))}></li>`)}
          </ul>`
        : nothing
    }
    ${ranked.length && isApart ? heading(level, rankedTitle) : nothing}
    ${ranked.length ? priorities(ranked, localized) : nothing}
    ${
      sources.length
        ? html`${heading(level + 1, { text: own.sources })}
            <ul class="sources">
              ${sources.map((each) => html`<li>${source(each, view)}</li>`)}
            </ul>`
        : nothing
    }
  </section>`;
}

export function readMore({ promise, locale, level, localized }: View): TemplateResult | typeof nothing {
  const linked = new Set(promise.followUps?.map(({ document: report }) => report?.url));
  // One link for each: a report that the follow-up above links to is not listed again.
  const links = [...(promise.documents ?? []), ...(promise.links ?? [])].filter(
    ({ url }) => !linked.has(url) && linked.add(url),
  );
  if (!links.length) return nothing;
  return html`<section>
    ${heading(level, { text: strings(locale).readMore })}
    <ul class="links">
      ${links.map((each) => html`<li>${link(localized(each.title), each, locale)}</li>`)}
    </ul>
  </section>`;
}

/** When the content was written, and who answers for it. */
export function colophon({ promise, locale, localized }: View): TemplateResult | typeof nothing {
  const { published, updated, owner } = promise;
  const own = strings(locale);
  const facts = [
    ...(published ? [dated(own.published, published, locale)] : []),
    ...(updated ? [dated(own.updated, updated, locale)] : []),
    ...(owner ? [filled(own.owner, { owner: ownerInWords(owner) })] : []),
  ];
  return facts.length ? html`<p class="updated">${joined(facts, locale, formats(locale).stop)}</p>` : nothing;

  function ownerInWords({ name, email }: NonNullable<typeof owner>) {
    const words = inline(localized(name));
    return email ? joined([words, html`<a href="mailto:${email}">${email}</a>`], locale) : words;
  }
}

/** A source of the picture of the situation: "Medborgardialog, oktober 2024, över 800 Karlstadsbor: …". */
function source({ kind, text: told, when, participants, url }: Source, view: View): TemplateResult {
  const { locale, localized } = view;
  const own = strings(locale);
  const isBare = ![told, when, participants, url].some(Boolean);
  const facts = [
    ...(kind && (kind !== 'other' || isBare) ? [own.sourceKinds[kind]] : []),
    ...(when ? [timeOrText(localized(when), locale)] : []),
    ...(participants ? [inline(localized(participants))] : []),
  ];
  const words = joined(facts, locale);
  const more = told && (url ? link(localized(told), { url }, locale) : inline(localized(told)));
  if (more) return facts.length ? labelled(words, more, locale) : html`${more}`;
  if (url) return html`<a href=${checkedAddress(url)}>${facts.length ? words : url}</a>`;
  return html`${words}`;
}
