import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonFault } from '../../../src/editor/messages/editor-messages.js';
import { JsonText } from '../../../src/editor/json-text.js';
import { messagesByLanguage } from '../../../src/editor/messages/by-language.js';

const faults: [what: string, text: string, place: string, fault: JsonFault][] = [
  ['nothing', ' \n', '1:1', 'empty'],
  ['a web page', '\n<!doctype html>', '2:1', 'html'],
  ['a comment on a line', '{ // x\n}', '1:3', 'comment'],
  ['a comment between signs', '{ "a": 1, /* x */ "b": 2 }', '1:11', 'comment'],
  ['a comment with a number sign', '{\n# x\n"a": 1 }', '2:1', 'comment'],
  ['curly quotes', '{\n“title”: "T" }', '2:1', 'curly-quotes'],
  ['a curly quote that ends a text', '{ "title": "Löfte”, "body": [] }', '1:18', 'curly-quotes'],
  ['low quotes', '{ „title“: "T" }', '1:3', 'curly-quotes'],
  ['angle quotes', '{ "title": »T« }', '1:12', 'curly-quotes'],
  ['single quotes', "{ 'title': 'T' }", '1:3', 'single-quotes'],
  ['a name without quotes', '{ title: "T" }', '1:3', 'no-quotes'],
  ['a Swedish name without quotes', '{ åtaganden: [] }', '1:3', 'no-quotes'],
  ['a text without quotes', '{ "title": Löfte 2026 }', '1:12', 'no-quotes'],
  ['a text without quotes that begins as a word of JSON', '{ "title": trygghet }', '1:12', 'no-quotes'],
  ['a date without quotes', '{ "updated": 2026-09-30 }', '1:14', 'no-quotes'],
  ['a share without quotes', '{ "value": 50% }', '1:12', 'no-quotes'],
  ['a word with a capital', '{ "each": True }', '1:11', 'capital-word'],
  ['None', '{ "each": None }', '1:11', 'capital-word'],
  ['a line break in a text', '{ "title": "Löfte\nför alla" }', '1:18', 'line-break'],
  ['a line break and an empty line in a text', '{ "title": "Löfte\r\n\r\nför alla" }', '1:18', 'line-break'],
  ['a text that is not closed', '{ "title": "Löfte,\n"body": [] }', '1:12', 'no-closing-quote'],
  ['a text that is not closed on the same line', '{ "title": "Löfte, "body": [] }', '1:12', 'no-closing-quote'],
  ['a text that is not closed at the end', '{ "title": "Löfte\n}', '1:12', 'no-closing-quote'],
  ['quotes inside a text', '{ "title": "Vi kallar det "trygghet" här" }', '1:27', 'quote-in-text'],
  ['quotes at the beginning of a text', '{ "title": ""Trygghet" för alla" }', '1:13', 'quote-in-text'],
  ['a tab in a text', '{ "title": "a\tb" }', '1:14', 'control-character'],
  ['a backslash', '{ "url": "c:\\docs" }', '1:13', 'backslash'],
  ['an escape with too few digits', '{ "title": "\\u12" }', '1:13', 'backslash'],
  ['a no-break space', '{\n\u00a0 "title": "T" }', '2:1', 'odd-space'],
  ['a no-break space after a comma', '{ "a": 1,\u00a0"b": 2 }', '1:10', 'odd-space'],
  ['a zero-width space', '{ "a": 1,\u200b"b": 2 }', '1:10', 'odd-space'],
  ['a byte order mark in the text', '\ufeff{ "a": 1 }', '1:1', 'odd-space'],
  ['a line separator', '{ "a": 1,\u2028"b": 2 }', '1:10', 'odd-space'],
  ['a semicolon', '{ "a": 1; "b": 2 }', '1:9', 'semicolon'],
  ['an equals sign', '{ "a" = 1 }', '1:7', 'equals-sign'],
  ['a decimal comma', '{ "value": 1,5, "b": 1 }', '1:12', 'decimal-comma'],
  ['a space in a number', '{ "value": 4 000 }', '1:12', 'space-in-number'],
  ['a no-break space in a number', '{ "value": 4\u00a0000 }', '1:12', 'space-in-number'],
  ['a plus sign', '{ "value": +1 }', '1:12', 'number'],
  ['a zero first', '{ "value": 01 }', '1:12', 'number'],
  ['no zero before the point', '{ "value": .5 }', '1:12', 'number'],
  ['no digit after the point', '{ "value": 1. }', '1:12', 'number'],
  ['a missing comma between fields', '{ "title": "T"\n "body": ["B"] }', '2:2', 'comma-missing'],
  ['a missing comma between fields on one line', '{ "title": "T" "body": ["B"] }', '1:16', 'comma-missing'],
  ['a missing comma after a number', '{ "a": 1\n"b": 2 }', '2:1', 'comma-missing'],
  ['a missing comma after a list', '{ "a": []\n"b": 2 }', '2:1', 'comma-missing'],
  ['a missing comma in a list', '{ "body": ["A"\n"B"] }', '2:1', 'comma-missing'],
  ['a missing comma between objects', '{ "commitments": [{ "text": "A" }\n{ "text": "B" }] }', '2:1', 'comma-missing'],
  ['a comma before the last brace', '{ "title": "T",\n}', '1:15', 'comma-extra'],
  ['a comma before the last bracket', '{ "body": ["B",\n] }', '1:15', 'comma-extra'],
  ['two commas', '{ "a": 1,, "b": 2 }', '1:10', 'comma-extra'],
  ['a comma first', '[, 1]', '1:2', 'comma-extra'],
  ['a missing colon', '{ "title" "Löfte" }', '1:11', 'colon-missing'],
  ['a name alone', '{ "title" }', '1:11', 'colon-missing'],
  ['a missing value', '{ "title": }', '1:12', 'value-missing'],
  ['a missing value before a comma', '{ "title": , "a": 1 }', '1:12', 'value-missing'],
  ['a missing name', '{ : 1 }', '1:3', 'name-missing'],
  ['a brace that is not closed', '{ "title": "T"', '1:1', 'brace-open'],
  ['a brace that is not closed, after a comma', '{ "title": "T",', '1:1', 'brace-open'],
  ['an inner brace that is not closed', '{ "a": [\n{ "text": "A",\n{ "text": "B" }] }', '2:1', 'brace-open'],
  ['a brace that is not closed in a list', '{ "a": [{ "text": "A" ] }', '1:9', 'brace-open'],
  ['a bracket that is not closed', '{ "body": ["B" }', '1:11', 'bracket-open'],
  ['a bracket that is not closed at the end', '{ "body": ["B"', '1:11', 'bracket-open'],
  ['the wrong bracket', '{ "a": 1 ]', '1:10', 'wrong-bracket'],
  ['a bracket too many', '{}\n}', '2:1', 'more-after-end'],
  ['two documents', '{ "a": 1 }\n{ "b": 2 }', '2:1', 'more-after-end'],
  ['no braces around fields', '"title": "T"', '1:1', 'brace-missing'],
  ['fields in a list', '["a": 1]', '1:5', 'brace-missing'],
  ['code for quotes', '{&quot;title&quot;:1}', '1:2', 'html-inside'],
  ['tags', '{<br />"title":"T"}', '1:2', 'html-inside'],
];

describe('a text that is not JSON', () => {
  for (const [what, text, place, fault] of faults)
    it(`has a place and a name for ${what}`, () => {
      const { syntaxError } = new JsonText(text);
      const { line, column, fault: found } = syntaxError!;
      assert.deepEqual([`${line}:${column}`, found], [place, fault]);
    });

  it('shows what is around the place', () => {
    const { syntaxError } = new JsonText('{ "title": "Löfte"\n  "lead": "Kort" }');
    assert.equal(syntaxError!.excerpt, '"lead": "Kort" }');
  });

  it('has words for every fault in both languages, and every fault has a text that shows it', () => {
    const shown = new Set(faults.map(([, , , fault]) => fault));
    for (const { jsonFaults } of Object.values(messagesByLanguage))
      for (const [fault, { wrong, fix }] of Object.entries(jsonFaults)) {
        assert.ok(wrong && fix);
        assert.ok(fault === 'other' || shown.has(fault as JsonFault), fault);
      }
  });

  it('is found wherever one character of a right text is changed or lost', () => {
    const right = '{ "title": "Löfte", "body": ["A", "B"], "priorities": [{ "title": "P" }], "signedOn": "2026" }';
    for (let index = 0; index < right.length; index++)
      for (const put of ['', '"', ',', '}', ']', ' ', '\u00a0', '”', '\n', '1', 'x']) {
        const text = right.slice(0, index) + put + right.slice(index + 1);
        const { value, syntaxError } = new JsonText(text);
        assert.ok(value !== undefined || syntaxError!.line > 0, text);
      }
  });
});
