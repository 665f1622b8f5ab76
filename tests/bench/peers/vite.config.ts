import { defineConfig } from 'vite';

/** The page of the peers, built as the workbook is. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: { target: 'es2022', assetsInlineLimit: 0 },
  worker: { format: 'iife' },
  logLevel: 'warn',
});
