/** How `npm run manifest` describes the elements. */
export default {
  globs: ['src/**/*.ts'],
  // What only we use: editors see its panel, and write no tag for it.
  exclude: ['src/language/generated/**', 'src/editor/**'],
  outdir: 'dist',
  litelement: true,
  // Otherwise it writes package.json at each build.
  packagejson: false,
  /** Files are found in the order in which the file system lists them, and each computer has its own: the modules are sorted. */
  overrideModuleCreation: ({ ts, globs }) =>
    [...globs].sort().map((file) => ts.createSourceFile(file, ts.sys.readFile(file), ts.ScriptTarget.ES2015, true)),
};
