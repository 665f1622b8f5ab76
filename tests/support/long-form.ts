import { seeded, seedOfRun } from './damaged';

/**
 * True in `npm run test:heavy`. What is tried of many like cases has two forms: `npm test` tries some of each kind, the
 * long form all of them.
 */
export const LONG_FORM = process.env['LONG_FORM'] === '1';

/** How many cases are drawn by chance. */
export const runs = (inShort: number, inLong: number): number => (LONG_FORM ? inLong : inShort);

/** What the cases of this run are drawn with; SEED names one. */
const SEED = seedOfRun();
/** For the title above what is drawn, so that whoever sees it fail can try the same cases again. */
export const DRAWN = LONG_FORM ? 'all of them' : `drawn with SEED=${SEED}`;

/**
 * All of a list in the long form; in the short one some by chance, in their order: one of each kind at least.
 * @param kindOf what a case stands for; without it all are of one kind
 * @param many how many, where there are not more kinds than that
 */
export function someOf<One>(
  all: readonly One[],
  { kindOf = () => '', many = 1 }: { readonly kindOf?: (one: One) => string; readonly many?: number } = {},
): readonly One[] {
  if (LONG_FORM) return all;
  const mixed = shuffled(all);
  const oneEach = [...new Map(mixed.map((one) => [kindOf(one), one])).values()];
  const chosen = new Set(
    [...oneEach, ...mixed.filter((one) => !oneEach.includes(one))].slice(0, Math.max(many, oneEach.length)),
  );
  return all.filter((one) => chosen.has(one));
}

/** A list in an order settled by the seed of this run. */
function shuffled<One>(all: readonly One[]): readonly One[] {
  const dice = seeded(SEED);
  return all
    .map((one) => ({ one, at: dice() }))
    .sort((first, second) => first.at - second.at)
    .map(({ one }) => one);
}

/**
 * Deals out the ways in which like things are looked at: each thing in the next way of those shuffled by the seed of this
 * run, so that every way is met; in the long form each in all of them.
 * @returns the ways of the next thing
 */
export function dealt<Way>(ways: readonly Way[]): () => readonly Way[] {
  if (LONG_FORM) return () => ways;
  const mixed = shuffled(ways);
  let dealing = 0;
  return () => mixed.slice(dealing % mixed.length, (dealing++ % mixed.length) + 1);
}
