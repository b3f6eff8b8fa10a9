import type { CitizenPromise, Text } from '../src/promise/citizen-promise.js';
import { languagesOf } from '../src/promise/localized-text.js';
import { matchShape, promiseShape, type Shape } from '../src/promise/promise-shape.js';

/** A text that residents see, and where it is. */
interface PlacedText {
  path: string;
  text: Text;
}

/** The languages that a promise is offered in, which are those of its title. */
export function languagesOfPromise({ title, lang }: CitizenPromise): string[] {
  return languagesOf(title, lang);
}

/** For each language of the title, the paths of the texts that lack it. What has no letters, such as a date, needs no translation. */
export function missingTexts(promise: CitizenPromise): Map<string, string[]> {
  const texts = textsIn(promise).filter(({ text }) =>
    Object.values(textByLanguage(text)).some((words) => /\p{L}/u.test(words)),
  );
  return new Map(
    languagesOfPromise(promise).map((language) => [
      language,
      texts.filter(({ text }) => !languagesOf(text, promise.lang).includes(language)).map(({ path }) => path),
    ]),
  );
}

/** Languages that some text has, and the title has not. */
export function languagesWithoutTitle(promise: CitizenPromise): string[] {
  const all = textsIn(promise).flatMap(({ text }) => languagesOf(text, promise.lang));
  const offered = languagesOfPromise(promise);
  return [...new Set(all)].filter((language) => !offered.includes(language));
}

function textByLanguage(text: Text): Record<string, string> {
  return typeof text === 'string' ? { text } : text;
}

/** All texts of a promise that has been read, in the order of the file's fields. */
export function textsIn(value: unknown, shape: Shape = promiseShape, path = ''): PlacedText[] {
  if (value === undefined) return [];
  const texts = [{ path, text: value as Text }];
  return matchShape<PlacedText[]>(shape, {
    leaf: (kind) => (kind === 'text' || (kind === 'amount' && typeof value !== 'number') ? texts : []),
    oneOf: ({ options, orText }) => (orText && !options.includes(value as string) ? texts : []),
    list: ({ items }) => (value as unknown[]).flatMap((item, index) => textsIn(item, items, `${path}[${index}]`)),
    object: ({ fields }) =>
      Object.entries(fields).flatMap(([name, field]) =>
        textsIn((value as Record<string, unknown>)[name], field, path ? `${path}.${name}` : name),
      ),
  });
}
