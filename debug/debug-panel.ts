import type { DebugPanel } from '../src/editor/debug-panel.js';
import type { Told } from '../src/editor/tell-editor.js';

/** What the editor is told, on the page itself. */
class Panel extends HTMLElement implements DebugPanel {
  host!: HTMLElement;
  #root = this.attachShadow({ mode: 'open' });

  show(told: readonly Told[]): void {
    const list = document.createElement('ul');
    for (const { sentence } of told) {
      const item = document.createElement('li');
      item.textContent = sentence;
      list.append(item);
    }
    this.#root.replaceChildren(list);
  }
}

customElements.define('medborgarlofte-debug', Panel);
