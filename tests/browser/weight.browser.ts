/** How much script a reader waits for: before the engine is started, and before the first numbers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { DIST } from '../../.ci/prepare.mjs';
import { withImports } from './support/built-scripts';

const KILOBYTE = 1000;
const ASSETS = join(DIST, 'assets');

const named = (pattern: RegExp): string => {
  const found = readdirSync(ASSETS).filter((file) => pattern.test(file));
  expect(found, String(pattern)).toHaveLength(1);
  return found[0] ?? '';
};

/** Kilobytes as they come, packed. */
function weight(...files: readonly string[]): number {
  const all = new Set(files.flatMap((file) => [...withImports(file)]));
  const bytes = [...all].map((file) => gzipSync(readFileSync(join(ASSETS, file)), { level: 9 }).length);
  return bytes.reduce((sum, one) => sum + one, 0) / KILOBYTE;
}

const begins = (): string => {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  return /<script type="module"[^>]* src="\.\/assets\/([^"]+)"/.exec(page)?.[1] ?? '';
};

it('the engine is started by 62 KB of script', () => {
  const kilobytes = weight(begins(), named(/^duckdb-browser-(?!eh).*\.js$/));
  expect(kilobytes).toBeGreaterThan(10);
  expect(kilobytes).toBeLessThan(62);
});

it('the first numbers stand after 436 KB of script, less what is the engine’s', () => {
  const kilobytes = weight(begins(), named(/^App-.*\.js$/));
  expect(kilobytes).toBeGreaterThan(100);
  expect(kilobytes).toBeLessThan(436);
});
