/** What must work on a page that came over plain http, where browsers leave out `crypto.subtle` and `randomUUID`. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { sha256 } from '../../src/copying/digest';
import { randomId } from '../../src/workbook/kept/random-id';

afterEach(() => vi.unstubAllGlobals());

const insecure = (): void => {
  const getRandomValues = crypto.getRandomValues.bind(crypto);
  vi.stubGlobal('crypto', { getRandomValues });
};

it('an id is drawn by chance, 128 bits of it', () => {
  insecure();
  const ids = Array.from({ length: 1000 }, randomId);
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
});

it('bytes have the same digest with and without the cryptography of the browser', async () => {
  const bytes = new TextEncoder().encode('abc');
  const before = await sha256(bytes);
  insecure();
  expect(await sha256(bytes)).toEqual(before);
  expect(before).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

it('nothing of the page asks for randomUUID', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|svelte)$/.test(name));
  const asking = files.filter((name) => readFileSync(`src/${name}`, 'utf8').includes('crypto.randomUUID()'));
  expect(asking).toEqual([]);
});
