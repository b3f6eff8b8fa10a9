import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Who may import whom (CONTRIBUTING.md has the picture). The folder's own files are always allowed. */
const mayImport = {
  platform: [],
  content: ['editor', 'http', 'platform'],
  feedback: ['http', 'platform'],
  i18n: ['editor', 'script-tag', 'platform'],
  theme: ['platform'],
  editor: ['content', 'script-tag', 'platform'],
  'script-tag': ['content', 'editor', 'i18n', 'templates', 'theme', 'platform'],
  mount: ['content', 'editor', 'script-tag', 'http', 'platform'],
  http: ['platform'],
  page: ['content', 'platform'],
  templates: ['content', 'i18n', 'editor', 'platform'],
  'priority-list': ['content', 'i18n', 'templates', 'theme', 'editor', 'platform'],
  'feedback-form': ['content', 'feedback', 'i18n', 'templates', 'theme', 'editor', 'platform'],
  // The card renders the list by its function: a page may have taken the tag name.
  'promise-card': [
    'content',
    'i18n',
    'templates',
    'theme',
    'editor',
    'page',
    'script-tag',
    'priority-list/priorit',
    'platform',
  ],
};

/** Files that run anywhere: in the browser, in Node, in the builder. */
const pure = [
  'src/content/{citizen-promise,localized-text,outcomes,partial-date,problem,promise-state,read-promise,read-status,safe-address,mail-address}.ts',
  'src/feedback/{clean,feedback,encode-feedback,personal-data,receipt,urgency}.ts',
  'src/page/{dates,period-in}.ts',
];
const withoutLit = [
  ...pure,
  'src/content/find-content.ts',
  'src/feedback/*.ts',
  'src/i18n/closest-lang.ts',
  'src/page/*.ts',
];

const browserGlobals = ['window', 'document', 'navigator', 'location', 'fetch', 'customElements', 'Node', 'Element'];
const storage = ['localStorage', 'sessionStorage', 'indexedDB'];
const ban = (names, message) => names.map((name) => ({ name, message }));

const litModules = { regex: '^(lit|@lit)(/|$)', message: 'This module runs without Lit.' };
const outside = {
  regex: '/(check|debug|receiver|receiver-check|test|demo|scripts)/',
  message: 'src/ needs nothing of check/, test/, demo/ or scripts/.',
};

const folderRules = Object.entries(mayImport).map(([folder, allowed]) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': ['error', { patterns: [outside, notFrom(folder, allowed)] }],
  },
}));

function notFrom(folder, allowed) {
  const names = [...allowed, 'version\\.js$'].join('|');
  return { regex: `^\\.\\./(?!(${names}))`, message: `${folder}/ may import only ${[folder, ...allowed].join(', ')}.` };
}

const withoutLitRules = ['content', 'feedback', 'i18n', 'page'].map((folder) => ({
  files: withoutLit.filter((file) => file.startsWith(`src/${folder}/`)),
  rules: {
    'no-restricted-imports': ['error', { patterns: [outside, notFrom(folder, mayImport[folder]), litModules] }],
  },
}));

const unsafe = [
  { selector: 'ImportExpression', message: 'No code is loaded by address.' },
  { selector: "MemberExpression[property.name='innerHTML']", message: 'Content is never markup.' },
  { selector: "MemberExpression[property.name='outerHTML']", message: 'Content is never markup.' },
  { selector: "CallExpression[callee.property.name='insertAdjacentHTML']", message: 'Content is never markup.' },
  { selector: 'ImportDeclaration[source.value=/^lit.*(unsafe|style-map|static)/]', message: 'See SECURITY.md.' },
  { selector: "TaggedTemplateExpression[tag.name='html'] TemplateElement[value.raw=/style=/]", message: 'Breaks CSP.' },
];
/** What Prototype 1.7, MooTools 1.5 and others put in the place of the language's own: there it does something else. */
const replaceable = [
  {
    selector: "MemberExpression[object.name='Array'][property.name='from']",
    message: 'Old libraries replace it, and a check that is its second argument never runs: use a spread or a loop.',
  },
  {
    selector: "MemberExpression[object.name='Object'][property.name='values']",
    message: 'Old libraries replace it: use Object.keys or Object.entries.',
  },
  {
    selector: "CallExpression[callee.property.name='entries'][callee.object.name!='Object'][arguments.length=0]",
    message: 'Old libraries replace that of arrays: count.',
  },
  {
    selector: "ClassDeclaration[superClass.name='Event']",
    message: 'Old libraries replace it: extend PlatformEvent.',
  },
  {
    selector: "MemberExpression[object.name='document']",
    message: 'Names in HTML take the place of its properties: use pageDocument.',
  },
];
const literalText = [
  { selector: 'Literal[value=/[åäöÅÄÖ]/]', message: 'Words shown to people stand in .strings.ts.' },
  { selector: 'TemplateElement[value.raw=/[åäöÅÄÖ]/]', message: 'Words shown to people stand in .strings.ts.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'test/pages/old-libraries/', 'src/i18n/generated/', 'node_modules/'] },
  ...tseslint.configs.strictTypeChecked,
  lit['flat/recommended'],
  wc['flat/best-practice'],
  {
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.js'] } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Code points are what limits count, and `Array.from` is replaced by old libraries.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      'lit/no-template-map': 'off',
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-restricted-globals': ['error', ...ban(storage, 'Nothing is stored on the device.')],
      'no-restricted-syntax': ['error', ...unsafe, ...replaceable, ...literalText],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
    },
  },
  {
    // What reads a page knows the words that editors write.
    files: ['src/**/*.strings.ts', 'src/i18n/formats.ts', 'src/page/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...unsafe, ...replaceable] },
  },
  // The resident's own choice, for one message and a day.
  { files: ['src/feedback/outbox.ts'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['src/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [outside] }] } },
  ...folderRules,
  ...withoutLitRules,
  {
    files: pure,
    rules: {
      'no-restricted-globals': ['error', ...ban([...browserGlobals, ...storage], 'This module runs in Node too.')],
    },
  },
  {
    files: ['src/*/{promise-card,priority-list,feedback-form}.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...ban(
          ['fetch', 'customElements', ...storage],
          'An element renders; content/ and feedback/ fetch, define.ts registers.',
        ),
      ],
    },
  },
  {
    files: ['receiver/src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: 'src/(?!feedback/feedback\\.js$)',
              message: 'The receiver shares only the message and its checks.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'receiver/test/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      // `describe`, `it` and chai's `expect(…).to.be.true` return promises or are expressions by design.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
    },
  },
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked },
);
