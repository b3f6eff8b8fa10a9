import type { Expectation } from '../promise/problem.js';

const idLetters = 'letters, digits, - and _, without spaces';

/** What is expected, as it ends the sentence "found …, expected …". Those that have a sentence of their own are not here. */
export const expectedInWords = {
  object: 'fields in braces, { … }',
  text: 'a text, "…", or one for each language, { "sv": "…", "en": "…" }',
  word: 'a text in one language, "…"',
  number: 'a number, without quotes',
  'whole number': 'a whole number from 0 up, without quotes',
  'true or false': 'true or false, without quotes',
  id: idLetters,
  'id of its own': idLetters,
  'language tag': 'a language tag, such as "sv", "en" or "en-GB"',
  date: 'a date that exists, such as "2026-09-30", "2026-09" or "2026"',
  address: 'an address with https:, http:, mailto: or tel:, or relative to the file, without user name and password',
  'web address': 'an address with https: or http:, or relative to the file, without user name and password',
  'e-mail address': 'an e-mail address, such as "namn@kommunen.se"',
  'phone number': 'a phone number, such as "054-540 00 00"',
  'list of at most 200': 'a list in brackets, [ … ]',
} satisfies Partial<Record<Expectation, string>>;
