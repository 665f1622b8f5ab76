import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetMetadata } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { sha256OfText } from '../../src/copying/digest';
import { openedCertificate, sealedCertificate } from '../../src/protecting/certificate';
import { latticeOf } from '../../src/protecting/lattice';
import { openPack } from '../../src/protecting/open-pack';
import { type PackCell, type PackFacts, textOfPack } from '../../src/protecting/pack';
import { packFile } from '../../src/protecting/pack-file';
import { sumsOf } from '../../src/protecting/record-counts';
import { faultIn } from '../../src/protecting/verify';
import { built, CHARGES, drawnRows, factsOf, SMALL } from './support/built';

const facts = factsOf(SMALL);
const digest = (text: string) => sha256OfText([text]);
const sumOf = (of: PackFacts, cells: readonly PackCell[]) => digest(textOfPack(of, cells));
const pack = built(SMALL, drawnRows(SMALL, 1, 1500));
const bytesOf = async (cells: readonly PackCell[]) => packFile(facts, cells, await sumOf(facts, cells));

describe('the file of a pack', () => {
  it('has a row for every cell, null where the number is withheld, as another reader reads it', async () => {
    const { cells } = await pack;
    const folder = await mkdtemp(join(tmpdir(), 'scrutiny-workbook-'));
    const file = join(folder, 'pack.parquet');
    writeFileSync(file, Buffer.from(await bytesOf(cells)));
    const connection = await (await DuckDBInstance.create()).connect();
    const rows = await connection.runAndReadAll(`select * from '${file}'`);
    await rm(folder, { recursive: true });
    expect(rows.columnNamesAndTypesJson()).toEqual({
      columnNames: [
        ...['kind', 'base', 'outcome', 'area_level', 'area', 'ethnicity', 'age', 'period', 'count', 'withheld'],
      ],
      columnTypes: [...Array<unknown>(8).fill({ typeId: 17 }), { typeId: 5 }, { typeId: 1 }],
    });
    expect(rows.getRowObjects().map(({ count, withheld }) => [count, withheld])).toEqual(
      cells.map(({ count }) => [count === null ? null : BigInt(count), count === null]),
    );
  });

  it('is the same file, byte for byte, were a witness the truth', async () => {
    const { cells, certificate } = await pack;
    const lattice = latticeOf(SMALL, CHARGES);
    const table = Int32Array.from(certificate.truth);
    for (const [atom, more] of certificate.witnesses[0] ?? []) table[atom] = (table[atom] ?? 0) + more;
    expect(table).not.toEqual(Int32Array.from(certificate.truth));
    const sums = sumsOf(lattice.sums, table);
    const shown = new Set(certificate.published);
    const other = lattice.cells.map(({ sum, ...cell }) => ({
      ...{ kind: 'oocd', ...cell },
      count: shown.has(sum) ? (sums[sum] ?? 0) : null,
    }));
    expect(Buffer.from(await bytesOf(other)).equals(Buffer.from(await bytesOf(cells)))).toBe(true);
  });

  it('holds no statistics and no dictionary, and says what it is in its metadata', async () => {
    const { cells } = await pack;
    const said = parquetMetadata(await bytesOf(cells));
    const columns = said.row_groups.flatMap(({ columns: held }) => held.map(({ meta_data: of }) => of));
    expect(columns.map((of) => of?.statistics)).toEqual(Array(10).fill(undefined));
    expect(columns.map((of) => of?.dictionary_page_offset)).toEqual(Array(10).fill(undefined));
    expect(said.key_value_metadata?.map(({ key }) => key)).toEqual(['scrutiny_pack', 'synthetic']);
    expect(JSON.parse(said.key_value_metadata?.[0]?.value ?? '')).toEqual({
      ...{ form: 3, facts: JSON.parse(JSON.stringify(facts)) as unknown },
      sum: await sumOf(facts, cells),
    });
  });

  it('reads back as it was written, and not where a number of it was changed', async () => {
    const { cells } = await pack;
    const bytes = await bytesOf(cells);
    expect(await openPack('pack.parquet', bytes, digest)).toEqual({
      ok: true,
      value: { name: 'pack.parquet', facts, cells },
    });
    const at = cells.findIndex(({ count }) => count !== null);
    const other = cells.with(at, { ...cells[at], count: 999 } as PackCell);
    const changed = packFile(facts, other, await sumOf(facts, cells));
    for (const none of [changed, new ArrayBuffer(40)])
      expect((await openPack('pack.parquet', none, digest)).ok).toBe(false);
  });
});

describe('the file of a certificate', () => {
  it('opens with its passphrase alone, and proves the pack again', async () => {
    const { certificate, cells } = await pack;
    const text = await sealedCertificate(certificate, await sumOf(facts, cells), 'river lamp orange walk');
    expect(text).not.toContain('truth');
    expect(await openedCertificate(text, 'river lamp orange talk')).toBeNull();
    const again = await openedCertificate(text, 'river lamp orange walk');
    expect(again).toEqual(certificate);
    expect(again && faultIn(again)).toBeNull();
  });
});
