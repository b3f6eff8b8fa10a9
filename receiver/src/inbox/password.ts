import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/** The OWASP password storage cheat sheet's choice for 16 MB of memory. */
const cost = { N: 2 ** 14, r: 8, p: 5 };
const hashForm = /^scrypt\$N=(\d+),r=(\d+),p=(\d+)\$([\w-]+)\$([\w-]{43})$/;

export function isPasswordHash(text: string): boolean {
  return hashForm.test(text);
}

/** What INBOX_USERS keeps instead of the password. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost);
  return `scrypt$N=${cost.N},r=${cost.r},p=${cost.p}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

/** Takes as long when there is no such user, so that nobody learns who there is. */
export async function checkPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [, N, r, p, salt, hash] =
    hashForm.exec(stored ?? (await (noPassword ??= hashPassword(randomBytes(16).toString('hex'))))) ?? [];
  const derived = await derive(password, Buffer.from(salt!, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
  return timingSafeEqual(derived, Buffer.from(hash!, 'base64url')) && stored !== undefined;
}

let noPassword: Promise<string> | undefined;

function derive(password: string, salt: Uint8Array, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // The same letter may be typed as one code point or as two.
    scrypt(password.normalize('NFC'), salt, 32, { ...options, maxmem: 256 * 1024 * 1024 }, (fault, key) =>
      fault ? reject(fault) : resolve(key),
    );
  });
}
