import { latticeOf } from '../../src/protecting/lattice';
import type { LatticePlan } from '../../src/protecting/plan';
import { sumsOf } from '../../src/protecting/record-counts';
import { built, CHARGES, drawnRows, factsOf, FIRST } from '../protecting/support/built';
import type { TestPack } from './sample-pack';

const PLAN: LatticePlan = {
  ...FIRST,
  breakdowns: FIRST.breakdowns.filter(({ level }) => level === 'police_command_unit' || level === 'london'),
};

/** Two packs that publish the same: of the records themselves, and of records that differ in withheld counts alone. */
export interface TwinPacks {
  readonly packs: readonly TestPack[];
  /** The counts of every cell of each, withheld ones too. */
  readonly counts: readonly (readonly number[])[];
  /** An area of which something is withheld. */
  readonly area: string;
}

/** A pack of drawn records, and the same pack were one of its witnesses the truth. */
export async function twinPacks(): Promise<TwinPacks> {
  const { certificate } = await built(PLAN, drawnRows(PLAN, 1, 6000));
  const { sums, cells } = latticeOf(PLAN, CHARGES);
  const other = Int32Array.from(certificate.truth);
  for (const [atom, more] of certificate.witnesses[0] ?? []) other[atom] = (other[atom] ?? 0) + more;
  const shown = new Set(certificate.published);
  const tables = [Int32Array.from(certificate.truth), other].map((table) => sumsOf(sums, table));
  const packs = tables.map((table) => ({
    facts: factsOf(PLAN),
    cells: cells.map(({ sum, ...cell }) => ({
      kind: 'oocd',
      ...cell,
      count: shown.has(sum) ? (table[sum] ?? 0) : null,
    })),
  }));
  const hidden = cells.find(({ sum, level }) => level === 'police_command_unit' && !shown.has(sum));
  return {
    packs,
    counts: tables.map((table) => cells.map(({ sum }) => table[sum] ?? 0)),
    area: `police_command_unit/${hidden?.area ?? ''}`,
  };
}
