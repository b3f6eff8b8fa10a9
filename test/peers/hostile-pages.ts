/** A page that treats what is on it badly, or only has much to say about how everything looks. */
export interface HostilePage {
  /** Addresses of css files, in order. */
  files?: readonly string[];
  css?: string;
  /** Attributes of `<html>`, instead of the language alone. */
  html?: string;
  doctype?: string;
  /** What is around the page's content. */
  around?: (content: string) => string;
  width?: number;
  forcedColours?: boolean;
}

const inside =
  (open: string, close: string) =>
  (content: string): string =>
    open + content + close;
const sidebar = (styles: string, side: string) =>
  inside(
    `<div style="${styles}"><div><p>${'Sidans egen text. '.repeat(40)}</p></div><aside style="${side}">`,
    '</aside></div>',
  );

/** One rule for every element of the page, as `!important` as it can be. */
const everywhere = (declarations: string) => ({
  css: `*, *::before, *::after { ${declarations.replaceAll(';', ' !important;')} }`,
});

export const hostilePages: Readonly<Record<string, HostilePage>> = {
  'a modern reset': {
    css: '*, *::before, *::after { margin: 0; padding: 0; border: 0; box-sizing: border-box; font: inherit; vertical-align: baseline; list-style: none; text-decoration: none } button, input, textarea { all: unset }',
  },
  '* { all: unset }': { css: '* { all: unset }' },
  '* { all: initial !important }': { css: '* { all: initial !important }' },
  '* { all: revert }': { css: '* { all: revert !important }' },
  'promise-card { all: unset }': { css: 'promise-card, priority-list, feedback-form { all: unset !important }' },
  'everything a block': everywhere('display: block; float: none; position: static; width: auto; height: auto;'),
  'everything inline': everywhere('display: inline;'),
  'everything a flex box': { css: 'body * { display: flex !important }' },
  'everything a grid': { css: 'body * { display: grid !important }' },
  'everything floats': { css: 'body * { float: left !important; max-width: 100% }' },
  'everything positioned': { css: 'body * { position: relative !important; z-index: 1; top: 1px }' },
  'its own colours on everything': everywhere('color: #ffd1dc; background: #123; border-color: red; outline: 0;'),
  'small text on everything': everywhere('font-size: 10px; line-height: 1;'),
  'large text on everything': everywhere('font-size: 26px; line-height: 1;'),
  'spaced letters on everything': everywhere('letter-spacing: 0.1em; word-spacing: 0.3em; text-indent: 3em;'),
  'capitals on everything': everywhere(
    'text-transform: uppercase; font-variant: small-caps; font-style: italic; font-weight: 900; text-shadow: 2px 2px red;',
  ),
  'white-space: nowrap on everything': everywhere('white-space: nowrap;'),
  'white-space: pre on everything': everywhere('white-space: pre;'),
  'justified text on everything': everywhere(
    'text-align: justify; hyphens: auto; word-break: break-all; tab-size: 20;',
  ),
  'centred text on everything': everywhere(
    'text-align: center; list-style: none; quotes: none; box-sizing: content-box;',
  ),
  'right to left on everything': everywhere('direction: rtl; unicode-bidi: bidi-override;'),
  'vertical text on everything': everywhere('writing-mode: vertical-rl; text-orientation: upright;'),
  'nothing to mark on everything': everywhere('user-select: none; cursor: none; caret-color: transparent;'),
  'large first letters': {
    css: '*::first-letter { font-size: 4em !important; color: #fff !important; float: left !important }',
  },
  'marked first lines': { css: '*::first-line { font-size: 0.5em !important; color: #fff !important }' },
  'our short names for its own variables': {
    css: '* { --text: 0 0% 100%; --muted: red; --background: 0 0% 100%; --surface: red; --border: 0; --accent: 240 5% 96%; --on-accent: red; --positive: red; --warning: red; --negative: red; --radius: 99rem; --measure: 0; --padding: 9rem; --tone: red }',
  },
  'rules for our tags inside': {
    css: 'p, ul, ol, li, h2, h3, h4, article, section, form, label, textarea, button { display: none } main > p, main > h1 { display: block }',
  },
  'a root of 6 px': { css: 'html { font-size: 6px }' },
  'a root of 40 px': { css: 'html { font-size: 40px }' },
  'a root of 62.5 %': { css: 'html { font-size: 62.5% } body { font-size: 1.6rem }' },
  'a root of 62.5 %, and sizes on paragraphs alone': {
    css: 'html { font-size: 62.5% } p, li, h1 { font-size: 1.6rem }',
  },
  'line-height: 1': { css: 'body { line-height: 1 }' },
  'a fixed line height': { css: 'body { line-height: 12px }' },
  'quirks mode': { doctype: '', css: 'body { font-size: 18px }' },
  'tables for layout, in quirks mode': {
    doctype: '',
    around: inside(
      '<center><table width="600" cellpadding="8" align="center"><tr><td width="150" bgcolor="#eeeeee" valign="top" nowrap>Meny</td><td align="center" valign="middle"><font face="Arial" size="1" color="#999999"><b><i>',
      '</i></b></font></td></tr></table></center>',
    ),
  },
  'a table that breaks no lines, on a phone': {
    width: 360,
    around: inside('<table><tr><th>Meny, som är lång</th><th>', '</th></tr></table>'),
    css: 'table { border-collapse: collapse } th { white-space: nowrap; text-align: center; vertical-align: bottom; font-size: 14px }',
  },
  'right to left': { html: 'dir="rtl" lang="ar"', css: 'body { text-align: right }' },
  'a sidebar of 280 px': { around: inside('<div style="width: 280px; float: right">', '</div>') },
  'a flex item that may not shrink below its content': {
    around: sidebar('display: flex', 'flex: 0 0 280px'),
  },
  'a flex item that shares the room': { around: sidebar('display: flex', 'flex: 1') },
  'a grid item in a column of its content': { around: sidebar('display: grid; grid-template-columns: 1fr auto', '') },
  'a grid item in two equal columns': { around: sidebar('display: grid; grid-template-columns: 1fr 1fr', '') },
  'a float as wide as its content': { around: inside('<div style="float: left">', '</div>') },
  'an inline block': { around: inside('<div style="display: inline-block">', '</div>') },
  'text in three columns': { around: inside('<div style="columns: 3">', '</div>') },
  'a transformed, clipped and contained box': {
    around: inside('<div style="transform: translateZ(0); overflow: hidden; contain: layout paint">', '</div>'),
  },
  'a box that scrolls, as web applications have': {
    css: 'body { margin: 0 } main { height: 100vh; overflow: auto }',
  },
  'zoom: 1.5': { css: 'body { zoom: 1.5 }' },
  'no text to mark, in capitals, on one line': {
    css: 'body { user-select: none; text-transform: uppercase; white-space: nowrap } main > p, main > ul { white-space: normal }',
  },
  'a dark page that says so': { css: ':root { color-scheme: dark } body { background: #111; color: #eee }' },
  'text spacing (WCAG 1.4.12)': {
    ...everywhere('line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em;'),
    width: 320,
  },
  'reflow at 320 px (WCAG 1.4.10)': { width: 320 },
  'text of 200 % (WCAG 1.4.4)': { css: 'html { font-size: 200% }', width: 640 },
  'forced colours on a loud background': {
    css: '* { background: repeating-linear-gradient(45deg, red, yellow 20px) !important; forced-color-adjust: none !important }',
    forcedColours: true,
  },
  'Bootstrap 5': {
    files: [import.meta.resolve('bootstrap/dist/css/bootstrap.min.css')],
    around: inside(
      '<div class="container"><div class="row"><div class="col-md-8">',
      '</div><div class="col-md-4">Meny</div></div></div>',
    ),
  },
  'Bootstrap 5, right to left': {
    files: [import.meta.resolve('bootstrap/dist/css/bootstrap.rtl.min.css')],
    html: 'dir="rtl" lang="ar" data-bs-theme="light"',
    around: inside(
      '<div class="container text-center lh-1 fw-bold text-uppercase"><div class="card"><div class="card-body">',
      '</div></div></div>',
    ),
  },
  'a WordPress theme': {
    files: [import.meta.resolve('understrap/css/theme.min.css')],
    around: inside(
      '<div class="wrapper" id="page-wrapper"><div class="container"><article class="page hentry"><div class="entry-content">',
      '</div></article></div></div>',
    ),
  },
  'GOV.UK Frontend': {
    files: [import.meta.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css')],
    html: 'lang="sv" class="govuk-template govuk-template--rebranded"',
    around: inside(
      '<div class="govuk-width-container"><div class="govuk-main-wrapper"><div class="govuk-body">',
      '</div></div></div>',
    ),
  },
  'the design system of Nav': { files: [import.meta.resolve('@navikt/ds-css')] },
  Designsystemet: {
    files: [
      import.meta.resolve('@digdir/designsystemet-css'),
      import.meta.resolve('@digdir/designsystemet-css/theme.css'),
    ],
    around: inside('<div data-color-scheme="light" data-size="sm" class="ds-paragraph">', '</div>'),
  },
  'FKUI of Försäkringskassan': {
    files: [
      import.meta.resolve('@fkui/theme-default/dist/fkui-css-variables.css'),
      import.meta.resolve('@fkui/design/lib/fkui.min.css'),
    ],
  },
  'content of TinyMCE': { files: [import.meta.resolve('tinymce/skins/content/document/content.min.css')] },
  'content of CKEditor 5': {
    files: [import.meta.resolve('ckeditor5/ckeditor5-content.css')],
    around: inside('<div class="ck-content">', '</div>'),
  },
};
