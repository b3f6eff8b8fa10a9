/** What is not JSON in a text, as far as a person who types it needs to know to put it right. */
export type JsonFault =
  | 'empty'
  | 'html'
  | 'comment'
  | 'curly-quotes'
  | 'single-quotes'
  | 'no-quotes'
  | 'capital-word'
  | 'line-break'
  | 'no-closing-quote'
  | 'quote-in-text'
  | 'control-character'
  | 'backslash'
  | 'odd-space'
  | 'semicolon'
  | 'equals-sign'
  | 'decimal-comma'
  | 'space-in-number'
  | 'number'
  | 'comma-missing'
  | 'comma-extra'
  | 'colon-missing'
  | 'value-missing'
  | 'name-missing'
  | 'brace-open'
  | 'bracket-open'
  | 'wrong-bracket'
  | 'brace-missing'
  | 'html-inside'
  | 'more-after-end'
  | 'other';

/** A fault in words: what is wrong, and what to do. */
export interface FaultWords {
  readonly wrong: string;
  readonly fix: string;
}

type Words = Readonly<Record<JsonFault, FaultWords>>;

/** For the command and for the panel. Between backticks, the panel makes code of it. */
export const jsonFaults: Readonly<Record<'sv' | 'en', Words>> = {
  sv: {
    empty: { wrong: 'Filen är tom.', fix: 'Publicera hela filen på nytt.' },
    html: { wrong: 'Det här är HTML eller XML, inte JSON.', fix: 'Spara löftet som JSON.' },
    comment: { wrong: 'JSON har inga kommentarer.', fix: 'Ta bort kommentaren.' },
    'curly-quotes': {
      wrong: 'Här står typografiska citattecken, som ordbehandlare skriver.',
      fix: 'Skriv raka citattecken, `"`.',
    },
    'single-quotes': { wrong: 'Här står enkla citattecken.', fix: 'Skriv raka dubbla citattecken, `"`.' },
    'no-quotes': {
      wrong: 'Här saknas citattecken.',
      fix: 'Skriv raka dubbla citattecken, `"`, före och efter namn och texter.',
    },
    'capital-word': { wrong: 'Ordet är inte JSON.', fix: 'Skriv `true`, `false` eller `null`, med små bokstäver.' },
    'line-break': {
      wrong: 'Här bryts raden mitt i en text.',
      fix: 'Skriv texten på en enda rad. En radbrytning i texten skrivs `\\n`.',
    },
    'no-closing-quote': { wrong: 'Texten har inget avslutande citattecken.', fix: 'Skriv `"` efter texten.' },
    'quote-in-text': {
      wrong: 'Texten tar slut här, vid citattecknet.',
      fix: 'Skriv `\\"` för ett citattecken inuti en text, eller använd ” i stället.',
    },
    'control-character': {
      wrong: 'Här står en tabb eller ett annat styrtecken i en text.',
      fix: 'Ta bort tecknet. En tabb skrivs `\\t`.',
    },
    backslash: { wrong: 'Ett ensamt `\\` i en text är inte JSON.', fix: 'Skriv `\\\\`.' },
    'odd-space': {
      wrong: 'Här står ett osynligt tecken, till exempel ett hårt mellanslag.',
      fix: 'Ta bort tecknet och skriv ett vanligt mellanslag.',
    },
    semicolon: { wrong: 'Här står ett semikolon.', fix: 'Skriv ett komma.' },
    'equals-sign': { wrong: 'Här står ett likhetstecken.', fix: 'Skriv ett kolon mellan namnet och värdet.' },
    'decimal-comma': { wrong: 'Här står ett decimalkomma.', fix: 'Skriv decimaler med punkt: `1.5`.' },
    'space-in-number': { wrong: 'Här står ett mellanslag inuti ett tal.', fix: 'Skriv talet utan mellanslag: `4000`.' },
    number: {
      wrong: 'Talet är inte skrivet som JSON.',
      fix: 'Skriv talet med siffror, utan `+` och utan nollor först: `0.5`, `12`.',
    },
    'comma-missing': { wrong: 'Här saknas ett komma.', fix: 'Sätt ett komma före det här.' },
    'comma-extra': { wrong: 'Här finns ett komma för mycket.', fix: 'Ta bort kommat.' },
    'colon-missing': { wrong: 'Här saknas ett kolon.', fix: 'Sätt ett kolon mellan namnet och värdet.' },
    'value-missing': { wrong: 'Här saknas ett värde.', fix: 'Skriv ett värde efter kolonet, eller ta bort fältet.' },
    'name-missing': {
      wrong: 'Här saknas namnet på ett fält.',
      fix: 'Skriv ett namn inom citattecken och ett kolon: `"title": …`.',
    },
    'brace-open': {
      wrong: 'Klammern `{` stängs aldrig. Är hela filen med?',
      fix: 'Skriv `}` där det som hör till den slutar.',
    },
    'bracket-open': {
      wrong: 'Hakparentesen `[` stängs aldrig. Är hela filen med?',
      fix: 'Skriv `]` där listan slutar.',
    },
    'wrong-bracket': {
      wrong: 'Här står fel slags parentes.',
      fix: 'Det som börjar med `{` slutar med `}`, och det som börjar med `[` slutar med `]`.',
    },
    'brace-missing': {
      wrong: 'Här saknas klamrar runt fälten.',
      fix: 'Skriv `{` före det första fältet och `}` efter det sista.',
    },
    'html-inside': {
      wrong: 'Här står HTML-kod, som publiceringssystemet kan ha lagt dit.',
      fix: 'Klistra in JSON-texten på nytt i källkodsläget, på en enda rad, eller publicera den som en fil.',
    },
    'more-after-end': {
      wrong: 'Löftet är redan slut här.',
      fix: 'Ta bort det som kommer efter, eller en parentes för mycket ovanför.',
    },
    other: { wrong: 'Det här är inte JSON.', fix: 'Jämför med exemplet i dokumentationen.' },
  },
  en: {
    empty: { wrong: 'The file is empty.', fix: 'Publish the whole file again.' },
    html: { wrong: 'This is HTML or XML, not JSON.', fix: 'Save the promise as JSON.' },
    comment: { wrong: 'JSON has no comments.', fix: 'Remove the comment.' },
    'curly-quotes': {
      wrong: 'These are curly quotes, as word processors write them.',
      fix: 'Use straight quotes, `"`.',
    },
    'single-quotes': { wrong: 'These are single quotes.', fix: 'Use straight double quotes, `"`.' },
    'no-quotes': {
      wrong: 'Quotes are missing here.',
      fix: 'Put straight double quotes, `"`, before and after names and texts.',
    },
    'capital-word': { wrong: 'This word is not JSON.', fix: 'Write `true`, `false` or `null`, in small letters.' },
    'line-break': {
      wrong: 'The line breaks inside a text here.',
      fix: 'Write the text on a single line. A line break in it is written `\\n`.',
    },
    'no-closing-quote': { wrong: 'The text has no closing quote.', fix: 'Write `"` after the text.' },
    'quote-in-text': {
      wrong: 'The text ends here, at the quotation mark.',
      fix: 'Write `\\"` for a quotation mark inside a text, or use ” instead.',
    },
    'control-character': {
      wrong: 'There is a tab or another control character in a text.',
      fix: 'Remove it. A tab is written `\\t`.',
    },
    backslash: { wrong: 'A single `\\` in a text is not JSON.', fix: 'Write `\\\\`.' },
    'odd-space': {
      wrong: 'There is an invisible character here, such as a no-break space.',
      fix: 'Remove it and write an ordinary space.',
    },
    semicolon: { wrong: 'There is a semicolon here.', fix: 'Write a comma.' },
    'equals-sign': { wrong: 'There is an equals sign here.', fix: 'Write a colon between the name and the value.' },
    'decimal-comma': { wrong: 'There is a decimal comma here.', fix: 'Write decimals with a point: `1.5`.' },
    'space-in-number': { wrong: 'There is a space inside a number.', fix: 'Write the number without it: `4000`.' },
    number: {
      wrong: 'The number is not written as in JSON.',
      fix: 'Write it with digits, without `+` and without zeros first: `0.5`, `12`.',
    },
    'comma-missing': { wrong: 'A comma is missing here.', fix: 'Put a comma before this.' },
    'comma-extra': { wrong: 'There is one comma too many here.', fix: 'Remove the comma.' },
    'colon-missing': { wrong: 'A colon is missing here.', fix: 'Put a colon between the name and the value.' },
    'value-missing': { wrong: 'A value is missing here.', fix: 'Write a value after the colon, or remove the field.' },
    'name-missing': {
      wrong: 'The name of a field is missing here.',
      fix: 'Write a name in quotes and a colon: `"title": …`.',
    },
    'brace-open': { wrong: 'This `{` is never closed. Is the file complete?', fix: 'Write `}` where it should end.' },
    'bracket-open': {
      wrong: 'This `[` is never closed. Is the file complete?',
      fix: 'Write `]` where the list ends.',
    },
    'wrong-bracket': {
      wrong: 'This is the wrong kind of bracket.',
      fix: 'What begins with `{` ends with `}`, and what begins with `[` ends with `]`.',
    },
    'brace-missing': {
      wrong: 'Braces around the fields are missing here.',
      fix: 'Write `{` before the first field and `}` after the last.',
    },
    'html-inside': {
      wrong: 'There is HTML code here, which the CMS may have added.',
      fix: 'Paste the JSON again in the source view, on a single line, or publish it as a file.',
    },
    'more-after-end': {
      wrong: 'The promise has already ended here.',
      fix: 'Remove what follows, or a bracket too many above.',
    },
    other: { wrong: 'This is not JSON.', fix: 'Compare with the example in the documentation.' },
  },
};
