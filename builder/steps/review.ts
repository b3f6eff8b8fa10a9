import { html, nothing, type PropertyDeclarations } from 'lit';
import { live } from 'lit/directives/live.js';
import { periodAsText } from '../../src/elements/shared/date.js';
import { fill } from '../../src/language/localize.js';
import { BuilderElement } from '../element.js';
import { nameOf } from '../fields/texts.js';
import { places, promiseOf, split, type Piece, type Place } from '../reading/pieces.js';
import { reasonFor, type ReadPaste } from '../reading/read-pasted.js';
import { strings } from './review.strings.js';

/** What was read of a pasted page: each text with its place, to be looked at and corrected; nothing is dropped. */
export class BuilderReview extends BuilderElement {
  static override properties: PropertyDeclarations = { read: { attribute: false } };

  declare read: ReadPaste;

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>('#review')?.focus();
  }

  protected override render(): unknown {
    const { session } = this;
    const t = strings(session.language);
    const { pieces } = this.read;
    const unplaced = pieces.filter(({ place }) => !place).length;
    return html`
      <h2 id="review" tabindex="-1">${t.heading}</h2>
      <p>${t.intro}</p>
      ${this.#facts()}
      <p class=${unplaced ? 'notice warning' : 'hint'} role="status" id="unplaced">
        ${unplaced === 1 ? t.unplacedOne : unplaced ? fill(t.unplaced, { count: String(unplaced) }) : t.allPlaced}
      </p>
      <ol class="pieces">
        ${pieces.map((piece, index) => this.#piece(piece, index))}
      </ol>
      <div class="actions">
        <button type="button" id="use" @click=${this.#use}>${t.use}</button>
        <button type="button" class="secondary" @click=${() => this.dispatchEvent(new Event('review-back'))}>
          ${t.back}
        </button>
      </div>
    `;
  }

  /** What was understood rather than copied. */
  #facts(): unknown {
    const { language } = this.session;
    const t = strings(language);
    const {
      periods = [],
      parties = [],
      contacts = [],
      documents = [],
      links = [],
      followUps = [],
      image,
    } = this.read.promise;
    const period = periods.at(-1);
    const when = period && periodAsText(period.from, period.to, language);
    const counted = [
      [t.contacts, contacts.length],
      [t.documents, documents.length],
      [t.links, links.length],
      [t.followUps, followUps.length],
      [t.images, image ? 1 : 0],
    ] as const;
    const rest = counted.filter(([, count]) => count).map(([label, count]) => `${label}: ${count}`);
    return html`<dl class="facts">
      <div>
        <dt>${t.period}</dt>
        <dd>${when ?? t.noPeriod}</dd>
      </div>
      <div>
        <dt>${t.parties}</dt>
        <dd>${parties.length ? parties.map(({ name }) => nameOf(name, language, 'sv')).join(', ') : t.noParties}</dd>
      </div>
      ${
        rest.length
          ? html`<div>
              <dt>${t.also}</dt>
              <dd>${rest.join(' · ')}</dd>
            </div>`
          : nothing
      }
    </dl>`;
  }

  #piece(piece: Piece, index: number): unknown {
    const { language } = this.session;
    const t = strings(language);
    const { text, place, reason, by } = piece;
    const { parties = [] } = this.read.promise;
    const id = `piece-${index}`;
    const isLong = text.includes('\n');
    return html`<li class=${place ? `piece in-${place}` : 'piece unplaced'}>
      <div class="field">
        <label for="${id}-place">${fill(t.place, { number: String(index + 1) })}</label>
        <select
          id="${id}-place"
          aria-describedby=${reason && !place ? `${id}-reason` : nothing}
          @change=${({ currentTarget }: Event) =>
            this.#change(index, {
              place: ((currentTarget as HTMLSelectElement).value || undefined) as Place | undefined,
            })}
        >
          <option value="" .selected=${live(!place)}>${t.undecided}</option>
          ${places.map((each) => html`<option value=${each} .selected=${live(each === place)}>${t.places[each]}</option>`)}
        </select>
        ${reason && !place ? html`<p class="hint" id="${id}-reason">${reasonFor(reason, language)}</p>` : nothing}
      </div>
      <div class="field">
        <label class="unseen" for="${id}-text">${fill(t.text, { number: String(index + 1) })}</label>
        <textarea
          id="${id}-text"
          rows="1"
          .value=${live(text)}
          aria-describedby=${isLong ? `${id}-split-help` : nothing}
          @input=${({ currentTarget }: Event) => this.#change(index, { text: (currentTarget as HTMLTextAreaElement).value })}
        ></textarea>
        ${
          isLong
            ? html`<p class="hint" id="${id}-split-help">${t.splitHelp}</p>
                <button type="button" class="secondary small" id="${id}-split" @click=${() => this.#split(index)}>
                  ${t.split}
                </button>`
            : nothing
        }
      </div>
      ${
        place === 'commitment' && parties.length
          ? html`<fieldset class="pick">
              <legend>${t.by}</legend>
              ${parties.map(
                (party, number) =>
                  html`<div class="check">
                    <input
                      type="checkbox"
                      id="${id}-by-${number}"
                      .checked=${live(by.includes(party.id))}
                      @change=${() =>
                        this.#change(index, {
                          by: by.includes(party.id) ? by.filter((each) => each !== party.id) : [...by, party.id],
                        })}
                    />
                    <label for="${id}-by-${number}">${nameOf(party.name, language, 'sv')}</label>
                  </div>`,
              )}
            </fieldset>`
          : nothing
      }
    </li>`;
  }

  #change(index: number, given: Partial<Piece>): void {
    const { pieces } = this.read;
    const change = { ...given };
    // Proposed, to be looked at: who is named in the text, else who promised the one before.
    if (given.place === 'commitment' && !pieces[index]!.by.length) {
      const { parties = [] } = this.read.promise;
      const { text } = pieces[index]!;
      const named = parties.filter(
        ({ name, kind }) =>
          text.includes(nameOf(name, 'sv', 'sv', 200)) ||
          (kind === 'police' && /\bpolis/i.test(text)) ||
          (kind === 'municipality' && /\bkommun(?!er)/i.test(text)),
      );
      const before = pieces[index - 1];
      change.by = named.length ? named.map(({ id }) => id) : before?.place === 'commitment' ? before.by : [];
    }
    this.read = {
      ...this.read,
      pieces: pieces.map((piece, place) => (place === index ? { ...piece, ...change } : piece)),
    };
  }

  #split(index: number): void {
    const { pieces } = this.read;
    const parts = split(pieces[index]!);
    this.read = { ...this.read, pieces: [...pieces.slice(0, index), ...parts, ...pieces.slice(index + 1)] };
    this.say(fill(strings(this.session.language).isSplit, { count: String(parts.length) }));
    void this.focusOn(`piece-${index}-place`);
  }

  #use = (): void => {
    this.session.open(promiseOf(this.read));
    this.dispatchEvent(new Event('review-done'));
  };
}

customElements.define('builder-review', BuilderReview);
