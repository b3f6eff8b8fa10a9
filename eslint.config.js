import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/**
 * Which folders of src/ the files of a folder may import from, besides their own (CONTRIBUTING.md has the picture). None may import a
 * folder that imports it; test/node/tools/imports.test.ts checks that, and that no file imports itself by way of others.
 */
const mayImport = {
  platform: [],
  http: ['platform'],
  promise: ['http', 'platform'],
  feedback: ['http', 'platform'],
  page: ['promise', 'platform'],
  notices: ['platform'],
  'script-tag': ['notices', 'platform'],
  language: ['notices', 'script-tag', 'platform'],
  embed: ['promise', 'notices', 'script-tag', 'http', 'platform'],
  editor: ['promise', 'feedback', 'page', 'language', 'notices', 'platform'],
  'editor/messages': ['promise', 'feedback', 'page', 'notices'],
  'elements/shared': ['promise', 'language', 'notices', 'script-tag', 'platform'],
  'elements/priority-list': ['elements/shared', 'promise', 'language', 'notices', 'platform'],
  'elements/feedback-form': ['elements/shared', 'feedback', 'promise', 'language', 'notices', 'platform'],
  // The card renders the list by its function: a page may have taken the tag name.
  'elements/promise-card': [
    'elements/shared',
    'elements/priority-list',
    'promise',
    'page',
    'language',
    'notices',
    'platform',
    'script-tag',
  ],
};

/** What runs anywhere: in the browser, in Node, in the builder. */
const pure = {
  files: [
    'src/promise/*.ts',
    'src/feedback/*.ts',
    'src/page/{dates,period-in,blocks-in,read-page,other-language,write-page}.ts',
  ],
  ignores: ['src/promise/fetch-promise.ts', 'src/feedback/{outbox,send-feedback}.ts'],
};

const browserGlobals = ['window', 'document', 'navigator', 'location', 'fetch', 'customElements', 'Node', 'Element'];
const storage = ['localStorage', 'sessionStorage', 'indexedDB'];
const ban = (names, message) => names.map((name) => ({ name, message }));

const withoutLit = ['http', 'platform', 'promise', 'feedback', 'page', 'embed'];
const litModules = { regex: '^(lit|@lit)(/|$)', message: 'This folder runs without Lit.' };
const outside = {
  regex: '/(builder|cli|receiver|test|demo|tools)/',
  message: 'src/ needs nothing of builder/, cli/, receiver/, test/, demo/ or tools/.',
};

const folderRules = Object.entries(mayImport).map(([folder, allowed]) => {
  const toRoot = '../'.repeat(folder.split('/').length);
  const wayTo = (other) =>
    folder.startsWith('elements/') && other.startsWith('elements/') ? other.replace('elements', '..') : toRoot + other;
  const ways = [...allowed.map((other) => `${wayTo(other)}/`), `${toRoot}version\\.js$`].join('|');
  const others = {
    regex: `^(?!(${ways}))\\.\\./`,
    message: `${folder}/ may import only ${[folder, ...allowed].join(', ')}.`,
  };
  const patterns = [outside, others, ...(withoutLit.includes(folder) ? [litModules] : [])];
  return { files: [`src/${folder}/**/*.ts`], rules: { 'no-restricted-imports': ['error', { patterns }] } };
});

const unsafe = [
  { selector: 'ImportExpression', message: 'No code is loaded by address.' },
  { selector: "MemberExpression[property.name='innerHTML']", message: 'Content is never markup.' },
  { selector: "MemberExpression[property.name='outerHTML']", message: 'Content is never markup.' },
  { selector: "CallExpression[callee.property.name='insertAdjacentHTML']", message: 'Content is never markup.' },
  { selector: 'ImportDeclaration[source.value=/^lit.*(unsafe|style-map|static)/]', message: 'See SECURITY.md.' },
  {
    selector: "TaggedTemplateExpression[tag.name='html'] TemplateElement[value.raw=/(?<!\.)style=/]",
    message: 'Breaks CSP.',
  },
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
  {
    selector: 'Literal[value=/[åäöÅÄÖ]/]',
    message: 'Words shown to people are in .strings.ts, those for editors in src/editor/messages/.',
  },
  {
    selector: 'TemplateElement[value.raw=/[åäöÅÄÖ]/]',
    message: 'Words shown to people are in .strings.ts, those for editors in src/editor/messages/.',
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'release/', 'src/language/generated/', 'node_modules/'] },
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
    files: ['src/**/*.strings.ts', 'src/language/formats.ts', 'src/page/*.ts', 'src/editor/messages/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...unsafe, ...replaceable] },
  },
  // The resident's own choice, for one message and a day.
  { files: ['src/feedback/outbox.ts'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['src/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [outside] }] } },
  ...folderRules,
  {
    ...pure,
    rules: {
      'no-restricted-globals': ['error', ...ban([...browserGlobals, ...storage], 'This module runs in Node too.')],
    },
  },
  {
    files: ['src/elements/*/{promise-card,priority-list,feedback-form}.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...ban(
          ['fetch', 'customElements', ...storage],
          'An element renders; promise/ and feedback/ fetch, define.ts registers.',
        ),
      ],
    },
  },
  {
    files: ['builder/**/*.ts'],
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-restricted-globals': [
        'error',
        ...ban(storage, 'Only state/device.ts keeps anything on the device.'),
        ...ban(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'], 'The builder sends nothing and loads nothing.'),
      ],
      'no-restricted-syntax': ['error', ...unsafe, ...literalText],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/(receiver|test|tools)/',
              message: 'builder/ is made of src/, of what cli/ has for files, and of the examples in demo/.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['builder/**/*.strings.ts', 'builder/reading/*.ts', 'builder/advice.ts'],
    rules: { 'no-restricted-syntax': ['error', ...unsafe] },
  },
  { files: ['builder/state/device.ts'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['receiver/src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: 'src/(?!feedback/(contract|feedback)\\.js$)',
              message: 'The receiver shares only the contract, the message and its checks.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'receiver/test/**/*.ts', 'tools/**/*.ts'],
    rules: {
      // `describe`, `it` and chai's `expect(…).to.be.true` return promises or are expressions by design.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
    },
  },
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked },
);
