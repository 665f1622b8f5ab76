import { expect, test } from 'vitest';
import { ratesByCell } from '../../src/measures/by-cell';
import type { GroupRow } from '../../src/measures/measured';
import type { CrossTab } from '../../src/questions/cross-tab';

const BLACK: GroupRow = { id: 'black', label: 'Black', codes: ['B1'], kind: 'group' };
const WHITE: GroupRow = { id: 'white', label: 'White', codes: ['W1'], kind: 'group' };

const AXES = [
  { column: 'age', codes: ['15', '16'] },
  { column: 'sex', codes: ['male', 'NR'] },
  { column: 'ethnicity', codes: ['B1', 'W1', 'NR'] },
];

/** Age by sex by ethnicity: 15 male, 15 NR, 16 male, 16 NR; each Black, White, not recorded. */
const table = (cells: readonly number[]): CrossTab => ({ axes: AXES, cells: Float64Array.from(cells), withheld: null });

const TABLES = {
  base: table([100, 200, 5, 3, 4, 0, 0, 50, 2, 0, 0, 0]),
  outcome: table([40, 40, 1, 1, 1, 0, 0, 20, 1, 0, 0, 0]),
};

const cell = (id: string, picks: readonly (readonly string[])[], over = {}) => ({
  id,
  label: id,
  picks,
  onlyWhereHeld: false,
  compared: true,
  ...over,
});

test('each cell has its own base and is compared with White of the very same cell', () => {
  const { rows } = ratesByCell(
    TABLES,
    [cell('15 male', [['15'], ['male']]), cell('16 male', [['16'], ['male']])],
    [BLACK, WHITE],
    () => WHITE,
  );
  const [fifteen, sixteen] = rows;
  const black = fifteen?.groups.rows[0];
  expect([black?.rate.share.events.count, black?.rate.share.atRisk.count, fifteen?.unknown]).toEqual([40, 100, 5]);
  expect(black?.comparison).toMatchObject({ ok: true, value: { ratio: { estimate: 2 }, verdict: 'more' } });
  // Nobody Black of 16: the cell stays, with no comparison but the reason.
  expect(sixteen?.groups.rows[0]?.comparison?.ok).toBe(false);
});

test('a value that is not known is shown where it holds anybody, and never compared', () => {
  const unknown = { onlyWhereHeld: true, compared: false };
  const { rows } = ratesByCell(
    TABLES,
    [cell('15 NR', [['15'], ['NR']], unknown), cell('16 NR', [['16'], ['NR']], unknown)],
    [BLACK, WHITE],
    () => WHITE,
  );
  expect(rows.map(({ category }) => category.id)).toEqual(['15 NR']);
  expect(rows[0]?.groups.rows.map(({ comparison }) => comparison)).toEqual([null, null]);
});
