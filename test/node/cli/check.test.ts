import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { completePromise } from '../../../demo/states/complete-promise.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const command = join(root, 'dist/cli.js');
let folder = '';

interface Result {
  code: number;
  output: string;
  errors: string;
}

/** Runs the built command where the files are. */
function run(args: readonly string[], file = command): Promise<Result> {
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...args], { cwd: folder }, (error, output, errors) => {
      resolve({ code: error ? Number(error.code) : 0, output, errors });
    });
  });
}

/** What the command says of one file with this content. */
async function check(content: unknown): Promise<{ code: number; lines: string[] }> {
  const isRaw = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(join(folder, 'lofte.json'), isRaw ? content : JSON.stringify(content, undefined, 2));
  const { code, output, errors } = await run(['check', 'lofte.json']);
  assert.equal(errors, '');
  return { code, lines: output.trimEnd().split('\n') };
}

const smallest = { title: 'Löfte', body: ['Text'] };
const unshown = 'The card cannot show this file: what is inside the element shows instead.';

describe('medborgarlofte check', () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'medborgarlofte-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('says what a promise shows, what it lacks in which language, and what would be better', async () => {
    const { code, lines } = await check({
      lang: 'sv',
      title: { sv: 'Löfte', en: 'Promise' },
      periods: [{ from: '2016-10', to: '2017-09-30' }],
      themes: [{ id: 'centrum', title: { sv: 'Centrum', en: 'The centre' } }],
      priorities: [{ title: 'Belysning' }],
      commitments: [
        { id: 'a', text: { sv: 'Ett', en: 'One' }, status: 'done' },
        { text: 'Två', children: [{ text: { sv: 'Tre', en: 'Three' } }] },
      ],
      documents: [{ title: { en: 'The promise' }, url: 'lofte.pdf' }],
    });
    assert.deepEqual(
      lines.map((line) => line.replace(/on \d{4}-\d\d-\d\d/, 'on TODAY')),
      [
        'lofte.json: nothing is wrong.',
        '  title: Löfte',
        '  state on TODAY: ended',
        '  period: from 2016-10 to 2017-09-30',
        '  priorities: 1',
        '  themes: 1',
        '  commitments: 3 (1 done, 2 without status)',
        '  documents: 1',
        '  sv: 1 text missing: documents[0].title',
        '  en: 2 texts missing: priorities[0].title, commitments[1].text',
        '  advice: the promise has ended, and no follow-up says what became of it.',
        '  advice: "updated" is missing, so readers cannot see how old the page is.',
        '  advice: without "id", links to a commitment use its place in the list, and no follow-up can name it: commitments[1], commitments[1].children[0]',
      ],
    );
    assert.equal(code, 0);
  });

  it('finds nothing wrong with a promise that has every field there is', async () => {
    const { code, lines } = await check(completePromise);
    assert.equal(lines[0], 'lofte.json: nothing is wrong.');
    assert.equal(code, 0);
  });

  it('finds nothing wrong with the promise of the demonstration', async () => {
    const { code, lines } = await check(readFileSync(join(root, 'demo/karlstad.json')));
    assert.equal(lines[0], 'lofte.json: nothing is wrong.');
    assert.equal(code, 0);
  });

  it('says the line and column of each thing that is wrong, from the top down', async () => {
    const { code, lines } = await check(
      [
        '{',
        '  "titel": "Löfte",',
        '  "title": { "sv": "Löfte", "svenska": "Löfte", "en": "" },',
        '  "body": ["Å", 7],',
        '  "parties": [{ "id": "polisen", "name": "Polisen" }, { "id": "x" }],',
        '  "periods": [{ "from": "2026-02-30" }],',
        '  "commitments": [',
        '    { "id": "a", "text": "A", "by": ["polise"], "status": "Dnoe", "targets": [{ "op": "min", "value": "4", "unit": "h" }] },',
        '    { "id": "a", "text": "B", "theme": "x", "period": { "from": "2018", "to": "2017" } }',
        '  ],',
        '  "links": [{ "title": "x", "url": "javascript:alert(1)" }],',
        '  "contacts": [{ "email": "a@b.se?bcc=x", "phone": "ring" }]',
        '}',
      ].join('\n'),
    );
    assert.deepEqual(lines, [
      'lofte.json:2:3: titel: There is no such field. Did you mean title?',
      'lofte.json:3:29: title.svenska: Found "svenska". Expected a language tag, such as "sv", "en" or "en-GB".',
      'lofte.json:3:55: title.en: Found "". Expected a text in one language, "…".',
      'lofte.json:4:17: body[1]: Found 7. Expected a text, "…", or one for each language, { "sv": "…", "en": "…" }.',
      'lofte.json:5:55: parties[1].name: It is missing. Expected a text, "…", or one for each language, { "sv": "…", "en": "…" }.',
      'lofte.json:6:25: periods[0].from: Found "2026-02-30". Expected a date that exists, such as "2026-09-30", "2026-09" or "2026". It is shown as it is written.',
      'lofte.json:8:38: commitments[0].by[0]: Found "polise". Expected the id of a party in parties. Did you mean polisen?',
      'lofte.json:8:59: commitments[0].status: Found "Dnoe". Expected one of notStarted, ongoing, done, partly, changed, notDone, notNeeded. Did you mean done? It is shown as it is written.',
      'lofte.json:8:103: commitments[0].targets[0].value: Found "4". Expected a number, without quotes.',
      'lofte.json:9:13: commitments[1].id: Another one has the id "a" too. Each needs its own.',
      'lofte.json:9:40: commitments[1].theme: Found "x". Expected the id of a theme in themes. None of them has an id.',
      'lofte.json:9:55: commitments[1].period: The period ends before it begins: "2018–2017". It is shown as it is written.',
      'lofte.json:11:36: links[0].url: Found "javascript:alert(1)". Expected an address with https:, http:, mailto: or tel:, or relative to the file, without user name and password.',
      'lofte.json:12:27: contacts[0].email: Found "a@b.se?bcc=x". Expected an email address, such as "namn@kommunen.se".',
      'lofte.json:12:52: contacts[0].phone: Found "ring". Expected a phone number, such as "054-540 00 00".',
      'lofte.json: 15 problems. What is wrong is left out; the rest shows.',
    ]);
    assert.equal(code, 1);
  });

  it('names the fields that are allowed where one is like none of them', async () => {
    const { lines } = await check({ ...smallest, periods: [{ from: '2026', slut: '2027' }] });
    assert.match(lines[0]!, /periods\[0\]\.slut: There is no such field\. Allowed here: from, to, changedOn, note\.$/);
  });

  it('finds its way to names with dots and brackets', async () => {
    const { lines } = await check(
      '{ "title": "T", "body": ["B"],\n "a.b[0].c": 1, "area": { "name": "N", "a.b": 2 } }',
    );
    assert.match(lines[0]!, /^lofte\.json:2:2: a\.b\[0\]\.c: There is no such field/);
    assert.match(lines[1]!, /^lofte\.json:2:40: area\.a\.b: There is no such field/);
    const alike = await check('{ "titlesv": 1,\n "title": { "sv": "T" }, "body": ["B"] }');
    assert.match(alike.lines[0]!, /^lofte\.json:1:3: titlesv: There is no such field/);
  });

  it('reports a field that is there twice, of which the last counts silently', async () => {
    const { code, lines } = await check('{ "title": "T",\n "body": ["A"],\n "body": ["B"] }');
    assert.deepEqual(lines, [
      'lofte.json:2:2: "body" is also on line 3, and only the last counts.',
      'lofte.json: 1 problem.',
    ]);
    assert.equal(code, 1);
    const last = await check('{ "title": "T", "body": ["B"], "aims": 1,\n "aims": 2 }');
    assert.match(last.lines[1]!, /^lofte\.json:2:10: aims: Found 2\. Expected a list/);
  });

  it('says which limit a part is over', async () => {
    const nested = (levels: number): object => ({ text: 'A', ...(levels > 1 && { children: [nested(levels - 1)] }) });
    const { lines } = await check({
      ...smallest,
      lead: 'x'.repeat(10_001),
      aims: Array(201).fill('A'),
      commitments: [nested(6)],
    });
    assert.equal(lines[0]!.replace(/^[^ ]* /, ''), 'lead: The text is too long: at most 10,000 characters are read.');
    assert.equal(lines[1]!.replace(/^[^ ]* /, ''), 'aims: The list is too long: at most 200 items are read.');
    assert.match(lines[2]!, /\]: Nested too deeply: at most 12 levels of lists and braces are read\.$/);
  });

  it('knows the ids of parts of commitments, and of their targets', async () => {
    const children = [{ id: 'sommar', text: 'B', targets: [{ id: 'timmar', op: 'min', value: 1, unit: 'timmar' }] }];
    const values = [{ value: 1, unit: 'timmar', target: 'timmer' }];
    const entries = [{ commitment: 'somar' }, { text: 'A', values }];
    const { lines } = await check({ title: 'T', commitments: [{ text: 'A', children }], followUps: [{ entries }] });
    assert.match(lines[0]!, /Found "somar"\. Expected the id of a commitment in commitments\. Did you mean sommar\?$/);
    assert.match(lines[1]!, /Found "timmer"\. Expected the id of a target in targets\. Did you mean timmar\?$/);
  });

  for (const [what, content, expected] of [
    ['no comma', '{ "title": "T"\n "body": ["B"] }', '2:2: A comma is missing here. Put a comma before this.'],
    ['a comma too many', '{ "title": "T",\n}', '1:15: There is one comma too many here. Remove the comma.'],
    ['no end', '{ "title": "T"', '1:1: This { is never closed. Is the file complete? Write } where it should end.'],
    ['HTML', ' <!doctype html>', '1:2: This is HTML or XML, not JSON. Save the promise as JSON.'],
    ['nothing', '\n', '1:1: The file is empty. Publish the whole file again.'],
  ] as const)
    it(`says where a file with ${what} is no JSON`, async () => {
      const { code, lines } = await check(content);
      assert.deepEqual(lines, [`lofte.json:${expected}`, `lofte.json: 1 problem. ${unshown}`]);
      assert.equal(code, 1);
    });

  it('counts lines as editors do, whatever ends them', async () => {
    for (const lineBreak of ['\n', '\r\n', '\r']) {
      const { lines } = await check(`{${lineBreak}  "title": "T", "body": ["B"],${lineBreak}  "aims": 7 }`);
      assert.match(lines[0]!, /^lofte\.json:3:11: aims: Found 7\. Expected a list/);
    }
  });

  it('says that a promise cannot be shown without a title, or with nothing to show', async () => {
    assert.deepEqual((await check('{ "body": ["B"] }')).lines, [
      'lofte.json:1:1: title: It is missing. Expected a text, "…", or one for each language, { "sv": "…", "en": "…" }.',
      `lofte.json: 1 problem. ${unshown}`,
    ]);
    assert.deepEqual((await check('\n{ "title": "T" }')).lines, [
      'lofte.json:2:1: The promise has nothing to show: add commitments, priorities, followUps or body.',
      `lofte.json: 1 problem. ${unshown}`,
    ]);
  });

  it('takes a file that begins with a byte order mark', async () => {
    const { code } = await check(Buffer.from(`\uFEFF${JSON.stringify(smallest)}`));
    assert.equal(code, 0);
  });

  it('says where a file is not in UTF-8', async () => {
    const { code, lines } = await check(Buffer.from('{ "title": "T",\n "body": ["Å"] }', 'latin1'));
    assert.equal(lines[0], 'lofte.json:2:1: a character on this line is not valid UTF-8. Save the file as UTF-8.');
    assert.equal(code, 1);
    const utf16 = await check(Buffer.from(`\uFEFF${JSON.stringify(smallest)}`, 'utf16le'));
    assert.equal(utf16.lines[0], 'lofte.json: this file is in UTF-16. Save the file as UTF-8.');
  });

  it('refuses a file that is larger than a card reads, and takes one as large', async () => {
    const json = JSON.stringify(smallest);
    const { code, lines } = await check(json + ' '.repeat(512 * 1024 - Buffer.byteLength(json) + 1));
    assert.equal(lines[0], 'lofte.json: this file is 513 KB; a card reads at most 512 KB.');
    assert.equal(code, 1);
    assert.equal((await check(json + ' '.repeat(512 * 1024 - Buffer.byteLength(json)))).code, 0);
  });

  it('does not break on a file that nests without end', async () => {
    const brackets = '['.repeat(200_000) + ']'.repeat(200_000);
    const { code, lines } = await check(`{ "title": "T", "body": ${brackets} }`);
    assert.match(lines[0]!, /^lofte\.json:1:1: body\[0\]: Found a list\. Expected a text/);
    assert.equal(code, 1);
  });

  it('gives the terminal no orders from a file', async () => {
    const { lines } = await check({ ...smallest, title: 'T\u001b[31m\u009b31m\r' });
    assert.equal(lines[1], '  title: T\uFFFD[31m\uFFFD31m\uFFFD');
  });

  it('checks several files, and fails when one of them is wrong', async () => {
    writeFileSync(join(folder, 'right.json'), JSON.stringify(smallest));
    writeFileSync(join(folder, 'wrong.json'), '{');
    mkdirSync(join(folder, 'folder'));
    const { code, output } = await run(['check', 'missing.json', 'folder', 'wrong.json', 'right.json']);
    assert.match(
      output,
      /^missing\.json: there is no such file\.\nfolder: this is a folder; expected a JSON file\.\nwrong\.json:1:1: /,
    );
    assert.match(output, /\nright\.json: nothing is wrong\.\n/);
    assert.equal(code, 1);
  });

  it('says how it is used when it is asked for nothing that it can do', async () => {
    for (const args of [[], ['check'], ['build', 'lofte.json'], ['check', '--fix', 'lofte.json']]) {
      const { code, output, errors } = await run(args);
      assert.match(errors, /^Usage: medborgarlofte check FILE\.\.\./);
      assert.equal(output, '');
      assert.equal(code, 2);
    }
    const help = await run(['--help']);
    assert.match(help.output, /^Usage: /);
    assert.equal(help.code, 0);
  });

  it('runs where nothing but the package is installed', async () => {
    const installed = join(folder, 'node_modules/medborgarlofte');
    const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { bin: Record<string, string> };
    const file = bin['medborgarlofte']!;
    cpSync(join(root, file), join(installed, file));
    cpSync(join(root, 'package.json'), join(installed, 'package.json'));
    const link = join(folder, 'node_modules/.bin/medborgarlofte');
    mkdirSync(join(folder, 'node_modules/.bin'));
    symlinkSync(join(installed, file), link);
    writeFileSync(join(folder, 'lofte.json'), JSON.stringify(smallest));
    const { code, output } = await run(['check', 'lofte.json'], link);
    assert.match(output, /^lofte\.json: nothing is wrong\./);
    assert.equal(code, 0);
    assert.match(readFileSync(link, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });
});
