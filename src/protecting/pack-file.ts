import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
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
      text('kind', ({ kind }) => kind),
      text('base', ({ base }) => base),
      text('outcome', ({ outcome }) => outcome ?? ''),
      text('area_level', ({ level }) => level),
      text('area', ({ area }) => area),
      text('ethnicity', ({ ethnicity }) => ethnicity),
      text('age', ({ age }) => age),
      text('period', ({ period }) => period),
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
