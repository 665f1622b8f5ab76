import { parquetWriteBuffer } from 'hyparquet-writer';
import { sha256OfText } from '../../src/copying/digest';
import type { LatticePlan } from '../../src/protecting/plan';

/** The two cells of a pack of form 1, as workbooks up to November 2026 wrote them: London in one year, charges withheld. */
const CELLS = [
  ['london', 'london', 'all', 'all', '2024-25', 'base', 120],
  ['london', 'london', 'all', 'all', '2024-25', 'with', null],
] as const;

/** A pack of form 1, byte by byte of its own kind of file, and the same with another number under the same sum. */
export async function fileOfForm1({ breakdowns, years, grain }: LatticePlan) {
  const facts = {
    ...{ kind: 'oocd', outcome: 'charge', base: 'five_disposals', breakdowns, years, grain },
    ...{ threshold: 6, zeros: 'published', counts: 'children', source: '0123456789ab', supplier: null },
    ...{ marking: null, synthetic: true, made: '2026-11-28', builder: '0.0.0' },
  };
  const sum = await sha256OfText([JSON.stringify([facts, CELLS])]);
  const written = (base: number) => {
    const text = (name: string, at: number) => ({
      ...({ name, type: 'STRING', nullable: false, encoding: 'PLAIN' } as const),
      data: CELLS.map((cell) => String(cell[at])),
    });
    return parquetWriteBuffer({
      columnData: [
        ...['area_level', 'area', 'ethnicity', 'age', 'period', 'counted'].map(text),
        { name: 'count', type: 'INT64', nullable: true, encoding: 'PLAIN', data: [BigInt(base), null] },
        { name: 'withheld', type: 'BOOLEAN', nullable: false, data: [false, true] },
      ],
      ...{ codec: 'UNCOMPRESSED', statistics: false },
      kvMetadata: [{ key: 'scrutiny_pack', value: JSON.stringify({ form: 1, facts, sum }) }],
    });
  };
  return { bytes: written(120), changed: written(121) };
}
