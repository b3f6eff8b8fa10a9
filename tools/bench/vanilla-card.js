/**
 * A promise card as one would write it by hand, without a library: the measure beside plain HTML. It checks what it shows, speaks
 * two languages, and looks like the plain page. It has none of the card's form, languages that change, or sentences to editors.
 */

/** @typedef {import('../../src/promise/citizen-promise.js').CitizenPromise} CitizenPromise */
/** @typedef {import('../../src/promise/citizen-promise.js').Commitment} Commitment */
/** @typedef {import('../../src/promise/citizen-promise.js').Text} Text */

const words = {
  sv: {
    other: 'Read in English',
    ended: 'Löftet gäller inte längre.',
    inForce: 'Löftet gäller nu.',
    noFollowUp: 'Det finns ingen uppföljning här.',
    appliedUntil: 'Gällde till och med ',
    appliesUntil: 'Gäller till och med ',
    residentsPriorities: 'Viktigast för invånarna',
    dialogue: 'Underlag: Medborgardialog',
    and: ' och ',
    readMore: 'Läs mer',
    months: 'januari februari mars april maj juni juli augusti september oktober november december',
  },
  en: {
    other: 'Läs på svenska',
    ended: 'This promise is no longer in force.',
    inForce: 'This promise is in force.',
    noFollowUp: 'No follow-up has been published here.',
    appliedUntil: 'Was in force up to and including ',
    appliesUntil: 'In force up to and including ',
    residentsPriorities: 'What matters most to residents',
    dialogue: 'Based on: Dialogue with residents',
    and: ' and ',
    readMore: 'Read more',
    months: 'January February March April May June July August September October November December',
  },
};

const sheet = new CSSStyleSheet();
// tools/bench/pages.ts puts page.css there, so that the styles are written once.
sheet.replaceSync(/** @type {{ vanillaCardStyles: string }} */ (/** @type {unknown} */ (globalThis)).vanillaCardStyles);

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
function create(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}

/** @param {unknown} value */
const isText = (value) =>
  typeof value === 'string' ||
  (typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string'));

/** @param {unknown} value */
const isList = (value) => value === undefined || Array.isArray(value);

/** @param {string} address */
const safeAddress = (address) => {
  const url = URL.parse(address, document.baseURI);
  return url && ['https:', 'http:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : '';
};

/** @param {Commitment} commitment @returns {boolean} */
const isCommitment = ({ text, by, children }) =>
  isText(text) && isList(by) && isList(children) && (children ?? []).every(isCommitment);

/** @param {unknown} value @returns {CitizenPromise | undefined} */
function readPromise(value) {
  const promise = /** @type {CitizenPromise} */ (value);
  if (typeof promise !== 'object' || promise === null || !isText(promise.title)) return undefined;
  const { body = [], parties = [], periods = [], priorities = [], themes = [], commitments = [] } = promise;
  if (![body, parties, periods, priorities, themes, commitments, promise.documents, promise.links].every(isList))
    return undefined;
  if (!body.every(isText) || ![...priorities, ...themes].every(({ title }) => isText(title))) return undefined;
  if (!parties.every(({ id, name }) => typeof id === 'string' && isText(name))) return undefined;
  if (!commitments.every(isCommitment)) return undefined;
  return promise;
}

class VanillaCard extends HTMLElement {
  /** @type {'sv' | 'en'} */
  #locale = 'sv';
  /** @type {CitizenPromise | undefined} */
  #promise;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
  }

  connectedCallback() {
    this.#locale = this.closest('[lang]')?.getAttribute('lang')?.startsWith('en') ? 'en' : 'sv';
    this.#promise = this.#read();
    this.#render();
  }

  #read() {
    const json = this.querySelector('script[type="application/json"]')?.textContent;
    try {
      return readPromise(JSON.parse(json ?? ''));
    } catch {
      // What is inside shows instead.
      return undefined;
    }
  }

  /** @param {Text | undefined} text @returns {string} */
  #text(text) {
    if (text === undefined || typeof text === 'string') return text ?? '';
    return text[this.#locale] ?? text[this.#promise?.lang ?? 'sv'] ?? '';
  }

  #render() {
    const promise = this.#promise;
    this.shadowRoot?.replaceChildren(promise ? this.#card(promise) : create('slot', {}));
  }

  /** @param {CitizenPromise} promise */
  #card(promise) {
    const text = this.#text.bind(this);
    const own = words[this.#locale];
    const button = create('button', { type: 'button', lang: this.#locale === 'sv' ? 'en' : 'sv' }, own.other);
    button.addEventListener('click', () => {
      this.#locale = this.#locale === 'sv' ? 'en' : 'sv';
      this.#render();
    });

    const card = create('article', { class: 'promise', lang: this.#locale, 'aria-labelledby': 'title' });
    if (promise.category) card.append(create('p', { class: 'category' }, text(promise.category)));
    card.append(create('h2', { id: 'title' }, text(promise.title)), create('div', { class: 'top' }, button));
    const { to } = promise.periods?.at(-1) ?? {};
    if (to) card.append(...this.#state(to));
    if (promise.lead) card.append(create('p', { class: 'lead' }, text(promise.lead)));
    if (promise.image) {
      const { url, alt, caption } = promise.image;
      const img = create('img', { src: safeAddress(url), alt: text(alt), loading: 'lazy' });
      card.append(create('figure', {}, img, create('figcaption', {}, text(caption))));
    }
    for (const paragraph of promise.body ?? []) card.append(create('p', {}, text(paragraph)));
    if (promise.priorities) {
      const items = promise.priorities.map(({ title }) => create('li', {}, create('span', {}, text(title))));
      card.append(
        create(
          'section',
          {},
          create('h3', {}, own.residentsPriorities),
          create('p', {}, text(promise.situation?.text)),
          create('ol', { class: 'priorities', role: 'list' }, ...items),
          ...(promise.situation?.sources ? [create('p', {}, own.dialogue)] : []),
        ),
      );
    }
    for (const theme of promise.themes ?? []) {
      const commitments = (promise.commitments ?? []).filter((commitment) => commitment.theme === theme.id);
      const section = create('section', {}, create('h3', {}, text(theme.title)));
      if (theme.text) section.append(create('p', {}, text(theme.text)));
      section.append(create('div', { class: 'groups' }, ...this.#groups(promise, commitments)));
      card.append(section);
    }
    const documents = (promise.documents ?? []).map(({ title, url, type }) =>
      create(
        'li',
        {},
        link(url, text(title)),
        ...(type ? [' ', create('span', { class: 'format' }, `(${type})`)] : []),
      ),
    );
    const links = (promise.links ?? []).map(({ title, url }) => create('li', {}, link(url, text(title))));
    card.append(create('section', {}, create('h3', {}, own.readMore), create('ul', {}, ...documents, ...links)));
    return card;
  }

  /** @param {string} to */
  #state(to) {
    const own = words[this.#locale];
    const ended = to < new Date().toISOString().slice(0, to.length);
    const [year, month, day] = to.split('-');
    const date = [day && Number(day), own.months.split(' ')[Number(month) - 1], year].filter(Boolean).join(' ');
    const state = create(
      'p',
      { class: 'state' },
      create('strong', {}, ended ? own.ended : own.inForce),
      ` ${ended ? own.appliedUntil : own.appliesUntil}`,
      create('time', { datetime: to }, date),
      '.',
    );
    return ended ? [state, create('p', {}, own.noFollowUp)] : [state];
  }

  /** @param {CitizenPromise} promise @param {Commitment[]} commitments */
  #groups({ parties = [] }, commitments) {
    /** @type {Map<string, Commitment[]>} */
    const groups = new Map();
    for (const commitment of commitments) {
      const key = (commitment.by ?? []).join(' ');
      const group = groups.get(key);
      if (group) group.push(commitment);
      else groups.set(key, [commitment]);
    }
    const own = words[this.#locale];
    return [...groups].map(([key, members]) => {
      const names = key.split(' ').map((id) => this.#text(parties.find((party) => party.id === id)?.name));
      const several = names.length > 1;
      return create(
        'div',
        { class: several ? 'group together' : 'group' },
        create('h4', {}, several ? names.join(own.and) : (names[0] ?? '')),
        this.#list(members),
      );
    });
  }

  /** @param {readonly Commitment[]} commitments @returns {HTMLElement} */
  #list(commitments) {
    const items = commitments.map(({ text, children }) => {
      const item = create('li', {}, this.#text(text));
      if (children) item.append(this.#list(children));
      return item;
    });
    return create('ul', {}, ...items);
  }
}

/** @param {string} url @param {string} text */
function link(url, text) {
  return create('a', { href: safeAddress(url) }, text);
}

customElements.define('vanilla-card', VanillaCard);
