import { html, nothing, type PropertyDeclarations } from 'lit';
import { BuilderElement } from '../element.js';
import { checkPage, type PageFinding } from '../publish/check-page.js';
import { strings } from './check.strings.js';

/** Whether a published page still has what was pasted into it. */
export class BuilderCheck extends BuilderElement {
  static override properties: PropertyDeclarations = { findings: { state: true } };

  declare private findings: ReturnType<typeof checkPage> | undefined;

  constructor() {
    super();
    this.findings = undefined;
  }

  protected override render(): unknown {
    const t = strings(this.session.language);
    return html`
      <p class="lead">${t.intro}</p>
      <div class="field">
        <label for="page">${t.label}</label>
        <p class="hint" id="page-help">${t.help}</p>
        <textarea id="page" class="source" rows="8" aria-describedby="page-help" spellcheck="false"></textarea>
      </div>
      <button type="button" id="check-page" @click=${this.#check}>${t.check}</button>
      <div role="status" id="check-result">${this.findings ? this.#result(this.findings) : nothing}</div>
    `;
  }

  #result({ found, findings, seen, lost }: ReturnType<typeof checkPage>): unknown {
    const t = strings(this.session.language);
    return html`
      <h2 id="result" tabindex="-1">${t.result}</h2>
      <ul class="findings">
        ${findings.map((finding) => this.#finding(finding))}
      </ul>
      <dl class="facts">
        <div>
          <dt>${t.withScript}</dt>
          <dd>${t.shows[seen.withScript]}</dd>
        </div>
        <div>
          <dt>${t.withoutScript}</dt>
          <dd>${t.shows[seen.withoutScript]}</dd>
        </div>
        ${
          found
            ? html`<div>
                <dt>${t.found}</dt>
                <dd>${t.ways[found]}</dd>
              </div>`
            : nothing
        }
      </dl>
      ${
        lost.length
          ? html`<h3>${t.lost}</h3>
              <p>${t.lostIntro}</p>
              <ul>
                ${lost.map((text) => html`<li>${text}</li>`)}
              </ul>`
          : nothing
      }
    `;
  }

  #finding({ code, detail }: PageFinding): unknown {
    const t = strings(this.session.language);
    const isGood = code.startsWith('good');
    return html`<li class=${isGood ? 'good' : 'bad'}>
      <strong>${isGood ? t.good : t.bad}</strong> ${t.codes[code]}${detail ? html` <code>${detail}</code>` : nothing}
    </li>`;
  }

  #check = async (): Promise<void> => {
    const { value } = this.querySelector<HTMLTextAreaElement>('#page')!;
    this.findings = checkPage(value, this.session.promise, this.session.contentLanguage);
    await this.updateComplete;
    this.querySelector<HTMLElement>('#result')?.focus();
  };
}

customElements.define('builder-check', BuilderCheck);
