import { defineConfig } from 'vite';

/** The command in one file, with its JSON parser inside: who installs the package for the card gets no more packages by it. */
export default defineConfig({
  build: {
    ssr: 'cli/main.ts',
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: { output: { entryFileNames: 'cli.js' } },
  },
  ssr: { noExternal: true },
});
