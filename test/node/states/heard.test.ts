import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { promises } from '../../../demo/states/promises.js';
import { states } from '../../../demo/states/states.js';
import { openGallery, type Gallery } from '../../support/gallery.js';

/** A node of the tree that Chromium gives to assistive technology. */
interface Node {
  nodeId: string;
  role?: { value?: unknown };
  name?: { value?: unknown };
  description?: { value?: unknown };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
  backendDOMNodeId?: number;
}

/** What is seen of an element: its texts, headings and lists, in the order of the page, through shadow trees and slots. */
const look = `(id) => {
  const texts = [], headings = [], lists = [];
  const walk = (node, lang) => {
    if (node.nodeType === 3) {
      if (node.data.trim()) texts.push({ words: node.data, lang });
      return;
    }
    if (node.nodeType !== 1 || node.ariaHidden === 'true') return;
    // A slot has no box of its own.
    if (node.localName !== 'slot' && !node.checkVisibility({ visibilityProperty: true })) return;
    const own = node.getAttribute('lang') || lang;
    if (/^h[1-6]$/i.test(node.localName)) headings.push(node.localName[1] + ' ' + node.textContent);
    const children = node.localName === 'slot' && node.assignedNodes().length ? node.assignedNodes() : (node.shadowRoot ?? node).childNodes;
    if (/^[ou]l$/.test(node.localName)) lists.push([...node.children].filter((child) => child.checkVisibility()).length);
    if (node.matches('textarea, select')) return;
    // A rank, which is spoken as a number in front.
    if (getComputedStyle(node, '::before').content.startsWith('counter'))
      texts.push({ words: String([...node.parentNode.children].indexOf(node) + 1), lang: own });
    for (const child of children) walk(child, own);
  };
  const element = document.querySelector('#' + id + ' [data-shows]').firstElementChild;
  walk(element, element.closest('[lang]').lang);
  return { texts, headings, lists };
}`;

interface Seen {
  texts: { words: string; lang: string }[];
  headings: string[];
  lists: number[];
}

const plain = (text: string) => text.replace(/[\s\u00a0]+/g, '');
const spaced = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** The languages in which a promise has a text. */
const languagesOf = new Map<string, Set<string>>();
const demo = ['karlstad', 'almvaga', 'tranhalla', 'norrglimma', 'larkeborg', 'vindtuva'];
for (const json of [
  ...demo.map((name) => readFileSync(`demo/${name}.json`, 'utf8')),
  ...Object.values(promises).map((promise) => JSON.stringify(promise)),
])
  JSON.parse(json, (key, value: unknown) => {
    if (/^(sv|en|fi|ar)$/.test(key) && typeof value === 'string') {
      const languages = languagesOf.get(spaced(value)) ?? new Set();
      languagesOf.set(spaced(value), languages.add(key));
    }
    return value;
  });

describe('what is heard of each element', () => {
  let gallery: Gallery;
  before(async () => void (gallery = await openGallery()));
  after(() => gallery.close());

  for (const lang of ['sv', 'en'] as const)
    it(`is what is seen, in its order, with names, headings, lists and languages, in "${lang}"`, () =>
      gallery.visit(
        'all',
        async (page) => {
          const { nodes } = await (await page.createCDPSession()).send('Accessibility.getFullAXTree');
          const totals = { texts: 0, headings: 0, lists: 0, controls: 0, languages: 0 };
          for (const { element, name, alone } of states)
            if (!alone) await checkOne(page, nodes, `${element}-${name}`, totals);
          // A tree that is read wrong has nothing wrong in it.
          assert.deepEqual(
            Object.entries(totals).filter(([, count]) => count < 50),
            [],
            JSON.stringify(totals),
          );
        },
        { lang },
      ));

  async function checkOne(page: Page, nodes: readonly Node[], id: string, totals: Record<string, number>) {
    const seen = (await page.evaluate(`(${look})(${JSON.stringify(id)})`)) as Seen;
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const title = (await page.evaluate(`document.getElementById('${id}-title').textContent`)) as string;
    const region = nodes.find(({ role, name }) => role?.value === 'region' && name?.value === title);
    assert.ok(region, `${id} is no region`);

    const heard: Node[] = [];
    const walk = (node: Node) => {
      heard.push(node);
      for (const child of node.childIds ?? []) walk(byId.get(child)!);
    };
    walk(region);
    const textOf = (node: Node): string =>
      node.role?.value === 'StaticText'
        ? (node.name?.value as string)
        : (node.childIds ?? []).map((child) => textOf(byId.get(child)!)).join('');
    const isRole = (...roles: string[]) => heard.filter(({ role }) => roles.includes(String(role?.value)));

    // Everything that is seen is heard, in the same order; the first heading is the gallery's own.
    const words = seen.texts.map((text) => text.words).join('');
    assert.ok(words.trim(), `nothing is seen of ${id}`);
    const field = (node: Node) => node.role?.value === 'textbox';
    const inFields = heard.filter(field).map(textOf);
    const spokenWords = inFields.reduce((all, value) => all.replace(value, ''), textOf(region));
    const [isHeard, isSeen] = [plain(spokenWords), plain(title + words)];
    const apart = [...isHeard].findIndex((sign, index) => sign !== isSeen[index]);
    const near = (text: string) => text.slice(Math.max(0, apart - 40), apart + 40);
    assert.ok(isHeard === isSeen, `${id}: heard "…${near(isHeard)}", seen "…${near(isSeen)}"`);
    totals['texts']! += seen.texts.length;

    const headings = isRole('heading').slice(1);
    const levels = headings.map(({ properties = [] }) =>
      Number(properties.find(({ name }) => name === 'level')?.value.value),
    );
    assert.deepEqual(
      headings.map((node, index) => spaced(`${levels[index]} ${textOf(node)}`)),
      seen.headings.map(spaced),
      id,
    );
    levels.reduce((above, level) => {
      assert.ok(level <= above + 1, `${id}: a heading of level ${level} follows one of level ${above}`);
      return level;
    }, 2);
    totals['headings']! += headings.length;

    const lists = isRole('list').map((list) => {
      let items = 0;
      const count = (node: Node) => {
        for (const child of node.childIds ?? []) {
          const { role } = byId.get(child)!;
          if (role?.value === 'listitem') items++;
          else if (role?.value !== 'list') count(byId.get(child)!);
        }
      };
      count(list);
      return items;
    });
    assert.deepEqual(lists, seen.lists, `${id}: items of lists`);
    totals['lists']! += lists.length;

    const controls = isRole('button', 'link', 'textbox', 'DisclosureTriangle', 'checkbox', 'combobox');
    const nameless = controls.filter(({ name }) => !(name?.value as string | undefined)?.trim());
    assert.deepEqual(nameless, [], `${id}: controls without a name`);
    // Buttons with one name differ by what they are described by.
    const buttons = isRole('button').map(
      ({ name, description }) => `${String(name?.value)} | ${String(description?.value)}`,
    );
    assert.deepEqual(
      buttons.filter((each, index) => buttons.indexOf(each) !== index),
      [],
      `${id}: buttons that cannot be told apart`,
    );
    totals['controls']! += controls.length;

    for (const { words, lang } of seen.texts) {
      const languages = languagesOf.get(spaced(words));
      if (!languages) continue;
      assert.ok(languages.has(lang), `${id}: "${words}" is in ${[...languages].join()}, and marked as ${lang}`);
      totals['languages']!++;
    }
  }
});
