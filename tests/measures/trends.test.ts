import { describe, expect, it } from 'vitest';
import { extractContract } from '../../src/dataset/kinds/extracts';
import { type Category, ratesByCategory } from '../../src/measures/by-category';
import type { GroupRow } from '../../src/measures/measured';
import { trendsOf } from '../../src/measures/trends';
import { trendMethod, trendsInWords } from '../../src/presentation/figures/trend-words';
import { nounsFor } from '../../src/presentation/nouns';
import type { CrossTab } from '../../src/questions/cross-tab';

const nouns = nounsFor(extractContract('oocd'), 'children', 'children');
const group = (id: string, code: string): GroupRow => ({ id, label: id, codes: [code], kind: 'group' });
const GROUPS = [group('Black', 'B1'), group('White', 'W1'), group('Other', 'O2')];
const WHITE = GROUPS[1] ?? group('White', 'W1');

/** Each period: events and at risk of each group. */
type Period = readonly (readonly [number, number])[];

function trends(periods: readonly Period[], over: Partial<Category>[] = [], breaks: readonly string[] = []) {
  const categories = periods.map((_, at) => ({
    id: `p${at}`,
    label: `Year ${at + 1}`,
    codes: [`p${at}`],
    ...over[at],
  }));
  const crossTab = (of: (cell: readonly [number, number]) => number): CrossTab => ({
    axes: [
      { column: 'month', codes: categories.map(({ id }) => id) },
      { column: 'ethnicity', codes: ['B1', 'W1', 'O2'] },
    ],
    cells: Float64Array.from(periods.flatMap((cells) => cells.map(of))),
    withheld: null,
  });
  const tables = { base: crossTab(([, atRisk]) => atRisk), outcome: crossTab(([events]) => events) };
  const rates = ratesByCategory(tables, categories, GROUPS, () => WHITE);
  return trendsOf({ ...rates, breaks: breaks.map((period) => ({ period, label: period, why: '' })) });
}

/** The smokers of Fleiss, whose answer is published, beside a group that keeps still and one of few. */
const SMOKERS: readonly Period[] = [
  [
    [83, 86],
    [50, 100],
    [3, 9],
  ],
  [
    [90, 93],
    [50, 100],
    [4, 9],
  ],
  [
    [129, 136],
    [50, 100],
    [4, 9],
  ],
  [
    [70, 82],
    [50, 100],
    [2, 9],
  ],
];

describe('the trend of each group', () => {
  it('is the published one of the smokers, and is said plainly with its test in the source line', () => {
    const found = trends(SMOKERS);
    expect(found.ok && found.groups.map(({ verdict, pValue }) => [verdict, pValue?.toFixed(7) ?? null])).toEqual([
      ['falling', '0.0041319'],
      ['no clear trend', '1.0000000'],
      ['too few to say', null],
    ]);
    expect(trendsInWords(found, nouns)).toBe(
      'Trend over 4 full periods from Year 1. A fall that chance would seldom make for Black children. No clear rise or fall for White children. Too few to tell for Other children.',
    );
    expect(trendMethod(found)).toBe('Trend: Cochran-Armitage, a straight line (Black p = 0.004; White p = 1.00).');
  });

  it('needs four full periods without a break: a part-covered one and those before a break are left out', () => {
    const short = 'No trend: it needs 4 full periods without a break, and there are 3.';
    expect(trendsInWords(trends(SMOKERS.slice(1)), nouns)).toBe(short);
    expect(trendsInWords(trends(SMOKERS, [{}, {}, {}, { partCovered: true }]), nouns)).toBe(short);
    expect(trendsInWords(trends(SMOKERS, [], ['p1']), nouns)).toBe(short);
    expect(trendsInWords(trends(SMOKERS, [], ['p3']), nouns)).toMatch(/and there is 1\.$/);
  });

  it('rises where the same counts are read backwards', () => {
    const found = trends([...SMOKERS].reverse());
    expect(found.ok && found.groups[0]?.verdict).toBe('rising');
  });
});
