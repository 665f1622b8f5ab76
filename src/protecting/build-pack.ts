import type { Failure } from '../vocabulary/failure';
import type { Certificate } from './certificate';
import { type EarlierPack, issuedBefore } from './earlier';
import { latticeOf, type Lattice } from './lattice';
import type { LatticePlan } from './plan';
import type { PackCell, PackFacts } from './pack';
import { type Target, targetsOf } from './primary';
import { countRows, type RecordRows, type TrueCounts } from './record-counts';
import type { Solver, System } from './solver';
import { type Running, type Suppression, suppress } from './suppress';
import { faultIn } from './verify';

/** What a pack is built of. */
export interface PackRequest {
  readonly plan: LatticePlan;
  readonly facts: PackFacts;
  readonly rows: RecordRows;
  readonly earlier: readonly EarlierPack[];
}

/** A pack that was checked, and what proves it; or why there is none. */
export type BuiltPack =
  | { readonly built: true; readonly cells: readonly PackCell[]; readonly certificate: Certificate }
  | { readonly built: false; readonly failure: Failure };

const NOT_PROVEN: Failure = {
  what: 'The pack could not be shown to be safe, so it was not made.',
  remedy: 'Leave out a level of area or a split, and build it again.',
};

/** What an earlier pack published is known: to withhold it now would protect nobody. */
const KNOWN_ALREADY: Failure = {
  what: 'A number that an earlier pack published would have to be withheld now.',
  remedy: 'The records of that period have changed. Leave it as it was issued.',
};

/**
 * Builds a pack: counts, withholds, and checks by additions what is to be published. Nothing that fails the check is
 * given back. Throws an AbortError where it was stopped.
 */
export async function buildPack(
  { plan, facts, rows, earlier }: PackRequest,
  solverOf: (system: System) => Solver,
  running: Running = {},
): Promise<BuiltPack> {
  const lattice = latticeOf(plan);
  const counts = countRows(lattice, rows);
  const issued = issuedBefore(lattice, counts, facts, earlier);
  if ('what' in issued) return { built: false, failure: issued };
  const targets = targetsOf(lattice, counts, facts);
  if (targets.some(({ sum }) => issued.published[sum])) return { built: false, failure: KNOWN_ALREADY };
  const solver = solverOf({ truth: counts.atoms, sums: lattice.sums });
  try {
    const bound = { already: issued.withheld, issued: issued.published };
    const found = await suppress({ lattice, counts, targets, solver, ...bound, ...running });
    const certificate = found && certificateOf(lattice, counts, targets, found);
    if (!certificate || faultIn(certificate) !== null) return { built: false, failure: NOT_PROVEN };
    return { built: true, cells: cellsOf(lattice, counts, certificate), certificate };
  } finally {
    solver.end();
  }
}

function certificateOf(lattice: Lattice, counts: TrueCounts, targets: readonly Target[], found: Suppression) {
  return {
    truth: Array.from(counts.atoms),
    sums: lattice.sums.map((members) => Array.from(members)),
    published: [...new Set(lattice.cells.map(({ sum }) => sum))].filter((sum) => !found.withheld[sum]),
    targets: targets.map((target, at) => ({ ...target, witness: found.witnessOf[at] ?? -1 })),
    witnesses: found.witnesses.map(({ table }) =>
      [...table.entries()].flatMap(([atom, number]): readonly (readonly [number, number])[] => {
        const more = number - (counts.atoms[atom] ?? 0);
        return more === 0 ? [] : [[atom, more]];
      }),
    ),
  };
}

/** What was checked is what is written: the cells take their numbers from the published sums of the certificate. */
function cellsOf(lattice: Lattice, counts: TrueCounts, { published }: Certificate): readonly PackCell[] {
  const shown = new Set(published);
  return lattice.cells.map(({ sum, ...cell }) => ({
    ...cell,
    count: shown.has(sum) ? (counts.events[sum] ?? 0) : null,
  }));
}
