import type { UserConfig } from 'vite';

/** How a page of the bench is built: as the workbook is. */
export const pageConfig = (root: string): UserConfig => ({
  root,
  base: './',
  build: { target: 'es2022', assetsInlineLimit: 0 },
  worker: { format: 'iife' },
  logLevel: 'warn',
});
