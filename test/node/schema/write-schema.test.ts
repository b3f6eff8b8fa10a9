import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { promiseSchema, type JsonSchema } from '../../../tools/write-schema.js';
import { commitmentShape, matchShape, promiseShape, type Shape } from '../../../src/promise/promise-shape.js';
import { readPromise } from '../../../src/promise/read-promise.js';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const schema = promiseSchema();
const fieldsOf = (part: JsonSchema) => part['properties'] as Record<string, JsonSchema>;
const partOf = (name: string) => fieldsOf(schema.$defs![name]!);

describe('the schema that editing tools explain a promise by', () => {
  it('says what the comments on the types say, to fields, parts and choices', () => {
    assert.equal(fieldsOf(schema)['lead']!.description, 'The promise in a sentence or two.');
    assert.equal(
      partOf('party')['role']!.description,
      'Left out: it promises if a commitment names it; else the page does not say.',
    );
    assert.match(schema.$defs!['per']!.description!, /^The span that a number counts in: /);
    assert.match(schema.$defs!['partialDate']!.description!, /^An ISO 8601 date as precise as the page/);
    // Inherited from Link.
    assert.match(partOf('documentLink')['lang']!.description!, /^BCP 47 tag/);
  });

  it('leaves out no comment on a field', () => {
    const types = read('src/promise/citizen-promise.ts');
    const comments = [...types.matchAll(/^ {2}\/\*\*\s+(.*?)\s*\*\/$/gm)].map(([, comment]) => comment!);
    const descriptions = JSON.stringify(schema);
    assert.ok(comments.length > 30);
    for (const comment of comments) assert.ok(descriptions.includes(JSON.stringify(comment)), comment);
  });

  it('is what the package ships', () => {
    const { exports } = JSON.parse(read('package.json')) as { exports: Record<string, string> };
    assert.deepEqual(JSON.parse(read(exports['./citizen-promise-1.schema.json']!)), schema);
  });
});

describe('what editors read about a promise (docs/content.md, docs/innehall.md)', () => {
  const text = read('docs/content.md');
  const swedish = read('docs/innehall.md');

  it('has examples that are right, together in one promise', () => {
    const examples = [...text.matchAll(/```json\n(.*?)```/gs)].map(([, example]) => example!.trim());
    const parts = examples.map((example) => example.replace(/^\{|\}$/g, '').trim()).join(',\n');
    assert.equal(examples.length, 4);
    assert.deepEqual(readPromise(JSON.parse(`{${parts}}`), 'https://kommun.example/').problems, []);
  });

  it('names every field and every choice', () => {
    const names = new Set(['$schema']);
    const collect = (shape: Shape): void => {
      // It holds itself.
      if (shape === 'commitment') return;
      matchShape(shape, {
        leaf: () => undefined,
        oneOf: ({ options }) => options.forEach((option) => names.add(option)),
        list: ({ items }) => collect(items),
        object: ({ fields }) => {
          for (const [name, field] of Object.entries(fields)) {
            names.add(name);
            collect(field);
          }
        },
      });
    };
    collect(promiseShape);
    collect(commitmentShape);
    assert.ok(names.size > 80);
    for (const name of names)
      for (const page of [text, swedish]) assert.ok(page.includes(`\`${name}\``), `${name} is not described`);
  });

  it('explains every code and every kind of a problem', () => {
    const codes = [...read('src/promise/problem.ts').matchAll(/[=:|] '([a-z\d-]+)'/g)].map(([, code]) => code!);
    const explained = [...text.matchAll(/^\| (`.*?) +\| /gm)].flatMap(([, first]) => first!.split(', '));
    assert.ok(codes.length > 35);
    for (const code of codes) assert.ok(explained.includes(`\`${code}\``), `${code} is not explained`);
  });
});
