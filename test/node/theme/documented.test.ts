import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openGallery, type Gallery } from '../../support/gallery.js';
import { customProperties, read } from './style-sheets.js';

interface Documented {
  name: string;
  description: string;
  default?: string;
}
interface Declaration {
  tagName?: string;
  cssProperties?: Documented[];
  cssParts?: Documented[];
  cssStates?: Documented[];
}

const manifest = JSON.parse(read('dist/custom-elements.json')) as { modules: { declarations?: Declaration[] }[] };
const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  // The panel of `debug` is for editors, and looks the same everywhere.
  .filter(({ tagName }) => tagName && tagName !== 'medborgarlofte-debug') as (Declaration & { tagName: string })[];
const properties = new Map(
  elements.flatMap(({ cssProperties = [] }) => cssProperties.map((each) => [each.name, each])),
);

const styleFiles = readdirSync('src/elements', { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.styles.ts'),
);
const styles = new Map(
  styleFiles.map((path) => [path, /css`(.*?)`/s.exec(read(`src/elements/${path}`))![1]!.replace(/\/\*.*?\*\//gs, '')]),
);
const allStyles = [...styles.values()].join('\n');

/** What the styles have as the default of a property of ours, in the names that a page knows. */
function defaultsOf(name: string): string[] {
  const defaults: string[] = [];
  for (const { index } of allStyles.matchAll(new RegExp(`var\\(${name},`, 'g'))) {
    let depth = 1;
    let end = index + 'var('.length;
    for (; depth; end++) depth += { '(': 1, ')': -1 }[allStyles[end]!] ?? 0;
    const words = allStyles.slice(index + `var(${name},`.length, end - 1).trim();
    defaults.push(words.replace(/var\(--_?(?!medborgarlofte)/g, 'var(--medborgarlofte-'));
  }
  return defaults;
}

/** The rows of the tables below a heading of docs/theming.md, as their cells without the marks of code. */
function rowsBelow(heading: string): string[][] {
  const below = read('docs/theming.md')
    .split(/^(?=#+ )/m)
    .find((section) => section.startsWith(`${heading}\n`))!;
  return below
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => bare(cell.trim())),
    );
}

const bare = (words: string) => words.replaceAll('`', '');

/** On which elements a property works, in the words of the table. */
function worksOn(name: string): string {
  const words = new Map([
    ['promise-card', 'card'],
    ['priority-list', 'list'],
    ['feedback-form', 'form'],
  ]);
  const tags = elements.filter(({ cssProperties = [] }) => cssProperties.some((property) => property.name === name));
  const named = [...words].flatMap(([tag, word]) => (tags.some(({ tagName }) => tagName === tag) ? [word] : []));
  return named.length === words.size ? 'all' : named.join(', ');
}

describe('what docs/theming.md and custom-elements.json say', () => {
  it('has every custom property, with the default that it has', () => {
    const used = [...customProperties(allStyles).used].filter((name) => name.startsWith('--medborgarlofte-'));
    assert.deepEqual([...properties.keys()].sort(), used.sort());
    for (const [name, property] of properties) assert.equal(property.default, defaultsOf(name)[0], name);
    const documented = [...rowsBelow('### For all elements'), ...rowsBelow('### For one part')];
    assert.deepEqual(documented.map(([name]) => name).sort(), [...properties.keys()].sort());
    for (const [name, start, description, works] of documented) {
      const property = properties.get(name!)!;
      assert.deepEqual([start, description, works], [property.default, bare(property.description), worksOn(name!)]);
    }
    for (const { cssProperties = [] } of elements)
      for (const property of cssProperties) assert.deepEqual(property, properties.get(property.name));
  });

  it('has the parts and states of every element', () => {
    for (const { tagName, cssParts = [], cssStates = [] } of elements) {
      const documented = [...cssParts, ...cssStates.map((state) => ({ ...state, name: `:state(${state.name})` }))];
      assert.deepEqual(
        rowsBelow(`### \`<${tagName}>\``),
        documented.map(({ name, description }) => [name, bare(description)]),
      );
    }
  });

  it('knows every short name that the styles use, and all colours are in one file', () => {
    const { declared, used } = customProperties(allStyles);
    assert.deepEqual(
      [...used].filter((name) => !declared.has(name) && !properties.has(name)),
      [],
    );
    for (const [path, css] of styles)
      if (path !== 'shared/tokens.styles.ts') {
        assert.deepEqual(css.match(/:[^;{}]*(#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|lab)a?\()[^;{}]*/gi), null, path);
        assert.doesNotMatch(css, /\b42rem\b/, `${path} has the measure as a number`);
      }
  });

  it('gives the colours of browsers without light-dark() as the light ones', () => {
    for (const name of properties.keys()) {
      const [first, fallback] = defaultsOf(name);
      if (first!.startsWith('light-dark(')) assert.equal(fallback, /\((.*?),/.exec(first!)![1], name);
    }
  });
});

describe('a page that sets what is documented', () => {
  let page: Page;
  let gallery: Gallery;
  let leave: () => void;
  before(async () => {
    gallery = await openGallery();
    const left = new Promise<void>((resolve) => (leave = resolve));
    await new Promise<void>((resolve, reject) => {
      const look = (opened: Page) => {
        page = opened;
        resolve();
        return left;
      };
      gallery.visit('all', look).catch(reject);
    });
    await page.evaluate(() => {
      // These do not stay as they are.
      for (const id of ['promise-card-loading', 'priority-list-loading', 'feedback-form-retrying'])
        document.getElementById(id)!.remove();
      for (const { shadowRoot } of document.querySelectorAll('promise-card'))
        for (const details of shadowRoot!.querySelectorAll('details')) details.open = true;
    });
    // Nothing written: the form in the card has its errors too.
    await page.evaluate(`(inForce = document.querySelector('#promise-card-in-force promise-card').shadowRoot.querySelector('feedback-form').shadowRoot)
      .querySelector('#send').click()`);
    await page.waitForFunction(`inForce.querySelector('.error')`);
    await page.evaluate(snapshots);
  });
  after(async () => {
    leave();
    await gallery.close();
  });

  const looks = () => page.evaluate('looks()') as Promise<Record<string, string>>;

  it('sees each custom property where it is said to work, and only there; set on the page, around an element or on it', async () => {
    const before = await looks();
    const wrong: string[] = [];
    for (const [name, { default: start = '' }] of properties) {
      const expected = elements
        .filter(({ cssProperties = [] }) => cssProperties.some((property) => property.name === name))
        .map(({ tagName }) => tagName);
      for (const selector of ['html', 'body', 'promise-card, priority-list, feedback-form']) {
        const rule = await page.addStyleTag({ content: `${selector} { ${name}: ${otherThan(name, start)} }` });
        const now = await looks();
        await rule.evaluate((element) => (element as Element).remove());
        const changed = elements.map(({ tagName }) => tagName).filter((tag) => now[tag] !== before[tag]);
        if (String(changed) !== String(expected))
          wrong.push(`${name} on ${selector}: changes ${String(changed)}; documented for ${String(expected)}`);
      }
    }
    assert.deepEqual(wrong, []);
    assert.deepEqual(await looks(), before);
  });

  it('finds every part that is documented, and no other', async () => {
    const found = (await page.evaluate(`Object.fromEntries(
      ['promise-card', 'priority-list', 'feedback-form'].map((tag) => [tag, [...new Set(
        [...document.querySelectorAll(tag)].flatMap(({ shadowRoot }) => [
          ...[...shadowRoot.querySelectorAll('[part]')].flatMap(({ part }) => [...part]),
          ...[...shadowRoot.querySelectorAll('[exportparts]')].flatMap((element) =>
            element.getAttribute('exportparts').split(',').map((pair) => pair.split(':').at(-1).trim())),
        ]),
      )].sort()]),
    )`)) as Record<string, string[]>;
    for (const { tagName, cssParts = [] } of elements)
      assert.deepEqual(found[tagName], cssParts.map(({ name }) => name).sort(), tagName);
  });

  it('styles the button of a form that is in a card', async () => {
    const rule = await page.addStyleTag({ content: 'promise-card::part(button) { letter-spacing: 7px }' });
    const spacing = await page.evaluate(`getComputedStyle(inForce.querySelector('#send')).letterSpacing`);
    await rule.evaluate((element) => (element as Element).remove());
    assert.equal(spacing, '7px');
  });
});

/** A value that cannot be mistaken for the default. */
function otherThan(name: string, start: string): string {
  if (name.endsWith('-font')) return 'monospace';
  if (name.endsWith('-weight')) return '300';
  if (name.endsWith('line-height')) return '3';
  if (/-(border|border-top)$/.test(name) && start.includes('solid')) return '7px dotted rgb(1, 2, 3)';
  return /radius|measure|size|padding|margin/.test(name) ? '77px' : 'rgb(1, 2, 3)';
}

/** Puts a function on the page that says how all elements of a tag look by now, with focus somewhere in each. */
const snapshots = `looks = () => {
  const names = ['color', 'backgroundColor', 'borderTop', 'borderBottom', 'borderInlineStart', 'borderRadius', 'padding', 'maxWidth',
    'lineHeight', 'fontFamily', 'fontWeight', 'fontSize', 'accentColor', 'outlineColor', 'scrollMarginTop'];
  const looks = (element, pseudo) => { const style = getComputedStyle(element, pseudo); return names.map((name) => style[name]).join(); };
  const inside = (root) => [...root.querySelectorAll('*')].flatMap((element) =>
    [element, ...(element.shadowRoot ? inside(element.shadowRoot) : [])]);
  return Object.fromEntries(['promise-card', 'priority-list', 'feedback-form'].map((tag) => [tag,
    [...document.querySelectorAll(tag)].map(({ shadowRoot }) => {
      shadowRoot.querySelector('a')?.focus({ focusVisible: true, preventScroll: true });
      return inside(shadowRoot).map((element) => looks(element) + looks(element, '::before')).join('\\n');
    }).join('\\n')]));
}`;
