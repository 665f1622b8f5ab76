import { defineConfig } from 'vite';

/** The bare engine on a page of its own: what the workbook's times are held against. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: { target: 'es2022', assetsInlineLimit: 0 },
  worker: { format: 'iife' },
  logLevel: 'warn',
});
