import { states, type Language, type State } from './states.js';
import { themedPage, themes } from './themes.js';

/** How a page of the gallery is shown. */
export interface Shown {
  lang: Language;
  /** The name of one of `themes`. */
  theme: string;
}

const words = {
  sv: { all: 'Alla tillstånd', after: 'Här fortsätter sidan.' },
  en: { all: 'All states', after: 'Here the page goes on.' },
};
const elements = {
  'promise-card': 'Kortet',
  'priority-list': 'Listan',
  'feedback-form': 'Formuläret',
} as const;

export const addressOf = ({ element, name }: State): string => `/tillstand/${element}/${name}`;
const titleOf = ({ element, title }: State) => `${elements[element]}: ${title}`;

/** The same page in another language or theme, or another page in the same. */
const query = ({ lang, theme }: Shown) => `?sprak=${lang}&amp;tema=${theme}`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function page(title: string, content: string, { lang, theme }: Shown, script = '/dist/medborgarlofte.js'): string {
  return themedPage(themes.find(({ name }) => name === theme) ?? themes[0]!, content, {
    lang,
    title: `${title} – Medborgarlöfte`,
    head: '<link rel="stylesheet" href="/states/states.css"><script type="module" src="/states/reach.js"></script>',
    script,
  });
}

const top = (shown: Shown) =>
  `<header class="top"><a href="/tillstand${query(shown)}" lang="${shown.lang}">${words[shown.lang].all}</a></header>`;

/** An element with what brings it into its state. */
function inState(state: State, lang: Language, attributes = ''): string {
  const steps = state.steps?.(lang) ?? [];
  const html = state.html.replace(`<${state.element}`, `$& ${attributes}`);
  return `<div data-steps="${escaped(JSON.stringify(steps))}" data-shows="${escaped(state.shows)}">${html}</div>`;
}

/** The list of all, and how they may be looked at. */
export function listPage(shown: Shown): string {
  const others = (['sv', 'en'] as const).map(
    (lang) =>
      `<li><a href="/tillstand${query({ ...shown, lang })}">${{ sv: 'svenska', en: 'engelska' }[lang]}</a></li>`,
  );
  const looks = themes.map(
    ({ name }) => `<li><a href="/tillstand${query({ ...shown, theme: name })}">${name}</a></li>`,
  );
  const lists = Object.entries(elements).map(
    ([tag, name]) =>
      `<h2>${name}</h2><ul>${states
        .filter(({ element }) => element === tag)
        .map((state) => `<li><a href="${addressOf(state)}${query(shown)}">${state.title}</a></li>`)
        .join('')}</ul>`,
  );
  return page(
    'Tillstånd',
    `<main lang="sv"><h1>Alla tillstånd</h1>
      <p>Varje sida visar ett element i ett tillstånd, på ${{ sv: 'svenska', en: 'engelska' }[shown.lang]} och med temat ${shown.theme}.
      <a href="/tillstand/alla${query(shown)}">De flesta på en sida</a>.</p>
      <nav aria-label="Tillstånd">${lists.join('')}</nav>
      <nav aria-label="Språk"><h2>Elementens språk</h2><ul>${others.join('')}</ul></nav>
      <nav aria-label="Tema"><h2>Tema</h2><ul>${looks.join('')}</ul></nav></main>`,
    shown,
    '',
  );
}

/** One state on a page as it may be: below a header that stays, with more of the page after it. */
export function statePage(state: State, shown: Shown): string {
  const script = {
    'without script': '',
    'without the form’s file': '/tillstand/utan-formular/medborgarlofte.js',
  }[state.alone as string];
  const { after } = words[shown.lang];
  return page(
    titleOf(state),
    `${top(shown)}<main><h1 lang="sv">${titleOf(state)}</h1>${inState(state, shown.lang)}
      <div class="after"><p>${after}</p></div></main>`,
    shown,
    script,
  );
}

/** Most states on one page: those that need no page of their own. */
export function allPage(shown: Shown): string {
  const sections = states
    .filter(({ alone }) => !alone)
    .map((state) => {
      const id = `${state.element}-${state.name}`;
      const named = state.element === 'feedback-form' ? `promise-title="${escaped(state.title)}"` : '';
      return `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title" lang="sv">${titleOf(state)}</h2>
        ${inState(state, shown.lang, `heading-level="3" ${named}`)}</section>`;
    });
  return page(
    'Alla tillstånd',
    `${top(shown)}<main><h1 lang="sv">Alla tillstånd</h1>${sections.join('\n')}</main>`,
    shown,
  );
}
