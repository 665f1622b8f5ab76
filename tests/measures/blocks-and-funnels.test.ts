import { describe, expect, test } from 'vitest';
import { funnelOf } from '../../src/measures/funnel-of-steps';
import type { GroupRow } from '../../src/measures/measured';
import { concordanceOf } from '../../src/measures/matrix';
import { blockOf, shareOfCells } from '../../src/measures/outcome-blocks';
import type { CrossTab } from '../../src/questions/cross-tab';

const WHITE: GroupRow = { id: 'white', label: 'White', codes: ['W1'], kind: 'group' };
const BLACK: GroupRow = { id: 'black', label: 'Black', codes: ['B1'], kind: 'group' };
const UNSTATED: GroupRow = { id: 'NS', label: 'Not stated', codes: ['NS'], kind: 'unknown' };
const ROWS = [BLACK, WHITE, UNSTATED];
const toWhite = () => WHITE;

/** Answers by ethnicity: [ethnicity, answer, count]. */
const cellsOf = (rows: readonly (readonly [string, string, number, number?])[]) =>
  rows.map(([ethnicity, answer, count, withheld = 0]) => ({ ethnicity, answer, count, withheld }));

const block = (
  id: string,
  cells: ReturnType<typeof cellsOf>,
  inBase: readonly string[],
  counted: readonly string[],
  drawnByLot = false,
) =>
  blockOf(
    { id, label: id, baseLabel: 'of those before', verb: 'get it', noun: 'It', ...(drawnByLot ? { drawnByLot } : {}) },
    shareOfCells(
      cells,
      ({ answer }) => inBase.includes(answer),
      ({ answer }) => counted.includes(answer),
    ),
    ROWS,
    toWhite,
  );

const estimateOf = (measured: ReturnType<typeof block>, row: string) => {
  const rate = measured.rates.rows.find((one) => one.row.id === row)?.rate.range;
  return rate?.ok ? rate.value.estimate : null;
};

const ratioOf = (measured: ReturnType<typeof block>, row: string) => {
  const comparison = measured.rates.rows.find((one) => one.row.id === row)?.comparison;
  return comparison?.ok ? comparison.value.ratio.estimate : null;
};

describe('bases of the source documents', () => {
  test('K15: "other" is in the base of bail information, 8 of 25 are 32 in 100', () => {
    const cells = cellsOf([
      ['B1', 'yes', 8],
      ['B1', 'no', 12],
      ['B1', 'other', 5],
      ['B1', 'NR', 40],
    ]);
    const every = ['yes', 'no', 'other'];
    expect(estimateOf(block('yes', cells, every, ['yes']), 'black')).toBeCloseTo(0.32, 12);
    expect(estimateOf(block('no', cells, every, ['no']), 'black')).toBeCloseTo(0.48, 12);
    expect(estimateOf(block('other', cells, every, ['other']), 'black')).toBeCloseTo(0.2, 12);
  });

  test('K14: what does not apply is out of the base, 10 of 97 are 10.3 in 100', () => {
    const cells = cellsOf([
      ['B1', 'yes', 10],
      ['B1', 'no', 87],
      ['B1', 'not_clear', 16],
    ]);
    expect(estimateOf(block('yes', cells, ['yes', 'no'], ['yes']), 'black')).toBeCloseTo(0.1031, 4);
  });

  test('K25: no recommendation is out of the base, 32 of 54 are 59.3 in 100; in it they would be 54.2', () => {
    const table = crossTab([['B1'], ['charge', 'nfa', 'NR'], ['charge', 'nfa']], [...[32, 22], ...[0, 0], ...[5, 0]]);
    const { blocks, without } = concordanceOf(table, LADDER, [BLACK, WHITE], toWhite);
    const agreed = blocks.find(({ id }) => id === 'agreed');
    expect(agreed && estimateOf(agreed, 'black')).toBeCloseTo(32 / 54, 12);
    expect(without).toEqual({ count: 5, withheld: 0 });
  });

  test('K9: the complement turns the ratio round, so each outcome has its own', () => {
    const cells = cellsOf([
      ['B1', 'convicted', 75],
      ['B1', 'not', 25],
      ['W1', 'convicted', 83],
      ['W1', 'not', 17],
    ]);
    expect(ratioOf(block('convicted', cells, ['convicted', 'not'], ['convicted']), 'black')).toBeCloseTo(0.904, 3);
    expect(ratioOf(block('not', cells, ['convicted', 'not'], ['not']), 'black')).toBeCloseTo(1.471, 3);
  });

  test('a count that the supplier withheld refuses the comparison and never sums silently', () => {
    const cells = cellsOf([
      ['B1', 'yes', 30, 2],
      ['B1', 'no', 70],
      ['W1', 'yes', 20],
      ['W1', 'no', 80],
    ]);
    const measured = block('yes', cells, ['yes', 'no'], ['yes']);
    expect(measured.rates.rows[0]?.comparison).toEqual({
      ok: false,
      why: 'Part of these counts was withheld by the supplier, so no comparison is made.',
    });
  });
});

function crossTab(codes: readonly (readonly string[])[], cells: readonly number[]): CrossTab {
  const names = ['ethnicity', 'one', 'two'];
  return {
    axes: codes.map((list, at) => ({ column: names[at] ?? '', codes: list })),
    cells: Float64Array.from(cells),
    withheld: null,
  };
}

const LADDER = {
  column: 'disposal',
  title: '',
  what: 'outcome',
  furthest: 'heaviest',
  steps: [
    { label: 'Light', verb: 'was', said: 'light', codes: ['nfa'], step: 1 },
    { label: 'Heavy', verb: 'was', said: 'heavy', codes: ['charge'], step: 7 },
  ],
} as const;

test('recommendation against decision follows the order of the ladder', () => {
  const table = crossTab(
    [
      ['B1', 'W1'],
      ['nfa', 'charge'],
      ['nfa', 'charge'],
    ],
    [...[50, 30], ...[5, 15], ...[60, 10], ...[5, 25]],
  );
  const { blocks } = concordanceOf(table, LADDER, [BLACK, WHITE], toWhite);
  const share = (id: string) => {
    const one = blocks.find((each) => each.id === id);
    return one && estimateOf(one, 'black');
  };
  expect([share('agreed'), share('heavier'), share('lighter')]).toEqual([0.65, 0.3, 0.05]);
});

describe('funnels', () => {
  const first = cellsOf([
    ['B1', 'yes', 80],
    ['B1', 'no', 20],
    ['W1', 'yes', 90],
    ['W1', 'no', 10],
  ]);
  const second = cellsOf([
    ['B1', 'yes', 40],
    ['B1', 'no', 40],
    ['W1', 'yes', 72],
    ['W1', 'no', 18],
  ]);
  const every = ['yes', 'no'];
  const steps = [block('one', first, every, ['yes']), block('two', second, every, ['yes'])];
  const product = { id: 'all', label: 'Both', baseLabel: '', steps: ['one', 'two'] };

  test('the ratios of the steps multiply to the ratio of the whole', () => {
    const black = funnelOf(steps, [product]).products[0]?.rows.find(({ row }) => row.id === 'black');
    // 40 of 100 against 72 of 100.
    expect(black?.product.ok && black.product.value.estimate).toBeCloseTo(40 / 72, 12);
    expect(black?.ratios.map((one) => one?.toFixed(4))).toEqual(['0.8889', '0.6250']);
    expect(black?.verdict).toBe('less');
  });

  test('the largest clear gap is named, never one drawn by lot nor a group below fifty', () => {
    expect(funnelOf(steps, []).largest).toEqual({ block: 'two', row: 'black', compared: 2, clear: 1, equal: 1 });
    expect(funnelOf([block('lot', second, every, ['yes'], true)], []).largest).toBeNull();
    const few = cellsOf([
      ['B1', 'yes', 2],
      ['B1', 'no', 18],
      ['W1', 'yes', 72],
      ['W1', 'no', 18],
    ]);
    expect(funnelOf([block('few', few, every, ['yes'])], []).largest).toBeNull();
  });

  test('a step where nobody of a group had the outcome is not multiplied, and says why', () => {
    const none = block(
      'none',
      cellsOf([
        ['B1', 'no', 60],
        ['W1', 'yes', 30],
        ['W1', 'no', 30],
      ]),
      every,
      ['yes'],
    );
    const black = funnelOf([none], [{ ...product, steps: ['none'] }]).products[0]?.rows[0];
    expect(black?.product).toEqual({
      ok: false,
      why: 'At one of the steps a group has nobody with the outcome, so the steps cannot be multiplied.',
    });
  });
});

describe('what unknown ethnicity could make of the steps together', () => {
  const every = ['yes', 'no'];
  const step = (id: string, yes: readonly number[], no: readonly number[]) =>
    block(
      id,
      cellsOf(
        ['B1', 'W1', 'NS'].flatMap((code, at) => [
          [code, 'yes', yes[at] ?? 0],
          [code, 'no', no[at] ?? 0],
        ]),
      ),
      every,
      ['yes'],
    );
  const product = { id: 'all', label: 'Both', baseLabel: '', steps: ['one', 'two'] };
  const boundsOf = (steps: readonly ReturnType<typeof block>[]) =>
    funnelOf(steps, [product]).products[0]?.rows.find(({ row }) => row.id === 'black')?.bounds;

  test('is that of the last outcome out of the first base where the steps feed one another', () => {
    const bounds = boundsOf([step('one', [80, 90, 30], [20, 30, 20]), step('two', [40, 60, 15], [40, 30, 15])]);
    // 40 of 100 against 60 of 120, unknown 15 of 50: the check in measures.md.
    expect([bounds?.lower.toFixed(3), bounds?.upper.toFixed(3), bounds?.exact]).toEqual(['0.533', '1.236', true]);
  });

  test('is every step at once, and says so, where some have no answer at the next step', () => {
    const [one, two] = [step('one', [80, 90, 30], [20, 30, 20]), step('two', [40, 60, 15], [30, 30, 15])];
    const bounds = boundsOf([one, two]);
    const own = [one, two].map(({ rates }) => rates.rows.find(({ row }) => row.id === 'black')?.bounds);
    const least = own.reduce((all, bound) => all * (bound?.ok ? bound.value.lower : Number.NaN), 1);
    expect(bounds?.lower).toBeCloseTo(least, 12);
    expect(bounds?.exact).toBe(false);
  });
});
