import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { FloodLimiter } from '../flood-limiter.js';
import type { Log } from '../log.js';
import { isOwnOrigin } from '../origin.js';
import { pageLanguage, type PageLanguage } from '../page-words.js';
import { senderOf } from '../sender.js';
import { isLoopback, type Settings } from '../settings.js';
import { newToken, sessionLength, type Sessions } from '../store/sessions.js';
import { checkPassword } from './password.js';

export interface InboxEnvironment {
  Variables: {
    /** Who is at work, as the log has it. */
    person: string;
    language: PageLanguage;
    /** What each form of this browser has to send along. */
    formToken: string;
  };
}

export type InboxContext = Context<InboxEnvironment>;

/** Passwords that are checked at once; each takes a processor for a while. */
const mostChecks = 4;

export type SignInResult = 'ok' | 'wrong' | 'wait';

/** Who may see the inbox, by one of three ways: a password, a proxy that has signed people in, or for all on this machine. */
export class Access {
  readonly #settings: Settings;
  readonly #sessions: Sessions;
  readonly #log: Log;
  readonly #isSecure: boolean;
  readonly #attempts = new FloodLimiter({ burst: 10, perSecond: 1 / 60, quarantineBytes: 0 });
  #checks = 0;

  constructor(settings: Settings, sessions: Sessions, log: Log) {
    this.#settings = settings;
    this.#sessions = sessions;
    this.#log = log;
    this.#isSecure = settings.PUBLIC_URL?.startsWith('https:') ?? false;
  }

  get way(): 'password' | 'proxy' | 'open' | 'off' {
    const { INBOX_OPEN, INBOX_PROXY_HEADER, INBOX_USERS } = this.#settings;
    if (INBOX_OPEN) return 'open';
    if (INBOX_PROXY_HEADER) return 'proxy';
    return Object.keys(INBOX_USERS).length > 0 ? 'password' : 'off';
  }

  /** Sets the language, and the token that ties forms to this browser, for every page, also before sign-in. */
  readonly begin: MiddlewareHandler<InboxEnvironment> = async (context, next) => {
    const asked = context.req.query('language');
    if (asked === 'sv' || asked === 'en') setCookie(context, 'inbox-language', asked, this.#cookie(365 * 86_400));
    const wanted = asked ?? getCookie(context, 'inbox-language');
    context.set('language', pageLanguage(wanted, context.req.header('Accept-Language')));
    let token = this.#token(context);
    if (!token) {
      token = newToken();
      this.#setToken(context, token);
    }
    context.set('formToken', formTokenOf(token));
    await next();
  };

  /** The person at work; undefined when nobody is signed in. */
  async personOf(context: InboxContext): Promise<string | undefined> {
    switch (this.way) {
      case 'open':
        // Another name that leads to this machine is a page's attempt to read the inbox by it (DNS rebinding).
        return isLoopback(new URL(context.req.url).hostname.replace(/^\[|\]$/g, '')) ? 'demo' : undefined;
      case 'proxy':
        return context.req.header(this.#settings.INBOX_PROXY_HEADER!)?.slice(0, 200) || undefined;
      case 'password': {
        const token = this.#token(context);
        const person = token && (await this.#sessions.personOf(token));
        // Whose name was removed from the settings has no access any more.
        return person && Object.hasOwn(this.#settings.INBOX_USERS, person) ? person : undefined;
      }
      case 'off':
        return undefined;
    }
  }

  /** Whether a request that changes something comes from a form of ours in this browser. */
  mayChange(context: InboxContext, token: unknown): boolean {
    const origin = context.req.header('Origin');
    const publicOrigin = this.#settings.PUBLIC_URL && new URL(this.#settings.PUBLIC_URL).origin;
    const isOwn =
      origin === undefined
        ? context.req.header('Sec-Fetch-Site') === 'same-origin'
        : origin === publicOrigin || isOwnOrigin(origin, context.req.raw.headers);
    return isOwn && typeof token === 'string' && isSame(token, context.get('formToken'));
  }

  async signIn(context: InboxContext, name: string, password: string): Promise<SignInResult> {
    const sender = senderOf(context, this.#settings.TRUST_PROXY);
    if (this.#checks >= mostChecks || !this.#attempts.admit(sender)) return 'wait';
    this.#checks++;
    try {
      const { INBOX_USERS } = this.#settings;
      const stored = Object.hasOwn(INBOX_USERS, name) ? INBOX_USERS[name] : undefined;
      if (!(await checkPassword(password.slice(0, 1000), stored))) {
        this.#log('sign-in-refused');
        return 'wrong';
      }
    } finally {
      this.#checks--;
    }
    // A new token, so that one that was planted in the browser before is worth nothing.
    this.#setToken(context, await this.#sessions.begin(name));
    this.#log('sign-in');
    return 'ok';
  }

  async signOut(context: InboxContext): Promise<void> {
    const token = this.#token(context);
    if (token) await this.#sessions.end(token);
    this.#setToken(context, newToken());
  }

  get #cookieName(): string {
    // The browser takes a cookie of this name only over https and from this very host.
    return this.#isSecure ? '__Host-inbox' : 'inbox';
  }

  #token(context: InboxContext): string | undefined {
    const token = getCookie(context, this.#cookieName);
    return token && /^[\w-]{43}$/.test(token) ? token : undefined;
  }

  #setToken(context: InboxContext, token: string): void {
    setCookie(context, this.#cookieName, token, this.#cookie(sessionLength / 1000));
  }

  #cookie(maxAge: number) {
    return { path: '/', httpOnly: true, sameSite: 'Lax', secure: this.#isSecure, maxAge } as const;
  }
}

/**
 * Pages that cost work or hold much are not for other sites to ask for: only links that a person follows are let through, and
 * only to cheap pages.
 */
export function isFromElsewhere(context: Context): boolean {
  const site = context.req.header('Sec-Fetch-Site');
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  const isFollowed =
    context.req.header('Sec-Fetch-Mode') === 'navigate' && context.req.header('Sec-Fetch-Dest') === 'document';
  const isCheap =
    new URL(context.req.url).search === '' && !/\/(statistics|log|mail|synpunkter\.\w+)$/.test(context.req.path);
  return !(context.req.method === 'GET' && isFollowed && isCheap);
}

function formTokenOf(token: string): string {
  return createHash('sha256').update(`form:${token}`).digest('base64url');
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
