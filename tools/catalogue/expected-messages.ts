import { categoriesOf, type Categories } from './plural-categories.js';
import type { SourceMessage } from './source-messages.js';

/** A message that a language has, or may have. */
export interface ExpectedMessage extends SourceMessage {
  /** Other Swedish texts that its unit may have as source. */
  otherSource?: string | undefined;
  /** The message that it is a form of: "state-days-left" for "state-days-left-few". */
  family?: string | undefined;
  /** The one of the family's forms that it is. */
  form?: string | undefined;
  /** Not asked for, but used where it is there. */
  isOptional?: boolean | undefined;
  /** Names in braces that it may have besides those of its source. */
  allowed?: readonly string[] | undefined;
  /** Sets of names of which one has to be there. Those of its source without this. */
  required?: readonly (readonly string[])[] | undefined;
}

/** Exact numbers that may have a text of their own: "Inget kvar", "En dag kvar". */
export const exactNumbers = ['0', '1'];

/** How exactly a date is known. Languages that inflect dates have a text for each. */
export const precisions = ['year', 'month', 'day'];

/** A message about one date alone. */
const ofOneDate = /^[^{]*\{(date|from|to)\}[^{]*$/;

/** What is in a pattern of a date of each precision. */
const dateParts: Record<string, readonly (readonly string[])[]> = {
  year: [['{year}']],
  month: [
    ['{alone}', '{year}'],
    ['{month}', '{year}'],
  ],
  day: [
    ['{day}', '{month}', '{year}'],
    ['{day}', '{alone}', '{year}'],
  ],
};

/**
 * The messages of the code as a language has them: a family of plurals has the categories of that language, in place of the two of
 * Swedish; and messages about a date may have a form for each precision.
 *
 * @param categories undefined for a language whose plurals are not known: then those of Swedish are asked for
 */
export function expectedMessages(
  messages: readonly SourceMessage[],
  categories: Categories | undefined,
): Map<string, ExpectedMessage> {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const expected = new Map<string, ExpectedMessage>();
  const add = (message: ExpectedMessage) => expected.set(message.id, message);
  for (const message of messages) {
    const family = familyOf(message.id, byId);
    if (!family) {
      add({ ...message, ...datePattern(message) });
      if (ofOneDate.test(message.source) && !message.id.startsWith('format-'))
        for (const form of precisions) add(dateForm(message, form));
    } else if (message.id === `${family}-other`) {
      const one = byId.get(`${family}-one`)!;
      for (const form of exactNumbers) add(pluralForm(family, form, [Number(form)], one, message, true));
      for (const [form, numbers] of categories ?? categoriesOf('sv')!)
        add(pluralForm(family, form, numbers, one, message));
    }
  }
  return expected;
}

/** "state-days-left" for the two messages that Swedish has of it. */
export function familyOf(id: string, messages: ReadonlyMap<string, unknown>): string | undefined {
  const family = /^(.*)-(one|other)$/.exec(id)?.[1];
  return family && messages.has(`${family}-one`) && messages.has(`${family}-other`) ? family : undefined;
}

function pluralForm(
  family: string,
  form: string,
  numbers: readonly number[],
  one: SourceMessage,
  other: SourceMessage,
  isOptional = false,
): ExpectedMessage {
  const isOwn = form === 'one' || form === 'other';
  const message = form === 'one' || form === '1' ? one : other;
  const names = (other.source.match(/\{\w+\}/g) ?? []).filter((name) => name !== '{count}');
  const hasCount = other.source.includes('{count}');
  return {
    ...message,
    id: `${family}-${form}`,
    desc: isOwn ? message.desc : `${other.desc.replace(/; a number other than one/, '')}; for ${shown(numbers)}`,
    family,
    form,
    isOptional,
    otherSource: isOwn ? undefined : (message === one ? other : one).source,
    allowed: hasCount ? ['{count}'] : [],
    required: [[...names, ...(hasCount && numbers.length > 1 ? ['{count}'] : [])]],
  };
}

function dateForm(message: SourceMessage, form: string): ExpectedMessage {
  const [name] = message.source.match(/\{\w+\}/)!;
  const parts = { year: 'a year', month: 'a month and its year', day: 'a day' }[form]!;
  return {
    ...message,
    id: `${message.id}-${form}`,
    desc: `${message.desc}; for ${parts}, where your language inflects dates`,
    family: message.id,
    form,
    isOptional: true,
    allowed: ['{day}', '{month}', '{alone}', '{year}'],
    required: [[name], ...dateParts[form]!],
  };
}

/** A pattern of a date may use either list of months, and have the year where Swedish has not. */
function datePattern({ id, source }: SourceMessage): Partial<ExpectedMessage> {
  if (!/^format-(day|month)\b(?!s)/.test(id)) return {};
  const names = source.match(/\{\w+\}/g) ?? [];
  const swapped = names.map((name) => ({ '{alone}': '{month}', '{month}': '{alone}' })[name] ?? name);
  return { allowed: ['{month}', '{alone}', '{year}'], required: [names, swapped] };
}

function shown(numbers: readonly number[]): string {
  return numbers.slice(0, 5).join(', ') + (numbers.length > 5 ? ' …' : '');
}
