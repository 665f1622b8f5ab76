import type { Failure } from '../vocabulary/failure';
import type { Cell, Lattice } from './lattice';
import type { PackCell, PackFacts } from './pack';
import type { TrueCounts } from './record-counts';

/** A pack that was issued before. */
export interface EarlierPack {
  readonly name: string;
  readonly facts: PackFacts;
  readonly cells: readonly PackCell[];
}

/** What earlier packs bind: sums that they withheld, and sums that they published. */
export interface Issued {
  readonly withheld: Uint8Array;
  readonly published: Uint8Array;
}

const AGAIN = 'Choose what the earlier pack chose, and more periods after it.';

/**
 * What earlier packs of the same records bind in a new one. A refusal where they asked another question of the same
 * kind of record, were drawn otherwise, or published a number that the records no longer have.
 */
export function issuedBefore(
  lattice: Lattice,
  counts: TrueCounts,
  facts: PackFacts,
  earlier: readonly EarlierPack[],
): Issued | Failure {
  const issued = { withheld: new Uint8Array(lattice.sums.length), published: new Uint8Array(lattice.sums.length) };
  const sumOf = new Map(lattice.cells.map((cell) => [nameOf(cell), cell.sum]));
  for (const pack of earlier) {
    const other = otherwise(facts, pack);
    if (other) return other;
    for (const cell of pack.cells) {
      const sum = sumOf.get(nameOf(cell));
      if (sum === undefined) return lacks(pack, cell);
      if (cell.count !== null && cell.count !== counts.events[sum]) return revised(pack, cell);
      (cell.count === null ? issued.withheld : issued.published)[sum] = 1;
    }
  }
  return issued;
}

const nameOf = ({ level, area, ethnicity, age, period, counted }: Omit<Cell, 'sum'>): string =>
  JSON.stringify([level, area, ethnicity, age, period, counted]);

function otherwise(facts: PackFacts, { name, facts: before }: EarlierPack): Failure | null {
  const asked = ({ kind, outcome, base }: PackFacts) => JSON.stringify([kind, outcome, base]);
  if (asked(facts) !== asked(before)) {
    return {
      what: 'An earlier pack asks another question of the same records.',
      file: name,
      remedy:
        'Two packs that were not built together can give away what each withholds. Build the question of the earlier pack.',
    };
  }
  if (before.threshold === facts.threshold && before.zeros === facts.zeros) return null;
  return {
    what: 'An earlier pack was protected by other rules.',
    file: name,
    found: `threshold ${before.threshold}, noughts ${before.zeros}`,
    remedy: AGAIN,
  };
}

const lacks = ({ name }: EarlierPack, { area, period }: PackCell): Failure => ({
  what: 'An earlier pack has cells that this one would not have.',
  file: name,
  found: `${area}, ${period}`,
  remedy: AGAIN,
});

const revised = ({ name }: EarlierPack, { area, period }: PackCell): Failure => ({
  what: 'The records of a period that was issued already have changed.',
  file: name,
  found: `another number for ${area}, ${period}`,
  remedy:
    'The difference between the two packs could be the very children whom the first one protects. Leave that period as it was issued.',
});
