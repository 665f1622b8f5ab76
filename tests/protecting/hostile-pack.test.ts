import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { openPack } from '../../src/protecting/open-pack';
import { footerOf } from '../../src/protecting/pack-footer';
import { rowsOf } from '../../src/protecting/pack-rows';
import { failureInWords } from '../../src/vocabulary/failure';
import { type Crafted, craftedPack, unsigned } from '../support/crafted-pack';
import { digest, fileOfPack } from '../support/sample-pack';
import { factsOf, SMALL } from './support/built';

const said = JSON.stringify({ form: 2, facts: factsOf(SMALL), sum: '' });
const BILLIONS = 2 ** 31 - 1;
/** One run says that all values are missing: five bytes that speak for two thousand millions. */
const run = [...unsigned(BILLIONS * 2), 0];
const page = (more: object = {}) => ({
  ...{ 1: 3, 2: run.length, 3: run.length },
  8: { 1: 2, 2: 2, 3: 2, 4: 0, 5: run.length, 6: 0, ...more },
});
const crafted = (more: Partial<Crafted> = {}): ArrayBuffer =>
  craftedPack({ said, rows: 2, page: page(), body: run, ...more });

async function refused(bytes: ArrayBuffer): Promise<string> {
  const found = await openPack('pack.parquet', bytes, digest);
  return found.ok ? 'opened' : failureInWords(found.failure);
}

const DAMAGED =
  'The protected pack is damaged, or was not written by this workbook. File: pack.parquet. Nothing of it is shown. Get it again from whoever issued it.';

describe('a file that was made to hold up the page', () => {
  it('is Parquet that any reader reads, but for what it claims', async () => {
    const honest = crafted({ page: { ...page({ 5: 2 }), 2: 2, 3: 2 }, body: [4, 0] });
    const rows = [{ count0: null }, { count0: null }];
    expect(await parquetReadObjects({ file: honest })).toEqual(rows);
    expect(rowsOf(new Uint8Array(honest), footerOf(new Uint8Array(honest)))).toEqual(rows);
  });

  it.each([
    ['a run longer than its rows', crafted()],
    ['a page of thousands of millions of values', crafted({ page: page({ 1: BILLIONS, 2: BILLIONS, 3: BILLIONS }) })],
    ['as many rows', crafted({ rows: BILLIONS, page: page({ 1: BILLIONS, 2: BILLIONS, 3: BILLIONS }) })],
    ['rows below nought', crafted({ rows: -2 })],
    ['more rows than a pack has', crafted({ rows: 2501, page: page({ 1: 2501, 2: 2501, 3: 2501 }) })],
    ['a page that unpacks to two gigabytes', crafted({ codec: 1, page: { ...page(), 2: BILLIONS } })],
    ['levels of lists in lists', crafted({ page: page({ 6: 2, 5: run.length - 2 }) })],
    ['a page of no values, again and again', crafted({ page: page({ 1: 0, 2: 0, 3: 0 }) })],
    ['one column ten thousand times', crafted({ columns: 10_000 })],
    ['one group of rows ten thousand times', crafted({ groups: 10_000 })],
    ['ten megabytes of facts', crafted({ said: JSON.stringify({ form: 2, facts: 'x'.repeat(7_000_000) }) })],
    [
      'facts within facts without end',
      crafted({ said: `{"form":2,"facts":${'['.repeat(40_000)}${']'.repeat(40_000)}}` }),
    ],
  ])('is refused at once where it claims %s', async (_what, bytes) => {
    expect(await refused(bytes)).toBe(DAMAGED);
  });

  it('is refused where its footer nests structs without end, or is as long as no file', async () => {
    const deep = new Uint8Array(crafted());
    const nested = Uint8Array.from({ length: 400_000 }, () => 0x1c);
    const ends = Uint8Array.of(...new Uint8Array(Uint32Array.of(nested.length).buffer), ...deep.slice(-4));
    expect(await refused(Uint8Array.of(...deep.slice(0, 4)).buffer)).toBe(DAMAGED);
    const file = new Uint8Array(4 + nested.length + ends.length);
    file.set(deep.slice(0, 4));
    file.set(nested, 4);
    file.set(ends, 4 + nested.length);
    expect(await refused(file.buffer)).toBe(DAMAGED);
    deep.set([255, 255, 255, 255], deep.length - 8);
    expect(await refused(deep.buffer)).toBe(DAMAGED);
  });

  it('is refused where it has more areas than a pack is built of, each with its right sum', async () => {
    const facts = factsOf(SMALL);
    const cells = Array.from({ length: 2501 }, (_, at) => ({
      ...{ kind: 'oocd', base: 'five_disposals', outcome: null, level: 'london' as const, area: `${at}` },
      ...{ ethnicity: 'all', age: 'all', period: '2024-25', count: 100 },
    }));
    expect(await refused(await fileOfPack({ facts, cells }))).toBe(DAMAGED);
    expect(await refused(await fileOfPack({ facts, cells: cells.slice(1) }))).toBe('opened');
  });
});
