import type { Failure } from '../vocabulary/failure';
import type { Certificate } from './certificate';
import type { Asked } from './classes';
import { type EarlierPack, type Issued, issuedBefore, otherwise } from './earlier';
import { joined } from './joined';
import { latticeOf } from './lattice';
import { type Needed, neededOf } from './needed';
import type { LatticePlan } from './plan';
import type { PackCell, PackFacts } from './pack';
import { targetsOf } from './primary';
import { countRows, type RecordRows } from './record-counts';
import type { Solver, System } from './solver';
import { type Running, type Suppression, suppress } from './suppress';
import { faultIn } from './verify';

/** One kind of record: its cells, what is asked of it, and its rows. */
export interface LatticeRequest {
  readonly kind: string;
  readonly plan: LatticePlan;
  readonly asked: Asked;
  readonly rows: RecordRows;
}

/** What a pack is built of. */
export interface PackRequest {
  readonly facts: PackFacts;
  /** In the order of those of its facts. */
  readonly lattices: readonly LatticeRequest[];
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

/** The system of one kind of record, and what earlier packs bind in it. */
interface Bound extends Needed {
  readonly kind: string;
  readonly issued: Issued;
}

/**
 * Builds a pack: counts, withholds, and checks by additions what is to be published. All outcomes of one kind are one
 * system; kinds have no row in common. Nothing that fails the check is given back. Throws an AbortError where it was
 * stopped.
 */
export async function buildPack(
  { facts, lattices, earlier }: PackRequest,
  solverOf: (system: System) => Solver,
  running: Running = {},
): Promise<BuiltPack> {
  const other = otherwise(facts, earlier);
  if (other) return { built: false, failure: other };
  const bound = lattices.map((one) => boundOf(one, facts, earlier));
  const failure = bound.find((one) => 'what' in one);
  if (failure && 'what' in failure) return { built: false, failure };
  const systems = bound.filter((one) => 'lattice' in one);
  const proofs: Certificate[] = [];
  for (const [at, system] of systems.entries()) {
    const proof = await provenOf(system, solverOf, toldOf(systems, at, running));
    if (!proof) return { built: false, failure: NOT_PROVEN };
    proofs.push(proof);
  }
  const certificate = joined(proofs);
  if (faultIn(certificate) !== null) return { built: false, failure: NOT_PROVEN };
  return { built: true, cells: cellsOf(systems, certificate), certificate };
}

function boundOf(
  { kind, plan, asked, rows }: LatticeRequest,
  facts: PackFacts,
  earlier: readonly EarlierPack[],
): Bound | Failure {
  const whole = latticeOf(plan, asked);
  const counts = countRows(whole, rows);
  const needed = neededOf(whole, counts, targetsOf(whole, counts, facts));
  const issued = issuedBefore(kind, needed.lattice, needed.counts, earlier);
  if ('what' in issued) return issued;
  return needed.targets.some(({ sum }) => issued.published[sum]) ? KNOWN_ALREADY : { kind, issued, ...needed };
}

/** Progress is told of all kinds together. */
function toldOf(systems: readonly Bound[], at: number, { onProgress, stop }: Running): Running {
  const targets = systems.map((system) => system.targets.length);
  const all = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
  return {
    onProgress: (safe) => onProgress?.(all(targets.slice(0, at)) + safe, all(targets)),
    ...(stop ? { stop } : {}),
  };
}

async function provenOf(
  bound: Bound,
  solverOf: (system: System) => Solver,
  running: Running,
): Promise<Certificate | null> {
  const { lattice, counts, targets, issued } = bound;
  const solver = solverOf({ truth: counts.atoms, sums: lattice.sums });
  try {
    const held = { already: issued.withheld, issued: issued.published };
    const found = await suppress({ lattice, counts, targets, solver, ...held, ...running });
    return found && certificateOf(bound, found);
  } finally {
    solver.end();
  }
}

function certificateOf({ lattice, counts, targets }: Bound, found: Suppression): Certificate {
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
function cellsOf(systems: readonly Bound[], { published }: Certificate): readonly PackCell[] {
  const shown = new Set(published);
  let before = 0;
  return systems.flatMap(({ kind, lattice, counts }) => {
    const from = before;
    before += lattice.sums.length;
    return lattice.cells.map(({ sum, ...cell }): PackCell => ({
      ...{ kind, ...cell },
      count: shown.has(from + sum) ? (counts.events[sum] ?? 0) : null,
    }));
  });
}
