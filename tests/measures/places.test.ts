import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/measures/places';
import type { Crossed } from '../../src/questions/crossed';

const ALL = { id: 'all', label: 'All', codes: ['B1'], kind: 'total' as const };

function places(shares: readonly (readonly [number, number])[]) {
  const boroughs = shares.map((_, at) => ({ id: `b${at}`, label: `Borough ${at}`, codes: [`b${at}`] }));
  const crossed = (cells: readonly number[]): Crossed => ({
    axes: [
      { column: 'borough', codes: boroughs.map(({ id }) => id) },
      { column: 'ethnicity', codes: ['B1'] },
    ],
    cells: Float64Array.from(cells),
    withheld: null,
  });
  return placesOf(
    { base: crossed(shares.map(([, atRisk]) => atRisk)), outcome: crossed(shares.map(([events]) => events)) },
    boroughs,
    ALL,
  );
}

const EVEN = Array.from({ length: 15 }, (_, at) => [28 + (at % 5), 100] as const);

describe('boroughs in a funnel', () => {
  it('name nobody where the boroughs differ as chance would have it', () => {
    expect(places(EVEN)?.places.filter(({ standsOut }) => standsOut)).toEqual([]);
  });

  it('name the one that stands out, and steady its number towards the others', () => {
    const found = places([...EVEN, [62, 100]]);
    const [out, ...more] = found?.places.filter(({ standsOut }) => standsOut) ?? [];
    expect(more).toEqual([]);
    expect(out?.category.label).toBe('Borough 15');
    expect(out?.standsOut).toBe('above');
    expect(out?.shrunk).toBeLessThan(0.62);
    expect(out?.shrunk).toBeGreaterThan(found?.centre ?? 1);
  });

  it('do not name a small borough for a number that chance makes', () => {
    expect(places([...EVEN, [3, 4]])?.places.at(-1)?.standsOut).toBeNull();
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
