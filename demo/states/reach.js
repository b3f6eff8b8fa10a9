// Brings the elements of a page into their states, by the steps beside each, and says when all are there.

/** @param {ParentNode} scope @param {string} place */
const find = (scope, place) =>
  place
    .split(' >>> ')
    .reduce(
      (/** @type {ParentNode | null | undefined} */ found, selector, depth) =>
        (depth ? /** @type {Element} */ (found)?.shadowRoot : found)?.querySelector(selector),
      scope,
    );

/** No event says what comes of a step. @param {ParentNode} scope @param {string} place @returns {Promise<HTMLElement>} */
async function wait(scope, place) {
  for (;;) {
    const found = find(scope, place);
    if (found) return /** @type {HTMLElement} */ (found);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Moves focus as a reader does, which a listener may want to distinguish from moves of ours. @param {HTMLElement} target */
function focusOn(target) {
  document.documentElement.dataset.isReader = '';
  target.focus();
  delete document.documentElement.dataset.isReader;
}

/** A reader presses what they see: what comes later is not a jump by the press. @returns {Promise<void>} */
const untilDrawn = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));

/** @param {HTMLElement} section */
async function reach(section) {
  for (const [verb, place, value] of JSON.parse(section.dataset.steps ?? '[]')) {
    const found = await wait(section, place);
    if (verb === 'write') {
      const field = /** @type {HTMLTextAreaElement} */ (found);
      focusOn(field);
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    } else if (verb === 'press') {
      await untilDrawn();
      focusOn(found);
      performance.mark('pressed');
      found.click();
    } else if (verb === 'visit again') found.replaceWith(found.cloneNode(true));
  }
  await wait(section, section.dataset.shows ?? '*');
}

// A receiver that never answers, without a connection that is kept.
addEventListener('feedback-submit', (event) => {
  const { target } = event;
  if (target instanceof Element && target.hasAttribute('data-never'))
    /** @type {Event & { respondWith(answer: Promise<unknown>): void }} */ (event).respondWith(
      new Promise(() => undefined),
    );
});

const sections = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-shows]')]);
await Promise.all(sections.map(reach));
document.documentElement.dataset.shown = '';
