/**
 * Leaves out what a page cannot use: private and protected members. In the link phase, since only then each class has what it inherits.
 */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules)
      for (const declaration of declarations)
        if (declaration.members)
          declaration.members = declaration.members.filter(
            ({ name, privacy }) => !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected',
          );
  },
};

/** How `npm run manifest` describes the elements. */
export default {
  globs: ['src/**/*.ts'],
  // What only we use: editors see its panel, and write no tag for it.
  exclude: ['src/language/generated/**', 'src/editor/**'],
  outdir: 'dist',
  litelement: true,
  // Otherwise it writes package.json at each build.
  packagejson: false,
  plugins: [publicOnly],
  /** Files are found in the order in which the file system lists them, and each computer has its own: the modules are sorted. */
  overrideModuleCreation: ({ ts, globs }) =>
    [...globs].sort().map((file) => ts.createSourceFile(file, ts.sys.readFile(file), ts.ScriptTarget.ES2015, true)),
};
