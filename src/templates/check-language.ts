import type { CitizenPromise } from '../content/citizen-promise.js';
import { languageOf, languagesOf } from '../content/localized-text.js';
import { hasSettled } from '../editor/has-settled.js';
import { tellEditor } from '../editor/tell-editor.js';
import { closestLang } from '../i18n/closest-lang.js';

/** Reports a page in a language that the promise does not have: often a template with `<html lang="en">` around Swedish text. */
export function checkLanguage(host: HTMLElement & { requestUpdate: () => void }, promise: CitizenPromise): void {
  const found = closestLang(host);
  const languages = languagesOf(promise.title, promise.lang);
  if (found && !languages.includes(languageOf(found)) && hasSettled(host))
    tellEditor('other-language', { found, expected: languages.join(', ') });
}
