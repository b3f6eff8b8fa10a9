import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { emergency, urgentNotice } from '../../../src/elements/feedback-form/emergency.js';
import { words } from '../../support/element.js';

const container = () => document.createElement('div');
const calls = (element: Element) => [...element.querySelectorAll('a')].map((link) => link.getAttribute('href'));

describe('the notice of 112 and 114 14', () => {
  for (const locale of ['sv', 'en'])
    it(`has both numbers to press, which page translators leave alone, in "${locale}"`, () => {
      const element = container();
      render(emergency(locale), element);
      expect(calls(element)).to.deep.equal(['tel:112', 'tel:11414']);
      for (const link of element.querySelectorAll('a')) expect(link.translate).to.equal(false);
    });

  it('gives way to words of the page in its slot', () => {
    const element = container();
    render(emergency('sv'), element);
    const slot = element.querySelector('slot')!;
    expect(slot.name).to.equal('emergency');
    expect(words(slot)).to.contain('Ring 112');
    expect(element.querySelector('a')!.closest('slot'), 'no link outside of the slot').to.equal(slot);
  });

  it('is repeated with the numbers where the page has no words of its own', () => {
    const element = container();
    render(urgentNotice(true, '', 'sv'), element);
    expect(calls(element)).to.deep.equal(['tel:112', 'tel:11414']);
  });

  it('is repeated in the words of the page alone where it has some', () => {
    const element = container();
    render(urgentNotice(true, 'Ring växeln: 054-540 00 00.', 'sv'), element);
    expect(words(element)).to.match(/Ring växeln: 054-540 00 00\.$/);
    expect(calls(element)).to.be.empty;
  });

  it('has the region that speaks before there is anything to say, and takes no place until then', () => {
    const element = container();
    render(urgentNotice(false, '', 'sv'), element);
    const region = element.querySelector('[role=status]')!;
    expect(region.className).to.equal('unseen');
    expect(words(region)).to.equal('');
    render(urgentNotice(true, '', 'sv'), element);
    expect(element.querySelector('[role=status]')).to.equal(region);
  });
});
