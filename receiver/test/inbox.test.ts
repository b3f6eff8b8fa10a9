import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { startServer, type RunningServer } from '../../demo/server.js';
import { engines, type TestDatabase } from './databases.js';
import { htmlFaults } from './html-faults.js';
import { feedbackBody, formFields, postFeedback, postForm } from './requests.js';

for (const engine of engines) {
  describe(`the inbox on ${engine.name}`, () => {
    let database: TestDatabase;
    let server: RunningServer;

    beforeEach(async () => {
      database = await engine.create();
      server = await startServer({ port: 0, database: database.url });
    });

    afterEach(async () => {
      await server.close();
      database.remove();
    });

    async function readInbox(query = ''): Promise<string> {
      return (await fetch(`${server.url}/inbox${query}`)).text();
    }

    it('says in words that nothing has arrived', async () => {
      const page = await readInbox();
      assert.match(page, /<html lang="sv">/);
      assert.match(page, /Inga synpunkter har kommit in ännu/);
      assert.doesNotMatch(page, /<ol|<article|granskning/);
    });

    it('does not say that nothing has arrived when all of it waits for review, and leads there', async () => {
      const fast = { check: { website: '', elapsedMs: 3 } };
      await postFeedback(server.url, feedbackBody(fast));
      const page = await readInbox();
      assert.match(
        page,
        /<a href="\/inbox\?quarantined=yes"\s*>1 synpunkt väntar på granskning, eftersom den liknar skräppost<\/a/,
      );
      assert.match(page, /Inga andra synpunkter har kommit in ännu/);
      assert.deepEqual(await htmlFaults(page), []);
      await postFeedback(server.url, feedbackBody(fast));
      await postFeedback(server.url, feedbackBody());
      assert.match(await readInbox(), /2 synpunkter väntar på granskning/);
    });

    it('leads from a search without hits to the same search among what waits for review', async () => {
      await postFeedback(server.url, feedbackBody({ message: 'Snabb', check: { website: '', elapsedMs: 3 } }));
      const page = await readInbox('?text=snabb');
      assert.match(page, /Inga synpunkter stämmer med filtret/);
      const [, address] = /<a href="\/inbox([^"]+)"\s*>Sök i stället bland misstänkt skräppost/.exec(page) ?? [];
      assert.match(await readInbox(address?.replaceAll('&amp;', '&')), />Snabb<\/p>/);
    });

    it('shows all that staff need to follow a message up', async () => {
      const receipt = (await (await postFeedback(server.url, feedbackBody())).json()) as Record<string, string>;
      const page = await readInbox();
      const receivedAt = receipt['receivedAt'] ?? '';
      const swedishTime = new Intl.DateTimeFormat('sv-SE', {
        dateStyle: 'long',
        timeStyle: 'short',
        timeZone: 'Europe/Stockholm',
      })
        .format(new Date(receivedAt))
        .replace(':', '.');
      for (const part of [
        `<h2 class="reference" id="${receipt['reference']}">`,
        `<time datetime="${receivedAt}">${swedishTime}</time>`,
        '>Lampan vid busshållplatsen är trasig.</p>',
        '<a href="mailto:anna@example.se">anna@example.se</a>',
        '<a href="https://www.karlstad.se/lofte" rel="noreferrer">Medborgarlöfte</a>',
        '<a href="/inbox?promise=karlstad-2017">karlstad-2017</a>',
        '<a href="/inbox?commitment=belysning">belysning</a>',
        '<dd>sv</dd>',
      ])
        assert.ok(page.includes(part), `${part} is not in ${page}`);
    });

    it('shows the newest message first', async () => {
      for (const message of ['Den äldsta', 'Den mellersta', 'Den nyaste'])
        await postFeedback(server.url, feedbackBody({ message }));
      const page = await readInbox();
      assert.deepEqual(page.match(/Den (äldsta|mellersta|nyaste)</g), ['Den nyaste<', 'Den mellersta<', 'Den äldsta<']);
      assert.match(page, /3 synpunkter visas/);
    });

    it('leaves out what the resident left out', async () => {
      await postFeedback(server.url, feedbackBody({ email: undefined, promise: undefined, commitment: undefined }));
      const page = await readInbox();
      assert.doesNotMatch(page, /mailto:|E-post<\/dt|Löfte<\/dt|Åtagande<\/dt|undefined|null|false/);
    });

    it('shows markup as text, wherever it is written', async () => {
      const script = '<script>alert(1)</script>"\'&amp;';
      await postFeedback(
        server.url,
        feedbackBody({
          message: script,
          email: '"><img/src=x>@example.se',
          promise: script,
          commitment: script,
          page: { url: `https://example.se/"><script>`, title: script },
        }),
      );
      const page = await readInbox();
      assert.doesNotMatch(page, /<script|<img/);
      const escaped = '&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;amp;';
      assert.equal(page.split(`>${escaped}<`).length - 1, 6);
    });

    it('keeps line breaks and spaces of a message', async () => {
      await postFeedback(server.url, feedbackBody({ message: '  Första raden\n\n  Tredje raden\n' }));
      const page = await readInbox();
      assert.ok(page.includes('<p class="message" lang="sv" dir="auto">  Första raden\n\n  Tredje raden\n</p>'));
      assert.match(page, /\.message \{[^}]*white-space: pre-wrap/);
    });

    it('links to web addresses only', async () => {
      await postFeedback(server.url, feedbackBody({ page: { url: 'javascript:alert(1)', title: 'Klicka här' } }));
      const page = await readInbox();
      assert.doesNotMatch(page, /href="javascript/i);
      assert.match(page, /Klicka här <span class="address">javascript:alert\(1\)<\/span>/);
    });

    it('lets no e-mail address add anything to a reply', async () => {
      await postFeedback(server.url, feedbackBody({ email: 'anna?cc=eva&x@example.se' }));
      assert.match(await readInbox(), /href="mailto:anna%3Fcc%3Deva%26x@example\.se"/);
    });

    it('shows apart, and counts, what looks like a machine wrote it, with the reason', async () => {
      await postFeedback(
        server.url,
        feedbackBody({ message: 'Från en robot', check: { website: 'x', elapsedMs: 9000 } }),
      );
      await postFeedback(server.url, feedbackBody({ message: 'Från en människa' }));
      await postFeedback(
        server.url,
        feedbackBody({ message: 'Alldeles för snabb', check: { website: '', elapsedMs: 3 } }),
      );
      const page = await readInbox();
      assert.match(page, /Misstänkt skräppost \(2\)/);
      assert.match(page, /Från en människa/);
      assert.doesNotMatch(page, /Från en robot|Alldeles för snabb/);
      assert.match(await readInbox('?quarantined=yes'), /snabbare än.*Alldeles för snabb.*inte ser.*Från en robot/s);
    });

    it('says in words that nothing is suspected', async () => {
      assert.match(await readInbox('?quarantined=yes'), /Det finns ingen misstänkt skräppost/);
    });

    it('shows the fields that the municipality added to its form, as text', async () => {
      await postForm(server.url, formFields({ '<b>stadsdel': '<i>Norra' }));
      assert.match(await readInbox(), /<dt>&lt;b&gt;stadsdel<\/dt>\s*<dd>&lt;i&gt;Norra<\/dd>/);
    });

    it('is valid HTML', async () => {
      assert.deepEqual(await htmlFaults(await readInbox()), []);
      await postFeedback(server.url, feedbackBody());
      await postFeedback(server.url, feedbackBody({ check: { website: 'x', elapsedMs: 9000 } }));
      for (const page of ['', '?quarantined=yes', '?text=x', '/statistics', '/mail', '/log'])
        assert.deepEqual(await htmlFaults(await readInbox(page)), [], page);
    });

    describe('as a spreadsheet', () => {
      async function readRows(): Promise<string[]> {
        const page = await readInbox();
        const address = /href="([^"]+\.csv)"/.exec(page)?.[1] ?? '';
        const response = await fetch(new URL(address, `${server.url}/inbox`));
        assert.equal(response.headers.get('Content-Type'), 'text/csv; charset=utf-8');
        assert.equal(response.headers.get('Content-Disposition'), 'attachment; filename="synpunkter.csv"');
        assert.equal(response.headers.get('Cache-Control'), 'no-store');
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
        assert.ok(text.startsWith('\uFEFF') && text.endsWith('\r\n'));
        return text.slice(1, -2).split('\r\n');
      }

      it('has every message and every field of it', async () => {
        const fields = formFields({ stadsdel: 'Norra', message: 'Rad 1\n"Rad 2"; slut' });
        const receipt = (await (await postForm(server.url, fields)).json()) as Record<string, string>;
        await postFeedback(server.url, feedbackBody({ check: { website: 'x', elapsedMs: 9000 }, email: undefined }));
        const [header, suspected, first] = await readRows();
        assert.equal(
          header,
          '"Referens";"Mottagen";"Misstänkt skräppost";"Status";"Synpunkt";"E-post";"Språk";"Sida";"Sidans titel";"Löfte";"Åtagande";"Anteckning";"Övriga fält";"Id"',
        );
        assert.equal(
          first,
          `"${receipt['reference']}";"${receipt['receivedAt']}";"nej";"Ny";"Rad 1\n""Rad 2""; slut";"anna@example.se";"sv";"https://www.karlstad.se/lofte";"Medborgarlöfte";"karlstad-2017";"belysning";"";"stadsdel: Norra";"${fields['key']}"`,
        );
        assert.match(suspected ?? '', /;"ja";"Ny";"Lampan vid busshållplatsen är trasig\.";"";"sv";/);
      });

      for (const begin of ['=', '+', '-', '@', '\t', '\r', '\n', ' =', '\u00A0=', '＝', '＋', '－', '＠']) {
        it(`runs nothing that begins with ${JSON.stringify(begin)}`, async () => {
          await postFeedback(
            server.url,
            feedbackBody({ message: `${begin}HYPERLINK("https://evil.example")`, promise: `${begin}1` }),
          );
          const text = (await readRows()).join('\r\n');
          assert.ok(text.includes(`"'${begin}HYPERLINK(""https://evil.example"")"`), text);
          assert.ok(text.includes(`"'${begin}1"`), text);
        });
      }

      it('changes nothing that begins otherwise', async () => {
        await postFeedback(server.url, feedbackBody({ message: 'Hej = hopp' }));
        assert.match((await readRows()).join(), /"Hej = hopp"/);
      });
    });

    it('forbids the browser everything but its own style', async () => {
      const response = await fetch(`${server.url}/inbox`);
      const style = /<style>([\s\S]*)<\/style>/.exec(await response.text())?.[1] ?? '';
      const hash = createHash('sha256').update(style).digest('base64');
      assert.equal(
        response.headers.get('Content-Security-Policy'),
        `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
      );
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
      assert.match(response.headers.get('Content-Type') ?? '', /^text\/html; charset=utf-8$/i);
    });
  });
}
