/**
 * Checks a pack by additions alone. It imports nothing, so that no fault of what built the pack can hide in it.
 *
 * A witness is another table of whole numbers that nobody who holds the pack can tell from the true one: it adds up to
 * every published number. A protected sum is safe where some witness has at least as many in it as its reason asks for.
 */
export interface Claim {
  /** The true number in each atom. */
  readonly truth: ArrayLike<number>;
  /** The atoms of each sum. */
  readonly sums: readonly ArrayLike<number>[];
  /** Sums whose numbers stand in the pack. */
  readonly published: readonly number[];
  /** Protected sums, what a witness must hold of each, and which witness does. */
  readonly targets: readonly { readonly sum: number; readonly least: number; readonly witness: number }[];
  /** Each as what it changes: pairs of an atom and what is added to the true number. */
  readonly witnesses: readonly (readonly (readonly [atom: number, more: number])[])[];
}

/** What is wrong with a claim, the first fault as a sentence for the log of the builder; null where every sum is safe. */
export function faultIn({ truth, sums, published, targets, witnesses }: Claim): string | null {
  const shown = new Set(published);
  const tables = witnesses.map((moves) => {
    const table = Array.from(truth);
    for (const [atom, more] of moves) table[atom] = (table[atom] ?? Number.NaN) + more;
    return table;
  });
  const total = (table: ArrayLike<number>, sum: number): number => {
    let found = 0;
    for (const atom of Array.from(sums[sum] ?? [-1])) found += table[atom] ?? Number.NaN;
    return found;
  };
  for (const [at, table] of tables.entries()) {
    if (!table.every((number) => Number.isInteger(number) && number >= 0))
      return `Witness ${at} is no table of counts.`;
    for (const sum of shown)
      if (total(table, sum) !== total(truth, sum)) return `Witness ${at} disagrees with published sum ${sum}.`;
  }
  for (const { sum, least, witness } of targets) {
    if (shown.has(sum)) return `Protected sum ${sum} is published.`;
    const table = tables[witness];
    if (!table || !(total(table, sum) >= least)) return `Nothing shows that sum ${sum} is safe.`;
  }
  return null;
}
