import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openBrowser, pageWith, script, textIn, until, untilShown, visit as visitSite } from '../../support/site.js';

/** A municipality's site. It has no TLS, so the browser has no clipboard for its scripts. */
const host = 'www.kommunen.example';
const contact = '<p id="contact">Ring 0123-45 67 89.</p>';
const form = (attributes = '', inside = contact, action = 'mailto:lofte@kommunen.example') =>
  `<feedback-form action="${action}" ${attributes}>${inside}</feedback-form>`;

interface Visit {
  page: Page;
  /** Where the page has asked the browser to go, other than to itself. */
  opened: string[];
  heard: string[];
  asked: string[];
  /** What the form has reported to the page. */
  events: () => Promise<string[]>;
}

/** The letter that a `mailto:` address opens, read by RFC 6068 and not by the code that wrote it. */
function letterIn(address: string): { to: string; headers: Record<string, string> } {
  const [, to, query = ''] = /^mailto:([^?#]*)\?([^#]*)$/.exec(address) ?? [];
  assert.ok(to !== undefined, `not a letter: ${address}`);
  const headers = query.split('&').map((header) => header.split('=').map(decodeURIComponent));
  assert.ok(
    headers.every(({ length }) => length === 2),
    address,
  );
  return { to: decodeURIComponent(to), headers: Object.fromEntries(headers) as Record<string, string> };
}

describe('a form that opens a letter', { timeout: 120_000 }, () => {
  before(() => openBrowser(`--host-resolver-rules=MAP ${host} 127.0.0.1`));

  async function open(
    body: string,
    visit: (visit: Visit) => Promise<void>,
    { head = script, lang = 'sv', title = 'Trygghet & löften' } = {},
  ): Promise<void> {
    const files = {
      'lofte.json': JSON.stringify({
        id: 'lofte-2026',
        title: 'Medborgarlöfte 2026',
        commitments: [{ id: 'fotpatrullera', text: 'Fotpatrullera i centrum.' }],
      }),
      'trygghet.html': pageWith(`${body}<textarea id="elsewhere"></textarea>`, {
        head,
        lang,
        title: title.replace('&', '&amp;'),
      }),
    };
    const opened: string[] = [];
    const prepare = async (page: Page) => {
      const session = await page.createCDPSession();
      await session.send('Page.enable');
      session.on('Page.frameScheduledNavigation', ({ url }) => opened.push(url));
      await page.evaluateOnNewDocument(`{
        window.events = [];
        for (const name of ['feedback-state', 'feedback-sent', 'feedback-error'])
          document.addEventListener(name, (event) => events.push(event.state ?? name));
      }`);
    };
    await visitSite(
      files,
      ({ page, heard, asked }) =>
        visit({ page, opened, heard, asked, events: () => page.evaluate('events') as Promise<string[]> }),
      { host, path: 'trygghet.html?namn=anna#del', prepare },
    );
  }

  async function write(page: Page, text: string): Promise<void> {
    await page.waitForSelector('feedback-form >>> textarea', { visible: true });
    await page.$eval(
      'feedback-form >>> textarea',
      (field, text) => {
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      },
      text,
    );
  }

  const press = (page: Page, id: string) => page.click(`feedback-form >>> #${id}`);
  const shownIn = (page: Page) => page.$eval('feedback-form >>> form', (shown) => (shown as HTMLElement).innerText);
  const typed = (page: Page) => page.$eval('feedback-form >>> textarea', (field) => field.value);

  async function letter({ page, opened }: Visit): Promise<ReturnType<typeof letterIn>> {
    await press(page, 'send');
    await until(() => opened.length);
    assert.equal(opened.length, 1, 'one letter is opened');
    return letterIn(opened[0]!);
  }

  async function pasted(page: Page): Promise<string> {
    await page.click('#elsewhere');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    return page.$eval('#elsewhere', (field) => (field as HTMLTextAreaElement).value);
  }

  describe('fills it in', () => {
    it('with the message, the promise, the commitment and the page, and its line breaks and letters right', () =>
      open(
        form(
          'promise-id="lofte-2026" promise-title="Medborgarlöfte 2026" commitment-id="fotpatrullera" commitment-text="Fotpatrullera i centrum."',
        ),
        async (visit) => {
          await write(visit.page, 'Det är mörkt vid ån 🌙\n\nTack, Åsa');
          const { to, headers } = await letter(visit);
          assert.equal(to, 'lofte@kommunen.example');
          assert.equal(headers['subject'], 'Synpunkt: Medborgarlöfte 2026');
          const lines = headers['body']!.split('\r\n');
          assert.deepEqual(lines.slice(0, 7), [
            'Det är mörkt vid ån 🌙',
            '',
            'Tack, Åsa',
            '',
            'Synpunkten gäller: Fotpatrullera i centrum. (fotpatrullera)',
            'Medborgarlöfte: Medborgarlöfte 2026 (lofte-2026)',
            'Sida: Trygghet & löften',
          ]);
          assert.match(
            lines[7]!,
            /^http:\/\/www\.kommunen\.example:\d+\/trygghet\.html$/,
            'without query and fragment',
          );
          assert.doesNotMatch(headers['body']!, /\r(?!\n)|(?<!\r)\n/);
        },
      ));

    it('in English, where the page is', () =>
      open(
        form(),
        async (visit) => {
          await write(visit.page, 'Dark.');
          const { headers } = await letter(visit);
          assert.equal(headers['subject'], 'Feedback: Trygghet & löften');
          assert.match(headers['body']!, /^Dark\.\r\n\r\nPage: Trygghet & löften\r\nhttp/);
          assert.match(await shownIn(visit.page), /Send the email in your email program\./);
        },
        { lang: 'en' },
      ));

    for (const text of [
      'Hej & hå?cc=eva@exempel.se&bcc=x@exempel.se',
      '%0D%0Abcc: eva@exempel.se',
      '1 + 1 = 2 # 50 % "så" <b>här</b>',
      'Radslut\u2028bcc: eva@exempel.se',
    ])
      it(`as it is written, with no header of its own: ${JSON.stringify(text)}`, () =>
        open(form(), async (visit) => {
          await write(visit.page, text);
          const { to, headers } = await letter(visit);
          assert.equal(to, 'lofte@kommunen.example');
          assert.deepEqual(Object.keys(headers), ['subject', 'body']);
          assert.equal(headers['body']!.split('\r\n')[0], text);
        }));

    it('with a subject of one line, whatever the title is', () =>
      open(
        form(`promise-title="Löfte&#13;&#10;Bcc: eva@exempel.se &#x2028; ${'lång '.repeat(100)}"`),
        async (visit) => {
          await write(visit.page, 'Hej');
          const { headers } = await letter(visit);
          assert.match(headers['subject']!, /^Synpunkt: Löfte Bcc: eva@exempel\.se lång[^\r\n\u2028]*$/);
          assert.ok([...headers['subject']!].length <= 100);
        },
      ));

    it('from a card, about the commitment whose button was pressed', () =>
      open(
        '<promise-card promise-url="lofte.json" feedback-action="mailto:lofte@kommunen.example"></promise-card>',
        async ({ page, opened }) => {
          await page.locator('promise-card >>> [part=comment]').click();
          await page.locator('promise-card >>> textarea').fill('Bra.');
          await page.locator('promise-card >>> #send').click();
          await page.waitForSelector('promise-card >>> .notice.mail', { visible: true });
          const { headers } = letterIn(opened[0]!);
          assert.match(
            headers['body']!,
            /^Bra\.\r\n\r\nSynpunkten gäller: Fotpatrullera i centrum\. \(fotpatrullera\)\r\nMedborgarlöfte: Medborgarlöfte 2026 \(lofte-2026\)\r\n/,
          );
        },
      ));

    it('as the preview has shown it', () =>
      open(form('promise-title="Löfte"'), async (visit) => {
        await write(visit.page, 'Hej');
        await visit.page.click('feedback-form >>> summary');
        await visit.page.waitForFunction(() =>
          document.querySelector('feedback-form')!.shadowRoot!.querySelector('pre')!.textContent.includes('Hej'),
        );
        const shown = await visit.page.$eval('feedback-form >>> pre', ({ textContent }) => textContent);
        const { to, headers } = await letter(visit);
        assert.equal(shown, `Till: ${to}\nÄmne: ${headers['subject']}\n\n${headers['body']!.replaceAll('\r\n', '\n')}`);
      }));
  });

  describe('does not claim what it does not know', () => {
    it('says what to do, keeps the text, thanks for nothing, stores and sends nothing', () =>
      open(form(), async (visit) => {
        const { page, asked, heard, events } = visit;
        await write(page, 'Det är mörkt.');
        await letter(visit);
        const words = await shownIn(page);
        assert.match(
          words,
          /Skicka brevet i ditt e-postprogram\.\sVi får din synpunkt först när du har skickat brevet\./,
        );
        assert.match(words, /lofte@kommunen\.example/);
        assert.doesNotMatch(words, /Tack|mottagen|fått|Spara på/);
        assert.equal(await typed(page), 'Det är mörkt.');
        assert.equal(await page.$eval('#contact', (own) => own.checkVisibility()), true, 'another way is shown');
        assert.deepEqual(await events(), ['mail']);
        assert.equal(await page.$eval('feedback-form', (form) => form.matches(':state(mail)')), true);
        assert.deepEqual(await page.evaluate(async () => (await indexedDB.databases()).length), 0);
        assert.deepEqual(heard, []);
        assert.deepEqual(asked, ['trygghet.html', 'medborgarlofte.js', 'medborgarlofte-form.js']);
      }));

    it('lets the resident leave the page without a question', () =>
      open(form(), async (visit) => {
        await write(visit.page, 'Hej');
        await letter(visit);
        let isAsked = false;
        visit.page.on('dialog', (dialog) => {
          isAsked = true;
          void dialog.accept();
        });
        await visit.page.goto('about:blank');
        assert.equal(isAsked, false);
      }));

    it('opens another letter with what the text has become', () =>
      open(form(), async (visit) => {
        await write(visit.page, 'Hej');
        await letter(visit);
        visit.opened.length = 0;
        await write(visit.page, 'Hej igen');
        assert.match((await letter(visit)).headers['body']!, /^Hej igen\r\n/);
      }));

    it('has no field for an address to reply to, and is not stopped by one that was typed before', () =>
      open(form('', contact, '/feedback'), async (visit) => {
        const { page } = visit;
        await write(page, 'Hej');
        await page.type('feedback-form >>> #email', 'fel');
        await page.$eval('feedback-form', (form) => form.setAttribute('action', 'mailto:lofte@kommunen.example'));
        await page.waitForFunction(() => !document.querySelector('feedback-form')!.shadowRoot!.querySelector('#email'));
        assert.doesNotMatch((await letter(visit)).headers['body']!, /fel/);
        assert.match(await shownIn(page), /När du skickar det ser vi din e-postadress/);
      }));

    it('checks the message and shows 112 first, like any form', () =>
      open(form(), async ({ page, opened }) => {
        await untilShown(page, 'feedback-form');
        await press(page, 'send');
        await page.waitForSelector('feedback-form >>> #message-error', { visible: true });
        assert.match(await shownIn(page), /Ring 112 om det är akut/);
        assert.deepEqual(opened, []);
        await write(page, 'Ring mig på 070-123 45 67');
        await page.waitForSelector('feedback-form >>> [part=warning]', { visible: true });
      }));
  });

  describe('helps who has no email program', () => {
    it('copies the whole letter, also where scripts have no clipboard', () =>
      open(form('promise-title="Löfte"'), async (visit) => {
        await write(visit.page, 'Det är mörkt.\nTack.');
        const { headers } = await letter(visit);
        await press(visit.page, 'copy');
        await visit.page.waitForFunction(() =>
          document.querySelector('feedback-form')!.shadowRoot!.textContent.includes('Texten är kopierad.'),
        );
        assert.equal(await pasted(visit.page), headers['body']!.replaceAll('\r\n', '\n'));
      }));

    it('copies a text that is too long for a mailto: address, and says so here and in the letter', () =>
      open(form(), async (visit) => {
        const { page, opened } = visit;
        const long = 'Å'.repeat(4000);
        await write(page, long);
        const { headers } = await letter(visit);
        assert.ok(opened[0]!.length <= 2000);
        assert.equal(headers['body'], 'Klistra in din synpunkt här.');
        assert.match(await shownIn(page), /Texten är för lång för att fyllas i\. Klistra in den i brevet\./);
        assert.match(await shownIn(page), /Texten är kopierad\./);
        assert.ok((await pasted(page)).startsWith(`${long}\n\nSida: Trygghet & löften\n`));
        assert.equal(await typed(page), long);
      }));
  });

  describe('lets the page decide', () => {
    it('to stop it, or to send by itself and be thanked', () =>
      open(
        form() +
          `<script>document.addEventListener('feedback-submit', (event) => {
            if (event.feedback.message === 'Nej') event.preventDefault();
            else if (event.feedback.message === 'Ja') event.respondWith(Promise.resolve({ id: '1' }));
          })</script>`,
        async ({ page, opened, events }) => {
          await write(page, 'Nej');
          await press(page, 'send');
          assert.deepEqual(await events(), []);
          await write(page, 'Ja');
          await press(page, 'send');
          await page.waitForSelector('feedback-form >>> .delivered', { visible: true });
          assert.deepEqual(opened, []);
        },
      ));

    it('to fail, without an offer to save what no later visit could send', () =>
      open(
        form() +
          `<script>document.addEventListener('feedback-submit', (event) => event.respondWith(Promise.reject(new Error())))</script>`,
        async ({ page }) => {
          await write(page, 'Hej');
          await press(page, 'send');
          await page.waitForSelector('feedback-form >>> .unconfirmed', { visible: true });
          assert.equal(await page.$('feedback-form >>> #save'), null);
        },
      ));
  });

  describe('takes one address and nothing else', () => {
    for (const action of [
      'mailto:',
      'mailto:kommunen',
      'mailto:a@exempel.se,b@exempel.se',
      'mailto:a@exempel.se;b@exempel.se',
      'mailto:a@exempel.se%2Cb@exempel.se',
      'mailto:a@exempel.se%0D%0Abcc:b@exempel.se',
      'mailto:?to=a@exempel.se',
      'mailto:&quot;a&quot;&lt;a@exempel.se&gt;',
      'mailto:a@exempel.se%',
      'mailto://a@exempel.se',
    ])
      it(`shows the page's own words for ${action}, and reports it`, () =>
        open(form('', contact, action), async ({ page, heard }) => {
          await page.waitForFunction(() => document.querySelector('feedback-form')?.shadowRoot?.querySelector('slot'));
          assert.equal(await page.$('feedback-form >>> form'), null);
          assert.equal(await page.$eval('#contact', (own) => own.checkVisibility()), true);
          await until(() => heard.length);
          assert.match(
            heard.join('\n'),
            /mail-action: .*en enda e-postadress\. Skriv till exempel mailto:kommunen@exempel\.se/,
          );
        }));

    for (const more of ['?cc=b@exempel.se', '?bcc=b@exempel.se', '?to=b@exempel.se', '?subject=Hej&body=Hej', '#x'])
      it(`leaves out ${more}, and reports it`, () =>
        open(form('', contact, `mailto:lofte@kommunen.example${more}`), async (visit) => {
          await write(visit.page, 'Hej');
          const { to, headers } = await letter(visit);
          assert.equal(to, 'lofte@kommunen.example');
          assert.deepEqual(Object.keys(headers), ['subject', 'body']);
          assert.ok(headers['body']!.startsWith('Hej\r\n\r\n'));
          assert.match(visit.heard.join('\n'), /mail-headers: /);
        }));

    for (const [action, recipient] of [
      [' MAILTO:lofte@kommunen.example ', 'lofte@kommunen.example'],
      ['mailto:lofte%40kommunen.example', 'lofte@kommunen.example'],
      ['mailto:åsa.o&#39;ek+löfte@räksmörgås.example', "åsa.o'ek+löfte@räksmörgås.example"],
    ] as const)
      it(`opens a letter to ${recipient} for "${action}"`, () =>
        open(form('', contact, action), async (visit) => {
          await write(visit.page, 'Hej');
          assert.equal((await letter(visit)).to, recipient);
          assert.deepEqual(visit.heard, []);
        }));

    it("takes the one of the page's own form, and what was typed there before the script came", () =>
      open(
        '<feedback-form><form action="mailto:lofte@kommunen.example" method="post" enctype="text/plain"><textarea name="message">Hej</textarea><button>Skicka</button></form></feedback-form>',
        async (visit) => {
          await untilShown(visit.page, 'feedback-form');
          assert.match((await letter(visit)).headers['body']!, /^Hej\r\n/);
        },
      ));
  });

  describe('by a placeholder', () => {
    const placeholder = (to: string) =>
      `<div data-medborgarlofte="feedback-form" data-action="mailto:${to}">${contact}</div>`;

    for (const to of ['lofte@kommunen.example', 'lofte@www.kommunen.example', 'LOFTE@Kommunen.Example'])
      it(`may go to ${to} from ${host}`, () =>
        open(placeholder(to), async (visit) => {
          await write(visit.page, 'Hej');
          assert.equal((await letter(visit)).to, to);
          assert.deepEqual(visit.heard, []);
        }));

    for (const to of ['lofte@polisen.example', 'lofte@unen.example', 'lofte@x.kommunen.example'])
      it(`may not go to ${to} from ${host}: the page keeps its words, and the console says how to allow it`, () =>
        open(placeholder(to) + form('id="last"'), async ({ page, heard }) => {
          await page.waitForSelector('#last >>> textarea', { visible: true });
          assert.equal(await page.$('[data-medborgarlofte] feedback-form'), null);
          assert.equal(await page.$eval('#contact', (own) => own.checkVisibility()), true);
          assert.ok(heard.join('\n').includes(`data-allow-feedback="mailto:${to}"`), heard.join('\n'));
        }));

    it('may go where the script tag allows', () =>
      open(
        placeholder('lofte@polisen.example'),
        async (visit) => {
          await write(visit.page, 'Hej');
          assert.equal((await letter(visit)).to, 'lofte@polisen.example');
          assert.deepEqual(visit.heard, []);
        },
        {
          head: script.replace(' defer', ' data-allow-feedback="https://x.example mailto:Lofte@polisen.example" defer'),
        },
      ));

    for (const allowed of [
      'mailto:lofte@polisen.example?cc=a@b.example',
      'lofte@polisen.example',
      'mailto:@polisen.example',
    ])
      it(`takes ${allowed} on the script tag for no permission`, () =>
        open(
          placeholder('lofte@polisen.example') + form('id="last"'),
          async ({ page, heard }) => {
            await page.waitForSelector('#last >>> textarea', { visible: true });
            assert.equal(await page.$('[data-medborgarlofte] feedback-form'), null);
            await until(() => heard.some((each) => each.includes('not-an-origin: ')));
          },
          { head: script.replace(' defer', ` data-allow-feedback="${allowed}" defer`) },
        ));

    it('by a link to a promise may not go anywhere else either', () =>
      open(
        '<p><a href="lofte.json#promise-card?feedback-action=mailto:lofte@polisen.example">Läs löftet</a></p>' +
          form('id="last"'),
        async ({ page, heard }) => {
          await page.waitForSelector('#last >>> textarea', { visible: true });
          await until(() => heard.length);
          assert.ok(heard.join('\n').includes('data-allow-feedback="mailto:lofte@polisen.example"'));
          assert.equal(await page.$('promise-card'), null);
        },
      ));
  });

  it('shows a link to write to without JavaScript, since browsers garble Swedish letters in a native form', () =>
    open(
      form('', '<p><a href="mailto:lofte@kommunen.example">lofte@kommunen.example</a></p>'),
      async ({ page }) => assert.equal(await page.$eval('a', (own) => own.checkVisibility()), true),
      { head: '' },
    ));

  it('is heard as what it is', () =>
    open(form(), async (visit) => {
      await write(visit.page, 'Hej');
      await letter(visit);
      assert.match(await textIn(visit.page, 'feedback-form'), /e-postprogram/);
      const region = await visit.page.$eval('feedback-form >>> [part=status]', (status) => status.getAttribute('role'));
      assert.equal(region, 'status');
    }));
});
