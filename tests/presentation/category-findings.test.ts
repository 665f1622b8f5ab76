/** What a table of many rows says: of how many gaps, in which direction, and nothing where there is one row or few. */
import { describe, expect, it } from 'vitest';
import { extractContract } from '../../src/dataset/kinds/extracts';
import { ratesByCategory } from '../../src/measures/by-category';
import { withGaps } from '../../src/measures/many-gaps';
import type { SheetContext } from '../../src/presentation/context';
import { plain } from '../../src/presentation/figure';
import { gapsFinding } from '../../src/presentation/figures/category-findings';
import { nounsFor } from '../../src/presentation/nouns';
import { crossTab } from '../../src/questions/cross-tab';
import type { Unit } from '../../src/selection/selection';

const GROUPS = [
  { id: 'black', label: 'Black', codes: ['B1'], kind: 'group' },
  { id: 'mixed', label: 'Mixed', codes: ['M1'], kind: 'group' },
  { id: 'white', label: 'White', codes: ['W1'], kind: 'group' },
] as const;
const WHITE = GROUPS[2];
const contract = extractContract('oocd');
const charge = contract.outcomes.find(({ id }) => id === 'charge');

/** Charged out of so many, of Black, Mixed and White children of one borough. */
type Borough = readonly [readonly [number, number], readonly [number, number], readonly [number, number]];

function said(boroughs: readonly Borough[], unit: Unit = 'children'): string {
  const codes = boroughs.map((_, at) => `E0900000${at + 1}`);
  const axes = [
    { column: 'borough', codes },
    { column: 'ethnicity', codes: ['B1', 'M1', 'W1'] },
  ];
  const table = (which: 0 | 1) =>
    crossTab(axes, { cells: Float64Array.from(boroughs.flat().map((pair) => pair[which])) });
  const rows = codes.map((code, at) => ({ id: code, label: `Borough ${at + 1}`, codes: [code] }));
  const tables = { base: table(1), outcome: table(0) };
  if (!charge) throw new Error('The contract has no charge.');
  const context = { nouns: nounsFor(contract, unit, 'children'), outcome: charge, contract } as unknown as SheetContext;
  return plain(
    gapsFinding(withGaps(ratesByCategory(tables, rows, GROUPS, () => WHITE)), context, {
      ...{ one: 'borough', many: 'boroughs', where: 'in' },
    }),
  );
}

const GAP: Borough = [
  [60, 100],
  [20, 60],
  [20, 100],
];
const OTHER_WAY: Borough = [
  [20, 100],
  [20, 60],
  [60, 100],
];
const EVEN: Borough = [
  [30, 100],
  [18, 60],
  [30, 100],
];
const FEW: Borough = [
  [19, 19],
  [1, 1],
  [0, 19],
];

describe('the finding of a table of many rows', () => {
  it('counts the gaps that stand, with their direction, and of how many', () => {
    expect(said([GAP, GAP, EVEN])).toBe(
      'In 2 of 3 boroughs, Black children were more likely than White children to be charged at their first decision. This allows for the 6 gaps looked at.',
    );
    expect(said([GAP, GAP, OTHER_WAY, EVEN], 'any')).toBe(
      'In 2 of 4 boroughs, Black children were more likely than White children to be charged at any of their decisions. In 1 they were less likely. In 1 of 4, Mixed children were less likely. This allows for the 8 gaps looked at.',
    );
    expect(said([GAP, EVEN], 'events')).toBe(
      'In 1 of 2 boroughs, a charge was more likely for Black children than for White children. This allows for the 4 gaps looked at.',
    );
  });

  it('says that none stands, and makes nothing of rows with few', () => {
    expect(said([EVEN, EVEN])).toBe(
      'No gap from White children is clear of chance in either of 2 boroughs. This allows for the 4 gaps looked at.',
    );
    expect(said([EVEN, FEW])).toBe(
      'No gap from White children is clear of chance in the one borough with enough children to tell. This allows for the 2 gaps looked at.',
    );
    expect(said([FEW, FEW])).toBe('Too few children in any one borough to compare');
  });

  it('has nothing to set side by side where one row holds everyone, and nothing where nobody is there', () => {
    const nobody: Borough = [
      [0, 0],
      [0, 0],
      [0, 0],
    ];
    expect(said([GAP, nobody])).toBe('Only Borough 1 is in this selection');
    expect(said([nobody])).toBe('No children in this selection');
  });
});
