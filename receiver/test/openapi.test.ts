import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { contractFields, problemStatuses } from '../../src/feedback/contract.js';
import { startServer, type RunningServer } from '../../demo/server.js';
import { feedbackBody, postFeedback, temporaryFolder } from './requests.js';

const file = fileURLToPath(new URL('../../docs/feedback-contract.openapi.yaml', import.meta.url));

const prose = readFileSync(new URL('../../docs/feedback-contract.md', import.meta.url), 'utf8');

interface Example {
  summary: string;
  value: Record<string, unknown>;
  'x-answer': number;
  'x-code'?: string;
  'x-key-header'?: string;
  'x-accept'?: string;
}

interface Described {
  headers?: Record<string, { required?: boolean; schema: object }>;
  content?: Record<string, { schema: object }>;
}

interface Specification {
  paths: {
    '/feedback': {
      post: {
        requestBody: { content: Record<string, { schema: object; examples: Record<string, Example> }> };
        responses: Record<string, Described>;
      };
      options: { responses: Record<string, Described> };
    };
    '/feedback/health': { get: { responses: Record<string, Described> } };
  };
}

const validator = new Validator();
const validity = await validator.validate(file);
const { paths } = validator.resolveRefs() as unknown as Specification;
const { post, options } = paths['/feedback'];
const ajv = new Ajv2020({ strict: false, formats: { 'date-time': true, 'uri-reference': true } });

describe('the OpenAPI description of the contract', () => {
  const folder = temporaryFolder();
  let server: RunningServer;

  before(async () => {
    server = await startServer({
      port: 0,
      database: join(folder.path, 'feedback.db'),
      allowedOrigins: ['https://www.kommunen.se'],
      flood: { burst: 60, perSecond: 0.001, quarantineBytes: 20_000 },
    });
  });
  after(async () => {
    await server.close();
    folder.remove();
  });

  /** Holds an answer against what is described for its status. */
  async function assertDescribed(response: Response, responses: Record<string, Described>): Promise<string> {
    const described = responses[response.status];
    assert.ok(described, `${response.status} is not described`);
    for (const [name, { required = false, schema }] of Object.entries(described.headers ?? {})) {
      const value = response.headers.get(name);
      assert.ok(value !== null || !required, `${name} is missing at ${response.status}`);
      const isNumber = (schema as { type?: string }).type === 'integer';
      if (value !== null) assertValid(schema, isNumber ? Number(value) : value);
    }
    const text = await response.text();
    const contentType = response.headers.get('Content-Type')?.split(';')[0] ?? '';
    if (!text) return text;
    const content = described.content?.[contentType];
    assert.ok(content, `${contentType} is not described at ${response.status}`);
    assertValid(content.schema, contentType.endsWith('json') ? JSON.parse(text) : text);
    return text;
  }

  function assertValid(schema: object, value: unknown): void {
    assert.ok(ajv.validate(schema, value), `${ajv.errorsText()} in ${JSON.stringify(value)}`);
  }

  it('is valid OpenAPI 3.1', () => {
    assert.deepEqual(validity, { valid: true });
    assert.equal(validator.version, '3.1');
  });

  /** A schema of JSON Schema, as far as ours go. */
  interface Schema {
    maxLength?: number;
    properties?: Record<string, Schema>;
    enum?: unknown[];
    examples?: unknown[];
    items?: Schema;
  }

  it('has the values of the contract table with their limits, and so has the prose', () => {
    const { content } = post.requestBody;
    const json = content['application/json']!.schema as Schema;
    const form = content['application/x-www-form-urlencoded']!.schema as Schema;
    assert.deepEqual(Object.keys(form.properties!).sort(), contractFields.map(([, name]) => name).sort());
    const rows = [...prose.matchAll(/^\| `([\w.]+)` +\| `(\w+)` +\| +([\d ]+) \|/gm)].map(
      ([, path, name, limit]) => [path, name, Number(limit!.replaceAll(' ', ''))] as const,
    );
    assert.deepEqual(rows, contractFields);
    for (const [path, , limit] of contractFields) {
      let schema: Schema = json;
      for (const member of path.split('.')) {
        assert.ok(schema.properties?.[member], path);
        schema = schema.properties[member];
      }
      // The others have a form of their own: a number, a constant, a UUID.
      if (!['version', 'key', 'check.elapsedMs'].includes(path)) assert.equal(schema.maxLength, limit, path);
    }
  });

  it('has every code of a problem with its status, and so has the prose', () => {
    const problem = post.responses['400']!.content!['application/problem+json']!.schema as Schema;
    assert.deepEqual(problem.properties!['code']!.examples!.sort(), Object.keys(problemStatuses).sort());
    const rows = [...prose.matchAll(/^\| +(\d{3}) \| (`[a-z-]+`(?:, `[a-z-]+`)*) +\|$/gm)];
    const inProse = rows.flatMap(([, status, codes]) =>
      [...codes!.matchAll(/`([a-z-]+)`/g)].map(([, code]) => [code, Number(status)]),
    );
    assert.deepEqual(Object.fromEntries(inProse), problemStatuses);
  });

  for (const [contentType, { schema, examples }] of Object.entries(post.requestBody.content)) {
    for (const [name, example] of Object.entries(examples)) {
      const status = example['x-answer'];
      it(`has an example, ${name}, that is answered with ${status} as it says`, async () => {
        const { value } = example;
        // What a program or a person has to change is not valid by the schema either, when a schema can tell.
        if (status < 400) assertValid(schema, value);
        const isForm = contentType.endsWith('urlencoded');
        const key = example['x-key-header'] ?? `"${String(value['key'])}"`;
        const response = await fetch(`${server.url}/feedback`, {
          method: 'POST',
          redirect: 'manual',
          headers: {
            'Content-Type': contentType,
            Accept: example['x-accept'] ?? 'application/json, application/problem+json',
            ...(key && { 'Idempotency-Key': key }),
          },
          body: isForm ? new URLSearchParams(value as Record<string, string>).toString() : JSON.stringify(value),
        });
        assert.equal(response.status, status);
        const text = await assertDescribed(response, post.responses);
        if (example['x-code']) assert.equal((JSON.parse(text) as { code: string }).code, example['x-code']);
      });
    }
  }

  it('describes what else there is to be answered with', async () => {
    const seen = new Set<number>();
    const origin = { Origin: 'https://www.kommunen.se' };
    const address = `${server.url}/feedback`;
    for (const response of [
      await postFeedback(server.url, feedbackBody(), origin),
      await postFeedback(server.url, feedbackBody(), { Origin: 'https://evil.example' }),
      await fetch(address),
      await postFeedback(server.url, feedbackBody({ padding: 'a'.repeat(70_000) })),
      await postFeedback(server.url, feedbackBody(), { 'Content-Type': 'text/plain' }),
    ]) {
      await assertDescribed(response, post.responses);
      seen.add(response.status);
    }
    assert.deepEqual([...seen], [201, 403, 405, 413, 415]);
    for (const headers of [origin, { Origin: 'https://evil.example' }])
      await assertDescribed(await fetch(address, { method: 'OPTIONS', headers }), options.responses);
    await assertDescribed(await fetch(`${address}/health`), paths['/feedback/health'].get.responses);
    for (;;) {
      const response = await postFeedback(server.url, feedbackBody(), origin);
      await assertDescribed(response, post.responses);
      if (response.status === 429) break;
    }
  });
});
