import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { reportToEditor } from '../../notices/notices.js';

type Control = HTMLButtonElement | HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * Keeps the editor's fields for readers without JavaScript, which nobody sees beside ours, out of a form around the whole page, as
 * ASP.NET Web Forms makes one: a required field that nobody can fill in would stop everything else on the page from being sent.
 */
export class PageForm implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  /** The controls that were taken out, the form that each names itself, and what of it and its labels was not hidden before. */
  #takenOut = new Map<Control, { form: string | null; seen: HTMLElement[] }>();
  #observer = new MutationObserver(() => this.hostUpdated());

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#host.closest('form')) this.#observer.observe(this.#host, { childList: true, subtree: true });
    // One that is moved, or put back, is not rendered again.
    this.hostUpdated();
  }

  hostUpdated(): void {
    if (!this.#host.shadowRoot!.querySelector('form')) this.#putBack();
    else if (this.#host.closest('form')) this.#takeOut();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#putBack();
  }

  #takeOut(): void {
    for (const control of this.#host.querySelectorAll<Control>('button, input, select, textarea')) {
      const { form, disabled } = control;
      if (!form || disabled || this.#host.contains(form)) continue;
      // Where sending fails, the words around them show.
      const seen = [control, ...(control.labels ?? [])].filter(({ hidden }) => !hidden);
      this.#takenOut.set(control, { form: control.getAttribute('form'), seen });
      for (const element of seen) element.hidden = true;
      control.disabled = true;
      // A button that is only disabled could be the one that Enter presses, and then does nothing.
      control.setAttribute('form', '');
      // Hidden ones go along with our message, and need no warning.
      if (control.type !== 'hidden') reportToEditor('form-in-form', {}, this.#host);
    }
  }

  #putBack(): void {
    for (const [control, { form, seen }] of this.#takenOut) {
      for (const element of seen) element.hidden = false;
      control.disabled = false;
      if (form === null) control.removeAttribute('form');
      else control.setAttribute('form', form);
    }
    this.#takenOut.clear();
  }
}
