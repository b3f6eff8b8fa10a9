import { existsSync, readFileSync } from 'node:fs';

export interface Snippet {
  language: string;
  code: string;
}

/** The blocks of code in a page of the docs, also those in a list. */
export function snippetsIn(path: string): Snippet[] {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return [...text.matchAll(/^( *)```(\w+)\n(.*?)^ *```$/gms)].map(([, indent, language, code]) => ({
    language: language!,
    code: code!.replace(new RegExp(`^${indent!}`, 'gm'), '').trim(),
  }));
}

const pages = ['html', 'README', 'wordpress', 'sitevision', 'optimizely', 'drupal', 'umbraco', 'typo3'];
// The examples' email address is at another host than the tests' pages.
const script = '<script src="/medborgarlofte.js" data-allow-feedback="mailto:kommunen@exempel.se" defer></script>';
const isElement = (code: string) =>
  /<(promise-card|priority-list|feedback-form)\b|data-medborgarlofte=|#promise-card/.test(code);

/** What an editor pastes, on the page that the docs say the site has for it. */
export interface SnippetPage {
  name: string;
  head: string;
  body: string;
}

/** A page for each way of pasting something that the docs show; two that differ only in their addresses are one. */
export function snippetPages(): SnippetPage[] {
  const css = snippetsIn('docs/embed.md')
    .filter(({ language }) => language === 'css')
    .map(({ code }) => code)
    .join('\n');
  const siteHead = `<style>${css}</style>${script}`;
  const readme = snippetsIn('README.md').filter(({ language }) => language === 'html');
  const readmeHead = readme.find(({ code }) => code.startsWith('<link'))!.code;
  const [tag] = readme;
  const ways: SnippetPage[] = [
    { name: 'README, the tag', head: readmeHead, body: tag!.code },
    ...['<p>En rad av egen HTML.</p>', ''].map((own) => ({
      name: own ? 'README, one line of own HTML' : 'README, an empty tag',
      head: readmeHead,
      body: tag!.code.replace(/(<promise-card[^>]*>).*(?=<\/promise-card>)/s, `$1${own}`),
    })),
    ...['docs/embed.md', ...pages.map((page) => `docs/sv/${page}.md`)].flatMap((path) =>
      snippetsIn(path)
        .filter(({ language, code }) => language === 'html' && isElement(code) && !code.includes(' debug'))
        .map(({ code }, index) => ({
          name: `${path}, ${index + 1}`,
          head: siteHead,
          body: code.replace(/<script src.*?<\/script>/gs, ''),
        })),
    ),
    ...readme
      .filter(({ code }) => isElement(code) && code !== tag!.code && !code.startsWith('<link'))
      .map(({ code }, index) => ({ name: `README, another ${index + 1}`, head: siteHead, body: code })),
  ].map((page) => ({ ...page, head: atOurAddresses(page.head), body: atOurAddresses(page.body) }));
  return ways.filter(
    ({ head, body }, index) => ways.findIndex((way) => way.head === head && way.body === body) === index,
  );
}

/** Whatever the address of a promise is in the docs, it is one here. */
function atOurAddresses(code: string): string {
  return code
    .replace(/"[^"]*\/?medborgarlofte\.js"/g, '"/medborgarlofte.js"')
    .replace(/"[^"#]*#promise-card/g, '"/lofte.json#promise-card')
    .replace(/"[^"#]*\.json"/g, '"/lofte.json"')
    .replace(/"[^"]*\.pdf"/g, '"/lofte.pdf"');
}

/** A page of a site, with something to read after what an editor pastes. */
export function sitePage({ head, body }: SnippetPage): string {
  return `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Sida</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1">${head}</head>
<body><h1>Trygghet</h1>${body}${'<p>Det här står efter löftet på sidan, och ska inte hoppa.</p>'.repeat(30)}</body></html>`;
}
