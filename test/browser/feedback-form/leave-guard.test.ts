import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LeaveGuard } from '../../../src/elements/feedback-form/leave-guard.js';

class GuardedElement extends LitElement {
  mayBeLost = false;
  constructor() {
    super();
    new LeaveGuard(this, () => this.mayBeLost);
  }
}
customElements.define('guarded-element', GuardedElement);

/** Whether the browser would ask before it leaves the page. */
const asks = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

async function element(mayBeLost: boolean) {
  const made = new GuardedElement();
  made.mayBeLost = mayBeLost;
  document.body.append(made);
  await made.updateComplete;
  return made;
}

async function become(element: GuardedElement, mayBeLost: boolean) {
  element.mayBeLost = mayBeLost;
  element.requestUpdate();
  await element.updateComplete;
}

describe('the question before a page is left', () => {
  const made: GuardedElement[] = [];
  const guarded = async (mayBeLost: boolean) => {
    made.push(await element(mayBeLost));
    return made.at(-1)!;
  };
  afterEach(() => {
    for (const each of made.splice(0)) each.remove();
  });

  it('is asked only while a message may be lost', async () => {
    const form = await guarded(false);
    expect(asks()).to.equal(false);
    await become(form, true);
    expect(asks()).to.equal(true);
    await become(form, false);
    expect(asks()).to.equal(false);
  });

  it('is still asked for one form when another is done', async () => {
    const one = await guarded(true);
    const other = await guarded(true);
    await become(other, false);
    expect(asks()).to.equal(true);
    await become(one, false);
    expect(asks()).to.equal(false);
  });

  it('is not asked for a form that is off the page, and again when it is back', async () => {
    const form = await guarded(true);
    form.remove();
    expect(asks()).to.equal(false);
    document.body.append(form);
    expect(asks()).to.equal(true);
  });
});
