import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocated } from '../../src/casework/draw/allocation';

const given = (
  sizes: Readonly<Record<string, number>>,
  cases: number,
  atLeast: number,
  how: 'proportional' | 'equal',
) =>
  Object.fromEntries(
    allocated({ strata: Object.entries(sizes).map(([name, size]) => ({ name, size })), cases, atLeast }, how),
  );

describe('proportional strata', () => {
  it('share by largest remainder', () => {
    // Quotas of 10 out of 100: 4.7, 3.3, 2.0; the one case left goes to the remainder of 0.7.
    expect(given({ a: 47, b: 33, c: 20 }, 10, 0, 'proportional')).toEqual({ a: 5, b: 3, c: 2 });
  });

  it('give an equal remainder to the larger stratum, then to the first name', () => {
    expect(given({ a: 10, b: 30 }, 2, 0, 'proportional')).toEqual({ a: 0, b: 2 });
    expect(given({ b: 10, a: 10 }, 3, 0, 'proportional')).toEqual({ a: 2, b: 1 });
  });

  it('give the minimum first, and the rest in proportion among the others', () => {
    expect(given({ a: 90, b: 60, c: 3 }, 17, 2, 'proportional')).toEqual({ a: 9, b: 6, c: 2 });
  });
});

describe('equal strata', () => {
  it('give as many each, the odd case to the larger', () => {
    expect(given({ a: 50, b: 60, c: 70 }, 11, 0, 'equal')).toEqual({ a: 3, b: 4, c: 4 });
  });

  it('give all where there are too few, and the others the rest', () => {
    expect(given({ a: 2, b: 60, c: 70 }, 12, 1, 'equal')).toEqual({ a: 2, b: 5, c: 5 });
  });
});

describe('any strata that can give so many', () => {
  const strata = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 9 });
  it.each(['proportional', 'equal'] as const)('%s: sum, minimum and sizes hold', (how) => {
    fc.assert(
      fc.property(
        strata,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (sizes, m, c) => {
          const total = sizes.reduce((sum, size) => sum + size, 0);
          const atLeast = Math.floor(m * Math.min(...sizes));
          const cases = atLeast * sizes.length + Math.floor(c * (total - atLeast * sizes.length));
          const named = sizes.map((size, at) => ({ name: `s${at}`, size }));
          const shares = allocated({ strata: named, cases, atLeast }, how);
          expect([...shares.values()].reduce((sum, share) => sum + share, 0)).toBe(cases);
          for (const { name, size } of named) {
            const share = shares.get(name) ?? -1;
            expect(share).toBeGreaterThanOrEqual(atLeast);
            expect(share).toBeLessThanOrEqual(size);
            // No stratum is a whole case away from its quota where no minimum binds.
            if (how === 'proportional' && atLeast === 0)
              expect(Math.abs(share - (cases * size) / total)).toBeLessThan(1);
          }
        },
      ),
    );
  });
});
