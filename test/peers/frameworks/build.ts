import { fileURLToPath } from 'node:url';
import { compile } from 'svelte/compiler';
import { transformWithOxc, build, type Plugin, type Rolldown } from 'vite';
import { compileScript, parse } from 'vue/compiler-sfc';

export const frameworks = {
  React: 'react/main.tsx',
  Vue: 'vue/main.ts',
  Svelte: 'svelte/main.ts',
  Angular: 'angular/main.ts',
} as const;

/** Those that make HTML on a server too. Angular does with its CLI, which is not here. */
export const servers = { React: 'react/server.tsx', Vue: 'vue/server.ts', Svelte: 'svelte/server.ts' } as const;

/** What `@sveltejs/vite-plugin-svelte` does, as far as these pages need it. */
const svelte: Plugin = {
  name: 'svelte',
  transform: {
    filter: { id: /\.svelte$/ },
    handler(code, filename) {
      const { ssr } = this.environment.config.build;
      const { js } = compile(code, { filename, generate: ssr ? 'server' : 'client', dev: !ssr });
      return { code: js.code, moduleType: 'js' };
    },
  },
};

/** What `@vitejs/plugin-vue` does with `isCustomElement`, as far as these pages need it. */
const vue: Plugin = {
  name: 'vue',
  transform: {
    filter: { id: /\.vue$/ },
    async handler(code, filename) {
      const compilerOptions = { isCustomElement: (tag: string) => tag.includes('-') };
      const { descriptor } = parse(code, { filename, templateParseOptions: compilerOptions });
      const ssr = Boolean(this.environment.config.build.ssr);
      const { content } = compileScript(descriptor, {
        id: filename,
        inlineTemplate: true,
        templateOptions: { ssr, ssrCssVars: [], compilerOptions },
      });
      return { code: (await transformWithOxc(content, `${filename}.ts`)).code, moduleType: 'js' };
    },
  },
};

async function bundle(input: string, { external = '', ssr = false } = {}): Promise<string> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'error',
    // Frameworks say in the console what they do not like.
    mode: 'development',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    plugins: [svelte, vue],
    ssr: { noExternal: true },
    build: { write: false, minify: false, target: 'es2022', ssr, rolldownOptions: { input, external } },
  })) as Rolldown.RolldownOutput;
  return output[0].code;
}

/** The page of a framework as one module. What registers the tags stays outside, so that a test can say when it comes. */
export function buildPage(framework: keyof typeof frameworks): Promise<string> {
  return bundle(`test/peers/frameworks/${frameworks[framework]}`, { external: 'medborgarlofte/define.js' });
}

/** What makes the HTML of a page on a server, as one module. */
export function buildServer(framework: keyof typeof servers): Promise<string> {
  return bundle(`test/peers/frameworks/${servers[framework]}`, { ssr: true });
}

/** The npm modules, found as a project that has installed the package finds them. */
export function buildModules(): Promise<string> {
  return bundle(fileURLToPath(import.meta.resolve('medborgarlofte/define.js')));
}
