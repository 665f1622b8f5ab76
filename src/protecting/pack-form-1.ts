/** Packs of the first form, which held one question: read, and no longer written. */
import type { Digest } from './pack';

type Fields = Readonly<Record<string, unknown>>;

/** What a pack of the first form says and holds, as the present form has it; every field is still to be checked. */
export function ofForm1(
  facts: Fields,
  rows: readonly Fields[],
): { readonly facts: Fields; readonly rows: readonly Fields[] } {
  const { kind, outcome, base, breakdowns, years, grain, counts, source, supplier, marking, ...whole } = facts;
  const lattice = { kind, questions: [{ outcome, base }], breakdowns, years, grain, counts, source, supplier, marking };
  return {
    facts: { ...whole, lattices: [lattice] },
    rows: rows.map(({ counted, ...row }) => ({
      ...{ ...row, kind, base, outcome: counted === 'with' ? outcome : counted === 'base' ? '' : undefined },
    })),
  };
}

/** The sum of a pack of the first form, of what its file says and holds. */
export const sumOfForm1 = (facts: Fields, rows: readonly Fields[], digest: Digest): Promise<string> =>
  digest(
    JSON.stringify([
      facts,
      rows.map((row) => {
        const { area_level: level, area, ethnicity, age, period, counted, count } = row;
        return [level, area, ethnicity, age, period, counted, count === null ? null : Number(count)];
      }),
    ]),
  );
