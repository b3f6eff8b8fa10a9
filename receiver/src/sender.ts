import { isIPv4, isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Who sends, for limits alone: the network of the connection, or what the last of so many trusted proxies says it was. */
export function senderOf(context: Context, proxies: number): string {
  const connection = getConnInfo(context).remote.address ?? '';
  if (proxies === 0) return networkOf(connection);
  // Each proxy adds who it heard at the end; what comes before, anyone may have written.
  const heard = (context.req.header('X-Forwarded-For') ?? '').split(',').map((part) => part.trim());
  return networkOf(heard.at(-proxies) || connection);
}

/** An IPv4 address, or the 64 bits of an IPv6 address that a household or an office has for itself. */
export function networkOf(address: string): string {
  const plain = address.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/%.*$/, '');
  const ipv4 = plain.replace(/^::ffff:(?=\d+\.)/i, '').replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');
  if (isIPv4(ipv4)) return ipv4;
  if (!isIPv6(plain)) return plain.slice(0, 100);
  // The browser's rules make one form of the many.
  const [before = '', after] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const groups = before ? before.split(':') : [];
  const last = after ? after.split(':') : [];
  const zeros = after === undefined ? [] : Array<string>(8 - groups.length - last.length).fill('0');
  return `${[...groups, ...zeros, ...last].slice(0, 4).join(':')}::/64`;
}
