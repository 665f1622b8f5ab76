import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { isPackFile, openPack } from '../../src/protecting/open-pack';
import type { PackCell } from '../../src/protecting/pack';
import { packFile } from '../../src/protecting/pack-file';
import { failureInWords } from '../../src/vocabulary/failure';
import { fileOfForm1 } from '../support/pack-of-form-1';
import { digest, fileOfPack, sumOf } from '../support/sample-pack';
import { factsOf, SMALL } from './support/built';

const facts = factsOf(SMALL);
/** What packs were before form 3. */
const sayingNothing = { ...facts, lattices: facts.lattices.map(({ said: _said, ...lattice }) => lattice) };
const SAID = { status: null, statuses: null, cautions: [] };
const cell = (more: Partial<PackCell> = {}): PackCell => ({
  ...{ level: 'london', area: 'london', ethnicity: 'all', age: 'all', period: '2024-25', count: 120 },
  ...{ kind: 'oocd', base: 'five_disposals', outcome: null },
  ...more,
});
const cells = [cell(), cell({ outcome: 'charge', count: null })];

/** A pack with its right sum, whatever is in it: what its builder never writes. `of`: its one lattice. */
async function opened(more: object, rows: readonly PackCell[] = cells): Promise<string> {
  const forged = { ...facts, lattices: facts.lattices.map((lattice) => ({ ...lattice, ...more })), ...more };
  const found = await openPack('pack.parquet', await fileOfPack({ facts: forged, cells: rows }), digest);
  return found.ok ? 'opened' : failureInWords(found.failure);
}

const DAMAGED =
  'The protected pack is damaged, or was not written by this workbook. File: pack.parquet. Nothing of it is shown. Get it again from whoever issued it.';

describe('a pack that is opened', () => {
  it('gives its facts and cells as they were issued', async () => {
    expect(await openPack('pack.parquet', await fileOfPack({ facts, cells }), digest)).toEqual({
      ok: true,
      value: { name: 'pack.parquet', facts, cells },
    });
  });

  it('is refused where a number or a fact of it is another than when it was issued', async () => {
    const sum = await sumOf(facts, cells);
    const altered =
      'The protected pack is not as it was issued: its numbers do not agree with its sum. File: pack.parquet. Nothing of it is shown. Get it again from whoever issued it.';
    for (const bytes of [
      packFile(facts, [cell({ count: 121 }), ...cells.slice(1)], sum),
      packFile({ ...facts, threshold: 5 }, cells, sum),
      packFile(facts, cells.slice(0, 1), sum),
    ]) {
      const found = await openPack('pack.parquet', bytes, digest);
      expect(found.ok ? 'opened' : failureInWords(found.failure)).toBe(altered);
    }
  });

  it('gives a pack of the first form as the present one has it, and none of which a number was changed', async () => {
    const { bytes, changed } = await fileOfForm1(SMALL);
    expect(await openPack('pack.parquet', bytes, digest)).toEqual({
      ok: true,
      value: { name: 'pack.parquet', facts: sayingNothing, cells },
    });
    const found = await openPack('pack.parquet', changed, digest);
    expect(found.ok ? 'opened' : failureInWords(found.failure)).toContain('its numbers do not agree with its sum');
  });

  it('opens where it is of form 2, which says nothing of its records, and a pack of form 3 only where it says so', async () => {
    const bytes = await fileOfPack({ facts: sayingNothing, cells });
    const ofForm2 = Buffer.from(Buffer.from(bytes).toString('latin1').replace('"form":3', '"form":2'), 'latin1');
    expect(await openPack('pack.parquet', new Uint8Array(ofForm2).buffer, digest)).toEqual({
      ok: true,
      value: { name: 'pack.parquet', facts: sayingNothing, cells },
    });
    const found = await openPack('pack.parquet', bytes, digest);
    expect(found.ok ? 'opened' : failureInWords(found.failure)).toBe(DAMAGED);
  });

  it('is refused where its bytes are damaged, wherever that is', async () => {
    const bytes = new Uint8Array(await fileOfPack({ facts, cells }));
    for (let at = 4; at < bytes.length - 8; at += 7) {
      const damaged = bytes.with(at, (bytes[at] ?? 0) ^ 0x55);
      const found = await openPack('pack.parquet', damaged.buffer, digest);
      if (found.ok) expect(found.value, `byte ${at}`).toEqual({ name: 'pack.parquet', facts, cells });
    }
    const found = await openPack('pack.parquet', bytes.slice(0, 200).buffer, digest);
    expect(found.ok ? 'opened' : failureInWords(found.failure)).toBe(DAMAGED);
  });

  it('is refused where it is of a newer form, and says what to do', async () => {
    const bytes = parquetWriteBuffer({
      columnData: [{ name: 'count', data: [1], type: 'INT32' }],
      kvMetadata: [{ key: 'scrutiny_pack', value: JSON.stringify({ form: 4, facts: {}, sum: '' }) }],
    });
    const found = await openPack('pack.parquet', bytes, digest);
    expect(found.ok ? 'opened' : failureInWords(found.failure)).toBe(
      'The protected pack was written by another version of the workbook. File: pack.parquet. Found: form 4. Expected: form 1 to 3. Open it with the newest workbook, or ask whoever issued it for one of this form.',
    );
  });

  it.each([
    ['a kind that is none', { kind: 'constructor' }],
    ['an outcome of another kind', { questions: [{ outcome: 'remanded', base: 'five_disposals' }] }],
    ['a base that is none of its outcome', { questions: [{ outcome: 'charge', base: '__proto__' }] }],
    [
      'a level of area that is none',
      { breakdowns: [{ level: 'street', ethnicity: true, ages: true, partsOfYear: true }] },
    ],
    ['breakdowns that are no list', { breakdowns: { length: 1 } }],
    ['a year with five halves', { years: [{ year: 2024, parts: 5 }] }],
    ['a year far away', { years: [{ year: 1e300, parts: 1 }] }],
    ['more years than anyone counts', { years: Array(5000).fill({ year: 2024, parts: 1 }) }],
    ['a threshold that is no number', { threshold: '6' }],
    ['words that are no words', { supplier: { toString: 'x' } }],
    ['words without end', { supplier: 'x'.repeat(5000) }],
    ['nothing about being synthetic', { synthetic: 'no' }],
    ['a caution that is none', { said: { ...SAID, cautions: [{ id: '<b>', of: [] }] } }],
    ['a caution of a place that is none', { said: { ...SAID, cautions: [{ id: 'street-boroughs', of: ['Brent'] }] } }],
    ['a status that is none', { said: { ...SAID, statuses: [{ status: 'sure', months: ['2024-04'] }] } }],
    [
      'a status of a month that is none',
      { said: { ...SAID, statuses: [{ status: 'official', months: ['2024-13'] }] } },
    ],
    ['names that are no names', { names: [{ area: 'a', label: 7 }] }],
    ['groups of boroughs that are none', { names: [{ area: 'a', label: 'b', boroughs: ['c'] }] }],
    ['no question', { questions: [] }],
    ['one kind twice', { lattices: [...facts.lattices, ...facts.lattices] }],
    ['no kind of record', { lattices: [] }],
  ])('is refused where its facts hold %s, whatever its sum', async (_what, more) => {
    expect(await opened(more)).toBe(DAMAGED);
  });

  it.each([
    ['of a level that it does not declare', [cell({ level: 'borough', area: 'E09000007' })]],
    ['of an ethnicity that is none', [cell({ ethnicity: 'A3' })]],
    ['of an age that is none', [cell({ age: '<b>16</b>' })]],
    ['of a period that it does not declare', [cell({ period: '2019-20' })]],
    ['below nought', [cell({ count: -1 })]],
    ['twice', [cell(), cell({ count: 7 })]],
    ['of an outcome that it does not ask', [cell({ outcome: 'community_resolution' })]],
    ['of a kind that it does not hold', [cell({ kind: 'remand' })]],
    ['larger than any count', [cell({ count: 2 ** 60 })]],
    ['of an area of a thousand letters', [cell({ area: 'x'.repeat(1000) })]],
  ])('is refused where it holds a cell %s, whatever its sum', async (_what, rows) => {
    expect(await opened({}, rows)).toBe(DAMAGED);
  });
});

describe('a file that is a pack', () => {
  it('is known by what its end says', async () => {
    expect(await isPackFile(new Blob([await fileOfPack({ facts, cells })]))).toBe(true);
  });

  it('is no other Parquet, no text that speaks of packs and no file without a byte', async () => {
    const other = parquetWriteBuffer({ columnData: [{ name: 'scrutiny', data: [1], type: 'INT32' }] });
    expect(await isPackFile(new Blob([other]))).toBe(false);
    expect(await isPackFile(new Blob(['scrutiny_pack,PAR1\n1,2\n']))).toBe(false);
    expect(await isPackFile(new Blob([]))).toBe(false);
    expect(await isPackFile(new Blob(['scrutiny_pack', new Uint8Array([255, 255, 255, 255]), 'PAR1']))).toBe(false);
  });
});
