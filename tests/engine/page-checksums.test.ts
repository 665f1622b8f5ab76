/** A page of Parquet that is not what was written is refused, wherever its writer gave it a checksum. */
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksumOf } from '../../src/engine/checksum';
import { PageChecksums } from '../../src/engine/page-checksums';
import { ThriftReader } from '../../src/engine/thrift';
import { failureInWords } from '../../src/vocabulary/failure';
import { checksummedFile, type TextPages } from '../support/checksummed-parquet';
import { nodeDecoder } from '../support/node-decoder';
import { column, parquetFile } from '../support/parquet';

const texts = (word: string, page: number) => Array.from({ length: 40 }, (_, row) => `${word} ${page * 40 + row}`);
const pagesOf = (name: string): TextPages => ({ name, pages: [0, 1, 2].map((page) => texts(name, page)) });
const GROUPS = [0, 1].map(() => [pagesOf('borough'), pagesOf('note')]);
const FILE = checksummedFile(GROUPS);

/** The rows that were read, or the refusal in words. */
async function read(bytes: Uint8Array<ArrayBuffer>, columns: readonly string[]): Promise<number | string> {
  const opened = await nodeDecoder.open(new Blob([bytes]), 'extract.parquet');
  if (!opened.ok) return failureInWords(opened.failure);
  const reading = opened.value.read(columns);
  let rows = 0;
  for (;;) {
    const batch = await reading.next();
    if (!batch.ok) return failureInWords(batch.failure);
    if (!batch.value) return rows;
    rows += batch.value.rows;
  }
}

function altered(bytes: Uint8Array, place: number, change: number): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(bytes);
  copy[place] = (copy[place] ?? 0) ^ change;
  return copy;
}

const REFUSED =
  /^The file is damaged: it cannot be decoded as Parquet\. File: extract\.parquet\. Found: .+\. Export the extract again as Parquet and open it from this computer\.$/s;

describe('the checksum', () => {
  it('is CRC-32, in one piece or in several', () => {
    expect(checksumOf(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
        expect(checksumOf(bytes.subarray(cut), checksumOf(bytes.subarray(0, cut)))).toBe(crc32(bytes));
      }),
    );
  });
});

describe('a file whose pages carry checksums', () => {
  it('opens whole', async () => {
    expect(await read(FILE.bytes, ['borough', 'note'])).toBe(240);
  });

  it('is refused in a sentence, whichever byte of a page is another', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FILE.pages),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 1, max: 255 }),
        async ({ begin, end }, share, change) => {
          const place = begin + Math.floor(share * (end - begin));
          expect(await read(altered(FILE.bytes, place, change), ['borough', 'note'])).toMatch(REFUSED);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('names the column, where the decoder itself would have given other rows', async () => {
    // The last letter of the last text: the page decodes without a fault.
    const last = FILE.pages.findLast((page) => page.column === 'note');
    expect(await read(altered(FILE.bytes, (last?.end ?? 0) - 1, 1), ['borough', 'note'])).toBe(
      'The file is damaged: it cannot be decoded as Parquet. File: extract.parquet. Found: the checksum of a page of the column “note” is wrong. Export the extract again as Parquet and open it from this computer.',
    );
  });

  it('is not looked at where no column is read from it', async () => {
    const last = FILE.pages.findLast((page) => page.column === 'note');
    expect(await read(altered(FILE.bytes, (last?.end ?? 0) - 1, 1), ['borough'])).toBe(240);
  });
});

describe('a file whose pages carry none', () => {
  it('opens, and nothing is known of an altered letter', async () => {
    const { bytes, pages } = checksummedFile(GROUPS, () => false);
    expect(await read(bytes, ['borough', 'note'])).toBe(240);
    expect(await read(altered(bytes, (pages[0]?.end ?? 0) - 1, 1), ['borough', 'note'])).toBe(240);
  });

  it('is looked at where only the pages after a dictionary carry them', async () => {
    const { bytes, pages } = checksummedFile(GROUPS, (page) => page > 0);
    expect(await read(bytes, ['borough', 'note'])).toBe(240);
    expect(await read(altered(bytes, (pages[2]?.end ?? 0) - 1, 1), ['borough', 'note'])).toMatch(REFUSED);
  });

  it('of another writer is passed over', async () => {
    const file = parquetFile([column('t', 'text', ['a', null, 'c']), column('l', 'list', [['x'], [], null])], {}, 2);
    await expect(new PageChecksums(file).check(['t', 'l'], 9)).resolves.toBeUndefined();
    await expect(new PageChecksums(new Blob(['PAR1 and nothing else PAR1'])).check(['t'], 9)).resolves.toBeUndefined();
    await expect(new PageChecksums(new Blob([])).check(['t'], 9)).resolves.toBeUndefined();
  });
});

describe('the reader of heads', () => {
  it('ends with a RangeError on any bytes, or reads them: it never hangs nor falls', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          new ThriftReader(bytes).struct(() => false);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
