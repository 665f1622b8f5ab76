/** Files that the page carries within itself, as the single file does. */
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { letters } from '../../.ci/packaging/letters';
import { carried, carriesAll, fromLetters } from '../../src/supply/carried';
import { fetched } from '../../src/supply/fetched';

// Packed they are still longer than what is turned into bytes at a time.
const BYTES = Uint8Array.from({ length: 700_001 }, (_, at) => Math.imul(at ^ (at >>> 7), 0x9e3779b1) >>> 24);
const PACKED = letters(gzipSync(BYTES));

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
    const middle = Math.floor(PACKED.length / 2);
    const letter = String.fromCharCode(PACKED.charCodeAt(middle) ^ 1);
    const changed = `${PACKED.slice(0, middle)}${letter}${PACKED.slice(middle + 1)}`;
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

describe('bytes as letters of a page', () => {
  it('are the same bytes again, whatever their number', () => {
    for (let length = 0; length <= 64; length += 1) {
      const bytes = BYTES.subarray(0, length);
      expect([length, [...fromLetters(letters(bytes))]]).toEqual([length, [...bytes]]);
    }
  });

  it('hold nothing that a page reads as something else, in at most two bytes a letter', () => {
    const text = letters(Uint8Array.from({ length: 7 * 256 * 256 }, (_, at) => (at * at + (at >> 8)) % 256));
    const written = [...new Set(text)].map((letter) => letter.charCodeAt(0)).sort((one, other) => one - other);
    const changed = [0x00, 0x0d, 0x3c];
    const ascii = Array.from({ length: 128 }, (_, code) => code).filter((code) => !changed.includes(code));
    expect(written).toEqual([...ascii, 0x80, 0x8d, 0xbc]);
    expect(letters(Uint8Array.of(0, 0, 0, 0, 0, 0, 0))).toBe('\u0080'.repeat(8));
  });
});
