import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { generateMsgId } from '@lit/localize/internal/id-generation.js';
import {
  checkCatalogue,
  checkLocales,
  checkSourceMessages,
  readSourceMessages,
  type Problem,
} from '../../scripts/check-messages.js';

const english = readFileSync(new URL('../../locales/en.xlf', import.meta.url), 'utf8');
const config = readFileSync(new URL('../../lit-localize.json', import.meta.url), 'utf8');
const { messages, problems: unreadable } = readSourceMessages();

/** The English catalogue with one thing in it changed, in one unit where that is named. */
function damage(from: string | RegExp, to: string, unitId?: string): string {
  const unit = unitId === undefined ? english : unitText(unitId);
  const damaged = unit.replace(from, () => to);
  assert.notEqual(damaged, unit, `nothing to damage: ${from} in ${unitId ?? 'the file'}`);
  return english.replace(unit, () => damaged);
}

function unitText(id: string): string {
  const unit = new RegExp(`<trans-unit id="${id}">.*?</trans-unit>\n`, 's').exec(english)?.[0];
  assert.ok(unit, `no unit ${id} in locales/en.xlf`);
  return unit;
}

function lineOf(text: string, part: string): number {
  assert.ok(text.includes(part), `${part} is not there`);
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

function check(xlfText: string): Problem[] {
  return checkCatalogue(xlfText, 'locales/en.xlf', messages);
}

/** The one problem found, so that a check that cries wolf fails too. */
function only(problems: Problem[]): Problem {
  assert.equal(problems.length, 1, JSON.stringify(problems, null, 2));
  return problems[0]!;
}

const target = /<target>.*<\/target>/;
const send = 'feedback-form-send';
const reference = 'feedback-form-reference';
const referencePlace = '{reference}';

describe("the project's own messages", () => {
  it('are all translated, and have an id and a description each', () => {
    assert.deepEqual([...unreadable, ...checkSourceMessages(messages)], []);
    assert.deepEqual(check(english), []);
    assert.deepEqual(checkLocales(config, ['locales/en.xlf']), []);
    assert.equal(english.match(/<trans-unit /g)?.length, messages.length);
  });
});

describe('the check of a translation file', () => {
  it('names a message that has no translation, and gives the text to paste', () => {
    const damaged = damage(/.*/s, '', reference);
    const problem = only(check(damaged));
    assert.equal(problem.file, 'locales/en.xlf');
    assert.equal(problem.line, lineOf(damaged, '</body>'));
    assert.match(problem.text, /^feedback-form-reference: is missing/);
    assert.equal(problem.paste, unitText(reference).trim().replace(target, `<target>${referencePlace}</target>`));
    const pasted = damaged.replace('</body>', () => `${problem.paste}\n</body>`);
    assert.match(only(check(pasted)).text, /the translation is empty/, 'what is pasted still has to be translated');
  });

  it('names a message that is no longer in use, and the lines to remove', () => {
    const withoutSend = messages.filter(({ id }) => id !== send);
    const problem = only(checkCatalogue(english, 'locales/en.xlf', withoutSend));
    const first = lineOf(english, `<trans-unit id="${send}">`);
    assert.equal(problem.line, first);
    assert.match(problem.text, new RegExp(`^${send}: no longer in use. Remove lines ${first} to ${first + 4}\\.`));
  });

  it('asks for a new look at a translation whose Swedish has changed, and gives the new Swedish', () => {
    const damaged = damage(/<source>.*<\/source>/, '<source>Sänd</source>', send);
    const problem = only(check(damaged));
    assert.equal(problem.line, lineOf(damaged, '<source>Sänd'));
    assert.match(problem.text, /the Swedish has changed/);
    assert.equal(problem.paste, /<source>.*<\/source>/.exec(unitText(send))?.[0]);
  });

  it('finds a changed Swedish where only a place to fill in differs', () => {
    const damaged = damage(referencePlace, '{number}', reference);
    assert.match(only(check(damaged)).text, /the Swedish has changed/);
  });

  it('names a message without <target>, and gives one with the places to fill in', () => {
    const damaged = damage(target, '', reference);
    const problem = only(check(damaged));
    assert.equal(problem.line, lineOf(damaged, `id="${reference}"`));
    assert.match(problem.text, /has no <target>/);
    assert.equal(problem.paste, `<target>${referencePlace}</target>`);
  });

  for (const [what, empty] of Object.entries({
    empty: '<target></target>',
    'closed at once': '<target/>',
    blank: '<target>\n  \u00a0</target>',
  }))
    it(`names a translation that is ${what}`, () => {
      const damaged = damage(target, empty, send);
      const problem = only(check(damaged));
      assert.equal(problem.line, lineOf(damaged, empty));
      assert.match(problem.text, /the translation is empty/);
    });

  it('does not take a translation inside <alt-trans> for the translation', () => {
    const damaged = damage(target, '<alt-trans><target>Send</target></alt-trans>', send);
    assert.match(only(check(damaged)).text, /has no <target>/);
  });

  it('names a message with two translations', () => {
    const damaged = damage('<note', '<target>Send</target>\n  <note', send);
    const problem = only(check(damaged));
    assert.equal(problem.line, lineOf(damaged, '<target>Send</target>'));
    assert.match(problem.text, /more than one <target>/);
  });

  for (const text of [
    'Send &lt;feedback',
    'Send feedback &gt;',
    'Send > feedback',
    'Send &amp; forget',
    'Send <b>feedback</b>',
    '<b>Send</b>',
    'Send<br/>',
    'Send <!-- sic --> feedback',
    'Send <![CDATA[feedback]]>',
    'Send <x id="0" equiv-text="${number}"/>',
  ])
    it(`warns that readers would see code: ${text}`, () => {
      const damaged = damage(target, `<target>${text}</target>`, send);
      const problem = only(check(damaged));
      assert.equal(problem.line, lineOf(damaged, text));
      assert.match(problem.text, /as code/);
    });

  it('lets a translation have the letters and signs that it needs', () => {
    for (const text of ['Lähetä "palaute"', 'שליחת משוב', "S'il vous plaît – envoyez…", 'Send feed&#98;ack'])
      assert.deepEqual(check(damage(target, `<target>${text}</target>`, send)), []);
  });

  it('lets places to fill in stand in another order', () => {
    const text = '{year}, {month} {day}';
    assert.deepEqual(check(damage(target, `<target>${text}</target>`, 'format-day')), []);
  });

  it('names a {name} that is missing, one that is unknown, and one that stands twice', () => {
    const withDay = (text: string) => check(damage(target, `<target>${text}</target>`, 'format-day'));
    const lost = only(withDay('{day} {month}'));
    assert.match(lost.text, /has no place/);
    assert.equal(lost.paste, '{year}');
    assert.match(only(withDay('{day} {month} {year} {hour}')).text, /\{hour\} is not in the Swedish/);
    assert.match(only(withDay('{day} {month} {year} {day}')).text, /expected 1 of \{day\}, and found 2/);
    assert.deepEqual(
      withDay('{dag} {month} {year}').map(({ text, paste }) => paste ?? text),
      ['{day}', 'format-day: {dag} is not in the Swedish. Remove it.'],
    );
  });

  for (const state of ['new', 'needs-translation', 'needs-review-translation'])
    it(`does not let state="${state}" pass`, () => {
      const damaged = damage('<target>', `<target state="${state}">`, send);
      const problem = only(check(damaged));
      assert.equal(problem.line, lineOf(damaged, state));
      assert.match(problem.text, new RegExp(`state="${state}"`));
    });

  it('does not let approved="no" pass', () => {
    const damaged = damage(`id="${send}"`, `id="${send}" approved="no"`, send);
    const problem = only(check(damaged));
    assert.equal(problem.line, lineOf(damaged, 'approved="no"'));
    assert.match(problem.text, /approved="no"/);
  });

  it('lets state="final" and approved="yes" pass', () => {
    assert.deepEqual(check(damage('<target>', '<target state="final">', send)), []);
    assert.deepEqual(check(damage(`id="${send}"`, `id="${send}" approved="yes"`, send)), []);
  });

  it('wants the language of the file to be its name', () => {
    const damaged = damage('target-language="en"', 'target-language="en-GB"');
    const problem = only(check(damaged));
    assert.equal(problem.line, lineOf(damaged, 'target-language'));
    assert.equal(problem.paste, 'target-language="en"');
    assert.equal(only(checkCatalogue(english, 'locales/fi.xlf', messages)).paste, 'target-language="fi"');
  });

  it('wants the translations to be from Swedish', () => {
    assert.equal(only(check(damage('source-language="sv"', 'source-language="en"'))).paste, 'source-language="sv"');
    assert.equal(only(check(damage(' source-language="sv"', ''))).paste, 'source-language="sv"');
  });

  it('tells where a file is broken, and what the parser says', () => {
    const damaged = damage('</target>', '', send);
    const problem = only(check(damaged));
    // The parser finds out where the unit ends, two lines below.
    assert.equal(problem.line, lineOf(damaged, `id="${send}"`) + 4);
    assert.match(problem.text, /broken here or just above. The XML parser says: unexpected close tag/);
    assert.match(only(check(damage('</target>', ' & more</target>', send))).text, /entity/);
    assert.match(only(check('')).text, /root element/);
  });

  it('tells that a file is something else than translations', () => {
    assert.match(only(check('<html/>')).text, /expected <xliff>/);
  });

  it('names a message that stands twice, and both lines', () => {
    const unit = unitText(send);
    const damaged = english.replace(unit, () => unit + unit);
    const problem = only(check(damaged));
    const first = lineOf(english, `<trans-unit id="${send}">`);
    assert.equal(problem.line, first + 5);
    assert.match(problem.text, new RegExp(`${send}: stands on line ${first} too`));
  });

  it('names space and line breaks at the ends that the Swedish does not have', () => {
    for (const [before, after] of [
      [' ', ''],
      ['', ' '],
      ['\n    ', '\n  '],
    ] as const) {
      const damaged = damage(target, `<target>${before}Send${after}</target>`, send);
      const problem = only(check(damaged));
      assert.equal(problem.line, lineOf(damaged, `<target>${before}Send${after}`));
      assert.match(problem.text, /begins or ends with other space/);
      assert.equal(problem.paste, '<target>Send</target>');
    }
  });

  it('keeps the space that the Swedish has at its ends', () => {
    const spaced = messages.map((message) => (message.id === send ? { ...message, source: ' Skicka ' } : message));
    const damaged = damage(/<source>.*<\/source>/, '<source> Skicka </source>', send);
    const problem = only(checkCatalogue(damaged, 'locales/en.xlf', spaced));
    assert.equal(problem.paste, unitText(send).match(target)![0].replace('<target>', '<target> ').replace('</', ' </'));
  });

  it('counts the months', () => {
    const months = unitText('format-months').match(/<target>(.*)<\/target>/)![1]!;
    const withMonths = (text: string) => only(check(damage(target, `<target>${text}</target>`, 'format-months'))).text;
    assert.match(withMonths(months.replace('May ', '')), /expected twelve months .* found 11/);
    assert.match(withMonths(months.replace('May', 'May May')), /found 13/);
    assert.match(withMonths(months.replace('May', ' May')), /one space between/);
  });

  it('names a letter that was lost when the file was saved', () => {
    assert.match(only(check(damage(target, '<target>Lähet\uFFFD</target>', send))).text, /save the file as UTF-8/);
  });

  it('lists several problems in the order of the file', () => {
    const damaged = damage(/<target>.*?<\/target>/g, '<target/>');
    const lines = check(damaged).map(({ line }) => line);
    assert.equal(lines.length, messages.length);
    assert.deepEqual(
      lines,
      [...lines].sort((a, b) => a - b),
    );
  });
});

describe('the check of the messages in the code', () => {
  const message = {
    id: 'x-send',
    desc: 'x: button',
    source: 'Skicka',
    isTemplate: false,
    file: 'src/x.strings.ts',
    line: 7,
  };

  it('wants an id, since a made-up one says nothing to a translator', () => {
    for (const isHtml of [false, true]) {
      const problem = only(checkSourceMessages([{ ...message, id: generateMsgId('Skicka', isHtml) }]));
      assert.deepEqual([problem.file, problem.line], ['src/x.strings.ts', 7]);
      assert.match(problem.text, /expected an id/);
    }
  });

  it('wants a description that begins with where the message stands', () => {
    for (const desc of ['', 'button', 'x:', ': button'])
      assert.match(only(checkSourceMessages([{ ...message, desc }])).text, /x-send: expected a desc/);
    assert.deepEqual(checkSourceMessages([message]), []);
  });

  it('wants plain text, made neither with str nor with html', () => {
    const problem = only(checkSourceMessages([{ ...message, isTemplate: true }]));
    assert.deepEqual([problem.file, problem.line], ['src/x.strings.ts', 7]);
    assert.match(problem.text, /^x-send: messages are plain text; write what is filled in as \{name\}/);
  });

  it('does not take code that cannot be read for a project without messages', () => {
    assert.match(only(checkSourceMessages([])).text, /no messages/);
  });
});

describe('the check of the languages', () => {
  it('names a language that is listed and has no file', () => {
    const problem = only(checkLocales(config.replace('["en"]', '["en", "fi"]'), ['locales/en.xlf']));
    assert.deepEqual([problem.file, problem.line], ['lit-localize.json', lineOf(config, '"targetLocales"')]);
    assert.match(problem.text, /locales\/fi\.xlf is not there/);
  });

  it('names a file whose language is not listed', () => {
    const problem = only(checkLocales(config, ['locales/en.xlf', 'locales/fi.xlf']));
    assert.equal(problem.file, 'locales/fi.xlf');
    assert.equal(problem.paste, '"fi"');
  });
});
