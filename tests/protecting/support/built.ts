import { buildPack, type BuiltPack, type PackRequest } from '../../../src/protecting/build-pack';
import { groupsOfPacks } from '../../../src/protecting/areas';
import { finestOf, partsOfYear } from '../../../src/protecting/dimensions';
import { startHighs } from '../../../src/protecting/highs-solver';
import type { Breakdown, LatticePlan } from '../../../src/protecting/plan';
import type { PackFacts } from '../../../src/protecting/pack';
import type { RecordRows } from '../../../src/protecting/record-counts';
import type { Running } from '../../../src/protecting/suppress';

const of = (level: Breakdown['level'], apart: Partial<Breakdown> = {}): Breakdown => {
  return { level, ethnicity: false, ages: false, partsOfYear: false, ...apart };
};

/** What the builder offers first: 436 cells of one year. */
export const FIRST: LatticePlan = {
  breakdowns: [
    of('borough'),
    of('youth_justice_service'),
    of('police_command_unit', { ethnicity: true }),
    of('court_user_group', { ethnicity: true }),
    of('london', { ethnicity: true, ages: true, partsOfYear: true }),
  ],
  years: [{ year: 2024, parts: 2 }],
  grain: 'half',
  groups: groupsOfPacks(),
};

/** Small enough to be attacked in every way: 12 command units by ethnicity, and London by age and half-year. */
export const SMALL: LatticePlan = {
  ...FIRST,
  breakdowns: [of('police_command_unit', { ethnicity: true }), of('london', { ages: true, partsOfYear: true })],
};

/** What a pack says of itself. */
export function factsOf({ breakdowns, years, grain }: LatticePlan, more: Partial<PackFacts> = {}): PackFacts {
  return {
    ...{ kind: 'oocd', outcome: 'charge', base: 'five_disposals', breakdowns, years, grain },
    ...{ threshold: 6, zeros: 'published', counts: 'children', source: '0123456789ab', supplier: null },
    ...{ marking: null, synthetic: true, made: '2026-11-28', builder: '0.0.0' },
    ...more,
  };
}

/** Rows drawn by a seed: some boroughs and groups are rare, so that much is small. */
export function drawnRows(plan: LatticePlan, seed: number, events: number): RecordRows {
  const random = drawing(seed);
  const periods = plan.years.length * partsOfYear(plan.grain);
  const finest = finestOf(periods);
  const skewed = (size: number) => Math.floor(size * random() ** 2);
  const cells = Array.from({ length: events }, () =>
    finest.at(skewed(33), skewed(6), Math.floor(random() * 2), Math.floor(random() * periods), random() < 0.3 ? 1 : 0),
  );
  return { finest: Int32Array.from(cells), child: Int32Array.from(cells, () => Math.floor(random() * events * 0.7)) };
}

/** Numbers from 0 to 1 by a seed (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A pack that must be built. */
export async function built(
  plan: LatticePlan,
  rows: RecordRows,
  more: Partial<Pick<PackRequest, 'facts' | 'earlier'>> = {},
  running: Running = {},
): Promise<Extract<BuiltPack, { readonly built: true }>> {
  const request = { plan, rows, facts: factsOf(plan), earlier: [], ...more };
  const pack = await buildPack(request, await startHighs(), running);
  if (!pack.built) throw new Error(pack.failure.what);
  return pack;
}
