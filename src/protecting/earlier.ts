import type { Failure } from '../vocabulary/failure';
import { COURT_USER_GROUPS } from '../vocabulary/places';
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

/** Why a pack cannot be built after earlier ones: they asked what it does not, or were drawn by other rules. */
export function otherwise(facts: PackFacts, earlier: readonly EarlierPack[]): Failure | null {
  for (const pack of earlier) {
    const why = asksMore(facts, pack) ?? otherRules(facts, pack) ?? otherAreas(facts, pack);
    if (why) return why;
  }
  return null;
}

/**
 * What earlier packs of one kind of record bind in a new one. A refusal where they have cells that it does not, or
 * published a number that the records no longer have.
 */
export function issuedBefore(
  kind: string,
  lattice: Lattice,
  counts: TrueCounts,
  earlier: readonly EarlierPack[],
): Issued | Failure {
  const issued = { withheld: new Uint8Array(lattice.sums.length), published: new Uint8Array(lattice.sums.length) };
  const sumOf = new Map(lattice.cells.map((cell) => [nameOf(cell), cell.sum]));
  for (const pack of earlier) {
    for (const cell of pack.cells.filter((one) => one.kind === kind)) {
      const sum = sumOf.get(nameOf(cell));
      if (sum === undefined) return lacks(pack, cell);
      if (cell.count !== null && cell.count !== counts.events[sum]) return revised(pack, cell);
      (cell.count === null ? issued.withheld : issued.published)[sum] = 1;
    }
  }
  return issued;
}

const nameOf = ({ base, outcome, level, area, ethnicity, age, period }: Omit<Cell, 'sum'>): string =>
  JSON.stringify([base, outcome, level, area, ethnicity, age, period]);

/** A question may be added to those of an earlier pack: then all of them are one system. None may be left out. */
function asksMore(facts: PackFacts, { name, facts: before }: EarlierPack): Failure | null {
  const asked = ({ lattices }: PackFacts) =>
    lattices.flatMap(({ kind, questions }) =>
      questions.map(({ outcome, base }) => JSON.stringify([kind, outcome, base])),
    );
  const now = asked(facts);
  if (asked(before).every((question) => now.includes(question))) return null;
  return {
    what: 'An earlier pack asks another question of the same records.',
    file: name,
    remedy:
      'Two packs that were not built together can give away what each withholds. Build every question of the earlier pack.',
  };
}

function otherRules(facts: PackFacts, { name, facts: before }: EarlierPack): Failure | null {
  if (before.threshold === facts.threshold && before.zeros === facts.zeros) return null;
  return {
    what: 'An earlier pack was protected by other rules.',
    file: name,
    found: `threshold ${before.threshold}, noughts ${before.zeros}`,
    remedy: AGAIN,
  };
}

/** An area that is called the same and is made of other boroughs: the two numbers would lie beside each other. */
function otherAreas({ lattices }: PackFacts, { name, facts: before, cells }: EarlierPack): Failure | null {
  for (const { kind, area } of cells.filter(({ level }) => level === 'court_user_group')) {
    const [now, then] = [lattices, before.lattices].map((of) => boroughsOf(of, kind, area));
    if (!now || !then || now === then) continue;
    return {
      what: 'A court user group of an earlier pack had other boroughs.',
      file: name,
      found: area,
      remedy: 'Give the group as it is now another id in the table of areas.',
    };
  }
  return null;
}

/** The boroughs of a court user group as one word; null where a pack does not say. */
function boroughsOf(lattices: PackFacts['lattices'], kind: string, area: string): string | null {
  const own = lattices.find((one) => one.kind === kind)?.names?.find((one) => one.area === area);
  const of = own ? own.boroughs : COURT_USER_GROUPS.find(({ id }) => id === area)?.boroughs;
  return of ? [...of].sort().join(' ') : null;
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
