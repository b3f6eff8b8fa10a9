import { defineConfig } from 'vite';

/** The command in one file: what it shares with the form is inside, its own dependencies are not. */
export default defineConfig({
  build: {
    ssr: 'src/main.ts',
    target: 'node20',
    outDir: 'dist',
    copyPublicDir: false,
    rolldownOptions: { output: { entryFileNames: 'main.js' } },
  },
});
