import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, type Places, placesOf } from '../../src/measures/places';
import type { CrossTab } from '../../src/questions/cross-tab';

const ALL = { id: 'all', label: 'All', codes: ['B1'], kind: 'total' as const };

function places(shares: readonly (readonly [number, number])[]) {
  const boroughs = shares.map((_, at) => ({ id: `b${at}`, label: `Borough ${at}`, codes: [`b${at}`] }));
  const crossTab = (cells: readonly number[]): CrossTab => ({
    axes: [
      { column: 'borough', codes: boroughs.map(({ id }) => id) },
      { column: 'ethnicity', codes: ['B1'] },
    ],
    cells: Float64Array.from(cells),
    withheld: null,
  });
  return placesOf(
    { base: crossTab(shares.map(([, atRisk]) => atRisk)), outcome: crossTab(shares.map(([events]) => events)) },
    boroughs,
    ALL,
  );
}

/** Printed with the path by fast-check where a run fails. */
const SEED = Date.now() % 2_147_483_647;

const SHARE = fc
  .tuple(fc.integer({ min: 1, max: 900 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([atRisk, share]) => [Math.round(atRisk * share), atRisk] as const);

/** The lines of the drawing at one size of base. */
const linesAt = ({ centre, widening }: Places, atRisk: number) => linesOf(centre, atRisk, widening ** 2);

const EVEN = Array.from({ length: 15 }, (_, at) => [28 + (at % 5), 100] as const);

describe('boroughs in a funnel', () => {
  it('name nobody where the boroughs differ as chance would have it', () => {
    expect(places(EVEN)?.places.filter(({ standsOut, beyond }) => standsOut || beyond !== null)).toEqual([]);
  });

  it('name the one that stands out, and steady its number towards the others', () => {
    const found = places([...EVEN, [62, 100]]);
    const [out, ...more] = found?.places.filter(({ standsOut }) => standsOut) ?? [];
    expect(more).toEqual([]);
    expect(out?.category.label).toBe('Borough 15');
    expect(out).toMatchObject({ side: 'above', beyond: 'outer', enough: true });
    expect(out?.shrunk).toBeLessThan(0.62);
    expect(out?.shrunk).toBeGreaterThan(found?.centre ?? 1);
  });

  it('do not name a small borough for a number that chance makes', () => {
    expect(places([...EVEN, [3, 4]])?.places.at(-1)).toMatchObject({ standsOut: false, beyond: null });
  });

  it('do not name a handful of children, whatever their number', () => {
    expect(places([...EVEN, [10, 10]])?.places.at(-1)).toMatchObject({
      ...{ beyond: 'outer', side: 'above', enough: false, standsOut: false },
    });
  });

  it('lie beyond a line that is drawn exactly where they are drawn outside it', () => {
    fc.assert(
      fc.property(fc.array(SHARE, { minLength: 6, maxLength: 33 }), (shares) => {
        const found = places(shares);
        for (const { rate, beyond } of found?.places ?? []) {
          if (!rate.range.ok || !found) continue;
          const { estimate } = rate.range.value;
          const lines = linesAt(found, rate.share.atRisk.count);
          const outside = ([low, high]: readonly [number, number]) => estimate < low - 1e-9 || estimate > high + 1e-9;
          expect({ ...lines, estimate, inner: outside(lines.inner), outer: outside(lines.outer) }).toMatchObject({
            inner: beyond !== null,
            outer: beyond === 'outer',
          });
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('have no funnel where nobody had the outcome', () => {
    expect(
      places([
        [0, 10],
        [0, 12],
      ]),
    ).toBeNull();
  });
});
