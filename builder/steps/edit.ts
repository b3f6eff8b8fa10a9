import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import Sortable from 'sortablejs';
import { BuilderElement } from '../element.js';
import { fieldsOf, type Section } from '../fields/field-table.js';
import { field, strangers, type Form } from '../fields/form.js';
import { promiseShape } from '../../src/promise/promise-shape.js';
import { fieldId, pathText, type Path } from '../state/json.js';
import { strings } from './edit.strings.js';

/** A step with fields: some sections of the form. */
export class BuilderEdit extends BuilderElement {
  static override properties: PropertyDeclarations = {
    sections: { attribute: false },
    target: { attribute: false },
  };

  declare sections: readonly Section[];
  /** The field to go to: what it is in is unfolded. */
  declare target: Path | undefined;

  protected readonly form: Form = {
    session: undefined as never,
    open: new Set(),
    update: () => this.requestUpdate(),
    changed: (words, focus) => {
      this.say(words);
      void this.focusOn(focus);
    },
  };

  #sortables: Sortable[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.form.session = this.session;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const sortable of this.#sortables) sortable.destroy();
    this.#sortables = [];
  }

  protected override render(): unknown {
    const t = strings(this.session.language);
    return html`
      ${this.sections.map(
        (section) =>
          html`<section class="section" aria-labelledby="section-${section}">
            <h2 id="section-${section}">${t.sections[section]}</h2>
            ${fieldsOf(section).map((name) => field(this.form, [name]))}
          </section>`,
      )}
      ${this.sections.includes('page') ? strangers(this.form, [], promiseShape.fields) : nothing}
    `;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('target') || !this.target) return;
    this.target.forEach((_, index) => {
      const path = pathText(this.target!.slice(0, index + 1));
      this.form.open.add(path).add(`${path} more`);
    });
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('target') && this.target) this.#goTo(this.target);
    for (const list of this.querySelectorAll<HTMLElement>('ol[data-list]'))
      if (!Sortable.get(list)) this.#sortables.push(this.#sortable(list));
  }

  /** To the field, or to what is nearest around it. */
  #goTo(path: Path): void {
    for (let length = path.length; length; length--) {
      const id = fieldId(path.slice(0, length));
      const found = this.querySelector<HTMLElement>(`[id="${id}"], [id="${id}-name"], [id="${id}-add"]`);
      if (!found) continue;
      const control = found.matches('input, textarea, select, button')
        ? found
        : (found.querySelector<HTMLElement>('summary') ??
          found.closest('.item')?.querySelector<HTMLElement>('input, textarea, select') ??
          found);
      control.scrollIntoView({ block: 'center' });
      control.focus({ preventScroll: true });
      return;
    }
  }

  /** Moving by pointer; by keyboard there are buttons. */
  #sortable(list: HTMLElement): Sortable {
    let next: Node | null = null;
    return Sortable.create(list, {
      handle: '.grip',
      draggable: '>li',
      animation: 150,
      // The same for mouse and touch, in every browser.
      forceFallback: true,
      onStart: ({ item }) => (next = item.nextSibling),
      onEnd: ({ item, oldDraggableIndex: from, newDraggableIndex: to }) => {
        // Back to where Lit rendered it: what has moved is the content.
        list.insertBefore(item, next);
        const path = JSON.parse(list.dataset['list']!) as Path;
        if (from !== undefined && to !== undefined) this.session.move(path, from, to);
      },
    });
  }
}

customElements.define('builder-edit', BuilderEdit);
