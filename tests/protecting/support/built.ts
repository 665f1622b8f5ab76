import { buildPack, type BuiltPack } from '../../../src/protecting/build-pack';
import type { Asked, Question } from '../../../src/protecting/classes';
import type { EarlierPack } from '../../../src/protecting/earlier';
import { groupsOfPacks } from '../../../src/protecting/areas';
import { finestOf, partsOfYear } from '../../../src/protecting/dimensions';
import { startHighs } from '../../../src/protecting/highs-solver';
import type { Breakdown, LatticePlan } from '../../../src/protecting/plan';
import type { LatticeFacts, PackFacts } from '../../../src/protecting/pack';
import type { RecordRows } from '../../../src/protecting/record-counts';
import type { SaidOfRecords } from '../../../src/protecting/said-of-records';
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

/** A question alone: its base in two classes. */
export const askedAlone = (question: Question): Asked => ({
  questions: [question],
  classes: [['without'], ['with']],
});

/** Charges out of the five disposals, and nothing beside them. */
export const CHARGES = askedAlone({ outcome: 'charge', base: 'five_disposals' });

/** Charges and community resolutions out of the same five disposals: an event is one of them, or another. */
export const TWO: Asked = {
  questions: [
    { outcome: 'charge', base: 'five_disposals' },
    { outcome: 'community_resolution', base: 'five_disposals' },
  ],
  classes: [
    ['without', 'without'],
    ['with', 'without'],
    ['without', 'with'],
  ],
};

/** Records of which nothing has to be said. */
const NOTHING_SAID: SaidOfRecords = { status: null, statuses: null, cautions: [] };

/** Youth cautions beside them, which are rare. */
export const THREE: Asked = {
  questions: [...TWO.questions, { outcome: 'youth_caution', base: 'five_disposals' }],
  classes: [
    ['without', 'without', 'without'],
    ['with', 'without', 'without'],
    ['without', 'with', 'without'],
    ['without', 'without', 'with'],
  ],
};

/** What a pack says of itself. */
export function factsOf(
  { breakdowns, years, grain }: LatticePlan,
  more: Partial<PackFacts> = {},
  lattice: Partial<LatticeFacts> = {},
): PackFacts {
  return {
    lattices: [
      {
        ...{ kind: 'oocd', questions: CHARGES.questions, breakdowns, years, grain },
        ...{
          counts: 'children',
          source: '0123456789ab',
          supplier: null,
          marking: null,
          said: NOTHING_SAID,
          ...lattice,
        },
      },
    ],
    ...{ threshold: 6, zeros: 'published', synthetic: true, made: '2026-11-28', builder: '0.0.0', ...more },
  };
}

/** Rows drawn by a seed: some boroughs and groups are rare, so that much is small. */
export function drawnRows(
  plan: LatticePlan,
  seed: number,
  events: number,
  classOf = (drawn: number): number => (drawn < 0.3 ? 1 : 0),
  classes = 2,
): RecordRows {
  const random = drawing(seed);
  const periods = plan.years.length * partsOfYear(plan.grain);
  const finest = finestOf(periods, classes);
  const skewed = (size: number) => Math.floor(size * random() ** 2);
  const cells = Array.from({ length: events }, () =>
    finest.at(skewed(33), skewed(6), Math.floor(random() * 2), Math.floor(random() * periods), classOf(random())),
  );
  return { finest: Int32Array.from(cells), child: Int32Array.from(cells, () => Math.floor(random() * events * 0.7)) };
}

/** Rows of three classes: nothing that is asked for, the first outcome, the second. */
export const inThree = (plan: LatticePlan, seed: number, events: number): RecordRows =>
  drawnRows(plan, seed, events, (drawn) => (drawn < 0.12 ? 0 : drawn < 0.4 ? 1 : 2), 3);

/** Rows of four classes: the third outcome is rare. */
export const inFour = (plan: LatticePlan, seed: number, events: number): RecordRows =>
  drawnRows(plan, seed, events, (drawn) => (drawn < 0.12 ? 0 : drawn < 0.45 ? 1 : drawn < 0.94 ? 2 : 3), 4);

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
  { asked = CHARGES, earlier = [] }: { readonly asked?: Asked; readonly earlier?: readonly EarlierPack[] } = {},
  running: Running = {},
): Promise<Extract<BuiltPack, { readonly built: true }>> {
  const facts = factsOf(plan, {}, { questions: asked.questions });
  const request = { facts, lattices: [{ kind: 'oocd', plan, asked, rows }], earlier };
  const pack = await buildPack(request, await startHighs(), running);
  if (!pack.built) throw new Error(pack.failure.what);
  return pack;
}
