import type { NoticeCode } from '../notices/notice-code.js';

/** What an editor may have to be told, with its `{values}`. The panel of `debug` says the same in Swedish. */
export const sentences = {
  'defined-twice':
    '<{tag}> is already defined on this page, by version {found}; this script is version {version}. The first one stays.',
  'nothing-to-show': '<{tag}> has nothing to show: expected promise-url, or words of your own inside.',
  'no-period':
    '<{tag}> cannot say whether the promise applies: no sentence inside says when. Write one such as "{example}"',
  'unclear-period':
    '<{tag}> cannot say whether the promise applies: "{found}" could not be read for certain. Write a sentence such as "{example}"',
  'no-priorities': '<{tag}>: the promise has no priorities to show.',
  content: '{source}: shown without what is wrong\n  {problems}',
  'content-advice': '{source}: all of it is shown, but review this\n  {problems}',
  'no-content': '{source}: not shown\n  {problems}',
  'no-action': '<{tag} action="{found}">: expected the address that feedback is sent to.',
  'mail-action': '<{tag} action="{found}">: expected one email address, such as mailto:kommunen@exempel.se.',
  'mail-headers': '<{tag} action="{found}">: what follows the email address is not used; expected only the address.',
  'not-delivered': 'Feedback to {action} was not taken for certain: {code}{hint}.',
  'form-in-form':
    '<{tag}> is inside a form of the page: its own fields for readers without JavaScript are left out of that form. Expected no fields inside <{tag}>, only words and links.',
  'not-a-number': '<{tag} {attribute}="{found}">: expected {expected}; {used} is used.',
  'not-one-of': '<{tag} {attribute}="{found}">: expected {expected}.',
  'unknown-language': '<{tag} lang="{found}">: expected {expected}; the words around the content are Swedish.',
  'unknown-attribute': '<{tag} {attribute}>: there is no such attribute; did you mean {nearest}?',
  'no-attribute': '<{tag} {attribute}>: there is no such attribute. There are {expected}.',
  'unknown-tag': 'data-medborgarlofte="{found}": expected {expected}.',
  'other-language': 'lang="{found}" is around the promise, which is in {expected}.',
  'curly-quotes': '<{tag} {attribute}="{found}">: expected straight quotes, ", around the value.',
  'same-id': 'id="{found}" is on this page more than once.',
  'same-address': '{found} is an address in two promises on this page: expected an id of its own in each.',
  'heading-too-deep':
    '<{tag} heading-level="{found}">: its parts are two levels deeper, and there are six; expected at most {expected}.',
  'heading-jump':
    '<{tag}> begins with a heading of level {found} after one of level {before}: expected heading-level="{expected}".',
  'nothing-found': '#medborgarlofte-debug: no <promise-card>, <priority-list> or <feedback-form> is on this page.',
  'not-allowed':
    'The link to {address} is left as it is: {host} is not this site. To allow it, add {attribute}="{host}" to the script tag.',
  'feedback-not-allowed':
    'Feedback is not sent to {host}, which is not this site. To allow it, add data-allow-feedback="{host}" to the script tag, or use the <{tag}> tag itself.',
  redirected:
    'The link to {address} is left as it is: it redirects to another site, which is not followed. Link to where it leads.',
  'only-on-tag': '{attribute} counts only on the <{tag}> tag itself, not on a placeholder or in a link.',
  'old-browser':
    'This browser lacks {missing}, or a script of the page has put something else in its place: the page keeps its own HTML.',
  'not-mounted': 'What <{place}> names could not be put there: {reason}.',
  'no-promise': 'The link to {address} is left as it is: no promise is there.\n  {problems}',
  'no-map': 'data-map="{address}" on the script tag could not be read: {problems}.',
  'hidden-text': '<{tag}> hides "{found}", which is not in what it shows. Is its end tag missing, or too late?',
  'no-end-tag': '<{tag}> holds what belongs to the page around it: expected an end tag.',
  'not-an-origin':
    '{attribute}="{found}" on the script tag: expected addresses such as https://data.kommunen.se, without path or *, with a space between; for feedback also such as mailto:kommunen@exempel.se. It allows nothing.',
  'no-part':
    '{address} could not be loaded ({reason}): put it beside the script, in the same version. Where scripts are merged or rewritten, use medborgarlofte.all.js.',
  'no-locale': 'The texts in {language} could not be loaded: {reason}.',
  'policy-blocked': "The page's security policy stopped {address}: add it to {directive}.",
} as const satisfies Record<NoticeCode, string>;
