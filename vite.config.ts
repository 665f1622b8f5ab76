import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { META_POLICY } from './.ci/policy.mjs';
import { engine } from './.ci/packaging/engine.ts';
import { inside } from './.ci/packaging/inside.ts';
import { installable } from './.ci/packaging/installable.ts';
import { scriptsWithPage, waitedFor } from './.ci/packaging/scripts.ts';
import { singleFile } from './.ci/packaging/single-file.ts';

const root = import.meta.dirname;
const packages = inside(root);
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };

/** A page opened from a host that sends no policy of its own still carries one. Vite's dev server needs inline code. */
function policyInPage(): Plugin {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

const UNIT = {
  environment: 'node',
  include: ['tests/**/*.test.ts'],
  exclude: ['tests/browser/**', 'tests/heavy/**'],
  // No test changes a module, so files of one process share what they import: a third of the time.
  isolate: false,
  // Long enough for a slow machine that runs the browser tests beside; a hang still ends.
  testTimeout: 400_000,
  hookTimeout: 400_000,
};

const BROWSER = {
  environment: 'node',
  include: ['tests/browser/**/*.browser.ts'],
  globalSetup: ['tests/browser/support/serve-workbook.ts'],
  testTimeout: 180_000,
  hookTimeout: 180_000,
  // A figure out of sight takes its turn after those in view, and a busy machine takes minutes over what is done in seconds.
  expect: { poll: { timeout: 90_000 } },
  // One file after another in one process, so that all of them share one browser.
  fileParallelism: false,
  isolate: false,
  // Tests that mostly wait may say that they run beside each other.
  maxConcurrency: 2,
};

/** What only a server has: headers, a service worker, files apart that may be missing, handles of files that are kept. */
const ONLY_SERVED = ['installed', 'offline', 'policy', 'keeping', 'files-on-disk', 'record-handle', 'one-file', 'copy'];
/** The browser tests on the single file, opened from a folder. */
const SINGLE_FILE = {
  ...BROWSER,
  globalSetup: ['tests/browser/support/open-single-file.ts'],
  exclude: ONLY_SERVED.map((name) => `tests/browser/${name}.browser.ts`),
};

/** Of many like cases all are tried, and not some of each kind (`tests/support/long-form.ts`). */
const IN_LONG_FORM = { env: { LONG_FORM: '1' }, testTimeout: 3_600_000 };

export default defineConfig({
  // Vitest looks for tests below the root, and they live beside src.
  root: process.env.VITEST === undefined ? resolve(root, 'src') : root,
  base: './',
  publicDir: resolve(root, 'public'),
  plugins: [
    svelte({ configFile: false, compilerOptions: { runes: true } }),
    engine(root),
    policyInPage(),
    scriptsWithPage(),
    packages.page,
    singleFile(),
    installable(),
  ],
  assetsInclude: ['**/*.parquet'],
  define: { __VERSION__: JSON.stringify(version) },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm', 'parquet-wasm'] },
  worker: { format: 'iife', plugins: () => [packages.worker()] },
  // `npm run dev` reads the sample extracts, which lie beside src.
  server: { fs: { allow: [root] } },
  build: {
    outDir: resolve(root, 'dist'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // A data: address would be refused by the policy for everything but images.
    assetsInlineLimit: 0,
    // The page asks for every script itself, and for one style sheet; a late import is told what it needs.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (file, _needed, { hostId, hostType }) =>
        hostType === 'html' ? [] : waitedFor(file, hostId),
    },
    cssCodeSplit: false,
    // Vega and DuckDB are large and loaded when first needed.
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
  },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', ...UNIT } },
      { extends: true, test: { name: 'browser', ...BROWSER } },
      { extends: true, test: { ...BROWSER, name: 'firefox', include: ['tests/browser/**/*.firefox.ts'] } },
      {
        extends: true,
        test: {
          name: 'heavy',
          environment: 'node',
          include: ['tests/heavy/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
      { extends: true, test: { ...UNIT, ...IN_LONG_FORM, name: 'long-unit' } },
      { extends: true, test: { ...BROWSER, ...IN_LONG_FORM, name: 'long-browser' } },
      {
        extends: true,
        test: { ...BROWSER, ...IN_LONG_FORM, name: 'long-firefox', include: ['tests/browser/**/*.firefox.ts'] },
      },
      { extends: true, test: { ...SINGLE_FILE, name: 'single-file' } },
    ],
  },
});
