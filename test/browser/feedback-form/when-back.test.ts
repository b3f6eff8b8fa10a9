import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { WhenBack } from '../../../src/elements/feedback-form/when-back.js';

class WaitingElement extends LitElement {
  calls: boolean[] = [];
  constructor() {
    super();
    new WhenBack(this, (isOnline) => this.calls.push(isOnline));
  }
}
customElements.define('waiting-element', WaitingElement);

const comesBack = () => document.dispatchEvent(new Event('visibilitychange'));
const connects = () => dispatchEvent(new Event('online'));

describe('when the reader or the connection is back', () => {
  let element: WaitingElement;
  let visibility: DocumentVisibilityState;
  beforeEach(() => {
    visibility = 'visible';
    Object.defineProperty(Document.prototype, 'visibilityState', { configurable: true, get: () => visibility });
    element = new WaitingElement();
    document.body.append(element);
  });
  const own = Object.getOwnPropertyDescriptor(Document.prototype, 'visibilityState')!;
  afterEach(() => {
    element.remove();
    Object.defineProperty(Document.prototype, 'visibilityState', own);
  });

  it('the element is called, and knows which of the two it is', () => {
    comesBack();
    connects();
    expect(element.calls).to.deep.equal([false, true]);
  });

  it('nothing is done on a page that nobody sees, also when the connection comes back', () => {
    visibility = 'hidden';
    comesBack();
    connects();
    expect(element.calls).to.be.empty;
  });

  it('an element that has left the page is not called, and one that is put back is called once', () => {
    element.remove();
    comesBack();
    connects();
    expect(element.calls).to.be.empty;
    document.body.append(element);
    connects();
    expect(element.calls).to.deep.equal([true]);
  });
});
