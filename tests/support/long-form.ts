/**
 * True in `npm run test:heavy`. What is tried of many like cases has two forms: `npm test` tries some of each kind, the
 * long form all of them.
 */
export const LONG_FORM = process.env['LONG_FORM'] === '1';

/** How many cases are drawn by chance. */
export const runs = (inShort: number, inLong: number): number => (LONG_FORM ? inLong : inShort);

/** All of a list in the long form; in the short one the first, and from there each `step`-th. */
export function everyOrEach<One>(step: number, all: readonly One[]): readonly One[] {
  return LONG_FORM ? all : all.filter((_, at) => at % step === 0);
}
