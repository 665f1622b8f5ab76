import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import type { EarlierPack } from './earlier';
import { PACK_FORM, PACK_KEY, type PackCell, type PackFacts } from './pack';

interface Written {
  readonly form: typeof PACK_FORM;
  readonly facts: PackFacts;
  readonly sum: string;
}

/**
 * The one Parquet file of a pack. Rows stand in the order in which the lattice was declared, numbers are written plainly:
 * no statistics, no dictionaries, nothing packed to a size that depends on a number.
 * @param sum SHA-256 of `textOfPack`
 */
export function packFile(facts: PackFacts, cells: readonly PackCell[], sum: string): ArrayBuffer {
  const written: Written = { form: PACK_FORM, facts, sum };
  const text = (name: string, of: (cell: PackCell) => string): ColumnSource => {
    return { name, data: cells.map(of), type: 'STRING', nullable: false, encoding: 'PLAIN' };
  };
  return parquetWriteBuffer({
    columnData: [
      text('area_level', ({ level }) => level),
      text('area', ({ area }) => area),
      text('ethnicity', ({ ethnicity }) => ethnicity),
      text('age', ({ age }) => age),
      text('period', ({ period }) => period),
      text('counted', ({ counted }) => counted),
      {
        ...{ name: 'count', type: 'INT64', nullable: true, encoding: 'PLAIN' },
        data: cells.map(({ count }) => (count === null ? null : BigInt(count))),
      },
      { name: 'withheld', data: cells.map(({ count }) => count === null), type: 'BOOLEAN', nullable: false },
    ],
    codec: 'UNCOMPRESSED',
    statistics: false,
    rowGroupSize: Math.max(cells.length, 1),
    kvMetadata: [
      { key: PACK_KEY, value: JSON.stringify(written) },
      { key: 'synthetic', value: String(facts.synthetic) },
    ],
    createdBy: `Scrutiny Workbook ${facts.builder}`,
  });
}

/** A pack as it was written; null where a file is none, or its cells are not those that its sum was made of. */
export async function readPack(
  name: string,
  bytes: ArrayBuffer,
  sumOf: (facts: PackFacts, cells: readonly PackCell[]) => Promise<string>,
): Promise<EarlierPack | null> {
  try {
    const said = parquetMetadata(bytes).key_value_metadata?.find(({ key }) => key === PACK_KEY)?.value;
    if (said === undefined) return null;
    const { form, facts, sum } = JSON.parse(said) as Written;
    const cells = (await parquetReadObjects({ file: bytes })).map(cellOf);
    return form === PACK_FORM && (await sumOf(facts, cells)) === sum ? { name, facts, cells } : null;
  } catch {
    return null;
  }
}

function cellOf(row: Record<string, unknown>): PackCell {
  const { area_level, count, withheld, ...rest } = row;
  void withheld;
  return { ...rest, level: area_level, count: count === null ? null : Number(count) } as PackCell;
}
