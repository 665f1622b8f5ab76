/** Files that the page carries within itself, as the single file does. */
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { carried, carriesAll } from '../../src/supply/carried';
import { fetched } from '../../src/supply/fetched';

// Longer than what is turned into bytes at a time, and not to be packed much smaller.
const BYTES = Uint8Array.from({ length: 700_001 }, (_, at) => (at * at * 31 + (at >> 3)) % 251);
const PACKED = gzipSync(BYTES).toString('base64');

let held: Readonly<Record<string, string>> = {};
beforeEach(() => {
  const querySelector = (asked: string) => {
    const [, name] = /^script\[data-file(?:="(.+)")?\]$/.exec(asked) ?? [];
    const textContent = name === undefined ? Object.values(held)[0] : held[name];
    return textContent === undefined ? null : { textContent };
  };
  vi.stubGlobal('document', { querySelector, visibilityState: 'hidden', baseURI: 'file:///somewhere/' });
  vi.stubGlobal('CSS', { escape: (name: string) => name });
});
afterEach(() => {
  vi.unstubAllGlobals();
  held = {};
});

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('a file that the page carries', () => {
  it('is unpacked whole, whatever its address, and asks for nothing', async () => {
    held = { 'engine-1a2b.wasm': PACKED };
    const fetch = vi.fn();
    vi.stubGlobal('fetch', fetch);
    const response = await fetched('file:///somewhere/engine-1a2b.wasm');
    expect(response.headers.get('content-type')).toBe('application/wasm');
    expect((await bytesOf(response)).equals(BYTES)).toBe(true);
    expect([carriesAll(), fetch.mock.calls]).toEqual([true, []]);
  });

  it('is refused where a letter of it was changed or its end is missing', async () => {
    const changed = `${PACKED.slice(0, 500_000)}${PACKED[500_000] === 'A' ? 'B' : 'A'}${PACKED.slice(500_001)}`;
    for (const damaged of [changed, PACKED.slice(0, -400)]) {
      held = { 'engine.wasm': damaged };
      await expect(carried('engine.wasm')?.arrayBuffer()).rejects.toThrow();
    }
  });

  it('is looked for beside the page where the page carries none', async () => {
    vi.stubGlobal('fetch', async (asked: URL) => new Response(asked.href));
    expect(await (await fetched('assets/areas.parquet')).text()).toBe('file:///somewhere/assets/areas.parquet');
    expect([carriesAll(), carried('assets/areas.parquet')]).toEqual([false, null]);
  });
});
