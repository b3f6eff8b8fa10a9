import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import ts from 'typescript';
import { en } from '../src/editor/messages/en.js';
import { plain } from '../src/editor/phrase.js';
import { emailPattern, idPattern, languageTag, phonePattern } from '../src/promise/leaves.js';
import { listLimit, textLimit } from '../src/promise/limits.js';
import type { Kind } from '../src/promise/problem.js';
import { matchShape, promiseShape, type ObjectShape, type Shape } from '../src/promise/promise-shape.js';

/** As far as it is used here. */
export interface JsonSchema {
  [keyword: string]: unknown;
  description?: string;
  $defs?: Record<string, JsonSchema>;
}

type Fields = ReadonlyMap<string, ts.PropertySignature>;

const types = readTypes(new URL('../src/promise/citizen-promise.ts', import.meta.url));

/** Schemas have no flags; these patterns are all that need one. */
const ignoringCase = ({ source }: RegExp) => source.replaceAll('a-z', 'A-Za-z');
const anyCase = (word: string) => word.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);

const leapYear = '(\\d\\d(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)';
const days = '(0[1-9]|1\\d|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31';
const datePattern = `^(\\d{4}(-(0[1-9]|1[0-2]))?|\\d{4}-((0[1-9]|1[0-2])-${days})|${leapYear}-02-29)$`;

/** Something to read, no control characters, and one of the schemes, or none. */
const addressPattern = (schemes: readonly string[]) =>
  `^(?=\\s*\\S)(?! *(?!(${schemes.map(anyCase).join('|')}):)[A-Za-z][A-Za-z0-9+.-]*:)[^\\p{Cc}]*$`;

const word = { type: 'string', pattern: '\\S', maxLength: textLimit };
const textsByLanguage = {
  type: 'object',
  minProperties: 1,
  additionalProperties: false,
  patternProperties: { [ignoringCase(languageTag)]: { $ref: '#/$defs/word' } },
};
/** The same words as for editors. */
const described = (kind: Kind, schema: JsonSchema): JsonSchema => {
  const words = plain(en.problems.kinds[kind]);
  return { description: `${words.charAt(0).toUpperCase()}${words.slice(1)}.`, ...schema };
};
const id = (kind: Kind) => described(kind, { type: 'string', pattern: idPattern.source });
const address = (kind: Kind, schemes: readonly string[]) =>
  described(kind, { type: 'string', pattern: addressPattern(schemes) });

/** One for each kind of value. Those that have a type of their own are described where that is. */
const text = [{ $ref: '#/$defs/word' }, textsByLanguage];
const leaves: Record<Kind, JsonSchema> = {
  text: { anyOf: text },
  word: described('word', word),
  number: { type: 'number' },
  amount: { anyOf: [{ type: 'number' }, ...text] },
  'whole-number': { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
  boolean: { type: 'boolean' },
  id: id('id'),
  'own-id': id('own-id'),
  'party-id': id('party-id'),
  'theme-id': id('theme-id'),
  'commitment-id': id('commitment-id'),
  'target-id': id('target-id'),
  'language-tag': described('language-tag', { type: 'string', pattern: ignoringCase(languageTag) }),
  date: { type: 'string', pattern: datePattern },
  'web-address': address('web-address', ['http', 'https']),
  address: address('address', ['http', 'https', 'mailto', 'tel']),
  email: described('email', { type: 'string', pattern: emailPattern.source }),
  phone: described('phone', { type: 'string', pattern: phonePattern.source }),
};

/** Where something is to show. The reader has the same rule. */
const somethingToShow = ['commitments', 'priorities', 'followUps', 'body'].map((list) => ({
  required: [list],
  properties: { [list]: { type: 'array', minItems: 1 } },
}));

/**
 * The JSON Schema of a promise, made of the shapes that the reader uses and of the comments on the types, so that editing tools
 * complete and explain the fields. It never refuses what the reader takes without a word. What only the reader finds: ids that
 * occur twice or name nothing, periods that end before they begin, addresses that cannot be parsed, more than twelve levels or
 * 10 000 values.
 */
export function promiseSchema(): JsonSchema {
  const definitions = new Map<string, JsonSchema>();

  const define = (name: string, make: () => JsonSchema): JsonSchema => {
    if (!definitions.has(name)) {
      // The place is taken before it is filled: a commitment holds commitments.
      definitions.set(name, {});
      definitions.set(name, make());
    }
    return { $ref: `#/$defs/${name}` };
  };

  const schemaOf = (shape: Shape, type: ts.TypeNode): JsonSchema => {
    const declared = types.get(type.getText());
    const description = declared && commentOn(declared);
    /** Defined once where the type has a name. */
    const named = (make: () => JsonSchema): JsonSchema =>
      declared
        ? define(lowerFirst(declared.name.text), () => ({ ...(description && { description }), ...make() }))
        : make();
    return matchShape(shape, {
      leaf: (kind) => (declared ? named(() => leaves[kind]) : define(camelCase(kind), () => leaves[kind])),
      oneOf: ({ options, orText }) =>
        named(() => (orText ? { anyOf: [{ enum: options }, ...text] } : { enum: options })),
      list: ({ items }) => {
        if (!ts.isArrayTypeNode(type)) throw new Error(`${type.getText()} is no list`);
        return { type: 'array', maxItems: listLimit, items: schemaOf(items, type.elementType) };
      },
      object: (inner) => named(() => objectOf(inner, fieldsOf(type))),
    });
  };

  const objectOf = ({ fields, required }: ObjectShape, typed: Fields) => {
    const names = Object.keys(fields);
    const untyped = names.filter((name) => !typed.has(name));
    if (untyped.length || names.length !== typed.size) throw new Error(`type and shape differ: ${untyped.join(', ')}`);
    // In the order of the types, which is the one for people.
    const properties = [...typed].map(([name, field]) => {
      const schema = schemaOf(fields[name]!, field.type!);
      const description = commentOn(field);
      const isRequired = required.includes(name);
      return [
        name,
        {
          ...(description && { description }),
          ...(isRequired ? schema : { anyOf: [schema, { $ref: '#/$defs/nothing' }] }),
        },
      ] as const;
    });
    return {
      type: 'object',
      ...(required.length && { required }),
      additionalProperties: false,
      properties: Object.fromEntries(properties),
    };
  };

  define('nothing', () => ({ description: 'An empty field counts as left out.', enum: ['', null] }));
  define('word', () => leaves.word);
  const promise = types.get('CitizenPromise')!;
  const { properties, ...rest } = objectOf(promiseShape, membersOf(promise as ts.InterfaceDeclaration));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    // No web address: the project has none that will surely stay. The number goes up when files of the one before no longer fit.
    $id: 'urn:medborgarlofte:citizen-promise:1',
    title: 'Citizen promise (medborgarlöfte), version 1',
    description: commentOn(promise)!,
    ...rest,
    anyOf: somethingToShow,
    properties: {
      $schema: { description: 'The address of this schema, for tools that edit the file.' },
      ...properties,
    },
    $defs: Object.fromEntries([...definitions].sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

function readTypes(file: URL): Map<string, Declaration> {
  const source = ts.createSourceFile('types.ts', readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const declarations = source.statements.filter(
    (statement) => ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement),
  );
  return new Map(declarations.map((declaration) => [declaration.name.text, declaration]));
}

function fieldsOf(type: ts.TypeNode): Fields {
  if (ts.isTypeLiteralNode(type)) return membersOf(type);
  const declaration = types.get(type.getText());
  if (!declaration || !ts.isInterfaceDeclaration(declaration)) throw new Error(`${type.getText()} is no interface`);
  return membersOf(declaration);
}

function membersOf(type: ts.TypeLiteralNode | ts.InterfaceDeclaration): Fields {
  const inherited = ts.isInterfaceDeclaration(type) ? (type.heritageClauses ?? []).flatMap(({ types }) => types) : [];
  const own = type.members.filter((member) => ts.isPropertySignature(member));
  return new Map([
    ...inherited.flatMap((parent) => [...fieldsOf(parent)]),
    ...own.map((member) => [member.name.getText(), member] as const),
  ]);
}

/** What the JSDoc before a declaration says, on one line. */
function commentOn(node: ts.Node): string | undefined {
  const comments = ts.getJSDocCommentsAndTags(node).filter((part) => ts.isJSDoc(part));
  return ts.getTextOfJSDocComment(comments.at(-1)?.comment)?.replace(/\s+/g, ' ');
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function camelCase(words: string): string {
  return words.replace(/[ -](.)/g, (_, letter: string) => letter.toUpperCase());
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const file = new URL('../dist/citizen-promise-1.schema.json', import.meta.url);
  writeFileSync(file, await format(JSON.stringify(promiseSchema()), { parser: 'json', printWidth: 120 }));
}
