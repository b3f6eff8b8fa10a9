import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isPasswordHash } from './inbox/password.js';

/** What the person who starts the receiver got wrong, one line for each setting. */
export class SettingsProblem extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

/** The file that is read when it is in the folder where the receiver starts and SETTINGS_FILE names no other. */
export const defaultSettingsFile = 'receiver.settings.json';

/** The environment has text only: a list is separated by commas, a table is JSON. The file has real lists and tables. */
const list = (item: z.ZodType<string>) =>
  z.preprocess(
    (value) =>
      typeof value === 'string'
        ? value
            .split(',')
            .map((part) => part.trim())
            .filter((part) => part)
        : value,
    z.array(item, 'must be a list'),
  );

const table = <Value>(value: z.ZodType<Value>) =>
  z.preprocess(
    (given, context) => {
      if (typeof given !== 'string') return given;
      try {
        return JSON.parse(given) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'must be JSON, such as {"name": "value"}', input: undefined });
        return z.NEVER;
      }
    },
    z.record(z.string(), value, 'must be a table, such as {"name": "value"}'),
  );

const wholeNumber = (from: number, to: number) => {
  const message = `must be a whole number from ${from} to ${to}`;
  return z.preprocess(
    (value) => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value),
    z.int(message).min(from, message).max(to, message),
  );
};

const yesOrNo = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean('must be true or false'),
);

const isOrigin = (text: string) => URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;

const origin = z
  .string()
  .refine(isOrigin, 'must be an origin without a path or a slash at its end, such as https://www.kommunen.se');

const isEmail = (text: string) => /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d.-]+$/i.test(text) && text.length <= 254;

const email = z.string().refine(isEmail, 'must be an e-mail address, such as kommunen@exempel.se');

const webAddress = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
    'must be an address with http or https',
  )
  .transform((text) => text.replace(/\/+$/, ''));

const databaseUrl = z
  .string()
  .refine(
    (text) => /^(file:.|postgres(ql)?:\/\/.)/.test(text),
    'must begin with file: and a path, or with postgres:// and a server',
  );

const smtpUrl = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && Boolean(new URL(text).hostname),
    'must be an address such as smtp://mail.kommunen.se:587 (smtps:// for TLS from the first byte)',
  );

const header = z.string().regex(/^[\w-]+$/, 'must be the name of a header, such as X-Remote-User');

const schema = z
  .strictObject({
    /** 0 takes any free port. */
    PORT: wholeNumber(0, 65_535).default(8080),
    /** The address to listen on. The default is this machine only, where a proxy with TLS is. */
    HOST: z.string().min(1, 'must be an address to listen on, such as 127.0.0.1').default('127.0.0.1'),
    /** How many proxies are in front, each of which adds to X-Forwarded-For. */
    TRUST_PROXY: wholeNumber(0, 10).default(0),
    /** The address that people have, for links in mail. With https, cookies are for https only. */
    PUBLIC_URL: webAddress.optional(),
    /** Other sites whose forms may send here. */
    ALLOWED_ORIGINS: list(origin).default([]),
    DATABASE_URL: databaseUrl.default('file:data/feedback.db'),
    /** Who gets mail about every message that MAIL_ROUTES has no entry for. */
    MAIL_TO: list(email).default([]),
    /** Who gets mail instead: the id of a promise, or the address of a page (and the pages below it), → addresses. */
    MAIL_ROUTES: table(list(email)).default({}),
    /** The sender. Bounces come back to it, so a person should read it. */
    MAIL_FROM: email.optional(),
    MAIL_LANGUAGE: z.enum(['sv', 'en'], 'must be sv or en').default('sv'),
    SMTP_URL: smtpUrl.optional(),
    /** Messages that are older are deleted, if they have reached a person. Without it, nothing is deleted by itself. */
    RETENTION_DAYS: wholeNumber(1, 36_500).optional(),
    /** Who may sign in: name → what `medborgarlofte-receiver hash-password` printed. */
    INBOX_USERS: table(
      z.string().refine(isPasswordHash, 'must be what "medborgarlofte-receiver hash-password" prints'),
    ).default({}),
    /** The header in which a proxy that has signed people in names them. */
    INBOX_PROXY_HEADER: header.optional(),
    /** An inbox without a password, for this machine only. */
    INBOX_OPEN: yesOrNo.default(false),
    /** How long a stop waits for requests under way. An attempt of the form may take 15 seconds. */
    STOP_SECONDS: wholeNumber(0, 600).default(20),
  })
  .superRefine((settings, context) => {
    const problem = (name: string, message: string) => {
      context.addIssue({ code: 'custom', path: [name], message });
    };
    const hasAddresses = settings.MAIL_TO.length > 0 || Object.keys(settings.MAIL_ROUTES).length > 0;
    if (settings.SMTP_URL && !settings.MAIL_FROM) problem('MAIL_FROM', 'is required with SMTP_URL');
    if (settings.SMTP_URL && settings.MAIL_TO.length === 0) problem('MAIL_TO', 'is required with SMTP_URL');
    if (hasAddresses && !settings.SMTP_URL) problem('SMTP_URL', 'is required with MAIL_TO and MAIL_ROUTES');
    const ways = [
      Object.keys(settings.INBOX_USERS).length > 0 && 'INBOX_USERS',
      settings.INBOX_PROXY_HEADER && 'INBOX_PROXY_HEADER',
      settings.INBOX_OPEN && 'INBOX_OPEN',
    ].filter((name) => typeof name === 'string');
    if (ways.length > 1) problem(ways[1]!, `cannot be used together with ${ways[0]!}`);
    if (settings.INBOX_OPEN && !isLoopback(settings.HOST))
      problem('INBOX_OPEN', 'is only for HOST=127.0.0.1: elsewhere anyone could read the inbox');
    if (settings.INBOX_PROXY_HEADER && settings.TRUST_PROXY === 0)
      problem('INBOX_PROXY_HEADER', 'needs TRUST_PROXY=1: without a proxy in front, anyone can send that header');
  });

export type Settings = z.infer<typeof schema>;

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host);
}

/**
 * Settings by their names in the environment and in one JSON file that has the same names; the environment wins. Throws a
 * `SettingsProblem` that names each wrong setting and where it was found. Values are never repeated: some are secret.
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): Settings {
  const file = readSettingsFile(environment['SETTINGS_FILE'], readFile);
  const names = Object.keys(schema.shape);
  const fromEnvironment = Object.fromEntries(
    names.filter((name) => environment[name]).map((name) => [name, environment[name]]),
  );
  const result = schema.safeParse({ ...file.values, ...fromEnvironment });
  if (result.success) return result.data;
  const { issues } = result.error;
  // What is missing beside a setting that is wrong would only distract.
  const wrong = issues.filter((issue) => !isAboutOthers(issue));
  throw new SettingsProblem(
    (wrong.length > 0 ? wrong : issues).map((issue) => lineFor(issue, fromEnvironment, file.path)),
  );
}

/** What `superRefine` finds: a setting that does not go with another one. */
function isAboutOthers({ message }: z.core.$ZodIssue): boolean {
  return /^(is|needs|cannot) /.test(message);
}

function readSettingsFile(
  asked: string | undefined,
  readFile: (path: string) => string,
): { path: string; values: Record<string, unknown> } {
  const path = asked || defaultSettingsFile;
  let text: string;
  try {
    text = readFile(path);
  } catch (fault) {
    if (!asked && (fault as NodeJS.ErrnoException).code === 'ENOENT') return { path, values: {} };
    throw new SettingsProblem([`SETTINGS_FILE: ${path} cannot be read (${(fault as NodeJS.ErrnoException).code}).`]);
  }
  try {
    const values = JSON.parse(text) as unknown;
    if (typeof values === 'object' && values && !Array.isArray(values))
      return { path, values: values as Record<string, unknown> };
  } catch {
    // Said below, without the parser's message, which quotes the file.
  }
  throw new SettingsProblem([`${path} must be a JSON object, such as {"PORT": 8080}.`]);
}

function lineFor(issue: z.core.$ZodIssue, fromEnvironment: Record<string, unknown>, file: string): string {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => `${name} in ${file} is not a setting.`).join('\n');
  const [name, ...rest] = issue.path.map(String);
  const where = name! in fromEnvironment ? 'in the environment' : `in ${file}`;
  const entry = rest.map((part) => (/^\d+$/.test(part) ? `entry ${Number(part) + 1}` : `"${part}"`)).join(', ');
  return isAboutOthers(issue)
    ? `${name} ${issue.message}.`
    : `${name} ${where}${entry && `, ${entry},`} ${wording(issue)}.`;
}

function wording({ message }: z.core.$ZodIssue): string {
  return message.startsWith('Invalid input') ? 'must be text' : message;
}
