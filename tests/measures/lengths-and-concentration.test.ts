import { describe, expect, test } from 'vitest';
import { amountBlock } from '../../src/measures/amount-blocks';
import { childAdultSteps } from '../../src/measures/child-adult';
import { concentrationOf } from '../../src/measures/concentration';
import type { GroupRow } from '../../src/measures/measured';
import { observedEthnicity } from '../../src/measures/observed-ethnicity';
import { separationLength } from '../../src/measures/separation-length';
import { streetByBorough } from '../../src/measures/street-resolutions';
import type { CrossTab } from '../../src/questions/cross-tab';

const WHITE: GroupRow = { id: 'white', label: 'White', codes: ['W1'], kind: 'group' };
const BLACK: GroupRow = { id: 'black', label: 'Black', codes: ['B1'], kind: 'group' };
const UNSTATED: GroupRow = { id: 'NS', label: 'Not stated', codes: ['NS'], kind: 'unknown' };
const toWhite = () => WHITE;

function crossTab(codes: readonly (readonly string[])[], cells: readonly number[]): CrossTab {
  const names = ['ethnicity', 'one', 'two'];
  return {
    axes: codes.map((list, at) => ({ column: names[at] ?? '', codes: list })),
    cells: Float64Array.from(cells),
    withheld: null,
  };
}

test('children stand beside adults of the same group', () => {
  const cell = (ethnicity: string, child: boolean, stage: string, count: number) => ({
    ethnicity,
    child,
    stage,
    breach: 'NR',
    count,
    withheld: 0,
  });
  const cells = [
    cell('B1', true, 'referred', 60),
    cell('B1', true, 'randomised_in', 40),
    cell('B1', false, 'referred', 40),
    cell('B1', false, 'randomised_in', 60),
    cell('B1', true, 'trigger', 500),
  ];
  const stages = (...codes: string[]) => [{ column: 'stage_reached', codes }];
  const [step] = childAdultSteps(
    cells,
    [
      {
        ...{ id: 'referred', label: 'Referred', baseLabel: '', verb: '' },
        where: stages('referred'),
        base: { where: stages('randomised_in', 'referred') },
      },
    ],
    [BLACK],
  );
  const comparison = step?.rows[0]?.comparison;
  expect(comparison?.ok && comparison.value.ratio.estimate).toBeCloseTo(1.5, 12);
});

describe('how long separations lasted', () => {
  const cell = (ethnicity: string, hours: number, ended: boolean, count = 1) => ({
    ethnicity,
    hours,
    ended,
    count,
    withheld: 0,
  });

  test('an open episode counts for as long as it was watched and is not read as short', () => {
    const cells = [cell('B1', 24, true), cell('B1', 48, false), cell('B1', 100, true), cell('B1', 200, true)];
    const row = separationLength([...cells, cell('W1', 400, true, 5)], [BLACK, WHITE], toWhite).rows[0];
    const at72 = row?.limits.find(({ limit }) => limit === 'h72');
    // 3 of 4 go on after 24 hours; the open one leaves the count at 48.
    expect(at72?.share.ok && at72.share.value.estimate).toBeCloseTo(0.75, 12);
    expect([row?.episodes, row?.open]).toEqual([4, 1]);
  });

  test('a gap is clear where both ranges are, and nothing is compared with a curve at its very end', () => {
    const cells = [
      cell('B1', 50, true, 40),
      cell('B1', 100, true, 60),
      cell('W1', 50, true, 70),
      cell('W1', 100, true, 30),
    ];
    const [black] = separationLength(cells, [BLACK, WHITE], toWhite).rows;
    expect(black?.limits.map(({ verdict }) => verdict)).toEqual(['more', null, null]);
    expect(black?.limits[0]?.difference?.estimate).toBeCloseTo(0.3, 12);
  });

  test('an unknown episode that ended lowers the share it is counted in, a longer one raises it', () => {
    const cells = [
      ...[cell('B1', 50, true, 5), cell('B1', 100, true, 5), cell('W1', 50, true, 5), cell('W1', 100, true, 5)],
      ...[cell('NS', 20, true, 2), cell('NR', 90, false, 3)],
    ];
    const boundsBeside = (reference: GroupRow) =>
      separationLength(cells, [BLACK], () => reference).rows[0]?.limits[0]?.bounds;
    // 5 of 12 beside 8 of 13; 8 of 13 beside 5 of 12.
    expect(boundsBeside(WHITE)?.lower).toBeCloseTo(5 / 12 / (8 / 13), 12);
    expect(boundsBeside(WHITE)?.upper).toBeCloseTo(8 / 13 / (5 / 12), 12);
    // Everyone holds them wherever they belong: 13 of 25.
    const everyone: GroupRow = { id: 'all', label: 'all', codes: ['B1', 'W1', 'NS', 'NR'], kind: 'group' };
    expect(boundsBeside(everyone)?.lower).toBeCloseTo(5 / 12 / (13 / 25), 12);
    expect(boundsBeside(everyone)?.upper).toBeCloseTo(8 / 13 / (13 / 25), 12);
  });

  test('each group stands beside the curve of whom it is compared with', () => {
    const asian: GroupRow = { id: 'asian', label: 'Asian', codes: ['A1'], kind: 'group' };
    const cells = [cell('B1', 50, true), cell('W1', 100, true), cell('A1', 150, true)];
    const others = ({ codes: own }: GroupRow): GroupRow => ({
      ...{ id: 'reference-others', label: 'all other', kind: 'group' },
      codes: ['B1', 'W1', 'A1'].filter((code) => !own.includes(code)),
    });
    const { rows } = separationLength(cells, [BLACK, WHITE, asian], others);
    const ends = rows.map(({ referenceCurve }) => referenceCurve.map(({ hours }) => hours));
    expect(ends).toEqual([
      [0, 100, 150, 150],
      [0, 50, 150, 150],
      [0, 50, 100, 100],
    ]);
    expect(separationLength(cells, [WHITE], toWhite).rows[0]?.referenceCurve).toEqual([]);
  });

  test('withheld counts stop every estimate', () => {
    const { rows, withheld } = separationLength([{ ...cell('B1', 50, true), withheld: 1 }], [BLACK], toWhite);
    expect(withheld).toBe(1);
    expect(rows[0]?.median.ok).toBe(false);
  });
});

describe('concentration', () => {
  const people = (events: number, many: number) => ({ part: 'people', name: '', events, many, withheld: 0 });
  const unit = (name: string, events: number) => ({ part: 'unit', name, events, many: 1, withheld: 0 });

  test('10 of 100 children made 1 in 5 of the episodes', () => {
    const { people: of } = concentrationOf([people(4, 6), people(2, 14), people(1, 80)]);
    // 132 episodes, of which a fifth is 26.4: six children with four, two of fourteen with two.
    expect(of?.fifth).toEqual({ fewest: 8, of: 100 });
    expect(of?.rows.map((row) => [row.times, row.people, row.events])).toEqual([
      [1, 80, 80],
      [2, 14, 28],
      [3, 0, 0],
      [4, 6, 24],
      [5, 0, 0],
    ]);
  });

  test('half came from two of four units; what is not recorded is counted apart', () => {
    const found = concentrationOf([unit('a', 40), unit('b', 30), unit('c', 20), unit('d', 10), unit('NR', 7)]);
    expect(found.half).toEqual({ fewest: 2, of: 4 });
    expect([found.unitEvents, found.unitNotRecorded, found.people]).toEqual([100, 7, null]);
  });

  test('withheld counts give no sentence about half', () => {
    expect(concentrationOf([{ ...unit('a', 40), withheld: 1 }]).half).toBeNull();
  });
});

describe('street community resolutions', () => {
  const borough = (code: string, street: number, panel: number) => ({
    borough: code,
    street,
    panel,
    not_recorded: 0,
    withheld: 0,
  });

  test('a borough without any is named only where that would hardly be chance', () => {
    const found = streetByBorough([
      borough('E09000014', 30, 170),
      borough('E09000015', 0, 200),
      borough('E09000001', 0, 5),
      borough('outside_london', 0, 300),
    ]);
    expect(found.none).toEqual(['Harrow']);
    expect(found.noneByChance).toEqual(['City of London']);
    expect(found.rows.map(({ label }) => label)).toEqual(['City of London', 'Haringey', 'Harrow', 'Outside London']);
  });
});

test('officers’ view: those of unknown ethnicity beside the rest, and never in their place', () => {
  const table = crossTab(
    [
      ['W1', 'B1', 'NS', 'NR', 'NX'],
      ['asian', 'black', 'mixed', 'white', 'other', 'NR', 'NX'],
    ],
    [
      ...[0, 0, 0, 90, 0, 10, 0],
      ...[0, 95, 0, 5, 0, 0, 0],
      ...[0, 30, 0, 10, 0, 3, 0],
      ...[0, 24, 0, 36, 0, 0, 0],
      ...[0, 0, 0, 0, 0, 0, 0],
    ],
  );
  const { contrasts, rows } = observedEthnicity(table, [BLACK, UNSTATED]);
  const black = contrasts.find(({ label }) => label === 'Black');
  expect(black?.unknown.share).toEqual({ events: { count: 54, withheld: 0 }, atRisk: { count: 100, withheld: 0 } });
  expect(black?.known.share.events.count).toBe(95);
  expect(rows.find(({ row }) => row.id === 'NS')?.base.count).toBe(40);
  expect(rows.find(({ row }) => row.id === 'NS')?.notObserved.count).toBe(3);
});

test('averages: mean, ratio and verdict by hand', () => {
  const sums: Record<string, { many: number; sum: number; squares: number }> = {
    B1: { many: 100, sum: 300, squares: 1000 },
    W1: { many: 100, sum: 200, squares: 500 },
  };
  const measured = amountBlock(
    { id: 'conditions', label: 'Conditions', baseLabel: '' },
    ([code = '']) => sums[code] ?? { many: 0, sum: 0, squares: 0 },
    [
      { amount: 1, count: 10 },
      { amount: 5, count: 10 },
    ],
    [BLACK, WHITE],
    toWhite,
  );
  const [black] = measured.rows;
  expect(black?.ratio?.ok && black.ratio.value.estimate).toBeCloseTo(1.5, 12);
  expect(black?.verdict).toBe('more');
  // The tens of one amount go to either side: (310/110)/(250/110) and (350/110)/(210/110).
  expect(black?.bounds?.lower).toBeCloseTo(310 / 250, 12);
  expect(black?.bounds?.upper).toBeCloseTo(350 / 210, 12);
  // s^2 = (1000 - 900)/99, t with 99 degrees 1.98422.
  expect(black?.mean.ok && black.mean.value.upper).toBeCloseTo(3 + 1.9842169 * Math.sqrt(100 / 99 / 100), 6);
});
