import { defineConfig } from 'vite';

/** The panel for editors: a file of its own, which residents never load. */
export default defineConfig({
  build: {
    target: 'es2022',
    sourcemap: true,
    outDir: 'dist',
    emptyOutDir: false,
    copyPublicDir: false,
    lib: {
      entry: 'debug/debug-panel.ts',
      formats: ['iife'],
      name: 'medborgarlofteDebug',
      fileName: () => 'medborgarlofte-debug.js',
    },
  },
});
