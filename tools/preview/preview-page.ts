import '../../src/define.js';
import { addLocale } from '../../src/language/locales.js';
import type { PreviewData, PreviewMessage } from './preview-data.js';
import { states, type PreviewState } from './states.js';

/** A language in which every message is its own id: what an element says in it are the messages that it has. */
const idLanguage = 'qid';

const lang = new URLSearchParams(location.search).get('lang') ?? 'sv';
const data = (await (await fetch(`/texter/data?lang=${lang}`)).json()) as PreviewData;
addLocale(idLanguage, data.ids);
if (lang !== 'sv') addLocale(lang, data.shipped);

const untranslated = new CSSStyleSheet();
untranslated.replaceSync(`[lang=sv]:not(article, form, .list) { outline: 2px dashed #b3261e; }`);

const main = document.querySelector('main')!;
main.append(element('h1', `${lang}: ${data.done} / ${data.total}`));
if (data.fileNote) main.append(element('p', data.fileNote));
for (const { sv, en } of data.problems) main.append(element('p', `${sv} / ${en}`, 'problem'));

const shownIds = new Set<string>();
await Promise.all(states.map(showState));
const others = data.messages.filter(({ id }) => !shownIds.has(id));
if (others.length) main.append(element('h2', 'Övriga texter / Other messages'), tableOf(others));
document.documentElement.dataset['shown'] = '';

async function showState(state: PreviewState): Promise<void> {
  const section = element('section', '');
  const shown = inLanguage(state, lang === 'sv' ? 'sv' : lang);
  const withIds = inLanguage(state, idLanguage);
  withIds.hidden = true;
  section.append(element('h2', state.title), shown, withIds);
  main.append(section);
  try {
    await Promise.all([reach(shown, state), reach(withIds, state)]);
  } catch (error) {
    section.append(element('p', String(error), 'problem not-reached'));
  }
  for (const root of rootsIn(shown)) root.adoptedStyleSheets.push(untranslated);
  const ids = idsIn(withIds);
  for (const id of ids) shownIds.add(id);
  const list = document.createElement('details');
  list.append(
    element('summary', `Texter / Messages: ${ids.size}`),
    tableOf(data.messages.filter(({ id }) => ids.has(id))),
  );
  section.append(list);
  withIds.remove();
}

function inLanguage({ html }: PreviewState, language: string): HTMLElement {
  const place = element('div', '', 'shown');
  place.lang = language;
  place.innerHTML = html;
  return place;
}

async function reach(place: HTMLElement, { steps = [], shows }: PreviewState): Promise<void> {
  for (const [verb, where, text = ''] of steps) {
    const found = await find(place, where);
    if (verb === 'open') (found as HTMLDetailsElement).open = true;
    else if (verb === 'press') found.click();
    else {
      (found as HTMLTextAreaElement).value = text;
      found.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
  }
  await find(place, shows);
}

/** Waits for what no event announces; after a while the state is shown as it is. */
async function find(place: HTMLElement, where: string): Promise<HTMLElement> {
  for (let tries = 0; tries < 500; tries++) {
    const found = where
      .split(' >>> ')
      .reduce<ParentNode | null | undefined>(
        (scope, selector, depth) => (depth ? (scope as Element | null)?.shadowRoot : scope)?.querySelector(selector),
        place,
      );
    if (found) return found as HTMLElement;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${where} did not come`);
}

function rootsIn(scope: ParentNode): ShadowRoot[] {
  return [...scope.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? [shadowRoot, ...rootsIn(shadowRoot)] : [],
  );
}

function idsIn(place: HTMLElement): Set<string> {
  const texts = rootsIn(place).flatMap((root) => [
    root.textContent,
    ...[...root.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label')),
  ]);
  return new Set([...texts.join('').matchAll(/⟦([\w-]+)⟧/g)].map(([, id]) => id!));
}

function tableOf(messages: readonly PreviewMessage[]): HTMLTableElement {
  const table = document.createElement('table');
  for (const { id, note, swedish, text, problems } of messages) {
    const row = table.insertRow();
    row.className = text === undefined ? 'missing' : '';
    const name = row.insertCell();
    name.append(element('code', id), element('small', note));
    const source = row.insertCell();
    source.lang = 'sv';
    source.textContent = swedish;
    const translation = row.insertCell();
    translation.lang = lang;
    translation.dir = 'auto';
    translation.textContent = text ?? '–';
    for (const { sv, en } of problems) translation.append(element('small', `${sv} / ${en}`, 'problem'));
  }
  return table;
}

function element(tag: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}
