import { describe, expect, it } from 'vitest';
import { type Category, ratesByCategory } from '../../src/measures/by-category';
import { withGaps } from '../../src/measures/many-gaps';
import { crossTab } from '../../src/questions/cross-tab';
import { equalProportionsPValue } from '../../src/statistics/equal-proportions';
import { dice } from '../counting/made-up';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
console.info(`tests/measures/many-gaps.test.ts: seed ${seed}; to run it again: SEED=${seed}`);

const BLACK = { id: 'black', label: 'Black', codes: ['B1'], kind: 'group' } as const;
const WHITE = { id: 'white', label: 'White', codes: ['W1'], kind: 'group' } as const;

/** Black and White, each as [with the outcome, out of], row by row. */
type Row = readonly [readonly [number, number], readonly [number, number]];

const rowsOf = (codes: readonly string[]): readonly Category[] =>
  codes.map((code) => ({ id: code, label: code, codes: [code] }));

function gapsOf(rows: readonly Row[], codes = rows.map((_, at) => `row ${at}`), part: Partial<Category> = {}) {
  const axes = [
    { column: 'borough', codes },
    { column: 'ethnicity', codes: ['B1', 'W1'] },
  ];
  const table = (which: 0 | 1) => crossTab(axes, { cells: Float64Array.from(rows.flat().map((pair) => pair[which])) });
  const tables = { base: table(1), outcome: table(0) };
  const categories = rowsOf(codes).map((category) => ({ ...category, ...part }));
  return withGaps(ratesByCategory(tables, categories, [BLACK, WHITE], () => WHITE)).gaps;
}

const of = (rows: readonly Row[], codes?: readonly string[], part?: Partial<Category>) => {
  const { looked, rows: many, groups } = gapsOf(rows, codes ? [...codes] : undefined, part);
  const black = groups.find(({ group }) => group.id === 'black');
  return { looked, many, more: black?.more, less: black?.less };
};

const EVEN: Row = [
  [20, 50],
  [20, 50],
];

describe('gaps looked at all at once', () => {
  it('one that is clear by itself no longer stands beside many that are not', () => {
    const clear: Row = [
      [33, 60],
      [21, 60],
    ];
    expect(equalProportionsPValue({ events: 33, atRisk: 60 }, { events: 21, atRisk: 60 })).toBeCloseTo(0.0277, 4);
    expect(of([clear])).toEqual({ looked: 1, many: 1, more: 1, less: 0 });
    expect(of([clear, EVEN, EVEN])).toEqual({ looked: 3, many: 3, more: 0, less: 0 });
    // Benjamini and Hochberg: three of 0.0277 among four come to 0.0369.
    expect(of([clear, clear, clear, EVEN])).toEqual({ looked: 4, many: 4, more: 3, less: 0 });
  });

  it('both directions are counted, each by itself', () => {
    const more: Row = [
      [40, 60],
      [15, 60],
    ];
    const less: Row = [
      [15, 60],
      [40, 60],
    ];
    expect(of([more, less, less, EVEN])).toEqual({ looked: 4, many: 4, more: 1, less: 2 });
  });

  it('rows with fewer than 20 in either group are neither counted nor allowed for', () => {
    const few: Row = [
      [19, 19],
      [0, 60],
    ];
    const enough: Row = [
      [20, 20],
      [0, 60],
    ];
    expect(of([few, few])).toEqual({ looked: 0, many: 0, more: 0, less: 0 });
    expect(of([few, enough])).toEqual({ looked: 1, many: 1, more: 1, less: 0 });
  });

  it('unknown, elsewhere and part covered rows are not looked at', () => {
    const gap: Row = [
      [50, 60],
      [10, 60],
    ];
    expect(of([gap, gap, gap, gap], ['E09000001', 'NR', 'NX', 'outside_london']).looked).toBe(1);
    expect(of([gap], undefined, { partCovered: true }).looked).toBe(0);
  });

  it('where nothing differs, few tables of thirty rows show anything: at most about one in twenty', () => {
    const roll = dice(seed);
    const drawn = (): readonly [number, number] => {
      const atRisk = 30 + roll(120);
      return [Array.from({ length: atRisk }, () => (roll(100) < 40 ? 1 : 0)).filter(Boolean).length, atRisk];
    };
    const tables = Array.from({ length: 300 }, () => of(Array.from({ length: 30 }, (): Row => [drawn(), drawn()])));
    const showing = tables.filter(({ more = 0, less = 0 }) => more + less > 0).length;
    // 300 tables at 1 in 20 are 15, with a standard error of 3.8.
    expect(showing).toBeLessThan(15 + 4 * 3.8);
  });
});
