import { checkCatalogue, type CheckedCatalogue } from '../../tools/catalogue/check-catalogue.js';
import { expectedMessages } from '../../tools/catalogue/expected-messages.js';
import { categoriesOf } from '../../tools/catalogue/plural-categories.js';
import { readSourceMessages } from '../../tools/catalogue/source-messages.js';

export const { messages } = readSourceMessages();

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A translation file with these texts, as a translator would save it. */
export function xliffOf(locale: string, texts: Readonly<Record<string, string>>): string {
  const expected = expectedMessages(messages, categoriesOf(texts['format-plural'] ?? locale));
  const units = Object.entries(texts).map(([id, text]) => {
    const source = expected.get(id)?.source ?? expected.get(id.replace(/-\w+$/, '-other'))?.source ?? '';
    return `<trans-unit id="${id}">\n<source>${escaped(source)}</source>\n<target>${escaped(text)}</target>\n</trans-unit>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file source-language="sv" target-language="${locale}" original="medborgarlofte" datatype="plaintext">
<body>
${units.join('\n')}
</body>
</file>
</xliff>
`;
}

/** The same as the build reads it. */
export function checked(locale: string, texts: Readonly<Record<string, string>>): CheckedCatalogue {
  return checkCatalogue(xliffOf(locale, texts), `locales/${locale}.xlf`, messages);
}
