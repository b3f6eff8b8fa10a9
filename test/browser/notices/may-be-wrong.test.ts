import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { checkAttributes } from '../../../src/editor/check-attributes.js';
import { checkPage } from '../../../src/editor/page-checks.js';
import { FeedbackForm } from '../../../src/elements/feedback-form/feedback-form.js';
import { PriorityList } from '../../../src/elements/priority-list/priority-list.js';
import { PromiseCard } from '../../../src/elements/promise-card/promise-card.js';
import { hasSuspectAttribute, type HelpfulHost } from '../../../src/notices/editor-help.js';
import { mayBeWrong } from '../../../src/notices/may-be-wrong.js';
import { watchNotices } from '../../../src/notices/notices.js';
import { register } from '../../../src/register.js';
import { listenToConsole } from '../../support/editor-console.js';

// Not by define.js, which starts the editor's part: here it is asked for each page.
register({ 'promise-card': PromiseCard, 'priority-list': PriorityList, 'feedback-form': FeedbackForm });

const promise = (title: string) => ({
  id: 'lofte',
  title,
  body: ['Polisen och kommunen arbetar för trygghet i centrum.'],
  priorities: [{ title: 'Otrygga miljöer' }],
  parties: [{ id: 'polisen', name: 'Polisen' }],
  contacts: [{ name: 'Kommunpolisen', phone: '114 14', email: 'polisen@exempel.se' }],
  commitments: [
    { id: 'fotpatrull', by: ['polisen'], text: 'Polisen fotpatrullerar i centrum varje vecka.' },
    { id: 'lampor', text: 'Kommunen tänder lampor vid stationen.' },
  ],
});

/** How often the editor's part reports something while this runs. */
function reports(check: () => void): number {
  let count = 0;
  const stop = watchNotices(() => count++);
  check();
  stop();
  return count;
}

/** Words of the promise and other words, with ways to reach someone that the elements show and do not show. Markup divides no word. */
const word = fc.constantFrom(
  ...'Polisen fotpatrullerar i centrum varje vecka Kommunen tänder lampor vid stationen Otrygga miljöer trygghet'.split(
    ' ',
  ),
  ...'Öppettider biblioteket är stängt på söndagar Kontakta oss löftet promise och 2026'.split(' '),
  ...[
    '114 14',
    '054-540 00 00',
    '+46 54 540 00 00',
    '0701234567',
    'anna@exempel.se',
    'polisen@exempel.se',
    '0',
    '@',
    '-',
  ],
  ...['Kommunen tänder lampor vid stationen.', 'Polisen fotpatrullerar', 'Lämna en synpunkt'],
);
const words = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '', ', ', '\n')), { minLength: 1, maxLength: 9 })
  .map((all) => all.flat().join(''));
const inline = fc.oneof(
  { weight: 4, arbitrary: words },
  fc
    .tuple(fc.constantFrom('b', 'em', 'span', 'span hidden', 'a href="#promise-card"', 'a href="/kontakt"'), words)
    .map(([tag, text]) => `<${tag}>${text}</${tag.split(' ')[0]!}>`),
  fc
    .tuple(
      fc.constantFrom('tel:11414', 'tel:+46545400000', 'mailto:polisen@exempel.se', 'MAILTO:anna@exempel.se?subject=a'),
      words,
    )
    .map(([href, text]) => `<a href="${href}">${text}</a>`),
);
const block = fc
  .tuple(
    fc.constantFrom(
      ...['p', 'p', 'p', 'h2', 'h3', 'h4', 'div', 'li', 'section', 'blockquote', 'footer', 'main', 'form', 'dd', 'td'],
      ...['p hidden', 'p slot="feedback-contact"', 'p slot="intro"', 'p slot="okand"', 'noscript'],
    ),
    fc.array(inline, { minLength: 1, maxLength: 3 }),
    fc.boolean(),
  )
  .map(([tag, inside, isClosed]) => `<${tag}>${inside.join(' ')}${isClosed ? `</${tag.split(' ')[0]!}>` : ''}`);
const wrapped = fc
  .tuple(
    fc.constantFrom('div', 'section', 'ul', 'li'),
    fc.array(fc.oneof(block, inline), { minLength: 1, maxLength: 3 }),
  )
  .map(([tag, inside]) => `<${tag}>${inside.join('\n')}</${tag}>`);
const own = fc
  .array(fc.oneof({ weight: 4, arbitrary: block }, inline, wrapped), { maxLength: 4 })
  .map((all) => all.join('\n'));

const element = fc.record({
  which: fc.nat(5),
  headingLevel: fc.integer({ min: 1, max: 6 }),
  id: fc.constantFrom('', '', '', 'a', 'b'),
  isInPlaceholder: fc.boolean(),
  own,
});
const item = fc.oneof(
  { weight: 2, arbitrary: element },
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom('', '', ' hidden', ' id="a"', ' id="b"'), fc.boolean())
    .map(([level, more, isInDiv]) =>
      isInDiv ? `<div><h${level}${more}>Rubrik</h${level}></div>` : `<h${level}${more}>Rubrik</h${level}>`,
    ),
  words.map((text) => `<p>${text}</p>`),
);
const page = fc.array(item, { minLength: 1, maxLength: 6 });

describe('whether something may be wrong on a page', () => {
  let hosts: (HelpfulHost & { promise?: unknown; action?: string })[];
  let main: HTMLElement;

  before(async () => {
    main = document.createElement('main');
    document.body.append(main);
    const make = (tag: 'promise-card' | 'priority-list' | 'feedback-form', given: object) =>
      Object.assign(document.createElement(tag), given);
    hosts = [
      make('promise-card', { promise: promise('Medborgarlöfte 2026') }),
      // Another promise with the same addresses, and an element that shows the page's own words.
      make('promise-card', { promise: promise('Medborgarlöfte 2025') }),
      make('promise-card', {}),
      make('priority-list', { promise: promise('Medborgarlöfte 2026') }),
      make('feedback-form', { action: '/feedback' }),
      make('promise-card', { promise: promise('Medborgarlöfte 2026'), feedbackAction: '/feedback' }),
    ];
    main.append(...hosts);
    await Promise.all(hosts.map((host) => host.updateComplete));
  });
  after(() => main.remove());

  /** Puts elements, each once, and HTML around them on the page. */
  function build(items: readonly (typeof page extends fc.Arbitrary<(infer Of)[]> ? Of : never)[]) {
    const shown = new Set<HelpfulHost>();
    main.replaceChildren();
    for (const each of items) {
      if (typeof each === 'string') {
        main.insertAdjacentHTML('beforeend', each);
        continue;
      }
      const host = hosts[each.which]!;
      if (shown.has(host)) continue;
      shown.add(host);
      const place = document.createElement('div');
      if (each.isInPlaceholder) place.dataset['medborgarlofte'] = host.localName;
      host.innerHTML = each.own;
      host.headingLevel = each.headingLevel;
      for (const one of [host, place]) one.removeAttribute('id');
      if (each.id) (each.isInPlaceholder ? place : host).id = each.id;
      if (each.isInPlaceholder) place.append(host);
      main.append(each.isInPlaceholder ? place : host);
    }
    return shown;
  }

  it('is said wherever the editor’s part has something to report, so that no mistake stays unknown', async function () {
    this.timeout(120_000);
    listenToConsole();
    let wrong = 0;
    await fc.assert(
      fc.asyncProperty(page, async (items) => {
        const shown = build(items);
        await Promise.all([...shown].map((host) => host.updateComplete));
        for (const host of shown) {
          if (!reports(() => checkPage(host, shown))) continue;
          wrong++;
          expect(mayBeWrong(new Set([host]), shown), host.outerHTML).to.equal(true);
        }
      }),
      { numRuns: 4000, seed: 11 },
    );
    expect(wrong, 'pages of which the property says something').to.be.above(1000);
  });

  it('is said of an attribute wherever the editor’s part has something to report of it', function () {
    this.timeout(120_000);
    listenToConsole();
    const names = [
      'promise-url',
      'heading-level',
      'feedback-action',
      'feedback-privacy-url',
      'lang',
      'debug',
      'action',
    ];
    const more = ['enctype', 'receipt', 'credentials', 'promise-id', 'commitment-text', 'no-outbox', 'timeout', 'name'];
    const others = [
      'src',
      'href',
      'url',
      'level',
      'language',
      'privacy-url',
      'send',
      'state',
      'titel',
      'medborgarlofte',
    ];
    for (const property in HTMLElement.prototype) others.push(property.toLowerCase());
    // With this attribute an element becomes none of ours.
    const isOurs = (attribute: string) => !attribute.startsWith('customelementregistry=');
    const slip = fc
      .tuple(
        fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...names, ...more) }, fc.constantFrom(...others)),
        fc.array(fc.tuple(fc.nat(20), fc.nat(2), fc.constantFrom(...'abcdeilnoprtu-_1'.split(''))), { maxLength: 5 }),
        fc.constantFrom('', '', 'data-'),
        fc.constantFrom('x', 'x', '“x”', '»x'),
      )
      .map(([name, slips, prefix, value]) => {
        const slipped = slips.reduce((word, [place, removed, letter]) => {
          const at = place % (word.length + 1);
          return word.slice(0, at) + letter + word.slice(at + removed);
        }, name);
        return `${prefix}${/^[a-z]/.test(slipped) ? slipped : `a${slipped}`}="${value}"`;
      });
    let wrong = 0;
    fc.assert(
      fc.property(
        fc.constantFrom('promise-card', 'priority-list', 'feedback-form'),
        slip.filter(isOurs),
        slip.filter(isOurs),
        (tag, own, around) => {
          const place = document.createElement('div');
          place.innerHTML = `<div data-medborgarlofte="${tag}" ${around}><${tag} ${own}></${tag}></div>`;
          customElements.upgrade(place);
          const host = place.querySelector<HelpfulHost>(tag)!;
          if (!reports(() => checkAttributes(host))) return;
          wrong++;
          expect(hasSuspectAttribute(host), place.innerHTML).to.equal(true);
        },
      ),
      { numRuns: 20_000, seed: 11 },
    );
    expect(wrong, 'elements of which the property says something').to.be.above(5000);
  });
});
