/** The workbook's own method on plain tables of counts: the same search and the same check as a pack's. */
import { startHighs } from '../../../src/protecting/highs-solver';
import type { Lattice } from '../../../src/protecting/lattice';
import type { Target } from '../../../src/protecting/primary';
import { sumsOf } from '../../../src/protecting/record-counts';
import { suppress } from '../../../src/protecting/suppress';
import { faultIn } from '../../../src/protecting/verify';
import { FIRST } from '../../protecting/support/built';
import { finestOf } from '../../../src/protecting/dimensions';
import type { Published } from './grids';

/** Which sums are hidden so that every target has a witness. Throws where the check by additions finds a fault. */
export async function byWitnesses(
  { truth, sums }: Published,
  targets: readonly Target[],
): Promise<ReadonlySet<number>> {
  const lattice: Lattice = {
    ...{ plan: FIRST, finest: finestOf(1, 1), sums, triples: [], atoms: truth.length, atomOf: new Int32Array() },
    cells: sums.map((_, sum) => {
      return { level: 'borough', area: '', ethnicity: '', age: '', period: '', base: '', outcome: null, sum } as const;
    }),
  };
  const events = sumsOf(sums, truth);
  const counts = { atoms: truth, events, children: events, namesChildren: false };
  const solver = (await startHighs())({ truth, sums });
  const found = await suppress({ lattice, counts, targets, solver });
  solver.end();
  if (!found) throw new Error('no witness');
  const hidden = new Set([...sums.keys()].filter((sum) => found.withheld[sum]));
  const fault = faultIn({
    ...{ truth, sums, published: [...sums.keys()].filter((sum) => !hidden.has(sum)) },
    targets: targets.map(({ sum, least }, at) => ({ sum, least, witness: found.witnessOf[at] ?? -1 })),
    witnesses: found.witnesses.map(({ table }) =>
      [...table.keys()].map((atom) => [atom, (table[atom] ?? 0) - (truth[atom] ?? 0)] as const),
    ),
  });
  if (fault !== null) throw new Error(fault);
  return hidden;
}
