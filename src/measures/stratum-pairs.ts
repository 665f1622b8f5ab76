import type { Strata } from '../questions/stratified';

/** One set of cases alike: the group and the comparison group in it. */
export interface StratumPair {
  /** 1, or the number of sets that stand here together because none of them holds both groups. */
  readonly sets: number;
  readonly group: { readonly events: number; readonly atRisk: number };
  readonly reference: { readonly events: number; readonly atRisk: number };
}

/** The sums of a stratum, one after the other. */
const SUMS = 4;
const [GROUP, REFERENCE] = [1, 2];

/** The rows of one set of columns held equal. */
export interface HeldRows extends Pick<Strata, 'stratum' | 'code' | 'atRisk' | 'events' | 'sets' | 'ethnicities'> {
  /** One more than the largest number of a stratum. */
  readonly strata: number;
}

/** The rows of each entry of `more`, which stand together and in its order. */
export function heldRows(strata: Strata): readonly HeldRows[] {
  const { ethnicities, more } = strata;
  let from = 0;
  return more.map((_, which) => {
    const start = from;
    while (strata.which[from] === which) from += 1;
    const cut = (numbers: Strata['sets']): Strata['sets'] => numbers.subarray(start, from);
    const stratum = strata.stratum.subarray(start, from);
    return {
      ethnicities,
      stratum,
      code: strata.code.subarray(start, from),
      atRisk: cut(strata.atRisk),
      events: cut(strata.events),
      sets: cut(strata.sets),
      strata: stratum.reduce((most, one) => Math.max(most, one + 1), 0),
    };
  });
}

/**
 * The sets that hold anybody of the group or of the comparison group, in no order that means anything. By number: of
 * 174,000 rows, once for each group and column, objects looked up by text took up to 195 ms of the page.
 */
export function stratumPairs(
  rows: HeldRows,
  group: readonly string[],
  reference: readonly string[],
): readonly StratumPair[] {
  const { stratum, code, atRisk, events, sets } = rows;
  const roles = rolesOf(rows, group, reference);
  const [sums, stands] = [new Float64Array(rows.strata * SUMS), new Float64Array(rows.strata)];
  for (let row = 0; row < stratum.length; row += 1) {
    const role = roles[code[row] ?? 0] ?? 0;
    if (role === 0) continue;
    const of = stratum[row] ?? 0;
    const at = of * SUMS;
    stands[of] = sets[row] ?? 0;
    if (role & GROUP) add(sums, at, atRisk[row] ?? 0, events[row] ?? 0);
    if (role & REFERENCE) add(sums, at + 2, atRisk[row] ?? 0, events[row] ?? 0);
  }
  return pairsOf(sums, stands);
}

function add(sums: Float64Array, at: number, atRisk: number, events: number): void {
  sums[at] = (sums[at] ?? 0) + atRisk;
  sums[at + 1] = (sums[at + 1] ?? 0) + events;
}

function pairsOf(sums: Float64Array, stands: Float64Array): readonly StratumPair[] {
  const pairs: StratumPair[] = [];
  stands.forEach((sets, of) => {
    if (sets === 0) return;
    const at = of * SUMS;
    pairs.push({
      sets,
      group: { atRisk: sums[at] ?? 0, events: sums[at + 1] ?? 0 },
      reference: { atRisk: sums[at + 2] ?? 0, events: sums[at + 3] ?? 0 },
    });
  });
  return pairs;
}

/** By code of ethnicity: of the group, of the comparison group, of both or of neither. */
function rolesOf({ ethnicities }: HeldRows, group: readonly string[], reference: readonly string[]): Uint8Array {
  return Uint8Array.from(
    ethnicities,
    (code) => (group.includes(code) ? GROUP : 0) | (reference.includes(code) ? REFERENCE : 0),
  );
}

/** How many stand in sets that hold only one of the two groups. */
export function unmatched(pairs: readonly StratumPair[]): number {
  return pairs
    .filter(({ group, reference }) => group.atRisk === 0 || reference.atRisk === 0)
    .reduce((sum, { group, reference }) => sum + group.atRisk + reference.atRisk, 0);
}

/** How many of each group stand in sets that hold both. */
export function matchedIn(pairs: readonly StratumPair[]): { readonly group: number; readonly reference: number } {
  const both = pairs.filter(({ group, reference }) => group.atRisk > 0 && reference.atRisk > 0);
  return {
    group: both.reduce((sum, { group }) => sum + group.atRisk, 0),
    reference: both.reduce((sum, { reference }) => sum + reference.atRisk, 0),
  };
}
