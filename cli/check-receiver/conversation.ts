import { randomUUID } from 'node:crypto';
import { encodeFeedback } from '../src/feedback/encode-feedback.js';
import type { Feedback } from '../src/feedback/feedback.js';

/** An answer, read to its end. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The object that it holds; an empty one for anything else. */
  json: Record<string, unknown>;
}

export interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
}

/** Milliseconds that the form waits for an answer, its body included. */
const patience = 15_000;

/** What is said to a receiver and by it. Redirects are not followed, as by the form. */
export class Conversation {
  /** All answers to programs so far, with what they answered. */
  readonly answers: { what: string; answer: Answer }[] = [];

  constructor(
    readonly address: string,
    /** An origin that may send, when one is known. */
    readonly origin: string | undefined,
  ) {}

  /** Sends without keeping the answer; throws when none comes. */
  async request({ method = 'POST', headers = {}, body }: Sent, address = this.address): Promise<Answer> {
    const response = await fetch(address, {
      method,
      headers,
      ...(body !== undefined && { body }),
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: objectIn(text) };
  }

  /** Posts as the element does; `what` is what this is, in words. */
  async post(what: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>): Promise<Answer> {
    const accept = { Accept: 'application/json, application/problem+json' };
    const answer = await this.request({ headers: { ...accept, ...headers }, body });
    this.answers.push({ what, answer });
    return answer;
  }

  /** Posts a message as JSON under its key, with the header that belongs to it. */
  postMessage(what: string, message: Message, headers: Record<string, string> = {}): Promise<Answer> {
    return this.post(what, JSON.stringify(message), { ...jsonHeaders(message.key), ...headers });
  }
}

export interface Message {
  key: string;
  [member: string]: unknown;
}

const testText =
  'TEST: skickat av "medborgarlofte check-receiver" för att prova mottagaren. Kan tas bort. / A test of the receiver. May be deleted.';

/** A message as the contract has it, with the given members in place of its own. */
export function testMessage(members: Record<string, unknown> = {}): Message {
  const key = randomUUID();
  return {
    version: 1,
    key,
    message: `${testText} ${key.slice(0, 8)}`,
    email: 'test@exempel.se',
    locale: 'sv',
    page: { url: 'https://kommunen.exempel.se/lofte', title: 'Test' },
    promise: 'test',
    writtenAt: new Date().toISOString(),
    client: 'medborgarlofte-check-receiver',
    check: { website: '', elapsedMs: 5300 },
    ...members,
  };
}

export function jsonHeaders(key: string): Record<string, string> {
  return { 'Content-Type': 'application/json', 'Idempotency-Key': `"${key}"` };
}

/** The same message as a form has it. */
export function testForm(): { key: string; body: string } {
  const { key, client, ...feedback } = testMessage();
  const encoding = 'application/x-www-form-urlencoded';
  return { key, body: encodeFeedback(feedback as unknown as Feedback, key, String(client), [], encoding).body };
}

function objectIn(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}
