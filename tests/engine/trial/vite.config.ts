import { defineConfig } from 'vite';

/** The trial page alone, built as the shipped app is. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  worker: { format: 'iife' },
  build: {
    outDir: '/tmp/engine-trial',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    reportCompressedSize: false,
  },
});
