import { exactNumbers, familyOf, precisions } from './expected-messages.js';
import { categoriesOf, pluralMessage } from './plural-categories.js';
import type { SourceMessage } from './source-messages.js';

/**
 * The finished translations as the elements read them. A family of plurals is two messages there, as in the code: the text for exactly
 * one, and the text for all other numbers, with further forms on lines of their own ("few:…"). A family of which a form is missing is
 * not there: readers get the Swedish.
 *
 * @param countsLike the language whose plural rules the translations have; where none is known, no plural is there
 */
export function shippedMessages(
  messages: readonly SourceMessage[],
  translations: ReadonlyMap<string, string>,
  countsLike: string | undefined,
): Map<string, string> {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const shipped = new Map<string, string>();
  for (const { id } of messages) {
    const family = familyOf(id, byId);
    const text = translations.get(id);
    if (family) {
      if (id.endsWith('-other')) addFamily(family);
    } else if (id === pluralMessage) {
      if (countsLike) shipped.set(id, countsLike);
    } else if (text) shipped.set(id, withForms(text, formsOf(id, precisions)));
  }
  return shipped;

  function addFamily(family: string): void {
    const other = translations.get(`${family}-other`);
    const categories = [...(categoriesOf(countsLike ?? '') ?? [])].filter(([name]) => name !== 'other');
    if (!countsLike || !other || categories.some(([name]) => !translations.has(`${family}-${name}`))) return;
    const exact = formsOf(family, exactNumbers);
    const forms = categories.flatMap(([name, numbers]): [string, string][] => {
      const text = translations.get(`${family}-${name}`)!;
      // By number where they are few: then no browser has to know the language.
      return numbers.length > 2 ? [[name, text]] : numbers.map((number) => [String(number), text]);
    });
    // An exact number goes before a category: the first line that fits is used.
    const all = [...exact, ...forms.filter(([name]) => !exact.some(([other]) => other === name))];
    const one = all.find(([name]) => name === '1')?.[1] ?? forms.find(([name]) => name === 'one')?.[1] ?? other;
    shipped.set(`${family}-one`, one);
    const isOne = ([name]: [string, string]) => name === '1';
    const needsOne = all.some(([name]) => name === 'one');
    shipped.set(`${family}-other`, withForms(other, needsOne ? all : all.filter((form) => !isOne(form))));
  }

  function formsOf(id: string, names: readonly string[]): [string, string][] {
    return names.flatMap((name): [string, string][] => {
      // Some messages of their own have such a name too.
      const text = byId.has(`${id}-${name}`) ? undefined : translations.get(`${id}-${name}`);
      return text ? [[name, text]] : [];
    });
  }
}

function withForms(text: string, forms: readonly [string, string][]): string {
  return [text, ...forms.map((form) => form.join(':'))].join('\n');
}
