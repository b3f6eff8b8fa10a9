import { defineConfig } from 'vite';
import { safeAnywhere } from '../tools/build/safe-anywhere.js';

/** The panel for editors: a file of its own, which residents never load. */
export default defineConfig({
  plugins: [safeAnywhere],
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
    rolldownOptions: { output: { charset: 'ascii', postBanner: ';' } },
  },
});
