import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { startServer, type RunningServer } from '../../demo/server.js';
import { XlsxWriter } from '../src/inbox/xlsx.js';
import { csvRow } from '../src/inbox/csv.js';
import { engines, type TestDatabase } from './databases.js';
import { htmlFaults } from './html-faults.js';
import { feedbackBody, postFeedback } from './requests.js';

const references = (page: string) =>
  [...page.matchAll(/<article aria-labelledby="(ML-[^"]+)"/g)].map(([, name]) => name);

for (const engine of engines) {
  describe(`work in the inbox, with ${engine.name}`, () => {
    let database: TestDatabase;
    let server: RunningServer;
    let cookie: string;

    beforeEach(async () => {
      database = await engine.create();
      server = await startServer({ port: 0, database: database.url, flood: { burst: Infinity } });
      cookie = '';
    });
    afterEach(async () => {
      await server.close();
      database.remove();
    });

    async function open(path: string, language = 'sv'): Promise<string> {
      const headers = { 'Accept-Language': language, ...(cookie && { Cookie: cookie }) };
      const response = await fetch(`${server.url}/inbox${path}`, { headers });
      cookie ||= response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      return response.text();
    }

    async function press(path: string, fields: Record<string, string>, to = path): Promise<string> {
      const token = /name="token" value="([^"]+)"/.exec(await open(path))?.[1] ?? '';
      const response = await fetch(`${server.url}/inbox${to}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { Cookie: cookie, Origin: server.url },
        body: new URLSearchParams({ token, ...fields }),
      });
      assert.equal(response.status, 303, await response.text());
      return response.headers.get('Location')!.replace(/^\/inbox/, '');
    }

    async function send(members: Record<string, unknown> = {}): Promise<string> {
      const response = await postFeedback(server.url, feedbackBody(members));
      return ((await response.json()) as { reference: string }).reference;
    }

    it('marks, notes, quarantines, releases and deletes, and logs each without a word of the message', async () => {
      const message = `/message/${await send({ message: 'Hemligt' })}`;
      assert.deepEqual(await htmlFaults(await open(message)), []);
      await press(message, { action: 'read' });
      assert.match(await open(message), /<span class="tag read">Läst<\/span>/);
      await press(message, { action: 'note', note: 'Ringde <b>Anna</b>\r\nigår' });
      assert.match(await open(message), />\nRingde &lt;b&gt;Anna&lt;\/b&gt;\nigår<\/textarea>/);
      await press(message, { action: 'quarantine' });
      assert.doesNotMatch(await open(''), /Hemligt/);
      assert.match(await open('?quarantined=yes'), /Flyttad hit för hand.*Hemligt/s);
      await press(message, { action: 'release' });
      assert.match(await open(''), /Hemligt/);
      const log = await open('/log');
      for (const action of [
        'Ändrade status: Läst',
        'Ändrade anteckningen',
        'Flyttade till misstänkt',
        'Flyttade tillbaka',
      ])
        assert.ok(log.includes(action), action);
      assert.doesNotMatch(log, /Hemligt|Ringde/);
      assert.deepEqual(await htmlFaults(log), []);
      assert.match(await open(`${message}/delete`), /går inte att ångra/);
      const after = await press(`${message}/delete`, {});
      assert.match(await open(after), /1 synpunkt togs bort/);
      assert.match(await open(message), /Synpunkten finns inte/);
      assert.deepEqual(await database.rows('SELECT key FROM feedback'), []);
    });

    it('releases what is no spam from the list of what waits for review', async () => {
      const reference = await send({ message: 'Snabb', check: { website: '', elapsedMs: 1 } });
      const list = await open('?quarantined=yes');
      assert.match(list, new RegExp(`aria-describedby="${reference}"\\s*>\\s*Det är ingen skräppost`));
      assert.deepEqual(await htmlFaults(list), []);
      const after = await press('?quarantined=yes', { action: 'release', from: 'list' }, `/message/${reference}`);
      assert.equal(after, '?quarantined=yes');
      assert.match(await open(''), /Snabb/);
      assert.match(await open(after), /Det finns ingen misstänkt skräppost/);
    });

    it('changes nothing for an action that there is not', async () => {
      const message = `/message/${await send()}`;
      await press(message, { action: 'constructor' });
      assert.match(await open(message), /<span class="tag new">Ny<\/span>/);
    });

    it('deletes old spam at once, and nothing else', async () => {
      await send({ message: 'Kvar' });
      await send({ check: { website: 'x', elapsedMs: 1 } });
      const after = await press('?quarantined=yes', { days: '1' }, '/delete-quarantined');
      assert.match(await open(after), /0 synpunkter togs bort/);
      assert.match(
        await open(await press('?quarantined=yes', { days: '0' }, '/delete-quarantined')),
        /1 synpunkt togs bort/,
      );
      assert.match(await open(''), /Kvar/);
    });

    it('finds by words, promise, commitment, page and status, and keeps the filter in what it exports', async () => {
      const first = await send({
        message: 'Lampan vid ÅN är trasig',
        promise: 'a',
        commitment: 'x',
        page: { url: 'https://k.se/1', title: '' },
      });
      const second = await send({
        message: 'Bussen',
        promise: 'b',
        commitment: 'y',
        page: { url: 'https://k.se/2', title: '' },
      });
      await press(`/message/${second}`, { action: 'answered' });
      for (const [query, found] of [
        ['?text=ån', first],
        [`?text=${second.toLowerCase()}`, second],
        ['?promise=a', first],
        ['?commitment=y', second],
        ['?page=https://k.se/2', second],
        ['?state=answered', second],
      ] as const) {
        const page = await open(query);
        assert.deepEqual(references(page), [found], query);
        assert.deepEqual(await htmlFaults(page), []);
        const address = /href="\/inbox(\/synpunkter\.csv[^"]*)"/.exec(page)![1]!.replaceAll('&amp;', '&');
        const csv = await open(address);
        assert.ok(csv.includes(found) && csv.split('\r\n').length === 3, csv);
      }
      assert.match(await open('?text=finns-inte'), /Inga synpunkter stämmer med filtret/);
      assert.match(await open('?before=1e9&state=x'), /Lampan/);
    });

    it('exports also when there is nothing', async () => {
      assert.match(await open('/synpunkter.csv'), /^\uFEFF?"Referens";[^\n]*\r\n$/);
      assert.match(await open('/synpunkter.xlsx'), /^PK/);
    });

    it('offers a reply with the message quoted, and nothing that the address could add', async () => {
      const message = await send({ message: 'Rad 1\nRad 2', email: 'anna?cc=eva@example.se' });
      const [, address] = /<a href="(mailto:[^"]*subject[^"]*)"/.exec(await open(`/message/${message}`)) ?? [];
      assert.equal(
        address?.replaceAll('&amp;', '&'),
        `mailto:anna%3Fcc%3Deva@example.se?subject=Svar%20p%C3%A5%20din%20synpunkt%20${message}&body=%0D%0A%0D%0A%3E%20Rad%201%0D%0A%3E%20Rad%202`,
      );
    });

    it('counts the messages of each commitment in each month', async () => {
      for (let sent = 0; sent < 3; sent++) await send({ promise: 'karlstad-2017', commitment: 'belysning' });
      await send({ promise: 'karlstad-2017', commitment: undefined });
      await send({ check: { website: 'x', elapsedMs: 1 } });
      const page = await open('/statistics');
      assert.match(page, /<th scope="row">belysning<\/th>.*<td class="number">3<\/td>/s);
      assert.match(page, /<th scope="row">hela löftet<\/th>/);
      assert.match(page, /<rect /);
      assert.deepEqual(await htmlFaults(page), []);
    });

    it('speaks English to who asks for it, and goes on doing so', async () => {
      await send();
      const page = await open('?language=en');
      assert.match(page, /<html lang="en">.*Feedback received/s);
      assert.deepEqual(await htmlFaults(page), []);
      assert.match(await open('', 'en-GB,en'), /Feedback received/);
    });
  });

  describe(`the inbox on ${engine.name} with 20 000 messages`, () => {
    let database: TestDatabase;
    let server: RunningServer;

    const open = async (path: string) => (await fetch(`${server.url}/inbox${path}`)).text();

    before(async () => {
      database = await engine.create();
      server = await startServer({ port: 0, database: database.url });
      await database.change(
        `INSERT INTO feedback (key, reference, received_at, body_sha256, message, locale, page_url, page_title, promise,
            commitment, check_website, note, other_fields, quarantined, state)
          WITH RECURSIVE numbers (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i < 19999)
          SELECT 'k' || i, 'ML-' || i, '2026-01-01', 'h' || i, ?, 'sv', 'https://www.karlstad.se/lofte', 'Löfte',
            'karlstad-2017', '', '', '', '[]', 0, 'new' FROM numbers`,
        'Lampan vid busshållplatsen är trasig. '.repeat(12),
      );
      for (const path of ['', '?text=x', '/statistics']) await open(path);
    });
    after(async () => {
      await server.close();
      database.remove();
    });

    it('makes each page in less than 100 ms of processor time, fifty messages at a time', async () => {
      for (const path of ['', '?before=10000', '?text=finns-inte', '?promise=karlstad-2017', '/statistics', '/log']) {
        const costs: number[] = [];
        for (let asked = 0; asked < 3; asked++) {
          const before = process.cpuUsage();
          const page = await open(path);
          const { user, system } = process.cpuUsage(before);
          costs.push((user + system) / 1000);
          if (!path) assert.equal(references(page).length, 50);
        }
        assert.ok(Math.min(...costs) < 100, `${path}: ${costs.join(' ')}`);
      }
    });

    it('goes on searching among older messages', async () => {
      assert.match(
        await open('?text=finns-inte'),
        /<a href="\/inbox\?text=finns-inte&amp;before=\d+" rel="next"\s*>Sök bland äldre/,
      );
    });

    for (const kind of ['csv', 'xlsx']) {
      it(`exports them as ${kind} a piece at a time, while messages come in, in flat memory`, async () => {
        const response = await fetch(`${server.url}/inbox/synpunkter.${kind}`);
        const heap = () => process.memoryUsage().rss / 1024 / 1024;
        const before = heap();
        let most = before;
        let bytes = 0;
        let longest = 0;
        let last = performance.now();
        const watch = setInterval(() => {
          longest = Math.max(longest, performance.now() - last);
          last = performance.now();
          most = Math.max(most, heap());
        }, 5);
        for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) bytes += part.length;
        clearInterval(watch);
        assert.ok(bytes > (kind === 'csv' ? 10_000_000 : 100_000), String(bytes));
        assert.ok(most - before < 150, `${before} to ${most} MB`);
        assert.ok(longest < 2000, `${longest} ms without a turn for others`);
      });
    }
  });
}

describe('a spreadsheet', () => {
  const dangerous = ['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '＝1', ' =1'];
  const texts = [
    ...dangerous,
    ...dangerous.flatMap((formula) =>
      [',', ';', '\t', '\n', '\r\n', '",', ', ', ';"', ',"" '].map((before) => `Hej${before}${formula}`),
    ),
  ];

  /** The cells of a line for a program that splits at the separator, whatever quotes it minds. */
  const naive = (line: string, separator: string) => line.split(separator).flatMap((part) => part.split(/[\r\n]+/));

  for (const separator of [',', ';', '\t'])
    it(`as CSV has no formula for a program that splits at ${JSON.stringify(separator)}`, () => {
      for (const text of texts)
        for (const part of naive(csvRow(['ML-1', text, 'slut']).trimEnd(), separator)) {
          const cell = part.replace(/^"+|"+$/g, '').trimStart();
          assert.doesNotMatch(cell, /^[=+\-@＝＋－＠]/, `${JSON.stringify(text)} → ${JSON.stringify(part)}`);
        }
    });

  it('as CSV leaves ordinary texts as they are', () => {
    for (const text of ['Hej, du; där', 'A - B', 'mail@x.se', 'Kl. 8-9, 10-11', '"Citat", sa hon'])
      assert.equal(csvRow([text]), `"${text.replaceAll('"', '""')}"\r\n`);
  });

  it('as CSV costs little, whatever the text', () => {
    const before = process.cpuUsage();
    for (const text of ['\t', ',', ' ', '"', ';"', ',='].map((part) => part.repeat(30_000))) csvRow([text]);
    assert.ok(process.cpuUsage(before).user / 1000 < 500);
  });

  it('as a workbook has texts alone, just as they were written', () => {
    const parts: Uint8Array[] = [];
    const writer = new XlsxWriter((bytes) => parts.push(bytes));
    writer.write([['=1+1', 'a<b>&"\r\n_x0041_', '\0\uD83D', '  x ', ''], ['å\u{1F6A8}']]);
    writer.end();
    const files = unzipSync(Buffer.concat(parts));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!);
    assert.ok(!sheet.includes('<f>'));
    assert.deepEqual(
      [...sheet.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(([, text]) => text),
      ['=1+1', 'a&lt;b&gt;&amp;"&#13;\n_x005F_x0041_', '\uFFFD\uFFFD', '  x ', 'å\u{1F6A8}'],
    );
    assert.deepEqual(Object.keys(files).sort(), [
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
  });
});
