import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkCatalogue, type CheckedCatalogue } from '../../../tools/catalogue/check-catalogue.js';
import { languages } from '../../fixtures/languages.js';
import { messages, xliffOf } from '../../support/catalogue.js';

const hasToolkit = !spawnSync('xliff2po', ['--version']).error;
const folder = mkdtempSync(join(tmpdir(), 'medborgarlofte-'));
after(() => rmSync(folder, { recursive: true }));

/** The one that Debian's packages are for. */
const python = '/usr/bin/python3';

const english = readFileSync('locales/en.xlf', 'utf8');
const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: folder, stdio: 'pipe' }).toString();
const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
const read = (name: string) => readFileSync(join(folder, name));
const checked = (name: string, locale: string): CheckedCatalogue =>
  checkCatalogue(read(name), `locales/${locale}.xlf`, messages);

/** The same texts reach readers, and nothing is reported. */
function assertSame(after: CheckedCatalogue, before: CheckedCatalogue): void {
  const faults = ({ problems }: CheckedCatalogue) => problems.filter(({ isNote }) => !isNote);
  assert.deepEqual(faults(after), faults(before));
  assert.deepEqual([...after.shipped].sort(), [...before.shipped].sort());
}

describe('a translation file that Translate Toolkit has saved', { skip: !hasToolkit && 'not installed' }, () => {
  it('has the same texts after it was opened and saved', () => {
    for (const [locale, content] of [
      ['en', english],
      ...Object.entries(languages).map(([locale, texts]) => [locale, xliffOf(locale, texts)]),
    ] as [string, string][]) {
      write(`${locale}.xlf`, content);
      const before = checkCatalogue(content, `locales/${locale}.xlf`, messages);
      run(
        python,
        '-c',
        `from translate.storage import factory
store = factory.getobject("${locale}.xlf")
store.savefile("${locale}.saved.xlf")`,
      );
      assertSame(checked(`${locale}.saved.xlf`, locale), before);
    }
  });

  it('has a text that was written in it, and says that it is done', () => {
    write('fi.xlf', xliffOf('fi', { 'feedback-form-send': '' }));
    run(
      python,
      '-c',
      `from translate.storage import factory
store = factory.getobject("fi.xlf")
for unit in store.units:
    unit.target = "Lähetä palaute"
store.save()`,
    );
    assert.equal(checked('fi.xlf', 'fi').translations.get('feedback-form-send'), 'Lähetä palaute');
  });

  it('comes back from gettext with its ids and texts', () => {
    write('en.xlf', english);
    run('xliff2po', '--progress=none', 'en.xlf', 'en.po');
    assert.match(read('en.po').toString(), /msgstr "Send feedback"/);
    run('po2xliff', '--progress=none', '-t', 'en.xlf', 'en.po', 'en.back.xlf');
    assertSame(checked('en.back.xlf', 'en'), checkCatalogue(english, 'locales/en.xlf', messages));
  });

  it('is counted as it is by pocount', () => {
    write('en.xlf', english);
    const units = english.match(/<trans-unit /g)!.length;
    assert.match(run('pocount', '--csv', 'en.xlf'), new RegExp(`en\\.xlf,.* ${units}, \\d+ *$`, 'm'));
  });
});
