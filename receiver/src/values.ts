import { isLongerThan, limitOf, type ContractPath } from '../../src/feedback/contract.js';

const utcTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const languageTag = /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i;

/** Whether a text may be the value at this place of the contract. */
export function mayBe(path: ContractPath, text: string): boolean {
  return !isLongerThan(text, limitOf(path)) && (forms[path]?.(text) ?? true);
}

const forms: Partial<Record<ContractPath, (text: string) => boolean>> = {
  // As BCP 47 has them, near enough: what it is for is that nothing else gets into a `lang` attribute.
  locale: (text) => languageTag.test(text),
  // RFC 3339 in UTC, of a day that exists.
  writtenAt: (text) => utcTime.test(text) && !Number.isNaN(Date.parse(text)),
};
