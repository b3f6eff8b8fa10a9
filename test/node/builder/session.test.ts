import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fieldTable, keyOf } from '../../../builder/fields/field-table.js';
import { strings as fieldStrings } from '../../../builder/fields/fields.strings.js';
import { textIn, withTextIn } from '../../../builder/fields/texts.js';
import { strings as optionStrings } from '../../../builder/fields/options.strings.js';
import { isObject, valueAt, type JsonObject, type Path } from '../../../builder/state/json.js';
import { Session } from '../../../builder/state/session.js';
import { matchShape, promiseShape, type Shape } from '../../../src/promise/promise-shape.js';
import { completePromise } from '../../../demo/states/complete-promise.js';
import { wholePromise } from '../../support/generated-promises.js';

const runs = { seed: 20_170_930, numRuns: 200, endOnFailure: true };

function sessionWith(promise: unknown): Session {
  const session = new Session('sv');
  session.open(promise as JsonObject);
  return session;
}

/** The paths of everything in a document. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) =>
      pathsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

/** The keys of all fields that the model has. */
function keysIn(shape: Shape, path: Path, depth = 0): string[] {
  if (depth > 8) return [];
  return matchShape<string[]>(shape, {
    leaf: () => [],
    oneOf: () => [],
    list: ({ items }) => keysIn(items, [...path, 0], depth + 1),
    object: ({ fields }) =>
      Object.entries(fields).flatMap(([name, field]) =>
        path.filter((part) => part === 'children').length > 1
          ? []
          : [keyOf([...path, name]), ...keysIn(field, [...path, name], depth + 1)],
      ),
  });
}

describe('the fields of the builder', () => {
  const keys = [...new Set(keysIn(promiseShape, []))];

  it('are those of the content model, each once', () =>
    assert.deepEqual(Object.keys(fieldTable).sort(), [...keys].sort()));

  for (const language of ['sv', 'en'] as const)
    it(`all have a label in "${language}"`, () => {
      const labels = fieldStrings(language);
      assert.deepEqual(
        keys.filter((key) => !labels[key]?.label),
        [],
      );
    });

  it('have words for each choice', () => {
    const options = optionStrings('sv');
    for (const [key, words] of Object.entries(options)) assert.ok(words, key);
    for (const list of ['area.kind', 'parties.kind', 'parties.role', 'source.kind', 'op', 'per', 'about'])
      assert.ok(
        Object.keys(options).some((key) => key.startsWith(`${list}.`)),
        list,
      );
  });
});

describe('what a file has', () => {
  it('is the same after it was opened, whatever promise it is', () =>
    fc.assert(
      fc.property(wholePromise, (document) => {
        const json = JSON.parse(JSON.stringify(document)) as JsonObject;
        assert.deepEqual(sessionWith(json).promise, json);
      }),
      runs,
    ));

  it('is the same after each of its values was changed and the change undone', () =>
    fc.assert(
      fc.property(wholePromise, (document) => {
        const json = JSON.parse(JSON.stringify(document)) as JsonObject;
        const session = sessionWith(json);
        for (const path of pathsIn(json).filter((each) => each.length)) {
          session.set(path, 'annat');
          session.undo();
          session.set(path, undefined);
          session.undo();
        }
        assert.equal(JSON.stringify(session.promise), JSON.stringify(json));
      }),
      runs,
    ));

  it('is the same, in the same order, when each text is written once more as it is', () =>
    fc.assert(
      fc.property(wholePromise, (document) => {
        const json = JSON.parse(JSON.stringify(document)) as JsonObject;
        const session = sessionWith(json);
        const own = session.contentLanguage;
        for (const path of pathsIn(json)) {
          const value = valueAt(json, path);
          const isText =
            isObject(value) && Object.values(value).every((each) => typeof each === 'string') && path.length > 0;
          if (!isText || !Object.keys(value).every((each) => /^(sv|en|en-GB|fit|ar)$/.test(each))) continue;
          for (const lang of Object.keys(value))
            session.set(path, withTextIn(session.valueAt(path), lang, String(value[lang]), own));
        }
        assert.deepEqual(session.promise, json);
      }),
      runs,
    ));

  it('is kept where no field of the form shows it', () => {
    const session = sessionWith({ title: 'T', egen: { a: [1] }, commitments: [{ text: 'A', eget: true }] });
    session.set(['commitments', 0, 'text'], 'B');
    assert.deepEqual(session.promise, { title: 'T', egen: { a: [1] }, commitments: [{ text: 'B', eget: true }] });
  });

  it('is left alone where a name is that of a prototype', () => {
    const json = JSON.parse('{"title": "T", "__proto__": {"a": 1}}') as JsonObject;
    const session = sessionWith(json);
    session.set(['lead'], 'L');
    assert.equal(JSON.stringify(session.promise), '{"title":"T","__proto__":{"a":1},"lead":"L"}');
  });
});

describe('a change in the builder', () => {
  it('is one step of undo while the same field is typed in', () => {
    const session = sessionWith({ title: '' });
    for (const typed of ['L', 'Lö', 'Löfte']) session.set(['title'], typed, true);
    session.endTyping();
    session.set(['title'], 'Löfte 2', true);
    session.undo();
    assert.equal(session.promise['title'], 'Löfte');
    session.undo();
    assert.equal(session.promise['title'], '');
    session.redo();
    session.redo();
    assert.equal(session.promise['title'], 'Löfte 2');
    assert.equal(session.canRedo, false);
  });

  it('takes the name of a party that is removed out of the commitments', () => {
    const session = sessionWith(structuredClone(completePromise));
    session.remove(['parties', 1]);
    assert.deepEqual(valueAt(session.promise, ['commitments', 0, 'children', 0, 'by']), ['polisen']);
    assert.equal(valueAt(session.promise, ['contacts', 0, 'party']), undefined);
    session.undo();
    assert.deepEqual(session.promise, completePromise);
  });

  it('takes what a follow-up says of a commitment that is removed along with it', () => {
    const session = sessionWith(structuredClone(completePromise));
    session.remove(['commitments', 0]);
    assert.equal(session.valueAt(['commitments']), undefined);
    assert.equal(session.valueAt(['followUps', 0, 'entries']), undefined);
  });

  it('of an id is followed by all that name it', () => {
    const session = sessionWith(structuredClone(completePromise));
    session.rename(['commitments', 0, 'id'], 'gå');
    assert.equal(session.valueAt(['followUps', 0, 'entries', 0, 'commitment']), 'gå');
    assert.deepEqual(session.reading.problems, []);
  });

  it('gives a new commitment an id that nothing else has', () => {
    const session = sessionWith({
      commitments: [{ id: 'atagande-1', text: 'A', children: [{ id: 'atagande-2', text: 'B' }] }],
    });
    session.add(['commitments']);
    assert.deepEqual(session.valueAt(['commitments', 1]), { id: 'atagande-3' });
  });

  it('moves a commitment without touching the others', () => {
    const session = sessionWith({ commitments: [{ text: 'A' }, { text: 'B' }, { text: 'C' }] });
    session.move(['commitments'], 2, 0);
    assert.deepEqual(session.promise, { commitments: [{ text: 'C' }, { text: 'A' }, { text: 'B' }] });
    session.move(['commitments'], 0, -1);
    assert.deepEqual(session.valueAt(['commitments', 0]), { text: 'C' });
  });

  it('in another language makes texts of both, and one again when it is emptied', () => {
    const both = withTextIn('Löfte', 'en', 'Promise', 'sv');
    assert.deepEqual(both, { sv: 'Löfte', en: 'Promise' });
    assert.equal(textIn(both, 'en-GB', 'sv'), 'Promise');
    assert.deepEqual(withTextIn(both, 'en', '', 'sv'), { sv: 'Löfte' });
    assert.equal(withTextIn('Löfte', 'sv', '', 'sv'), undefined);
  });

  it('is unsaved until it is in a file', () => {
    const session = sessionWith({ title: 'T' });
    assert.equal(session.isUnsaved, true);
    session.exported();
    assert.equal(session.isUnsaved, false);
    session.set(['title'], 'U');
    assert.equal(session.isUnsaved, true);
  });
});
