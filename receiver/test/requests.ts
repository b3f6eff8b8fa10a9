import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** The request body that the form sends, with the given members in place of its own. */
export function feedbackBody(members: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    version: 1,
    key: randomUUID(),
    message: 'Lampan vid busshållplatsen är trasig.',
    email: 'anna@example.se',
    locale: 'sv',
    page: { url: 'https://www.karlstad.se/lofte', title: 'Medborgarlöfte' },
    promise: 'karlstad-2017',
    commitment: 'belysning',
    writtenAt: '2026-01-01T12:00:00Z',
    client: 'medborgarlofte/1.0.0',
    check: { website: '', elapsedMs: 5300 },
    ...members,
  };
}

/** Posts a body as the form does: an object as JSON, anything else as the bytes it is. */
export function postFeedback(
  url: string,
  body: Record<string, unknown> | string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const encoded = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  const key = typeof body === 'string' || body instanceof Uint8Array ? randomUUID() : String(body['key']);
  return fetch(`${url}/feedback`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `"${key}"`, ...headers },
    body: encoded,
  });
}

/** A form's fields as the element sends them with `enctype="application/x-www-form-urlencoded"`. */
export function formFields(fields: Record<string, string> = {}): Record<string, string> {
  return {
    message: 'Lampan vid busshållplatsen är trasig.',
    email: 'anna@example.se',
    locale: 'sv',
    page_url: 'https://www.karlstad.se/lofte',
    page_title: 'Medborgarlöfte',
    promise: 'karlstad-2017',
    commitment: 'belysning',
    key: randomUUID(),
    written_at: '2026-01-01T12:00:00Z',
    website: '',
    elapsed_ms: '5300',
    ...fields,
  };
}

/** Posts a form as the element does: with its key in the header too, and asking for JSON. */
export function postForm(
  url: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${url}/feedback`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Idempotency-Key': `"${String(fields['key'])}"`, ...headers },
    body: new URLSearchParams(fields),
  });
}

/** Posts a form as a browser does without script; a redirect is not followed. */
export function submitForm(
  url: string,
  fields: Record<string, string> | string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${url}/feedback`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      'Content-Type': 'application/x-www-form-urlencoded',
      'Accept-Language': 'sv-SE,sv;q=0.9,en;q=0.8',
      ...headers,
    },
    // Browsers send every line break of a form as CR LF.
    body:
      typeof fields === 'string' ? fields : new URLSearchParams(fields).toString().replaceAll(/(?<!%0D)%0A/g, '%0D%0A'),
  });
}

/** A request that `fetch` would correct or refuse; `write` is sent, and the body is left without an end unless `end` says so. */
export async function rawRequest(
  url: string,
  options: { path: string; method?: string; headers?: OutgoingHttpHeaders; write?: string; end?: boolean },
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: string }> {
  const { path, method = 'GET', headers = {}, write, end = true } = options;
  const sent = request(url, { path, method, headers, agent: false });
  // What happens to the rest of a body after the answer is no concern of these tests.
  sent.on('error', () => undefined);
  const answer = new Promise<Awaited<ReturnType<typeof rawRequest>>>((resolve, reject) => {
    sent.on('error', reject);
    sent.on('response', (response) => {
      text(response).then((body) => {
        resolve({ status: response.statusCode, headers: response.headers, body });
      }, reject);
    });
  });
  sent.flushHeaders();
  if (write !== undefined) sent.write(write);
  if (end) sent.end();
  try {
    return await answer;
  } finally {
    sent.destroy();
  }
}

/** A new folder, and how to remove it with all that it holds. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'medborgarlofte-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
