import { pageDocument, unshadowed } from '../../platform/unshadowed.js';
import { isMail, readMailAddress } from '../../promise/mail-address.js';
import { safeAddress } from '../../promise/safe-address.js';
import { reportToEditor } from '../../notices/notices.js';
import { cleanExtra } from '../../feedback/clean.js';
import type { DeliveryOptions } from '../../feedback/delivery.js';
import { encodings, type Encoding } from '../../feedback/encode-feedback.js';
import type { SendOptions } from '../../feedback/send-feedback.js';
import { version } from '../../version.js';

export const defaultTimeout = 15_000;

/** What a page says about sending. */
export interface SendHost extends HTMLElement {
  action: string;
  enctype: string;
  receipt: string;
  credentials: string;
  timeout: number;
}

/** Where messages go as it was written: on the element, else on the form inside it. */
export function givenAddress(host: SendHost): string {
  const native = host.querySelector('form');
  return host.action || (native && unshadowed(native).getAttribute('action')) || '';
}

/** The absolute address of `action`, or `mailto:` with one recipient; undefined when nothing can be sent there. */
export function sendAddress(host: SendHost): string | undefined {
  const given = givenAddress(host);
  if (isMail(given)) {
    const mail = readMailAddress(given);
    return mail && `mailto:${mail.address}`;
  }
  const address = given && safeAddress(given, pageDocument.baseURI);
  return address?.startsWith('http') ? address : undefined;
}

/** The email address that messages go to as letters; undefined when they are sent by the form. */
export function mailAddress(host: SendHost): string | undefined {
  const address = sendAddress(host);
  return address && readMailAddress(address)?.address;
}

/** All that a message is sent with; undefined when it can be sent nowhere. */
export function deliveryOptions(host: SendHost): DeliveryOptions | undefined {
  const action = sendAddress(host);
  if (!action) return undefined;
  const hidden = host.querySelectorAll<HTMLInputElement>('input[type=hidden][name]');
  return {
    ...sendOptions(host),
    action,
    client: `medborgarlofte/${version}`,
    encoding: oneOf<Encoding>(host, 'enctype', encodings),
    extra: cleanExtra([...hidden].map(({ name, value }) => [name, value] as const)),
  };
}

/** How an attempt is made. What makes no sense counts as the default, and that is reported to the editor. */
export function sendOptions(host: SendHost): SendOptions {
  const { timeout } = host;
  const isTime = timeout > 0;
  if (!isTime) {
    const attribute = 'timeout';
    const found = host.getAttribute(attribute) ?? timeout;
    reportToEditor('not-a-number', { attribute, found, used: defaultTimeout }, host);
  }
  return {
    timeout: isTime ? timeout : defaultTimeout,
    receipt: oneOf(host, 'receipt', ['', 'id', 'status']),
    credentials: oneOf(host, 'credentials', ['omit', 'same-origin', 'include']),
  };
}

/** An attribute's value, or the first of those that it may have. */
function oneOf<Value extends string>(
  host: SendHost,
  attribute: 'receipt' | 'credentials' | 'enctype',
  values: readonly Value[],
): Value {
  const found = host[attribute];
  const value = values.find((value) => value === found);
  if (value === undefined)
    reportToEditor('not-one-of', { attribute, found, expected: values.filter(Boolean).join(', ') }, host);
  return value ?? values[0]!;
}
