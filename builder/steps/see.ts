import { html, nothing } from 'lit';
import { fill } from '../../src/language/localize.js';
import { hintsOn, type Hint } from '../advice.js';
import { BuilderElement } from '../element.js';
import { fieldTable, keyOf, type Section } from '../fields/field-table.js';
import { strings as fieldStrings } from '../fields/fields.strings.js';
import '../preview.js';
import type { Path } from '../state/json.js';
import { strings } from './see.strings.js';

/** Fields that an advice lists; the rest is counted. */
const listed = 8;

/** The step that has each section. */
export const stepOf: Readonly<Record<Section, string>> = {
  about: 'promise',
  when: 'promise',
  who: 'promise',
  background: 'promise',
  commitments: 'commitments',
  plan: 'commitments',
  followUp: 'follow-up',
  contact: 'more',
  page: 'more',
};

/** The promise as residents see it, and advice that is never in the way. */
export class BuilderSee extends BuilderElement {
  protected override render(): unknown {
    const { session } = this;
    const t = strings(session.language);
    const hints = hintsOn(session);
    return html`
      <section class="section" aria-labelledby="advice-heading">
        <h2 id="advice-heading">${t.advice}</h2>
        ${hints.length ? html`<p>${t.adviceIntro}</p>` : html`<p class="notice delivered">${t.noAdvice}</p>`}
        <ul class="hints">
          ${hints.map((hint) => this.#hint(hint))}
        </ul>
      </section>
      <section class="section" aria-labelledby="see-heading">
        <h2 id="see-heading">${t.preview}</h2>
        <builder-preview .session=${session}></builder-preview>
      </section>
    `;
  }

  #hint({ text, paths, isFault }: Hint): unknown {
    const t = strings(this.session.language);
    const shown = paths.slice(0, listed);
    return html`<li class=${isFault ? 'hint-item fault' : 'hint-item'}>
      ${isFault ? html`<strong>${t.fault}</strong> ` : nothing}${text}
      ${
        shown.length
          ? html`<span class="places"
              >${shown.map((path) => html`<a href="#${this.#step(path)}:${path}">${this.#label(path)}</a> `)}${
                paths.length > shown.length ? fill(t.more, { count: String(paths.length - shown.length) }) : nothing
              }</span
            >`
          : nothing
      }
    </li>`;
  }

  #step(path: string): string {
    const [name = ''] = partsOf(path);
    const section = fieldTable[String(name)]?.section;
    return section ? stepOf[section] : 'more';
  }

  /** "Åtagande 3: Text". */
  #label(path: string): string {
    const parts = partsOf(path);
    const texts = fieldStrings(this.session.language);
    const labelOf = (at: Path, item: boolean) =>
      texts[item ? `${keyOf(at)}.item` : keyOf(at)]?.label ?? texts[keyOf(at)]?.label;
    const labels: string[] = [];
    parts.forEach((part, index) => {
      const at = parts.slice(0, index + 1);
      const label = labelOf(at, typeof part === 'number');
      if (typeof part === 'number') labels.splice(-1, 1, `${label ?? ''} ${part + 1}`.trim());
      else if (label && label !== labels.at(-1)?.replace(/ \d+$/, '')) labels.push(label);
    });
    return labels.join(': ') || path;
  }
}

/** A path of the reader's in its parts: `commitments[2].text`. */
export function partsOf(path: string): (string | number)[] {
  return path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

customElements.define('builder-see', BuilderSee);
