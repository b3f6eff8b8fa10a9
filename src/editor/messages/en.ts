import type { EditorMessages } from './editor-messages.js';

/** All that is said to editors, in English. */
export const en: EditorMessages = {
  language: 'en',
  title: 'Help for page editors',
  seenByAll: 'Everyone who opens the page sees this box as long as `{debug}` is there. Remove it before you publish.',
  seenByAddress: 'Only those who open the page with `{hash}` at the end of its address see this box.',
  wait: 'Loading the promise…',
  allWell: 'No problems found.',
  toFix: (count) => (count === 1 ? '1 problem to fix' : `${count} problems to fix`),
  onPage: 'Elsewhere on the page',
  elsewhere:
    'There are more problems in other elements on the page. Open the page with `{hash}` at the end of its address to see it all.',
  fix: 'What to do:',
  copy: 'Copy all as text',
  copied: 'Copied',
  marked: 'The text is selected: copy it',
  notices: {
    'defined-twice': {
      wrong:
        'The tag `<{tag}>` is on the page already, from version `{found}`. The script of version `{version}` is not used for it.',
      fix: 'Let only one of the two scripts stay on the page.',
    },
    'nothing-to-show': {
      wrong: '`<{tag}>` has nothing to show: no address of a promise, and nothing inside.',
      fix: 'Write the address of the promise in `{data}promise-url`, or the promise itself as ordinary text inside.',
    },
    'no-period': {
      wrong: 'We cannot say whether the promise applies: no sentence in the text says when.',
      fix: 'Write a sentence such as `{example}`',
    },
    'unclear-period': {
      wrong: 'We cannot say whether the promise applies: `{found}` could not be read for certain.',
      fix: 'Write a sentence such as `{example}`',
    },
    'left-over': {
      wrong: 'The text in `<{tag}>` shows as it stands, and not as a card: not all of it could be in one.',
      fix: 'Change what is in the list, or remove `{data}view`.',
    },
    'no-priorities': {
      wrong: 'The promise has no priorities, so `<{tag}>` has nothing to show.',
      fix: 'Add `priorities` to the promise, or remove `<{tag}>`.',
    },
    content: {
      wrong: 'The promise is shown, but without what is wrong in {source}.',
      fix: 'Fix the items in the list. Everything else shows as usual.',
    },
    'content-advice': {
      wrong: 'Everything in {source} is shown, but some of it may be misread or is better written another way.',
      fix: 'Review the list.',
    },
    'no-content': { wrong: 'The promise in {source} cannot be shown.', fix: 'Fix the items in the list.' },
    'form-in-form': {
      wrong:
        '`<{tag}>` is inside a form that belongs to the page. Fields inside the tag, for readers without JavaScript, are left out of that form and are not sent.',
      fix: 'Remove the fields, and write another way to reach you instead.',
    },
    'no-action': {
      wrong: 'The form is not shown: it has no address to send feedback to. The value now is `{found}`.',
      fix: 'Write the address of the receiver in `{data}action`, or in `{data}feedback-action` where the form belongs to a `<promise-card>`.',
    },
    'mail-action': {
      wrong: 'The form is not shown: `{found}` cannot be used. After `mailto:` there must be one single email address.',
      fix: 'Write for example `mailto:kommunen@exempel.se` in `{data}action` (`{data}feedback-action` on a `<promise-card>`). If several people should get the feedback, use a shared address of yours.',
    },
    'mail-headers': {
      wrong:
        'What follows the email address in `{found}` is not used. No copy is sent, and the form writes the subject and the text.',
      fix: 'Write only `mailto:` and the address. If several people should get the feedback, use a shared address of yours.',
    },
    'not-delivered': { wrong: 'Feedback to `{action}` may not have arrived ({code}).', fix: '{hint}' },
    'not-a-number': {
      wrong: '`{data}{attribute}="{found}"` on `<{tag}>` cannot be used. `{used}` is used for now.',
      fix: 'Write {expected}.',
    },
    'not-one-of': {
      wrong: '`{data}{attribute}="{found}"` on `<{tag}>` is not a valid value.',
      fix: 'Write one of `{expected}`.',
    },
    'unknown-attribute': {
      wrong: 'There is no attribute `{attribute}` on `<{tag}>`, so it does nothing.',
      fix: 'Write `{nearest}` if that is what you meant.',
    },
    'no-attribute': {
      wrong: 'There is no attribute `{attribute}` on `<{tag}>`, so it does nothing.',
      fix: 'Remove it. You can use: `{expected}`.',
    },
    'unknown-tag': {
      wrong: '`data-medborgarlofte="{found}"` is not a valid value, so nothing shows there.',
      fix: 'Write one of `{expected}`.',
    },
    'hidden-text': {
      wrong: 'There is text in `<{tag}>` that readers do not see, and that does not show in another way: `{found}`.',
      fix: 'If it should show, write the end tag, `</{tag}>`, before it (`</div>` in a placeholder). A tag that ends with `/>` does not count as closed.',
    },
    'unknown-language': {
      wrong:
        '`lang="{found}"` on `<{tag}>` is not a language that the texts around the promise exist in, so they are in Swedish.',
      fix: 'If the page is in one of the languages `{expected}`, correct `lang`. Otherwise a translation is needed; ask those who run the website.',
    },
    'other-language': {
      wrong: 'The `lang` attribute around the promise is `{found}`, but the promise is only in `{expected}`.',
      fix: 'If the page is in the language of the promise, ask those who run the website to correct `lang` in the page template, or write `{data}lang` on the element. Otherwise, translate the texts of the promise.',
    },
    'curly-quotes': {
      wrong:
        'The value of `{data}{attribute}` on `<{tag}>` has curly quotes, as word processors write them: `{found}`.',
      fix: 'Write straight quotes, `"`, before and after the value.',
    },
    'same-id': {
      wrong: '`id="{found}"` is on the page more than once, so links lead to the first one.',
      fix: 'Give each element an `id` of its own.',
    },
    'same-address': {
      wrong:
        'Two promises on the page have commitments with the same address, `{found}`, so links lead to the first one.',
      fix: 'Give each promise an `id` of its own in its JSON file.',
    },
    'heading-too-deep': {
      wrong:
        '`{data}heading-level="{found}"` on `<{tag}>` puts the parts of the promise at the same heading level as its title: HTML has only six levels.',
      fix: 'Write at most `{data}heading-level="{expected}"`.',
    },
    'nothing-found': {
      wrong: 'The script is on the page, but no citizen promise: no tag, placeholder or link.',
      fix: 'Fix the items in the list.',
    },
    'heading-jump': {
      wrong:
        'The heading in `<{tag}>` is at level `{found}`, but the one before it on the page is at level `{before}`. To screen reader users, something seems to be missing.',
      fix: 'Write `{data}heading-level="{expected}"`.',
    },
    'not-allowed': {
      wrong: 'The link to `{address}` stays a link, since `{host}` is another website than this one.',
      fix: 'If content may come from there, ask those who run the website to add `{attribute}="{host}"` to the script tag.',
    },
    'feedback-not-allowed': {
      wrong: 'Feedback is not sent to `{host}`, since that is another website than this one.',
      fix: 'If it should go there, ask those who run the website to add `data-allow-feedback="{host}"` to the script tag, or use the `<{tag}>` tag.',
    },
    redirected: {
      wrong:
        'The link to `{address}` stays a link, since it redirects to another website. The script does not follow redirects to other sites.',
      fix: 'Link to where it leads.',
    },
    'only-on-tag': {
      wrong: '`{attribute}` counts only on the `<{tag}>` tag itself, not on a placeholder or in a link.',
      fix: 'Remove it, or use the tag.',
    },
    'old-browser': {
      wrong:
        'This browser lacks `{missing}`, or a script of the page has put something else in its place. The page shows its own HTML instead.',
      fix: 'Update the browser if it is older than those that the script works in. If it is not, give what the page’s script calls `{missing}` another name.',
    },
    'not-mounted': {
      wrong: 'What `<{place}>` should show could not be put there (`{reason}`). The rest of the page works.',
      fix: 'Report it to those who look after the script.',
    },
    'no-promise': {
      wrong: 'The link to `{address}` stays a link, since there is no promise there.',
      fix: 'Check the address.',
    },
    'no-map': {
      wrong: 'The map `{address}` in `data-map` of the script tag could not be read.',
      fix: 'Ask those who run the website to correct the address or the file.',
    },
    'no-end-tag': {
      wrong: 'What comes after `<{tag}>` on the page has ended up inside it, and does not show.',
      fix: 'Write the end tag, `</{tag}>`, after your own text (`</div>` after a placeholder). A tag that ends with `/>` does not count as closed.',
    },
    'not-an-origin': {
      wrong: '`{attribute}="{found}"` on the script tag is not the address of a website, and allows nothing.',
      fix: 'Write addresses such as `https://data.kommunen.se`, without a path and without `*`, with a space between. In `data-allow-feedback` you can also write `mailto:kommunen@exempel.se`.',
    },
    'no-part': {
      wrong: 'The script’s file `{address}` could not be used ({reason}). If it is the form’s file, no form shows.',
      fix: 'Put the file next to the script, in the same version and unchanged. If you merge or change scripts, use `medborgarlofte.all.js`.',
    },
    'no-locale': {
      wrong: 'The texts in the language `{language}` could not be loaded (`{reason}`).',
      fix: 'Put the folder `locales` next to the script, in the same version.',
    },
    'policy-blocked': {
      wrong: 'The security policy (CSP) of the website stopped `{address}`.',
      fix: 'Ask those who run the website to add the address to `{directive}`.',
    },
  },
  failures: {
    blocked: {
      wrong: 'The security policy (CSP) of the website stopped it.',
      fix: 'Ask those who run the website to allow the address; “Elsewhere on the page” says more.',
    },
    network: {
      wrong: 'The address could not be reached.',
      fix: 'Open the address in a new tab. If the promise shows there, that website must allow this one to fetch it (CORS). Otherwise the address is wrong, or the network is down.',
    },
    timeout: {
      wrong: 'No answer came within 10 seconds.',
      fix: 'Reload the page. If it happens again, talk to those who run the server.',
    },
    gone: {
      wrong: 'There is no file at the address (the answer is `{found}`).',
      fix: 'Check the address: open it in a new tab.',
    },
    closed: {
      wrong: 'The server does not let readers of the page in (the answer is `{found}`).',
      fix: 'Make the file open to everyone, without a login.',
    },
    broken: {
      wrong: 'The server answered with an error (`{found}`).',
      fix: 'Reload the page. If it happens again, talk to those who run the server.',
    },
    html: {
      wrong: 'There is a web page at the address, not the promise as JSON.',
      fix: 'Write the address of the file itself; it often ends in `.json`. Is it open to everyone, without a login?',
    },
    'not-utf8': {
      wrong: 'The text of the file is not in UTF-8.',
      fix: 'Save the file again with the encoding UTF-8.',
    },
    'too-large': { wrong: 'The file is too large: at most 512 kB are read.', fix: 'Shorten it.' },
    pdf: {
      wrong: 'There is a PDF at the address, which can only be read as a document.',
      fix: 'Write the address of the promise as JSON. Link to the PDF in your own text or in `documents`.',
    },
    office: {
      wrong: 'There is a document (Word or Excel) or a ZIP file at the address.',
      fix: 'Write the address of the promise as JSON.',
    },
    'mixed-content': {
      wrong: 'The page has `https:`, but the address of the promise begins with `http:`, which browsers block.',
      fix: 'Write the address with `https:`. If it does not open that way, publish the file on a website that has `https:`.',
    },
    'not-a-promise': { wrong: 'This file is not a promise.', fix: 'Check the address.' },
    'not-an-address': {
      wrong: '`{found}` is not an address we can load.',
      fix: 'Write an address that begins with `https:`, or one relative to the page, such as `lofte.json`.',
    },
  },
  place: 'There is a mistake in the JSON on line {line}, character {column}: `{excerpt}`',
  jsonFaults: {
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
  whyNothing: {
    escaped: {
      wrong: 'The tag is encoded as text: `{found}`.',
      fix: 'Paste it again in the source view (HTML), with `<` and `>`.',
    },
    'as-text': {
      wrong: 'The tag shows as text on the page: `{found}`.',
      fix: 'Remove the text, and paste the tag in the source view (HTML) rather than in the ordinary text view.',
    },
    'misspelt-tag': { wrong: '`<{found}>` is on the page, and is not a tag.', fix: 'Write `<{nearest}>`.' },
    'misspelt-placeholder': { wrong: 'The attribute `{found}` is on the page.', fix: 'Write `{nearest}`.' },
    'no-name': {
      wrong: 'A placeholder does not name what it should show. The CMS may have removed the name.',
      fix: 'Write `{nearest}`, or use a link.',
    },
    'misspelt-link': { wrong: 'A link to `{found}` is on the page.', fix: 'Let its address end with `{nearest}`.' },
    'link-here': {
      wrong: 'The link `{found}` leads to this page itself.',
      fix: 'Put the link alone in a paragraph: there it shows whether the promise is in force. Or write the address of the promise before `{nearest}`.',
    },
    'link-in-menu': {
      wrong: 'The link `{found}` is in a menu, a button or a label, and stays a link there.',
      fix: 'Put the link in the text of the page.',
    },
    'link-of-visitor': {
      wrong: 'The link `{found}` is marked as written by a visitor (`nofollow` or `ugc`).',
      fix: 'Remove the mark in the settings of the link.',
    },
    editable: { wrong: 'The page is being edited.', fix: 'Open it as readers see it.' },
    'in-template': {
      wrong: 'The tag is inside `<{found}>`, where the browser does not read it.',
      fix: 'Put it directly in the text of the page.',
    },
    'in-comment': { wrong: 'The tag is commented out.', fix: 'Remove `<!--` and `-->` around it.' },
    removed: {
      wrong: 'The CMS may have removed the tag when the page was saved, for example because your role may not use it.',
      fix: 'Open the source view and see whether it is there. If it is gone, try a placeholder, `<div data-medborgarlofte="promise-card" data-promise-url="lofte.json"></div>`, or a link, `<a href="lofte.json#promise-card">Read the citizen promise</a>`.',
    },
  },
  rest: {
    'no-title': 'There is no heading. Write the title of the promise as the page’s heading, or first in the text.',
    'no-commitments': 'No commitment was found. Write a line such as `The police will:` and a list after it.',
    'too-long': 'The text is longer than we read.',
    'unknown-heading':
      'No commitments follow this heading, and it is none of the template’s. Put a line such as `The police will:` and a list below it, or use a heading of the template.',
    'party-as-heading':
      'A heading with the name of a party would become a theme. Write `The police will:` as an ordinary line before the list.',
    'two-promises': 'The page seems to have promises of different years. Let each have a page of its own.',
    'list-of-nobody': 'We cannot tell what this list is. Write before it who promises: `The police will:`.',
    'list-not-numbered': 'Make the list numbered if it is in order of rank. Otherwise, write it as text.',
    'list-numbered': 'A card shows commitments without numbers. Make it a list with bullets.',
    'commitments-outside-headings': 'Some commitments have a heading, this one has none. Put it below one.',
    'another-promiser':
      'A later sentence says that someone else does something. Make it an item of its own, in a list of theirs.',
    'words-after-list':
      'A list follows these words further down, and a card would show them in another place. Write them before the list, or last.',
    'words-without-place':
      'A card has no place for words below this heading. Move them to the beginning of the page, or below a heading of its own.',
    'bold-paragraph': 'A card would not show that this is bold. Make it a heading or ordinary text.',
    'dash-line':
      'Lines with a dash can be a list or a quotation. Use the list button for a list, and quotation marks for a quotation.',
    'columns-of-spaces':
      'Words that are put side by side with spaces would run together in a card. Write them on a line each.',
    'other-table':
      'Only the table of a follow-up is read. Its columns are `Commitment`, `Status`, `What has happened` and, if needed, `Reason`.',
    'unlike-row':
      'The row is not about one of the commitments. Write the commitment in the first cell exactly as in the list.',
    'reports-without-dates':
      'With several follow-ups, we need to know which is the latest. Write a heading such as `Follow-up January–June 2026`.',
    'second-picture': 'A card shows one picture, at its top. Put it below the title, and remove the others.',
    'other-language':
      'This seems to be in another language. Set its language in the editor, or put all of it after the heading `In English`.',
    'unlike-language':
      'This part is not the same in both languages. Write as many items, of the same parties and dates, in both.',
    'not-text':
      'This is not only text: a form, something embedded, a list or a link in a heading or a table. A card cannot show it.',
    'not-a-signature': 'Write a name and a role, with a comma between: `Anna Ek, chief of police`.',
    'link-in-text': 'A card shows links only below `Read more`. Move the link there.',
    'no-link': 'Below `Read more` each line is one link and nothing else.',
    'not-usable': 'This cannot be used. Check the address, the date or the length.',
  },
  curlyQuotes: 'Write straight quotes, `"`, instead of the curly ones.',
  hidden: {
    title: 'Text in the tag that readers do not see now',
    why: 'It only shows when the element has nothing else to show. If any of it should always show, write the end tag before it.',
  },
  notDelivered: {
    network: 'The person was offline. There is nothing to fix on the page.',
    'possible-cors':
      'No answer. Check the address, and that the receiver allows this website (CORS). The person may also have been offline.',
    timeout: 'The answer took too long. Check the receiver, or increase `timeout`.',
    'no-receipt':
      'The receiver answered, but without a receipt: with a web page, or without an id. Check the address and `receipt`.',
    'said-failure':
      'The receiver answered that it went wrong, though with status 200. Talk to those who run the receiver.',
    redirect: 'The address redirects to another one. Write that address instead.',
    'key-reused': 'The receiver already has another text with the same key. Talk to those who run the receiver.',
    'no-address': 'Nothing can be sent to the address. Write the address of the receiver in `action`.',
    page: 'A script of the page sends the feedback, and said that it could not. Talk to those who wrote it.',
    http: 'The receiver answered with an error. Check the address, and talk to those who run the receiver.',
  },
  sources: {
    'inline JSON': 'the JSON inside the tag',
    'promise property': 'the property `promise`, which a script has set',
    'promise-url': '`promise-url`',
  },
  numbers: { 'heading-level': 'a number from 1 to 6', timeout: 'a number of milliseconds, such as `15000`' },
  problems: {
    found: 'Found {found}.',
    lacks: 'It is missing.',
    expected: 'Expected {expected}.',
    oneOf: 'one of `{options}`',
    nearest: 'Did you mean `{nearest}`?',
    fields: 'Allowed here: `{options}`.',
    ids: 'Known ids: `{options}`.',
    noIds: 'None of them has an id.',
    readAs: 'It is read as `"{readAs}"`. Write that instead.',
    isShown: 'It is shown as it is written.',
    fromZero: 'The first item of a list has the number 0.',
    list: 'a list',
    object: 'fields in braces',
    kinds: {
      object: 'fields in braces, `{ … }`',
      list: 'a list in brackets, `[ … ]`',
      text: 'a text, `"…"`, or one for each language, `{ "sv": "…", "en": "…" }`',
      word: 'a text in one language, `"…"`',
      number: 'a number, without quotes',
      amount: 'a number, without quotes, or a text',
      'whole-number': 'a whole number from 0 up, without quotes',
      boolean: '`true` or `false`, without quotes',
      id: 'letters, digits, `-` and `_`, without spaces',
      'own-id': 'an id that no other has: letters, digits, `-` and `_`, without spaces',
      'party-id': 'the id of a party in `parties`',
      'theme-id': 'the id of a theme in `themes`',
      'commitment-id': 'the id of a commitment in `commitments`',
      'target-id': 'the id of a target in `targets`',
      'language-tag': 'a language tag, such as `"sv"`, `"en"` or `"en-GB"`',
      date: 'a date that exists, such as `"2026-09-30"`, `"2026-09"` or `"2026"`',
      address:
        'an address with `https:`, `http:`, `mailto:` or `tel:`, or relative to the file, without user name and password',
      'web-address': 'an address with `https:` or `http:`, or relative to the file, without user name and password',
      email: 'an email address, such as `"namn@kommunen.se"`',
      phone: 'a phone number, such as `"054-540 00 00"`',
    },
    faults: {
      'unknown-field': 'There is no such field.',
      'same-id': 'Another one has the id `{found}` too. Each needs its own.',
      'nothing-to-show': 'The promise has nothing to show: add `commitments`, `priorities`, `followUps` or `body`.',
      'text-too-long': 'The text is too long: at most {limit} characters are read.',
      'too-many-items': 'The list is too long: at most {limit} items are read.',
      'too-deep': 'Nested too deeply: at most {limit} levels of lists and braces are read.',
      'too-many-values': 'The promise is too large: at most {limit} texts, numbers, lists and braces are read.',
      'unlikely-date': 'The date is far from today: `{found}`. Is the year right?',
      'ends-before-start': 'The period ends before it begins: `{found}`.',
      'period-too-long': 'The period is longer than {limit} years: `{found}`. Are the years right?',
    },
  },
  facts: {
    title: 'How it is set up',
    version: 'Version',
    otherVersion: '`{version}`, and another on the page: `{found}`',
    element: 'Element',
    content: 'The promise comes from',
    sources: {
      property: 'a script on the page',
      address: '`{address}`',
      inline: 'the JSON inside the tag',
      own: "the page's own text inside the tag",
      none: 'nowhere',
    },
    states: { shown: '(shown)', loading: '(loading)', notShown: '(not shown)' },
    applies: 'The promise applies',
    from: 'from {from}',
    to: 'up to and including {to}',
    readFrom: '— read from: ‹{sentence}›',
    language: 'Language',
    closest: 'English, from the `lang` attribute around the element, `{lang}`',
    chosen: 'English, which the reader has chosen; the `lang` attribute around the element is `{lang}`',
    noLang: 'English, since the page has no `lang`',
    otherLang: 'English, since there are no texts in the language of the `lang` attribute around the element, `{lang}`',
    level: 'Heading level',
    feedback: 'Feedback is sent to',
    nowhere: 'nowhere',
    page: 'Page',
  },
};
