import type { Lattice } from './lattice';
import type { Target } from './primary';
import { sumsOf, type TrueCounts } from './record-counts';
import type { Found, Search, Solver } from './solver';

/** A table that nobody who holds the pack can tell from the true one. */
export interface Witness {
  readonly table: Int32Array;
  readonly sums: Int32Array;
}

/** Which sums are withheld, and the witness of each target, by its place among the witnesses. */
export interface Suppression {
  /** 1 for every sum whose number is not published. */
  readonly withheld: Uint8Array;
  readonly witnesses: readonly Witness[];
  readonly witnessOf: readonly number[];
}

/** What a run tells, and what may end it. */
export interface Running {
  readonly onProgress?: (safe: number, targets: number) => void;
  readonly stop?: AbortSignal;
}

/** What is suppressed. */
export interface Suppressing extends Running {
  readonly lattice: Lattice;
  readonly counts: TrueCounts;
  readonly targets: readonly Target[];
  readonly solver: Solver;
  /** Sums withheld before anything is looked for: those of earlier packs. */
  readonly already?: Uint8Array;
  /** Sums that were published in an earlier pack: they can be taken back by nobody. */
  readonly issued?: Uint8Array;
}

/**
 * Withholds what must be withheld so that every target has a witness. The same records give the same pack: targets have
 * an order, and the solver counts its steps. Null where an earlier pack lets a target have no witness. Throws an
 * AbortError where it was stopped.
 */
export async function suppress(asked: Suppressing): Promise<Suppression | null> {
  const run = new Run(asked);
  for (const target of run.inOrder) {
    asked.stop?.throwIfAborted();
    if (!run.isSafe(target) && !run.makeSafe(target)) return null;
    asked.onProgress?.(run.safe, asked.targets.length);
    await turn();
  }
  return run.result();
}

/** Lets whatever waits have its turn: a stop, a message. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

class Run {
  readonly #withheld: Uint8Array;
  readonly #fixed: Uint8Array;
  readonly #witnesses: Witness[] = [];
  readonly #safe = new Set<number>();
  /** Sums that hold a number of a cell, by that number: those of targets alone never stand in a pack. */
  readonly #published: Uint8Array;

  constructor(private readonly asked: Suppressing) {
    const { lattice, targets, already, issued } = asked;
    this.#published = new Uint8Array(lattice.sums.length);
    for (const { sum } of lattice.cells) this.#published[sum] = 1;
    this.#withheld = Uint8Array.from(this.#published, (shown, sum) => (shown && !already?.[sum] ? 0 : 1));
    for (const { sum } of targets) this.#withheld[sum] = 1;
    this.#fixed = Uint8Array.from(this.#withheld, (held, sum) => (!held && issued?.[sum] ? 1 : 0));
  }

  /** The largest first: what hides them often hides the smaller ones too. */
  get inOrder(): readonly Target[] {
    const { events } = this.asked.counts;
    const { sums } = this.asked.lattice;
    const wide = ({ sum }: Target) => sums[sum]?.length ?? 0;
    return [...this.asked.targets].sort(
      (one, other) =>
        wide(other) - wide(one) || (events[one.sum] ?? 0) - (events[other.sum] ?? 0) || one.sum - other.sum,
    );
  }

  get safe(): number {
    return this.#safe.size;
  }

  isSafe({ sum }: Target): boolean {
    return this.#safe.has(sum);
  }

  /** False where no table shows the target safe without changing what an earlier pack published. */
  makeSafe({ sum, least }: Target): boolean {
    const { solver } = this.asked;
    const first = solver.search(this.#search(sum, least));
    if (first?.whole) return this.#take(first);
    // What the fractions moved may be moved by whole numbers as well; if not, more must be.
    const within = first && solver.searchWhole(this.#search(sum, least, this.#touched(first)));
    const whole = within ?? solver.searchWhole(this.#search(sum, least));
    return whole?.whole ? this.#take(whole) : this.#addOne(sum, least);
  }

  result(): Suppression {
    const { targets } = this.asked;
    const witnessOf = targets.map(({ sum, least }) =>
      this.#witnesses.findIndex(({ sums }) => (sums[sum] ?? 0) >= least),
    );
    return { withheld: this.#withheld, witnesses: this.#witnesses, witnessOf };
  }

  /** What a change of each sum costs; with `free`, only these and the withheld may change. */
  #search(sum: number, least: number, free?: Uint8Array): Search {
    const { events } = this.asked.counts;
    const costs = Float64Array.from(this.#withheld, (held, at) => (held ? 0 : 1 + (events[at] ?? 0)));
    const fixed = free ? this.#withheld.map((held, at) => (held || free[at] ? 0 : 1)) : this.#fixed;
    return { sum, least, costs, fixed };
  }

  #touched({ table }: Found): Uint8Array {
    const { lattice, counts } = this.asked;
    return Uint8Array.from(lattice.sums, (members, sum) => {
      const total = members.reduce((all, atom) => all + (table[atom] ?? 0), 0);
      return Math.abs(total - (counts.events[sum] ?? 0)) > 1e-6 ? 1 : 0;
    });
  }

  /** The last way, which needs no solver: more in one atom of the target, and every sum of that atom withheld. */
  #addOne(sum: number, least: number): boolean {
    const { lattice, counts } = this.asked;
    const table = Float64Array.from(counts.atoms);
    const atom = lattice.sums[sum]?.[0];
    if (atom === undefined) return false;
    table[atom] = (table[atom] ?? 0) + least - (counts.events[sum] ?? 0);
    return this.#take({ table, whole: true });
  }

  /** Withholds what the table changes, and notes every target that it shows safe. False where it may not change it. */
  #take({ table }: Found): boolean {
    const { lattice, counts, targets } = this.asked;
    const whole = Int32Array.from(table);
    const sums = sumsOf(lattice.sums, whole);
    const changed = [...sums.keys()].filter((sum) => sums[sum] !== counts.events[sum]);
    if (changed.some((sum) => this.#fixed[sum])) return false;
    for (const sum of changed) this.#withheld[sum] = 1;
    this.#witnesses.push({ table: whole, sums });
    for (const { sum, least } of targets) if ((sums[sum] ?? 0) >= least) this.#safe.add(sum);
    return true;
  }
}
