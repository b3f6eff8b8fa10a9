import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { render } from 'lit';
import '../../../src/define.js';
import type { CitizenPromise } from '../../../src/promise/citizen-promise.js';
import { matchShape, promiseShape, type Shape } from '../../../src/promise/promise-shape.js';
import { figure, situation } from '../../../src/elements/promise-card/background.js';
import type { PromiseCard } from '../../../src/elements/promise-card/promise-card.js';
import { viewOf } from '../../../src/elements/promise-card/view.js';
import { listenToConsole } from '../../support/editor-console.js';
import { inside, words } from '../../support/element.js';
import { textsIn } from '../../support/karlstad.js';

const examples = ['karlstad', 'almvaga', 'tranhalla', 'norrglimma', 'larkeborg', 'vindtuva'];
const addressOf = (name: string) => `/demo/${name}.json`;
const read = async (name: string) => (await (await fetch(addressOf(name))).json()) as CitizenPromise;

async function shown(name: string, lang: string): Promise<PromiseCard> {
  const card = await fixture<PromiseCard>(
    html`<promise-card lang=${lang} promise-url=${addressOf(name)}></promise-card>`,
  );
  await waitUntil(() => inside(card, 'article'));
  return card;
}

/** Every field and every option that content may have, as paths. */
function paths(shape: Shape, path = ''): string[] {
  // It holds itself.
  if (shape === 'commitment' && path.endsWith('.children')) return [path];
  return matchShape<string[]>(shape, {
    leaf: () => [path],
    oneOf: ({ options, orText }) => [...(orText ? [path] : []), ...options.map((option) => `${path}=${option}`)],
    list: ({ items }) => paths(items, path),
    object: ({ fields }) => Object.entries(fields).flatMap(([name, field]) => paths(field, `${path}.${name}`)),
  });
}

/** The paths that a document has. */
function pathsIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsIn(item, path));
  if (typeof value === 'object' && value !== null)
    return [path, ...Object.entries(value).flatMap(([name, field]) => pathsIn(field, `${path}.${name}`))];
  return [path, `${path}=${String(value)}`];
}

describe('the example promises', () => {
  it('use every field and every word of the content model between them', async () => {
    const used = new Set((await Promise.all(examples.map(read))).flatMap((promise) => pathsIn(promise)));
    const all = paths(promiseShape);
    expect(all.length).to.be.above(150);
    expect(all.filter((path) => !used.has(path))).to.deep.equal([]);
  });

  for (const name of examples)
    for (const lang of ['sv', 'en']) {
      it(`${name}: says everything that is in the file to a reader of "${lang}"`, async () => {
        const reported = listenToConsole();
        const promise = await read(name);
        const card = await shown(name, lang);
        const text = words(`${inside(card, 'article').textContent} ${promise.image ? inside(card, 'img').title : ''}`);
        const notShown = [
          ...(promise.image ? textsIn(promise.image.alt, lang) : []),
          ...(promise.parties ?? []).flatMap(({ shortName }) => textsIn(shortName, lang)),
        ];
        const texts = textsIn(promise, lang).filter((each) => !notShown.includes(each));
        expect(texts.length).to.be.above(3);
        // A name that begins a heading or a row has a capital there.
        const isShown = (each: string) =>
          [each, each.charAt(0).toUpperCase() + each.slice(1)].some((one) => text.includes(one));
        expect(texts.filter((each) => !isShown(words(each)))).to.be.empty;
        expect(reported).to.be.empty;
      });

      it(`${name}: passes axe in "${lang}", light and dark, and fits 320 px`, async function () {
        // axe takes seconds for a promise of 62 commitments on a slow machine.
        this.timeout(20_000);
        await setViewport({ width: 320, height: 640 });
        const page = await fixture(html`
          <main style="color-scheme: light dark; background: Canvas">
            <promise-card lang=${lang} promise-url=${addressOf(name)}></promise-card>
          </main>
        `);
        await waitUntil(() => inside(page.firstElementChild!, 'article'));
        for (const colorScheme of ['light', 'dark'] as const) {
          await emulateMedia({ colorScheme });
          await nextFrame();
          await nextFrame();
          await expect(page).to.be.accessible();
        }
        expect(document.documentElement.scrollWidth).to.equal(320);
        await emulateMedia({ colorScheme: 'light' });
        await setViewport({ width: 1280, height: 800 });
      });
    }

  it('go on in the document’s language where a reader’s is missing, marked as such', async () => {
    const card = await shown('vindtuva', 'en');
    const marked = [...card.shadowRoot!.querySelectorAll('[lang]:not(article, button)')].map((element) =>
      element.getAttribute('lang'),
    );
    expect(marked).to.include('fi').and.include('ar');
    const arabic = inside(card, '[lang=ar]');
    expect(getComputedStyle(arabic).direction).to.equal('rtl');
  });
});

describe('<promise-card> links', () => {
  const shownWith = async (more: object, lang = 'sv') => {
    const card = await fixture<PromiseCard>(
      html`<promise-card lang=${lang} .promise=${{ title: 'Löfte', body: ['Text'], ...more }}></promise-card>`,
    );
    return [...card.shadowRoot!.querySelectorAll('.links li')].map((item) => words(item.textContent));
  };

  it('show format, size, language and site before they are followed', async () => {
    const documents = [
      { title: 'Rapport', url: 'https://www.polisen.example/r.pdf', type: 'pdf', bytes: 173_400, lang: 'fi' },
    ];
    expect(await shownWith({ documents })).to.deep.equal(['Rapport (pdf, 173 kB, på finska, polisen.example)']);
    expect(await shownWith({ documents }, 'en')).to.deep.equal(['Rapport (pdf, 173 kB, in Finnish, polisen.example)']);
  });

  it('show nothing that a reader knows', async () => {
    const links = [
      { title: 'Mer', url: '/mer', lang: 'sv-SE' },
      { title: 'Skriv', url: 'mailto:kommunen@kommun.example' },
    ];
    expect(await shownWith({ links })).to.deep.equal(['Mer', 'Skriv']);
  });

  it('have no address that could run, also where the reader of the content let one through', () => {
    const url = 'javascript:alert(1)';
    const promise = {
      lang: 'sv',
      title: 'Löfte',
      image: { url, alt: 'Torget' },
      situation: { sources: [{ url }, { url, text: 'Rapport' }] },
    } satisfies CitizenPromise;
    const view = viewOf({ promise, lang: 'sv', locale: 'sv', today: '2026-11-01', level: 2 });
    const place = document.createElement('div');
    render([figure(view), situation(view)], place);
    const addresses = [...place.querySelectorAll('img, a')].map(
      (each) => each.getAttribute('href') ?? each.getAttribute('src'),
    );
    expect(addresses).to.deep.equal([null, null, null]);
  });
});

describe('<promise-card> about the promise', () => {
  const rows = async (more: object, lang = 'sv') => {
    const card = await fixture<PromiseCard>(
      html`<promise-card lang=${lang} .promise=${{ title: 'Löfte', body: ['Text'], ...more }}></promise-card>`,
    );
    return [...card.shadowRoot!.querySelectorAll('dl > div')].map((row) =>
      [...row.querySelectorAll('dt, dd > div')].map((item) => words(item.textContent)),
    );
  };

  it('shows who promises, who supports it and who takes part', async () => {
    const parties = [
      { id: 'a', name: 'Polisen', kind: 'police', role: 'promises' },
      { id: 'b', name: 'Bostads AB', kind: 'housing', role: 'promises', url: 'https://bostad.example/' },
      { id: 'c', name: 'länsstyrelsen', kind: 'agency', role: 'supports' },
      { id: 'd', name: 'Nattvandrarna', kind: 'association', role: 'takesPart' },
    ];
    expect(await rows({ parties })).to.deep.equal([
      ['Lovar', 'Polisen', 'Bostads AB (bostad.example)'],
      ['Stöder löftet', 'Länsstyrelsen'],
      ['Medverkar', 'Nattvandrarna'],
    ]);
  });

  it('does not repeat who promises when that is above the commitments', async () => {
    const parties = [{ id: 'a', name: 'Polisen' }];
    expect(await rows({ parties, commitments: [{ text: 'Vi lovar.', by: ['a'] }] })).to.be.empty;
  });

  it('shows what it belongs to, who signed it and whom to ask', async () => {
    expect(
      await rows({
        parties: [{ id: 'a', name: 'Karlstads kommun', shortName: 'Kommunen' }],
        area: { name: 'Norra stan', kind: 'district', note: 'Utom hamnen.', mapUrl: 'https://karta.example/' },
        partOf: [{ title: 'Samverkan', from: '2023-03', to: '2029-12' }],
        signedOn: '2026-04-26',
        signatures: [{ name: 'Eva Ek', role: 'ordförande', party: 'a' }],
        contacts: [{ name: 'Ida', phone: '031-390 06 41', email: 'ida@kommun.example' }],
        previous: [{ title: 'Löfte 2018', from: '2018', to: '2018' }],
      }),
    ).to.deep.equal([
      ['Område', 'Norra stan Utom hamnen. Visa på karta (karta.example)'],
      ['Parter', 'Karlstads kommun'],
      ['Del av', 'Samverkan (mars 2023–december 2029)'],
      ['Undertecknat', '26 april 2026', 'Eva Ek, ordförande, Kommunen'],
      ['Kontakt', 'Ida, 031-390 06 41, ida@kommun.example'],
      ['Tidigare löften', 'Löfte 2018 (2018)'],
    ]);
  });

  it('says whose a part of a commitment is when that differs', async () => {
    const card = await fixture<PromiseCard>(
      html`<promise-card
        .promise=${{
          title: 'Löfte',
          parties: [
            { id: 'p', name: 'Polisen' },
            { id: 'k', name: 'Karlstads kommun', shortName: 'Kommunen' },
          ],
          commitments: [
            {
              text: 'Vandra',
              by: ['p', 'k'],
              places: ['Torget', 'Parken'],
              period: { from: '2026-05', to: '2026-08' },
              children: [{ text: 'Bjuda in', by: ['k'] }, { text: 'Gå med', by: ['p', 'k'] }, { text: 'Skriva' }],
            },
          ],
        }}
      ></promise-card>`,
    );
    expect(
      [...card.shadowRoot!.querySelectorAll('.group :is(.detail, li > span)')].map((item) => words(item.textContent)),
    ).to.deep.equal([
      'Vandra',
      'Platser: Torget, Parken',
      'När: maj–augusti 2026',
      'Bjuda in',
      'Lovar: Kommunen',
      'Gå med',
      'Skriva',
    ]);
  });
});
