import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { build, type Plugin, type Rolldown } from 'vite';
import { minifyMessages, shortIds } from '../../../tools/build/minify-messages.js';
import { minifyStyles } from '../../../tools/build/minify-styles.js';

const folder = mkdtempSync(join(tmpdir(), 'build-plugins-'));
after(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** The code that the build makes of these modules; the first one is the entry. */
async function built(plugin: Plugin, modules: Record<string, string>): Promise<string> {
  const [entry] = Object.entries(modules).map(([name, text]) => write(`src/${name}`, text));
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [plugin],
    build: {
      write: false,
      minify: false,
      lib: { entry: entry!, formats: ['es'] },
      rolldownOptions: { external: 'lit' },
    },
  })) as Rolldown.RolldownOutput[];
  return output[0]!.output[0].code;
}

const catalogue = (...units: string[]) =>
  `<?xml version="1.0"?>\n<xliff><file><body>\n${units.join('\n')}\n</body></file></xliff>\n`;
const unit = (attributes: string) => `<trans-unit ${attributes}><source>a</source><target>b</target></trans-unit>`;

/** What the build makes of messages, with the ids `alpha` and `beta` in the translations. */
function messages(modules: Record<string, string>): Promise<string> {
  const file = write('locales/en.xlf', catalogue(unit('id="beta"'), unit('id="alpha"')));
  return built(minifyMessages(shortIds(file)), modules);
}

const strings = (...calls: string[]) =>
  `export const strings = (msg: (text: string, options: object) => string) => [\n${calls.join(',\n')},\n];\n`;

describe('the messages in the built file', () => {
  const written: Record<string, string> = {
    'in double quotes': `msg("Hej", { id: "beta", desc: "a note" })`,
    'in backticks': 'msg(`Hej`, { id: `beta`, desc: `a note: it\'s "quoted"` })',
    'with the note first': `msg('Hej', { desc: 'a note', id: 'beta' })`,
    'with a note alone on its lines': `msg(\n'Hej',\n{\n  id: 'beta',\n  desc:\n    'a note' + ' in two parts',\n},\n)`,
    'with quoted names': `msg('Hej', { 'id': 'beta', 'desc': 'a note' })`,
  };
  for (const [how, call] of Object.entries(written))
    it(`have short ids and no notes to translators, written ${how}`, async () => {
      const code = await messages({ 'x.strings.ts': strings(call) });
      assert.match(code, /Hej/);
      assert.doesNotMatch(code, /note|two parts|beta/);
      assert.match(code, /\bid"?: ["'`]1["'`]/);
    });

  it('have the same short ids as their translations', async () => {
    const code = await messages({
      'entry.ts': `export * from './x.strings.ts';\nexport * from './generated/en.ts';\n`,
      'x.strings.ts': strings(`msg('Hej', { id: 'beta', desc: 'a note' })`),
      'generated/en.ts': "export const templates = {\n    \"alpha\": `One`,\n'beta': `Two: 'alpha': x`,\n};\n",
    });
    assert.match(code, /["'`]?0["'`]?: `One`/);
    assert.match(code, /["'`]?1["'`]?: `Two: 'alpha': x`/);
  });

  it('are found in any file, not only in those for messages', async () => {
    assert.doesNotMatch(await messages({ 'card.ts': strings(`msg('Hej', { id: 'beta', desc: 'a note' })`) }), /note/);
  });

  const faults: Record<string, [string, RegExp, number]> = {
    'an id that is not in the translations': [`msg('Hej', { id: 'gamma', desc: 'a' })`, /gamma is not in/, 2],
    'an id that two messages share': [
      `msg('Hej', { id: 'beta', desc: 'a' }),\nmsg('Nej', { id: 'beta', desc: 'a' })`,
      /beta is also used in .*x\.strings\.ts:2/,
      3,
    ],
    'an id that is put together': [`msg('Hej', { id: 'be' + 'ta', desc: 'a' })`, /an id that is plain text/, 2],
    'a message without id': [`msg('Hej', { desc: 'a' })`, /an id that is plain text/, 2],
    'a message without options': [`msg('Hej', options)`, /expected an id and a desc/, 2],
  };
  for (const [fault, [call, reason, line]] of Object.entries(faults))
    it(`stop the build at ${fault}, with its place`, async () => {
      await assert.rejects(messages({ 'x.strings.ts': strings(call) }), (error: Error) => {
        assert.match(error.message, reason);
        assert.match(error.message, new RegExp(`x\\.strings\\.ts:${line}:`));
        return true;
      });
    });
});

describe('the ids of a translation file', () => {
  const idsOf = (text: string) => {
    const short = shortIds(write('locales/fi.xlf', text));
    return ['alpha', 'beta'].map(short);
  };

  const written: Record<string, string> = {
    'an attribute after the id': 'id="alpha" approved="yes"',
    'an attribute before the id': 'xml:space="preserve" approved="yes" id="alpha"',
    'single quotes': "id='alpha'",
    'lines and space': '\n  id = "alpha"\n',
  };
  for (const [how, attributes] of Object.entries(written))
    it(`are read with ${how}`, () => {
      assert.deepEqual(idsOf(catalogue(unit(attributes), unit('id="beta" x="y"'))), ['0', '1']);
    });

  it('are not read in comments', () => {
    assert.deepEqual(idsOf(catalogue(`<!-- ${unit('id="aaa"')} -->`, unit('id="beta"'))), [undefined, '0']);
  });

  const faults: Record<string, [string, RegExp]> = {
    'an id that occurs twice': [
      catalogue(unit('id="alpha"'), unit('id="alpha"')),
      /fi\.xlf:4: alpha: is also on line 3/,
    ],
    'a message without id': [catalogue(unit('name="alpha"')), /fi\.xlf:3: this message has no id/],
    'a file that is not XML': [catalogue('<trans-unit id="alpha">'), /fi\.xlf:4:/],
  };
  for (const [fault, [text, reason]] of Object.entries(faults))
    it(`stop the build at ${fault}, with its place`, () => {
      assert.throws(() => idsOf(text), reason);
    });
});

describe('the style sheets in the built file', () => {
  const styles = (text: string) => built(minifyStyles, { 'x.styles.ts': text });

  it('are minified, also when a file has several', async () => {
    const code = await styles(
      "import { css } from 'lit';\nexport const one = css`\n  a { color : red; }\n`;\n" +
        'export const two = css`\n  b { color : blue; }\n`;\n',
    );
    assert.match(code, /unsafeCSS\(["'`]a\{color:red\}["'`]\)/);
    assert.match(code, /unsafeCSS\(["'`]b\{color:#00f\}["'`]\)/);
    assert.doesNotMatch(code, /\bcss`|\{ css/);
  });

  it('keep what else is imported', async () => {
    const code = await styles(
      "import { css, type CSSResult } from 'lit';\nexport const one: CSSResult = css`a { color: red }`;\n",
    );
    assert.match(code, /import \{ unsafeCSS \} from "lit"/);
  });

  const faults: Record<string, [string, RegExp]> = {
    'an expression in them': ['css`a { color: ${"red"} }`', /without \$\{…\}/],
    'a fault in them': ['css`a { color: red } }`', /cannot be read/],
  };
  for (const [fault, [sheet, reason]] of Object.entries(faults))
    it(`stop the build at ${fault}, with its place`, async () => {
      await assert.rejects(styles(`import { css } from 'lit';\nexport const one = ${sheet};\n`), (error: Error) => {
        assert.match(error.message, reason);
        assert.match(error.message, /x\.styles\.ts:2:/);
        return true;
      });
    });
});
