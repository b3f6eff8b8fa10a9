import type { CitizenPromise } from '../../promise/citizen-promise.js';
import { languageOf, languagesOf } from '../../promise/localized-text.js';
import { hasSettled } from '../../notices/has-settled.js';
import { reportToEditor } from '../../notices/notices.js';
import { closestLang } from '../../language/closest-lang.js';
import { localeFor } from '../../language/locales.js';

/** Reports a page in a language that the promise does not have: often a template with `<html lang="en">` around Swedish text. */
export function checkLanguage(host: HTMLElement & { requestUpdate: () => void }, promise: CitizenPromise): void {
  const found = closestLang(host);
  // A language that the element itself asks for and that we do not speak is reported where it is read.
  if (host.hasAttribute('lang') && found && !localeFor(found)) return;
  const languages = languagesOf(promise.title, promise.lang);
  if (found && !languages.includes(languageOf(found)) && hasSettled(host))
    reportToEditor('other-language', { found, expected: languages.join(', ') });
}
