import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { periodAsText } from '../../src/elements/shared/date.js';
import { fill } from '../../src/language/localize.js';
import { matchShape, statusShape } from '../../src/promise/promise-shape.js';
import { field, fieldsOfObject, nameOfNamed, optionLabel, strangers } from '../fields/form.js';
import { shapeAt } from '../fields/field-table.js';
import { nameOf, textIn } from '../fields/texts.js';
import { withParts } from '../state/ids.js';
import { fieldId, isObject, listAt, type JsonObject, type Path } from '../state/json.js';
import { BuilderEdit } from './edit.js';
import { strings } from './follow-up.strings.js';

/** What has happened since: each follow-up with a row for every commitment. */
export class BuilderFollowUp extends BuilderEdit {
  protected override render(): unknown {
    const { session } = this;
    const t = strings(session.language);
    const followUps = listAt(session.promise, ['followUps']);
    const commitments = withParts(listAt(session.promise, ['commitments'])).filter(
      (each): each is JsonObject => isObject(each) && typeof each['id'] === 'string',
    );
    return html`
      <p class="lead">${t.intro}</p>
      ${commitments.length ? nothing : html`<p class="notice">${t.noCommitments}</p>`}
      <div class="actions">
        <button type="button" id="new-follow-up" @click=${() => this.#add(undefined)}>${t.add}</button>
        ${
          followUps.length
            ? html`<button
                  type="button"
                  class="secondary"
                  id="copy-follow-up"
                  aria-describedby="copy-help"
                  @click=${() => this.#add(followUps.at(-1))}
                >
                  ${t.copy}
                </button>
                <p class="hint" id="copy-help">${t.copyHelp}</p>`
            : nothing
        }
      </div>
      ${followUps.map((followUp, index) => this.#followUp(followUp, index, commitments)).reverse()}
    `;
  }

  #followUp(followUp: unknown, index: number, commitments: readonly JsonObject[]): unknown {
    const { session, form } = this;
    const t = strings(session.language);
    const path: Path = ['followUps', index];
    const isLast = index === listAt(session.promise, ['followUps']).length - 1;
    const key = `followUps[${index}] open`;
    const isOpen = isLast !== form.open.has(key);
    const name = this.#nameOf(followUp, index);
    const id = fieldId(path);
    if (!isObject(followUp)) return field(form, path);
    const entries = listAt(followUp, ['entries']);
    const used = new Set<number>();
    const rows = commitments.map((commitment) => {
      const place = entries.findIndex(
        (entry, at) => isObject(entry) && entry['commitment'] === commitment['id'] && !used.has(at),
      );
      if (place >= 0) used.add(place);
      return this.#outcome(commitment, path, place, index);
    });
    const others = entries.flatMap((_, at) => (used.has(at) ? [] : [at]));
    const usual = ['from', 'to', 'published', 'body', 'title', 'document'];
    return html`<details
      class="follow-up section"
      id=${id}
      ?open=${isOpen}
      @toggle=${({ currentTarget }: Event) => {
        const { open } = currentTarget as HTMLDetailsElement;
        if (open === isOpen) return;
        if (form.open.has(key)) form.open.delete(key);
        else form.open.add(key);
        this.requestUpdate();
      }}
    >
      <summary><h2 id="${id}-name">${name}</h2></summary>
      ${
        isOpen
          ? html`
              <div class="dates">${fieldsOfObject(form, path, usual)}</div>
              <h3>${t.commitments}</h3>
              ${rows}
              <h3>${t.others}</h3>
              ${others.map((at) => this.#other([...path, 'entries', at]))}
              <div class="actions">
                <button type="button" class="secondary" id="${id}-add" @click=${() => this.#addOther(path)}>
                  ${t.addOther}
                </button>
                <button
                  type="button"
                  class="secondary"
                  aria-describedby="${id}-name"
                  @click=${() => this.#remove(path, name)}
                >
                  ${t.remove}
                </button>
              </div>
              ${strangers(form, path, fieldsIn(path))}
            `
          : nothing
      }
    </details>`;
  }

  /** A commitment, and what the follow-up says of it. */
  #outcome(commitment: JsonObject, followUp: Path, place: number, index: number): unknown {
    const { session, form } = this;
    const t = strings(session.language);
    const id = String(commitment['id']);
    const entryPath = [...followUp, 'entries', place];
    const before = this.#before(id, index);
    const statusId = place >= 0 ? fieldId([...entryPath, 'status']) : `${fieldId(followUp)}-status-${id}`;
    return html`<fieldset class="outcome">
      <legend>${nameOfNamed(commitment, session, 160)}</legend>
      ${before ? html`<p class="hint">${fill(t.before, { words: before })}</p>` : nothing}
      ${
        place >= 0
          ? html`${fieldsOfObject(form, entryPath, Object.keys(fieldsIn(entryPath)), ['commitment'])}
              ${strangers(form, entryPath, fieldsIn(entryPath))}
              <button type="button" class="secondary small" @click=${() => this.#clear(entryPath, followUp, id)}>
                ${t.clear}
              </button>`
          : html`<div class="field">
              <label for=${statusId}>${t.status}</label>
              <select
                id=${statusId}
                @change=${({ currentTarget }: Event) =>
                  this.#say(followUp, id, { status: (currentTarget as HTMLSelectElement).value })}
              >
                <option value="" .selected=${live(true)}>${t.nothingSaid}</option>
                ${statusShape.options.map((option) => html`<option value=${option}>${optionLabel(['status'], option, session.language)}</option>`)}
              </select>
            </div>`
      }
    </fieldset>`;
  }

  #other(path: Path): unknown {
    const t = strings(this.session.language);
    const fields = fieldsIn(path);
    return html`<fieldset class="outcome">
      <legend>${t.other}</legend>
      ${fieldsOfObject(this.form, path, Object.keys(fields))} ${strangers(this.form, path, fields)}
      <button type="button" class="secondary small" @click=${() => this.session.remove(path)}>${t.clear}</button>
    </fieldset>`;
  }

  /** What the follow-up before says, to go on from. */
  #before(commitment: string, index: number): string {
    const { session } = this;
    const { language, contentLanguage: own } = session;
    const earlier = listAt(session.promise, ['followUps']).slice(0, index).reverse();
    for (const followUp of earlier)
      for (const entry of listAt(followUp, ['entries'])) {
        if (!isObject(entry) || entry['commitment'] !== commitment) continue;
        const status = typeof entry['status'] === 'string' ? optionLabel(['status'], entry['status'], language) : '';
        const words = [status, nameOf(entry['text'], own, own, 120)].filter(Boolean).join('. ');
        if (words) return words;
      }
    return '';
  }

  #nameOf(followUp: unknown, index: number): string {
    const { language, contentLanguage: own } = this.session;
    const t = strings(language);
    const { title, from, to } = isObject(followUp) ? followUp : {};
    const date = (value: unknown) => (typeof value === 'string' && value ? value : undefined);
    const period = periodAsText(date(from), date(to), language);
    return (
      textIn(title, own, own) || (period ? fill(t.named, { period }) : fill(t.numbered, { number: String(index + 1) }))
    );
  }

  /** A follow-up that begins where the last one ended; with the statuses of the last one, if that is given. */
  #add(last: unknown): void {
    const { session } = this;
    const entries = listAt(last, ['entries']).flatMap((entry) => {
      if (!isObject(entry) || !entry['commitment']) return [];
      const { commitment, status } = entry;
      return [{ commitment, ...(status !== undefined && { status }) }];
    });
    const place = session.add(['followUps'], { to: session.today(), ...(entries.length && { entries }) });
    this.form.open.clear();
    this.form.changed(strings(session.language).added, fieldId(['followUps', place, 'from']));
  }

  #say(followUp: Path, commitment: string, said: JsonObject): void {
    if (!said['status']) return;
    const place = this.session.add([...followUp, 'entries'], { commitment, ...said });
    void this.focusOn(fieldId([...followUp, 'entries', place, 'status']));
  }

  #clear(entry: Path, followUp: Path, commitment: string): void {
    this.session.remove(entry);
    void this.focusOn(`${fieldId(followUp)}-status-${commitment}`);
  }

  #addOther(followUp: Path): void {
    const place = this.session.add([...followUp, 'entries'], {});
    void this.focusOn(fieldId([...followUp, 'entries', place, 'commitment']));
  }

  #remove(path: Path, name: string): void {
    this.session.remove(path);
    this.form.changed(fill(strings(this.session.language).removed, { item: name }), 'new-follow-up');
  }
}

/** The fields that the shape has at a path. */
function fieldsIn(path: Path): Readonly<Record<string, unknown>> {
  return matchShape<Readonly<Record<string, unknown>>>(shapeAt(path), {
    leaf: () => ({}),
    oneOf: () => ({}),
    list: () => ({}),
    object: ({ fields }) => fields,
  });
}

customElements.define('builder-follow-up', BuilderFollowUp);
