import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { encodeFeedback } from '../../src/feedback/encode-feedback.js';
import type { Feedback } from '../../src/feedback/feedback.js';

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

export interface ConversationOptions {
  address: string;
  /** An origin that may send, when one is known. */
  origin: string | undefined;
  /** Whether hundreds of messages may be left behind. */
  mayFlood: boolean;
  /** Seconds within which a request that is never finished has to be cut; 0 to leave that out. */
  cutWithin: number;
  amounts: Amounts;
}

/** How much is sent to see what a receiver does with much: more than one person sends, and less than harms. */
export interface Amounts {
  /** Repeats of one message, and malformed requests. */
  repeats: number;
  /** Messages, where that is asked for. */
  messages: number;
}

/** Milliseconds that the form waits for an answer, its body included. */
const patience = 15_000;

/** What is said to a receiver and by it. Redirects are not followed, as by the form. */
export class Conversation {
  /** All answers to programs so far, with what they answered. */
  readonly answers: { what: string; answer: Answer }[] = [];

  readonly address: string;
  readonly origin: string | undefined;
  readonly mayFlood: boolean;
  readonly cutWithin: number;
  readonly amounts: Amounts;

  constructor({ address, origin, mayFlood, cutWithin, amounts }: ConversationOptions) {
    this.address = address;
    this.origin = origin;
    this.mayFlood = mayFlood;
    this.cutWithin = cutWithin;
    this.amounts = amounts;
  }

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

  /** Whether a request whose body never comes is answered, or its connection closed, within so many seconds. */
  isCutWithin(seconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const request = this.address.startsWith('https:') ? httpsRequest : httpRequest;
      const headers = { ...jsonHeaders(randomUUID()), 'Content-Length': 1000 };
      const sent = request(this.address, { method: 'POST', headers, agent: false });
      const end = (isCut: boolean) => {
        clearTimeout(timer);
        sent.destroy();
        resolve(isCut);
      };
      const timer = setTimeout(() => end(false), seconds * 1000);
      sent.on('response', () => end(true)).on('error', () => end(true));
      sent.write('{"version":1,');
    });
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
export function testForm(members: Record<string, unknown> = {}): { key: string; body: string } {
  const { key, client, ...feedback } = testMessage(members);
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
