import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { generateMsgId } from '@lit/localize/internal/id-generation.js';
import { checkCatalogue } from '../../../tools/catalogue/check-catalogue.js';
import type { Problem } from '../../../tools/catalogue/problem.js';
import { inWords, sentences } from '../../../tools/catalogue/sentences.js';
import { checkSourceMessages, readSourceMessages } from '../../../tools/catalogue/source-messages.js';

const english = readFileSync(new URL('../../../locales/en.xlf', import.meta.url), 'utf8');
const { messages, problems: unreadable } = readSourceMessages();

/** The English file with one thing in it changed, in one unit where that is named. */
function damage(from: string | RegExp, to: string, unitId?: string): string {
  const unit = unitId === undefined ? english : unitText(unitId);
  const damaged = unit.replace(from, () => to);
  assert.notEqual(damaged, unit, `nothing to damage: ${from} in ${unitId ?? 'the file'}`);
  return english.replace(unit, () => damaged);
}

function unitText(id: string): string {
  const unit = new RegExp(`<trans-unit id="${id}">.*?</trans-unit>\n *`, 's').exec(english)?.[0];
  assert.ok(unit, `no unit ${id} in locales/en.xlf`);
  return unit;
}

function lineOf(text: string, part: string): number {
  assert.ok(text.includes(part), `${part} is not there`);
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

const check = (xlfText: string | Uint8Array, file = 'locales/en.xlf') => checkCatalogue(xlfText, file, messages);

/** The one problem found, so that a check that cries wolf fails too. */
function only(problems: Problem[]): Problem {
  assert.equal(problems.length, 1, JSON.stringify(problems, null, 2));
  return problems[0]!;
}

const target = /<target>.*<\/target>/;
const send = 'feedback-form-send';
const reference = 'feedback-form-reference';
const emergency = 'feedback-form-emergency';

/** What readers get of a message. */
function read(xlfText: string, id = send, file?: string): string | undefined {
  const { problems, translations } = check(xlfText, file);
  assert.deepEqual(
    problems.filter(({ isNote }) => !isNote),
    [],
  );
  return translations.get(id);
}

describe("the project's own messages", () => {
  it('are all translated, and have an id and a description each', () => {
    assert.deepEqual([...unreadable, ...checkSourceMessages(messages)], []);
    const { problems, translations, done, total } = check(english);
    assert.deepEqual(problems, []);
    assert.equal(done, total);
    assert.deepEqual(
      messages.filter(({ id }) => !translations.has(id)),
      [],
    );
  });
});

describe('a translation file that a tool has saved', () => {
  const original = read(english)!;
  const saved: Record<string, string> = {
    'approved="yes" after the id': damage(`id="${send}"`, `id="${send}" approved="yes"`, send),
    'attributes before the id': damage(`id="${send}"`, `xml:space="preserve" approved="yes" id="${send}"`, send),
    'attributes on lines of their own': damage(`id="${send}"`, `\n    id\n    =\n    "${send}"`, send),
    'approved="no" on a text that is done': damage(`id="${send}"`, `id="${send}" approved="no"`, send),
    'state="translated"': damage('<target>', '<target state="translated">', send),
    'state="signed-off"': damage('<target>', '<target state="signed-off">', send),
    'state="final"': damage('<target>', "<target state='final' xml:lang='en'>", send),
    'single quotes': english.replaceAll(/="([^"']*)"/g, "='$1'"),
    'a byte order mark': `\uFEFF${english}`,
    'Windows line ends': english.replaceAll('\n', '\r\n'),
    'no line breaks at all': english.replaceAll(/>\n\s*</g, '><'),
    'other indentation': english.replaceAll(/\n */g, '\n\t\t\t'),
    'the text on lines of its own': damage(
      /<target>(.*)<\/target>/,
      `<target>\n      ${original}\n    </target>`,
      send,
    ),
    groups: english.replace('<body>', '<body><group id="1"><group>').replace('</body>', '</group></group></body>'),
    'several files': damage(
      `<trans-unit id="${send}">`,
      `</body></file><file source-language="sv" target-language="en" original="b" datatype="plaintext"><header/><body>\n<trans-unit id="${send}">`,
    ),
    'proposals of a translation memory': damage(
      '<note',
      '<alt-trans match-quality="80"><source>Skicka</source><target>Dispatch</target></alt-trans>\n  <note',
      send,
    ),
    'notes, contexts and a header of its own': damage(
      '<note',
      '<context-group name="po-reference"><context context-type="sourcefile">x</context></context-group><note from="translator">Hm</note>\n  <note',
      send,
    ),
    'the header of a gettext file': damage(
      '<body>',
      '<body><trans-unit id="1" restype="x-gettext-domain-header" approved="no"><source>X: 1</source><target state="translated">X: 1</target></trans-unit>',
    ),
    'letters as numbers': damage(target, `<target>${original.replace('e', '&#101;')}</target>`, send),
    CDATA: damage(target, `<target><![CDATA[${original}]]></target>`, send),
    'a comment': damage(target, `<target>${original}<!-- checked --></target>`, send),
  };
  for (const [what, text] of Object.entries(saved))
    it(`is read right with ${what}`, () => assert.equal(read(text), original));

  it('may have the letters and signs that its language needs', () => {
    for (const [written, text] of Object.entries({
      'Lähetä "palaute"': 'Lähetä "palaute"',
      'שליחת משוב': 'שליחת משוב',
      "S'il vous plaît – envoyez…": "S'il vous plaît – envoyez…",
      'Send &amp; &lt;forget&gt;': 'Send & <forget>',
      'ارسال می\u200cشود': 'ارسال می\u200cشود',
    }))
      assert.equal(read(damage(target, `<target>${written}</target>`, send)), text);
  });

  it('may have its placeholders in another order', () => {
    assert.equal(
      read(damage(target, '<target>{year}, {month} {day}</target>', 'format-day'), 'format-day'),
      '{year}, {month} {day}',
    );
  });

  it('gets the space at its ends from the Swedish text', () => {
    const spaced = messages.map((message) => (message.id === send ? { ...message, source: ' Skicka' } : message));
    const damaged = damage(/<source>.*<\/source>/, '<source> Skicka</source>', send);
    assert.equal(checkCatalogue(damaged, 'locales/en.xlf', spaced).translations.get(send), ` ${original}`);
  });
});

describe('work that is not done', () => {
  /** A note, and no translation: readers get the Swedish. */
  function note(text: string, id = send, file?: string): Problem {
    const { problems, translations } = check(text, file);
    const problem = only(problems);
    assert.equal(problem.isNote, true);
    assert.equal(translations.has(id), false);
    return problem;
  }

  it('is a message that the file does not have; the text to paste is there', () => {
    const damaged = damage(/.*/s, '', reference);
    const problem = note(damaged, reference);
    assert.equal(problem.line, lineOf(damaged, '</body>'));
    assert.equal(problem.code, 'missing');
    assert.equal(
      problem.paste,
      unitText(reference).trim().replaceAll('\n      ', '\n').replace(target, '<target>{reference}</target>'),
    );
    const pasted = damaged.replace('</body>', () => `${problem.paste}\n</body>`);
    assert.equal(note(pasted, reference).code, 'empty', 'what is pasted still has to be translated');
  });

  for (const [what, empty] of Object.entries({
    'no <target>': '',
    'an empty <target>': '<target></target>',
    'a closed <target/>': '<target/>',
    'a blank <target>': '<target>\n  \u00a0</target>',
    'a <target> with a placeholder alone': '<target>{reference}</target>',
  }))
    it(`is a message with ${what}`, () => {
      const problem = note(damage(target, empty, reference), reference);
      assert.equal(problem.line, lineOf(english, `id="${reference}"`) + (empty ? 2 : 0));
      assert.equal(problem.paste, '<target>{reference}</target>');
    });

  it('is a message whose only translation is a proposal', () => {
    const damaged = damage(target, '<alt-trans><target>Send</target></alt-trans>', send);
    assert.equal(note(damaged).code, 'no-target');
  });

  for (const state of ['new', 'needs-translation', 'needs-review-translation', 'needs-adaptation', 'needs-l10n'])
    it(`is a translation with state="${state}"`, () => {
      const problem = note(damage('<target>', `<target state="${state}">`, send));
      assert.equal(problem.code, 'unfinished');
      assert.match(inWords(problem, 'sv'), new RegExp(`state="${state}"`));
    });

  it('is a translation of a Swedish text that has changed since', () => {
    const damaged = damage(/<source>.*<\/source>/, '<source>Sänd</source>', send);
    const problem = note(damaged);
    assert.equal(problem.line, lineOf(damaged, '<source>Sänd'));
    assert.equal(problem.code, 'changed-source');
    assert.equal(problem.paste, /<source>.*<\/source>/.exec(unitText(send))?.[0]);
    assert.equal(note(damage('{reference}', '{number}', reference), reference).code, 'changed-source');
  });

  it('is a text that is still Swedish, or still English, unless the file says that this is meant', () => {
    const swedish = messages.find(({ id }) => id === send)!.source;
    assert.equal(note(damage(target, `<target>${swedish}</target>`, send)).code, 'same-as-source');
    assert.equal(read(damage(target, `<target state="final">${swedish}</target>`, send)), swedish);

    const finnish = english.replace('target-language="en"', 'target-language="fi"');
    const { translations } = check(english);
    const { problems } = checkCatalogue(finnish, 'locales/fi.xlf', messages, translations);
    assert.deepEqual(new Set(problems.map(({ code }) => code)), new Set(['same-as-source']));
    assert.ok(problems.every(({ isNote }) => isNote));
  });

  it('is not a message that the code no longer has; its lines may be removed', () => {
    const withoutSend = messages.filter(({ id }) => id !== send);
    const problem = only(checkCatalogue(english, 'locales/en.xlf', withoutSend).problems);
    const first = lineOf(english, `<trans-unit id="${send}">`);
    assert.deepEqual([problem.line, problem.code, problem.isNote], [first, 'unused', true]);
    assert.match(inWords(problem, 'en'), new RegExp(`remove lines ${first} to ${first + 4}\\.`));
  });
});

describe('a damaged translation', () => {
  /** The one problem, which is no note; readers do not get the text. */
  function fault(text: string, id = send, file?: string): Problem {
    const { problems, translations } = check(text, file);
    const problem = only(problems);
    assert.ok(!problem.isNote, problem.code);
    assert.equal(translations.has(id), false);
    return problem;
  }
  const written = (text: string, id = send) => fault(damage(target, `<target>${text}</target>`, id), id);

  it('has two translations, or the same id as another', () => {
    const damaged = damage('<note', '<target>Send</target>\n  <note', send);
    assert.deepEqual([fault(damaged).line, fault(damaged).code], [lineOf(damaged, '<target>Send<'), 'several-targets']);

    const unit = unitText(send);
    const problem = only(check(english.replace(unit, () => unit + unit)).problems);
    const first = lineOf(english, `<trans-unit id="${send}">`);
    assert.deepEqual([problem.line, problem.code, problem.values], [first + 5, 'duplicate', { line: first }]);
    const { problems } = check(damage(` id="${send}"`, ''));
    assert.ok(problems.some(({ code, isNote }) => code === 'no-id' && !isNote));
  });

  it('has tags', () => {
    for (const text of ['Send <b>it</b>', '<g id="1">Send</g>', 'Send<br/>', 'Send <x id="0" equiv-text="${number}"/>'])
      assert.equal(written(text).code, 'tags-in-text');
  });

  it('has a placeholder that is missing, unknown, doubled or with other braces', () => {
    const withDay = (text: string) =>
      check(damage(target, `<target>${text}</target>`, 'format-day')).problems.map(({ code }) => code);
    assert.deepEqual(withDay('{day} {month}'), ['missing-placeholder']);
    assert.deepEqual(withDay('{day} {month} {year} {hour}'), ['unknown-placeholder']);
    assert.deepEqual(withDay('{day} {month} {year} {day}'), ['placeholder-count']);
    assert.deepEqual(withDay('{dag} {month} {year}'), ['missing-placeholder', 'unknown-placeholder']);
    assert.deepEqual(withDay('{{day}} {month} {year}'), ['braces']);
    assert.deepEqual(withDay('{day} {month} {year}}'), ['braces']);
    assert.deepEqual(withDay('{day {month}} {year}'), ['missing-placeholder', 'braces']);
    assert.deepEqual(withDay('{ day } {month} {year}'), ['missing-placeholder', 'braces']);
  });

  it('has other digits than the Swedish', () => {
    const words = unitText(emergency).match(/<target>(.*)<\/target>/)![1]!;
    assert.equal(written(words.replace('112', '911'), emergency).code, 'digits');
    assert.equal(written(words.replace('114 14', '114'), emergency).code, 'digits');
    const arabic = words.replace('112', '١١٢').replace('114 14', '١١٤ ١٤');
    assert.equal(read(damage(target, `<target>${arabic}</target>`, emergency), emergency), arabic);
  });

  it('has characters that nobody can see, or a letter that is lost', () => {
    for (const character of ['\u200b', '\u00ad', '\u202e', '\u2067', '\u200f', '\ufeff', '\ue000'])
      assert.equal(written(`Se${character}nd`).code, 'invisible-character');
    assert.match(inWords(written('Se\u200bnd'), 'en'), /U\+200B/);
    assert.equal(written('Lähet\uFFFD').code, 'lost-letter');
  });

  it('has months that are missing, repeated or out of order', () => {
    const months = unitText('format-months').match(/<target>(.*)<\/target>/)![1]!;
    const withMonths = (text: string, file?: string) =>
      fault(
        damage(target, `<target>${text}</target>`, 'format-months').replace(
          'target-language="en"',
          `target-language="${file ? 'fi' : 'en'}"`,
        ),
        'format-months',
        file,
      ).code;
    assert.equal(withMonths(months.replace('May ', '')), 'month-count');
    assert.equal(withMonths(months.replace('May', 'May May')), 'month-count');
    assert.equal(withMonths(months.replace('May', 'June')), 'month-repeated');
    assert.equal(withMonths(months.replace('May June', 'June May')), 'month-order');
    const finnish =
      'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta joulukuuta marraskuuta';
    assert.equal(withMonths(finnish, 'locales/fi.xlf'), 'month-order');
  });

  it('writes numbers or directs text in a way that cannot be used', () => {
    assert.equal(written('one thousand', 'format-number').code, 'number-pattern');
    assert.equal(written('1,234', 'format-number').code, 'number-pattern');
    assert.equal(written('left', 'format-direction').code, 'direction');
    assert.equal(written('rtl', 'format-direction').code, 'direction-of-language');
    const arabic = english.replace('target-language="en"', 'target-language="ar"');
    const { problems } = check(arabic, 'locales/ar.xlf');
    assert.equal(only(problems.filter(({ id }) => id === 'format-direction')).code, 'direction-of-language');
  });

  it('is noted when it is much longer than its place, and used all the same', () => {
    const long = 'Send '.repeat(20).trim();
    const { problems, translations } = check(damage(target, `<target>${long}</target>`, send));
    assert.deepEqual([only(problems).code, only(problems).isNote], ['long', true]);
    assert.equal(translations.get(send), long);
  });
});

describe('a translation file that cannot be read', () => {
  const code = (content: string | Uint8Array, file?: string) => only(check(content, file).problems).code;

  it('is broken at a line', () => {
    const damaged = damage('</target>', '', send);
    const problem = only(check(damaged).problems);
    // The parser finds out where the unit ends, two lines below.
    assert.equal(problem.line, lineOf(damaged, `id="${send}"`) + 4);
    assert.match(inWords(problem, 'en'), /broken here or just above. The XML parser says: unexpected close tag/);
    assert.equal(code(damage('</target>', ' & more</target>', send)), 'broken');
    assert.equal(code(''), 'broken');
  });

  it('is saved in another encoding', () => {
    assert.equal(code(Buffer.from(english, 'latin1')), 'not-utf8');
    assert.equal(code(Buffer.from(`\uFEFF${english}`, 'utf16le')), 'not-utf8');
  });

  it('is something else than translations, or of another version', () => {
    assert.equal(code('<html/>'), 'not-xliff');
    assert.equal(code('<xliff version="2.1" srcLang="sv" trgLang="en"><file id="a"/></xliff>'), 'xliff-version');
  });

  it('has another language in it than in its name, or another source than Swedish', () => {
    for (const [from, to, paste] of [
      ['target-language="en"', 'target-language="en-GB"', 'target-language="en"'],
      ['source-language="sv"', 'source-language="en"', 'source-language="sv"'],
      [' source-language="sv"', '', 'source-language="sv"'],
    ] as const) {
      const problem = only(check(damage(from, to)).problems);
      assert.deepEqual([problem.code, problem.paste], ['wrong-language', paste]);
    }
  });

  it('has a name that no page can ask for', () => {
    const named = (locale: string) => {
      const { problems } = check(
        english.replace('target-language="en"', `target-language="${locale}"`),
        `locales/${locale}.xlf`,
      );
      return problems
        .filter(({ code }) => code === 'file-name' || code === 'not-a-language')
        .map((problem) => inWords(problem, 'en'));
    };
    assert.match(onlyText(named('pt-BR')), /Rename it to pt\.xlf/);
    assert.match(onlyText(named('zh-Hant')), /Rename it to zh\.xlf/);
    assert.match(onlyText(named('EN')), /Rename it to en\.xlf/);
    assert.match(onlyText(named('finska')), /not a language code/);
    assert.deepEqual(named('fi'), []);
    assert.deepEqual(named('fit'), []);
  });

  function onlyText(texts: readonly string[]): string {
    assert.equal(texts.length, 1);
    return texts[0]!;
  }
});

describe('what the check says', () => {
  it('is in Swedish and English, with the same values', () => {
    for (const [code, { sv, en }] of Object.entries(sentences)) {
      const names = (text: string) => new Set(text.match(/\{\w+\}/g));
      assert.deepEqual(names(sv), names(en), code);
    }
  });

  it('names file, line and message, and comes in the order of the file', () => {
    const damaged = damage(/<target[^>]*>.*?<\/target>/g, '<target/>');
    const { problems } = check(damaged);
    assert.equal(problems.length, messages.length);
    const lines = problems.map(({ line }) => line);
    assert.deepEqual(
      lines,
      [...lines].sort((a, b) => a - b),
    );
    assert.match(inWords(problems[0]!, 'sv'), /^locales\/en\.xlf:\d+: [\w-]+: är inte översatt/);
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
      assert.deepEqual([problem.file, problem.line, problem.code], ['src/x.strings.ts', 7, 'no-id-in-code']);
    }
  });

  it('wants a description that begins with where the message appears', () => {
    for (const desc of ['', 'button', 'x:', ': button'])
      assert.equal(only(checkSourceMessages([{ ...message, desc }])).code, 'no-description');
    assert.deepEqual(checkSourceMessages([message]), []);
  });

  it('wants plain text, made neither with str nor with html', () => {
    assert.equal(only(checkSourceMessages([{ ...message, isTemplate: true }])).code, 'not-plain-text');
  });

  it('does not take code that cannot be read for a project without messages', () => {
    assert.equal(only(checkSourceMessages([])).code, 'no-messages');
  });
});
