import { perLocale } from '../../language/localize.js';

export const strings = perLocale((msg) => ({
  inLanguage: msg('på {language}', {
    id: 'link-in-language',
    desc: 'links: after a link to something in another language, in parentheses; its name ("på engelska")',
  }),
}));
