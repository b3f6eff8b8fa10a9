import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { startFakeServer } from '../../support/fake-server.js';
import { openBrowser, pageWith, script, visit as visitSite } from '../../support/site.js';

const promise = JSON.stringify({
  id: 'lofte',
  lang: 'sv',
  title: { sv: 'Löfte', en: 'Promise' },
  commitments: [{ id: 'lampor', text: { sv: 'Vi tänder fler lampor.', en: 'We light more lamps.' } }],
});
const native =
  '<form method="post" action="/feedback"><input type="hidden" name="page_url" value="x">' +
  '<p><label>Synpunkt <textarea name="message" required></textarea></label></p><button>Skicka</button></form>';

describe('a form on a page', { timeout: 300_000 }, () => {
  const files: Record<string, string> = {
    'lofte.json': promise,
    'annan.html': '<!doctype html><title>Annan</title>',
    'resultat.html': '<!doctype html><title>Resultat</title>',
  };
  let receiver: Awaited<ReturnType<typeof startFakeServer>>;
  let receivers = 0;

  before(async () => {
    // As where it is switched off, or the page is none for it: then a page is made anew on the way back.
    [, receiver] = await Promise.all([openBrowser('--disable-features=BackForwardCache'), startFakeServer()]);
  });
  after(() => receiver.close());

  /** A receiver that gives one answer, whatever comes. */
  async function receiverWith(status: number): Promise<string> {
    const name = `r${receivers++}`;
    const body = JSON.stringify([{ status, body: '{"id":"1","reference":"R1"}' }]);
    await fetch(`${receiver.address}/script/${name}`, { method: 'PUT', body });
    return `${receiver.address}/${name}`;
  }

  const received = async (address: string) =>
    (await (await fetch(address.replace(/\/(r\d+)$/, '/script/$1'))).json()) as { body: string }[];

  /** A page with this in its body. */
  const visit = (body: string, look: (page: Page, heard: string[]) => Promise<void>, head = '') =>
    visitSite(
      {
        ...files,
        'sida.html': pageWith(body, {
          head: head + script.replace(' defer', ` data-allow-feedback="${receiver.address}" defer`),
        }),
      },
      ({ page, heard }) => look(page, heard),
    );

  const field = (page: Page, name = 'message') => page.waitForSelector(`>>> .field [name=${name}]`, { visible: true });
  const textIn = (page: Page) => page.$eval('>>> .field textarea', (area) => area.value);
  const send = async (page: Page) => (await page.waitForSelector('>>> #send', { visible: true }))!.click();
  const words = (page: Page, selector: string) =>
    page.$eval(`>>> ${selector}`, (element) => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim());
  const until = async (page: Page, isSo: () => Promise<boolean>) => {
    for (let frames = 0; !(await isSo()); frames++) {
      assert.ok(frames < 600, 'within ten seconds');
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  };

  describe('that is one big form', () => {
    const inOne = (action: string, first = '') =>
      `<form id="sidan" action="resultat.html">${first}<input id="q" name="q"><button id="go">Sök</button>
      <feedback-form action="${action}">${native}</feedback-form>
      <button id="late" name="late" value="1">Anmäl</button></form>`;

    it('lets the page’s own search be sent, by button and by Enter, with the page’s own fields alone', async () => {
      const action = await receiverWith(201);
      for (const how of ['button', 'Enter'])
        await visit(inOne(action), async (page) => {
          await (await field(page))!.type('Hej');
          await page.type('#q', 'bygglov');
          const gone = page.waitForNavigation();
          if (how === 'button') await page.click('#go');
          else await page.keyboard.press('Enter');
          await gone;
          assert.match(page.url(), /resultat\.html\?q=bygglov$/, how);
        });
      assert.deepEqual(await received(action), []);
    });

    it('lets Enter send the search where the form comes first on the page', async () => {
      const action = await receiverWith(201);
      await visit(
        `<form action="resultat.html"><feedback-form action="${action}">${native.replace(/<.?form[^>]*>/g, '')}</feedback-form>
        <input id="q" name="q"><button>Sök</button></form>`,
        async (page) => {
          await field(page);
          await page.type('#q', 'x');
          const gone = page.waitForNavigation();
          await page.keyboard.press('Enter');
          await gone;
          assert.match(page.url(), /resultat\.html\?q=x$/);
        },
      );
    });

    it('is sent by nothing that is pressed in ours, and sends ours', async () => {
      const action = await receiverWith(201);
      // ASP.NET's own way to choose what Enter presses.
      const first = `<script>addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && !/textarea/i.test(event.target.tagName)) { event.preventDefault(); sidan.submit(); }
      })</script>`;
      await visit(inOne(action, first), async (page, heard) => {
        const message = await field(page);
        await message!.type('Rad 1');
        await page.keyboard.press('Enter');
        await message!.type('Rad 2');
        await (await field(page, 'email'))!.type('anna@exempel.se');
        await page.keyboard.press('Enter');
        await page.waitForSelector('>>> .delivered', { visible: true });
        const [{ body } = { body: '{}' }] = await received(action);
        assert.equal((JSON.parse(body) as { message: string }).message, 'Rad 1\nRad 2');
        assert.match(page.url(), /sida\.html$/, 'the page is where it was');
        assert.ok(heard.some((sentence) => sentence.includes('form-in-form: ')));
      });
    });

    it('keeps the fields that nobody sees out of sight when sending fails, and gives them back with the element gone', async () => {
      await visit(inOne(await receiverWith(404)), async (page) => {
        await (await field(page))!.type('Hej');
        await send(page);
        await page.waitForSelector('>>> .refused', { visible: true });
        assert.equal(await page.$eval('feedback-form [name=message]', (own) => own.checkVisibility()), false);
        const owners = await page.evaluate(() => {
          const element = document.querySelector('feedback-form')!;
          const own = element.querySelector('textarea')!;
          const before = [own.disabled, own.form];
          element.remove();
          return [...before, own.disabled, own.hasAttribute('form')];
        });
        assert.deepEqual(owners, [true, null, false, false]);
      });
    });

    it('gets no value from an element of ours', async () => {
      await visit(
        `<form id="sidan"><promise-card promise-url="lofte.json" feedback-action="/f" name="a"></promise-card>
        <feedback-form action="/f" name="b"></feedback-form></form>`,
        async (page) => {
          await (await page.waitForSelector('feedback-form >>> textarea', { visible: true }))!.type('Hej');
          await (await page.waitForSelector('promise-card >>> textarea', { visible: true }))!.type('Hej');
          const sent = await page.$eval('#sidan', (form) => [...new FormData(form as HTMLFormElement)].length);
          assert.equal(sent, 0);
        },
      );
    });
  });

  describe('with key shortcuts', () => {
    const shortcuts = `<script>
      pressed = [];
      for (const type of ['keydown', 'keypress', 'keyup'])
        document.addEventListener(type, (event) => {
          if (/^(input|textarea|select)$/i.test(event.target.tagName)) return;
          pressed.push(type + ' ' + event.key);
          if (event.key === 's') { event.preventDefault(); document.getElementById('q').focus(); }
        });
    </script>`;
    const pressed = (page: Page) => page.evaluate('pressed');

    it('lets the reader write every letter, and nothing of it reaches the page', async () => {
      await visit(
        `<input id="q"><feedback-form action="/f"></feedback-form>`,
        async (page) => {
          await (await field(page))!.type('Polisen syns inte? /k');
          for (const key of ['Enter', 'Backspace', 'ArrowLeft', 'Home', 'Delete', 'End', 'PageUp'] as const)
            await page.keyboard.press(key);
          await (await field(page, 'email'))!.type('syster@exempel.se');
          assert.equal(await textIn(page), 'olisen syns inte? /k');
          assert.deepEqual(await pressed(page), []);
        },
        shortcuts,
      );
    });

    it('still lets the page have Escape, Tab, function keys, keys with Ctrl or Alt, and keys outside of fields', async () => {
      await visit(
        `<input id="q"><feedback-form action="/f"></feedback-form>`,
        async (page) => {
          await (await field(page))!.focus();
          for (const key of ['Escape', 'F9'] as const) await page.keyboard.press(key);
          for (const modifier of ['Control', 'Alt', 'Meta'] as const) {
            await page.keyboard.down(modifier);
            await page.keyboard.press('j');
            await page.keyboard.up(modifier);
          }
          await page.keyboard.press('Tab');
          await (await page.waitForSelector('>>> #send'))!.focus();
          await page.keyboard.press('x');
          const downs = ((await pressed(page)) as string[]).filter((each) => each.startsWith('keydown'));
          const keys = downs.map((each) => each.split(' ')[1]);
          for (const key of ['Escape', 'F9', 'Tab', 'x']) assert.ok(keys.includes(key), key);
          assert.equal(keys.filter((key) => key === 'j').length, 3);
        },
        shortcuts,
      );
    });
  });

  describe('without a clipboard', () => {
    const none = `<script>Object.defineProperty(navigator, 'clipboard', { value: undefined })</script>`;

    async function copy(page: Page): Promise<string> {
      await (await field(page))!.type('Hej på er');
      await send(page);
      await (await page.waitForSelector('>>> #copy', { visible: true }))!.click();
      await page.waitForSelector('>>> [part=status] p', { visible: true });
      return words(page, '[part=status] p');
    }

    it('copies in the old way, says so, and leaves focus on the button', async () => {
      const action = await receiverWith(404);
      await visit(
        `<feedback-form action="${action}"></feedback-form><textarea id="q"></textarea>`,
        async (page) => {
          assert.match(await copy(page), /Texten är kopierad/);
          assert.equal(await page.$eval('feedback-form', (form) => form.shadowRoot!.activeElement?.id), 'copy');
          await page.focus('#q');
          await page.keyboard.down('Control');
          await page.keyboard.press('v', { commands: ['Paste'] });
          await page.keyboard.up('Control');
          assert.equal(await page.$eval('#q', (area) => (area as HTMLTextAreaElement).value), 'Hej på er');
        },
        none,
      );
    });

    it('says that it could not, with the text marked, when the browser lets it in no way', async () => {
      const action = await receiverWith(404);
      await visit(
        `<feedback-form action="${action}"></feedback-form>`,
        async (page) => {
          assert.match(await copy(page), /inte att kopiera/);
          const marked = await page.$eval('>>> textarea', (area) => {
            const { selectionStart, selectionEnd } = area;
            return [selectionStart, selectionEnd];
          });
          assert.deepEqual(marked, [0, 9]);
        },
        `${none}<script>Document.prototype.execCommand = () => false</script>`,
      );
    });
  });

  it('has fields of at least 16 px on a page with small text, and larger ones where the text is larger', async () => {
    for (const [size, expected] of [
      ['1.4rem', 16],
      ['1rem', 16],
      ['2rem', 20],
    ] as const)
      await visit(
        `<feedback-form action="/f"></feedback-form>`,
        async (page) => {
          await field(page);
          const sizes = await page.$$eval('>>> textarea, >>> [name=email]', (all) =>
            all.map((each) => parseFloat(getComputedStyle(each).fontSize)),
          );
          for (const each of sizes) assert.ok(each >= expected, `${each} px`);
        },
        `<style>html{font-size:62.5%}body{font-size:${size}}</style>`,
      );
  });

  describe('that the reader leaves and comes back to, made anew', () => {
    /** Writes, goes to another page and back. */
    async function leaveAndComeBack(page: Page, host: string): Promise<void> {
      await (await page.waitForSelector(`${host} >>> textarea`, { visible: true }))!.type('Halvfärdig 🌙');
      await (await page.$(`${host} >>> [name=email]`))!.type('anna@');
      await page.evaluate('mark = 1');
      await page.goto(new URL('annan.html', page.url()).href);
      await page.goBack();
      await page.waitForSelector(`${host} >>> textarea`, { visible: true });
      assert.equal(await page.evaluate('typeof mark'), 'undefined', 'the page is another one');
    }
    const typed = (page: Page, host: string) =>
      Promise.all(
        ['textarea', '[name=email]'].map((name) =>
          page.$eval(`${host} >>> ${name}`, (area) => (area as HTMLTextAreaElement).value),
        ),
      );
    const places: [string, string, string][] = [
      ['a form', '<feedback-form action="/f"></feedback-form>', 'feedback-form'],
      ['a card', '<promise-card promise-url="lofte.json" feedback-action="/f"></promise-card>', 'promise-card'],
      [
        'a placeholder',
        '<div data-medborgarlofte="promise-card" data-promise-url="lofte.json" data-feedback-action="/f"></div>',
        'promise-card',
      ],
      ['a form beside a native one', `<feedback-form action="/f">${native}</feedback-form>`, 'feedback-form'],
      ['a page in one big form', '<form><feedback-form action="/f"></feedback-form></form>', 'feedback-form'],
    ];
    for (const [what, body, host] of places)
      it(`has what was typed in ${what}`, () =>
        visit(body, async (page) => {
          await leaveAndComeBack(page, host);
          await until(page, async () => (await typed(page, host))[0] !== '');
          assert.deepEqual(await typed(page, host), ['Halvfärdig 🌙', 'anna@']);
        }));

    it('knows again what commitment the text was about', () =>
      visit('<promise-card promise-url="lofte.json" feedback-action="/f"></promise-card>', async (page) => {
        await (await page.waitForSelector('>>> [part=comment]', { visible: true }))!.click();
        await page.waitForSelector('>>> [part=about]', { visible: true });
        await leaveAndComeBack(page, 'promise-card');
        await until(page, async () => (await typed(page, 'promise-card'))[0] !== '');
        assert.match(await words(page, '[part=about]'), /Vi tänder fler lampor/);
      }));

    it('does not give the text to the form of another promise', () =>
      visit(
        `<script>document.write('<feedback-form action="/f" promise-id="' + (sessionStorage.n ?? 'a') + '"></feedback-form>');
        sessionStorage.n = 'b'</script>`,
        async (page) => {
          await leaveAndComeBack(page, 'feedback-form');
          assert.deepEqual(await typed(page, 'feedback-form'), ['', '']);
        },
      ));

    it('has nothing where the page or the editor says autocomplete="off"', async () => {
      for (const body of [
        '<form autocomplete="off"><feedback-form action="/f"></feedback-form></form>',
        '<feedback-form action="/f" autocomplete="off"></feedback-form>',
      ])
        await visit(body, async (page) => {
          await leaveAndComeBack(page, 'feedback-form');
          assert.deepEqual(await typed(page, 'feedback-form'), ['', '']);
        });
    });

    it('has nothing of a message that was thanked for', async () => {
      const action = await receiverWith(201);
      await visit(`<feedback-form action="${action}"></feedback-form>`, async (page) => {
        await (await field(page))!.type('Hej');
        await send(page);
        await page.waitForSelector('>>> .delivered', { visible: true });
        await page.goto(new URL('annan.html', page.url()).href);
        await page.goBack();
        await field(page);
        assert.deepEqual(await typed(page, 'feedback-form'), ['', '']);
      });
    });
  });

  describe('in a card whose sending fails', () => {
    const example = (language: 'sv' | 'en') =>
      /<promise-card [^>]*feedback-action.*?<\/promise-card>/s
        .exec(readFileSync(`docs/${language}/html.md`, 'utf8'))![0]
        .replace('/filer/lofte.json', 'lofte.json')
        .replace('/files/promise.json', 'lofte.json');
    const asPlaceholder = (html: string) =>
      html
        .replace('<promise-card', '<div data-medborgarlofte="promise-card"')
        .replace(/ (promise-url|feedback-action)=/g, ' data-$1=')
        .replace('</promise-card>', '</div>');
    const sees = (page: Page, selector: string) => page.$eval(selector, (element) => element.checkVisibility());

    for (const language of ['sv', 'en'] as const)
      for (const [what, write] of [
        ['as written', (html: string) => html],
        ['as a placeholder', asPlaceholder],
      ] as const)
        it(`shows the contact of the documented example in "${language}", ${what}`, async () => {
          const action = await receiverWith(404);
          const html = write(example(language).replace('"/feedback"', `"${action}"`));
          await visit(html, async (page) => {
            await (await field(page))!.type('Hej');
            assert.equal(await sees(page, 'a[href^=mailto]'), false, 'not before');
            await send(page);
            await page.waitForSelector('>>> .refused', { visible: true });
            assert.equal(await sees(page, 'a[href^=mailto]'), true);
          });
        });

    it('shows of the editor’s own words the contact alone, not the whole promise again', async () => {
      const action = await receiverWith(404);
      await visit(
        `<promise-card promise-url="lofte.json" feedback-action="${action}">
          <p id="lead">Löftet i ord.</p><div id="all"><h3>Allt</h3><p><a href="mailto:a@b.example">a</a></p></div>
          <p id="call">Ring <a href="tel:+46123456789">0123-45 67 89</a>.</p></promise-card>`,
        async (page) => {
          await (await field(page))!.type('Hej');
          await send(page);
          await page.waitForSelector('>>> .refused', { visible: true });
          const seen = await Promise.all(['#lead', '#all', '#call'].map((each) => sees(page, each)));
          assert.deepEqual(seen, [false, false, true]);
        },
      );
    });

    it('shows what is marked as the contact, also when the promise cannot be shown', async () => {
      const action = await receiverWith(404);
      const inside = '<p id="own">Löftet.</p><p id="contact" slot="feedback-contact">Ring växeln.</p>';
      await visit(
        `<promise-card promise-url="lofte.json" feedback-action="${action}">${inside}</promise-card>`,
        async (page) => {
          await (await field(page))!.type('Hej');
          await send(page);
          await page.waitForSelector('>>> .refused', { visible: true });
          assert.deepEqual([await sees(page, '#own'), await sees(page, '#contact')], [false, true]);
        },
      );
      await visit(
        `<promise-card promise-url="saknas.json" feedback-action="/f">${inside}</promise-card>`,
        async (page) => {
          await page.waitForFunction(() => customElements.get('promise-card'));
          await until(page, () => sees(page, '#own'));
          assert.equal(await sees(page, '#contact'), true);
        },
      );
    });
  });
});
