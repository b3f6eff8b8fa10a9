import { html, type PropertyDeclarations } from 'lit';
import { live } from 'lit/directives/live.js';
import { fill } from '../../src/language/localize.js';
import { BuilderElement } from '../element.js';
import { columns, withRows, type Column, type Sheet } from '../reading/rows.js';
import { strings } from './sheet.strings.js';

/** Rows of a sheet, with what each column is taken for, before they become commitments. */
export class BuilderSheet extends BuilderElement {
  static override properties: PropertyDeclarations = { sheet: { attribute: false } };

  declare sheet: Sheet;

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>('#sheet')?.focus();
  }

  protected override render(): unknown {
    const t = strings(this.session.language);
    const { rows, columns: chosen, hasHead } = this.sheet;
    const shown = rows.slice(hasHead ? 1 : 0);
    const hasCommitments = chosen.includes('commitment');
    return html`
      <h2 id="sheet" tabindex="-1">${t.heading}</h2>
      <p>${t.intro}</p>
      <div class="check field">
        <input
          type="checkbox"
          id="has-head"
          .checked=${live(hasHead)}
          @change=${() => (this.sheet = { ...this.sheet, hasHead: !hasHead })}
        />
        <label for="has-head">${t.hasHead}</label>
      </div>
      <div class="scrolls" tabindex="0" role="region" aria-label=${t.heading}>
        <table>
          <thead>
            <tr>
              ${chosen.map(
                (column, index) =>
                  html`<th scope="col">
                    <label for="column-${index}">${fill(t.column, { number: String(index + 1) })}</label>
                    <select
                      id="column-${index}"
                      @change=${({ currentTarget }: Event) => this.#choose(index, (currentTarget as HTMLSelectElement).value as Column)}
                    >
                      ${columns.map(
                        (each) =>
                          html`<option value=${each} .selected=${live(each === column)}>${t.columns[each]}</option>`,
                      )}
                    </select>
                  </th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${shown.slice(0, 5).map(
              (row) =>
                html`<tr>
                  ${chosen.map((_, index) => html`<td>${row[index] ?? ''}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${shown.length > 5 ? html`<p class="hint">${fill(t.more, { count: String(shown.length - 5) })}</p>` : ''}
      ${hasCommitments ? '' : html`<p class="lacks">${t.noCommitments}</p>`}
      <div class="actions">
        <button type="button" id="add-rows" aria-disabled=${!hasCommitments} @click=${this.#add}>
          ${fill(t.add, { count: String(shown.length) })}
        </button>
        <button type="button" class="secondary" @click=${() => this.dispatchEvent(new Event('sheet-back'))}>
          ${t.back}
        </button>
      </div>
    `;
  }

  #choose(index: number, column: Column): void {
    // Two columns cannot be the same thing: the one before is skipped.
    const chosen = this.sheet.columns.map((each, place) =>
      place === index ? column : each === column && column !== 'skip' ? 'skip' : each,
    );
    this.sheet = { ...this.sheet, columns: chosen };
  }

  #add = (): void => {
    if (!this.sheet.columns.includes('commitment')) return;
    const { session } = this;
    session.change((promise) => withRows({ lang: 'sv', ...promise }, this.sheet, session.today()));
    this.dispatchEvent(new Event('sheet-done'));
  };
}

customElements.define('builder-sheet', BuilderSheet);
