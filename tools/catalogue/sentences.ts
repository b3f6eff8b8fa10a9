import type { Problem } from './problem.js';

/** What the check of the translations says, in Swedish and English, with its `{values}`. */
export const sentences = {
  'not-plain-text': {
    sv: 'texter är ren text; skriv det som ska fyllas i som {name}.',
    en: 'messages are plain text; write what is filled in as {name}.',
  },
  'unreadable-message': {
    sv: 'lit-localize kan inte läsa den här texten: {reason}',
    en: 'lit-localize cannot read this message: {reason}',
  },
  'no-messages': {
    sv: 'inga texter hittades i koden. Stämmer typerna (npx tsc -p .)?',
    en: 'no messages were found in the code. Are the types right (npx tsc -p .)?',
  },
  'no-id-in-code': {
    sv: "texten behöver ett id, till exempel id: 'feedback-form-send'.",
    en: "expected an id, such as id: 'feedback-form-send'.",
  },
  'no-description': {
    sv: "texten behöver en desc som säger var den finns, till exempel desc: 'feedback-form: button'.",
    en: "expected a desc that says where the text appears, such as desc: 'feedback-form: button'.",
  },
  'file-name': {
    sv: 'filen ska heta efter språket, utan land, skrift eller stora bokstäver. Byt namn på den till {expected}.',
    en: 'the file must be named after its language, without region, script or capital letters. Rename it to {expected}.',
  },
  'not-a-language': {
    sv: 'filens namn är ingen språkkod. Språkkoder har två eller tre bokstäver, till exempel fi.xlf.',
    en: "the file's name is not a language code. Codes have two or three letters, such as fi.xlf.",
  },
  'not-utf8': {
    sv: 'filen är inte sparad som UTF-8. Spara om den som UTF-8.',
    en: 'the file is not saved as UTF-8. Save it again as UTF-8.',
  },
  broken: {
    sv: 'filen är trasig här eller strax ovanför. XML-läsaren säger: {reason}',
    en: 'the file is broken here or just above. The XML parser says: {reason}',
  },
  'not-xliff': {
    sv: 'det här är ingen XLIFF-fil. Texterna ska ligga i <xliff>, <file> och <body>, som i locales/en.xlf.',
    en: 'this is not an XLIFF file. Expected <xliff>, <file> and <body> around the messages, as in locales/en.xlf.',
  },
  'xliff-version': {
    sv: 'filen har XLIFF version {found}. Spara den som XLIFF 1.2.',
    en: 'the file has XLIFF version {found}. Save it as XLIFF 1.2.',
  },
  'wrong-language': {
    sv: 'filen ska säga vilka språk den översätter från och till. Skriv:',
    en: 'the file must say from and to which language it translates. Expected:',
  },
  'no-id': {
    sv: 'texten har inget id. Kopiera raden från locales/en.xlf.',
    en: 'this message has no id. Copy the line from locales/en.xlf.',
  },
  duplicate: {
    sv: 'finns också på rad {line}. Ta bort en av dem.',
    en: 'is also on line {line}. Keep one of them.',
  },
  unused: {
    sv: 'används inte längre. Du kan ta bort rad {first} till {last}.',
    en: 'is no longer used. You can remove lines {first} to {last}.',
  },
  'several-targets': {
    sv: 'har mer än en <target>. Behåll en av dem.',
    en: 'has more than one <target>. Keep one of them.',
  },
  'tags-in-text': {
    sv: 'texten innehåller taggen <{tag}>, som läsarna inte kan se. Skriv utan taggar.',
    en: 'the text contains the tag <{tag}>, which readers cannot see. Write it without tags.',
  },
  missing: {
    sv: 'saknas. Klistra in det här ovanför </body> och skriv översättningen i <target>:',
    en: 'is missing. Paste this above </body>, and write the translation in <target>:',
  },
  'no-target': {
    sv: 'har ingen <target>. Skriv översättningen i en:',
    en: 'has no <target>. Write the translation in one:',
  },
  empty: {
    sv: 'är inte översatt. Skriv översättningen i <target>:',
    en: 'is not translated. Write the translation in <target>:',
  },
  unfinished: {
    sv: 'har state="{state}" och visas därför inte än. Skriv state="translated" när översättningen är klar.',
    en: 'has state="{state}", so readers do not get it yet. Write state="translated" when the translation is ready.',
  },
  'same-as-source': {
    sv: 'är samma text som på {language}, så den räknas inte som översatt. Är det meningen, skriv state="final" i <target>.',
    en: 'is the same text as in {language}, so it counts as not translated. If that is meant, write state="final" in <target>.',
  },
  'changed-source': {
    sv: 'svenskan har ändrats. Gå igenom översättningen och klistra in:',
    en: 'the Swedish has changed. Review the translation, and paste:',
  },
  'lost-letter': {
    sv: 'en bokstav har gått förlorad (\uFFFD). Skriv den på nytt och spara filen som UTF-8.',
    en: 'a letter is lost (\uFFFD). Write it again, and save the file as UTF-8.',
  },
  'invisible-character': {
    sv: 'texten innehåller det osynliga tecknet {character}. Ta bort det: skriv om texten för hand.',
    en: 'the text contains the invisible character {character}. Remove it: type the text again.',
  },
  'unknown-placeholder': {
    sv: '{placeholder} finns inte i den svenska texten. Ta bort det.',
    en: '{placeholder} is not in the Swedish text. Remove it.',
  },
  'missing-placeholder': {
    sv: '{placeholder} saknas. Klistra in det där det hör hemma:',
    en: '{placeholder} is missing. Paste it where it belongs:',
  },
  'placeholder-count': {
    sv: '{placeholder} ska finnas {expected} gång(er) men finns {found}.',
    en: 'expected {placeholder} {expected} time(s), and found it {found}.',
  },
  braces: {
    sv: 'texten har en ensam eller dubbel klammer. Klamrar ska bara finnas runt namn, som {name}.',
    en: 'the text has a single or double brace. Braces belong only around names, as in {name}.',
  },
  digits: {
    sv: 'siffrorna ska vara desamma som i den svenska texten: {expected}.',
    en: 'the digits must be those of the Swedish text: {expected}.',
  },
  direction: {
    sv: 'ska vara ltr eller rtl.',
    en: 'must be ltr or rtl.',
  },
  'direction-of-language': {
    sv: 'språket skrivs {expected}, men här står {found}.',
    en: 'the language is written {expected}, but this says {found}.',
  },
  'plural-category': {
    sv: 'ditt språk har inte den här pluralformen; det har {expected}. Ta bort rad {first} till {last}.',
    en: 'your language does not have this plural; it has {expected}. Remove lines {first} to {last}.',
  },
  'plural-language': {
    sv: 'webbläsare vet inte hur ditt språk räknar. Skriv koden för ett språk som har samma pluralformer, till exempel fi eller ru.',
    en: 'browsers do not know how your language counts. Write the code of a language that has the same plurals, such as fi or ru.',
  },
  separator: {
    sv: 'ska börja med {first} och sluta med {second}, med tecknet mellan.',
    en: 'must begin with {first} and end with {second}, with the sign between.',
  },
  'number-pattern': {
    sv: 'ska vara talet 1234,5 som det skrivs på ditt språk: siffrorna 1, 234 och 5, med tecken för tusental och decimaler.',
    en: 'must be the number 1234.5 as your language writes it: the digits 1, 234 and 5, with the signs for thousands and decimals.',
  },
  'month-count': {
    sv: 'ska vara tolv månader med mellanslag mellan; här finns {found}.',
    en: 'must be twelve months with a space between; found {found}.',
  },
  'month-repeated': {
    sv: '{month} finns mer än en gång.',
    en: '{month} is there more than once.',
  },
  'month-order': {
    sv: 'månaderna ska stå i ordning: {month} är månad {expected}, men står som månad {found}.',
    en: 'the months must be in order: {month} is month {expected}, but is written as month {found}.',
  },
  long: {
    sv: 'är mycket längre än den svenska texten ({found} tecken mot {expected}). Får den plats?',
    en: 'is much longer than the Swedish text ({found} characters against {expected}). Does it fit?',
  },
} as const satisfies Record<string, { sv: string; en: string }>;

export type ReportLanguage = 'sv' | 'en';

/** A problem as one line, with what to paste below it. */
export function inWords({ file, line, id, code, values = {}, paste }: Problem, language: ReportLanguage): string {
  const pasted = paste === undefined ? '' : `\n${paste.replace(/^/gm, '    ')}`;
  return `${file}:${line}: ${id === undefined ? '' : `${id}: `}${wordsOf(code, language, values)}${pasted}`;
}

/** The sentence alone. */
export function wordsOf(code: Problem['code'], language: ReportLanguage, values: Problem['values'] = {}): string {
  const sentence: string = sentences[code][language];
  return sentence.replace(/{(\w+)}/g, (place, name: string) => String(values[name] ?? place));
}
