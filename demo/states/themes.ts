/** A way in which a municipality's page may look. */
export interface Theme {
  name: string;
  /** Style sheets of the design system, as the page would include them. */
  system: readonly string[];
  /** The sheet of ours that carries the system over. */
  bridge?: string;
  /** Attributes of `<html>` and `<body>`. */
  html?: string;
  body?: string;
  /** What every page has of its own. */
  page: string;
}

const designsystemet = {
  system: [
    'node_modules/@digdir/designsystemet-css/dist/src/index.css',
    'node_modules/@digdir/designsystemet-css/dist/theme/designsystemet.css',
  ],
  bridge: 'themes/designsystemet.css',
  page: 'body { font-family: sans-serif }',
};
const fkui = {
  bridge: 'themes/fkui.css',
  page: `body { font-family: sans-serif; background: var(--fkds-color-background-primary) }
    a { color: var(--fkds-color-action-text-primary-default) }`,
};
const aksel = {
  system: ['node_modules/@navikt/ds-css/dist/index.css'],
  bridge: 'themes/aksel.css',
  page: 'body { background: var(--ax-bg-default); color: var(--ax-text-neutral) }',
};

export const themes: readonly Theme[] = [
  { name: 'default-light', system: [], page: 'body { font-family: sans-serif }' },
  {
    name: 'default-dark',
    system: [],
    page: ':root { color-scheme: dark } body { font-family: sans-serif; background: Canvas; color: CanvasText }',
  },
  { name: 'designsystemet-light', ...designsystemet, html: 'data-color-scheme="light"' },
  { name: 'designsystemet-dark', ...designsystemet, html: 'data-color-scheme="dark"' },
  {
    name: 'fkui-light',
    ...fkui,
    system: ['node_modules/@fkui/theme-default/dist/theme-light.css', 'node_modules/@fkui/design/lib/fkui.css'],
  },
  {
    name: 'fkui-dark',
    ...fkui,
    system: ['node_modules/@fkui/theme-default/dist/theme-dark.css', 'node_modules/@fkui/design/lib/fkui.css'],
  },
  { name: 'aksel-light', ...aksel },
  { name: 'aksel-dark', ...aksel, html: 'class="dark"' },
  {
    name: 'govuk',
    system: ['node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css'],
    bridge: 'themes/govuk.css',
    html: 'class="govuk-template"',
    body: 'class="govuk-template__body"',
    page: '',
  },
];

/** The style sheets that pages in these themes ask for, by their paths in the project. */
export const styleSheets: readonly string[] = [
  ...new Set(themes.flatMap(({ system, bridge = [] }) => [...system, bridge].flat())),
];

/** A page in a theme. */
export function themedPage(
  { system, bridge = '', html = '', body = '', page }: Theme,
  content: string,
  { lang = 'sv', title = 'Sida', head = '', script = '/medborgarlofte.js' } = {},
): string {
  const sheets = [...system, bridge]
    .filter(Boolean)
    .map((path) => `<link rel="stylesheet" href="/${path}">`)
    .join('');
  return `<!doctype html><html lang="${lang}" ${html}><head><meta charset="utf-8"><title>${title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
    ${sheets}<style>body { margin: 0; padding: 1rem } ${page}</style>${head}</head>
    <body ${body}>${content}${script && `<script src="${script}"></script>`}</body></html>`;
}
