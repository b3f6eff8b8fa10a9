import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { ImportDeclaration, ImportSpecifier } from 'estree';
import MagicString from 'magic-string';
import { build, mergeConfig, parseSync, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import type { Placed } from './syntax-tree.js';

/** A script to build: its file name, and the module that it starts with. */
export interface Entry {
  fileName: string;
  entry: string;
}

/** A built script. Its source map is left out where a part was put together from two builds. */
export interface BuiltScript {
  fileName: string;
  code: string;
  map: string | undefined;
}

const name = 'medborgarlofte';

/** What the parts take from the main script: the short name that both know it by, for each `module name`. */
type Shared = Map<string, string>;

/**
 * Builds a classic script and further ones that it loads when they are needed: its parts. A part has only what the main script
 * lacks. The rest, Lit first of all, it takes from the main script, which puts it on the part's script element as `shared`. So there
 * is no global and no second copy; and no `import()`, which knows no integrity. A part runs only for the main script that it was built
 * with, and takes `shared` away when it has run.
 *
 * @param config what is the same for all scripts, such as plugins
 * @param sharedModule the module of the main script whose export `shared` holds what the parts take
 * @param onParts called with the parts before the main script is built, which may hold their hashes
 */
export async function buildInParts(
  config: InlineConfig,
  main: Entry,
  parts: readonly Entry[],
  sharedModule: string,
  onParts: (parts: readonly BuiltScript[]) => void,
): Promise<BuiltScript[]> {
  const { modules, code } = await modulesOf(config, main);
  const shared: Shared = new Map();
  const built: (BuiltScript & { id: string })[] = [];
  for (const part of parts) built.push(await buildPart(config, part, modules, code, shared));
  onParts(built);
  const imports = [...shared].map(([key, short]) => {
    const [module, name] = key.split('\n');
    return `import { ${name!} as ${short} } from ${JSON.stringify(module)};\n`;
  });
  const names = `const names = { ${[...shared.values()].join(', ')} };\n`;
  const ids = built.map(({ id }) => `${JSON.stringify(id)}: names`);
  const source = `${imports.join('')}${names}export const shared = { ${ids.join(', ')} };`;
  return [await bundle(config, main, 'iife', [replaceModule(sharedModule, source)]), ...built];
}

/** Builds a classic script that has everything in it. */
export function buildWhole(config: InlineConfig, script: Entry): Promise<BuiltScript> {
  return bundle(config, script, 'iife', []);
}

/** The modules that a script has code of, and that code. */
async function modulesOf(config: InlineConfig, main: Entry): Promise<{ modules: Set<string>; code: string }> {
  const modules = new Set<string>();
  const collect: Plugin = {
    name: 'collect-modules',
    generateBundle(_, files) {
      for (const file of Object.values(files))
        if (file.type === 'chunk')
          for (const [id, { renderedLength }] of Object.entries(file.modules)) if (renderedLength) modules.add(id);
      // A package's index only passes on what its other modules export, and has no code.
      for (const id of this.getModuleIds()) if (id.includes('/node_modules/')) modules.add(id);
    },
  };
  const { code } = await bundle(config, main, 'es', [collect]);
  return { modules, code };
}

/** What a part and the main script must agree on: everything that both were built from, wherever that is on the disk. */
function idOf(code: string): string {
  return createHash('sha256').update(code.replaceAll(process.cwd(), '')).digest('hex').slice(0, 8);
}

async function buildPart(
  config: InlineConfig,
  part: Entry,
  modules: ReadonlySet<string>,
  mainCode: string,
  shared: Shared,
): Promise<BuiltScript & { id: string }> {
  const takeFromMain: Plugin = {
    name: 'take-from-main',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      const resolved = importer && (await this.resolve(id, importer, { ...options, skipSelf: true }));
      return resolved && modules.has(resolved.id) ? { id: resolved.id, external: true } : undefined;
    },
  };
  const { code } = await bundle(config, part, 'es', [takeFromMain]);
  const edited = new MagicString(code);
  const bindings: string[] = [];
  const { body } = parseSync(part.fileName, code).program;
  for (const node of body.filter(({ type }) => type === 'ImportDeclaration')) {
    const { source, specifiers, start, end } = node as unknown as Placed<ImportDeclaration>;
    for (const specifier of specifiers) {
      if (specifier.type !== 'ImportSpecifier') throw new Error(`${part.fileName}: import ${source.raw!} by names.`);
      const key = `${String(source.value)}\n${importedName(specifier)}`;
      if (!shared.has(key)) shared.set(key, `_${shared.size.toString(36)}`);
      bindings.push(`${shared.get(key)!}: ${specifier.local.name}`);
    }
    edited.remove(start, end);
  }
  // By the document's own prototype: `<img name="currentScript">` in an author's text hides its property, and MooTools replaces `Document`.
  const script = `Reflect.get(Object.getPrototypeOf(document), 'currentScript', document)`;
  const id = idOf(mainCode + code);
  const refused = `[${name}] ${part.fileName} runs only when the main script of the same build loads it.`;
  edited.prepend(`
    const ownScript$ = ${script};
    const shared$ = ownScript$.shared && ownScript$.shared[${JSON.stringify(id)}];
    if (!shared$) throw new Error(${JSON.stringify(refused)});
    const { ${bindings.join(', ')} } = shared$;
  `);
  // So the main script sees that it has run.
  edited.append('\ndelete ownScript$.shared;\n');
  const linked = await bundle(config, { ...part, entry: builtCode }, 'iife', [asModule(edited.toString())]);
  // It would lead to the linked code, not to the sources.
  return { ...linked, map: undefined, id };
}

async function bundle(
  config: InlineConfig,
  { fileName, entry }: Entry,
  format: 'es' | 'iife',
  plugins: Plugin[],
): Promise<BuiltScript> {
  const [output] = (await build(
    mergeConfig(config, {
      configFile: false,
      logLevel: 'warn',
      plugins,
      build: {
        write: false,
        minify: format === 'iife' && 'oxc',
        lib: { entry, formats: [format], name },
        rolldownOptions: { makeAbsoluteExternalsRelative: false },
      },
    } satisfies InlineConfig),
  )) as Rolldown.RolldownOutput[];
  const { code, map } = output!.output[0];
  return { fileName, code, map: map?.toString() };
}

function importedName({ imported }: ImportSpecifier): string {
  return imported.type === 'Identifier' ? imported.name : String(imported.value);
}

/** What has been built is not built again: as a file of the sources, plugins would transform it once more. */
const builtCode = 'virtual:built-code';

function asModule(code: string): Plugin {
  return {
    name: 'built-code',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith(builtCode) ? `\0${builtCode}` : undefined),
    load: (id) => (id === `\0${builtCode}` ? code : undefined),
  };
}

/** Gives a module other code than its file has. */
function replaceModule(file: string, code: string): Plugin {
  return { name: 'replace-module', enforce: 'pre', load: (id) => (id === resolve(file) ? code : undefined) };
}
