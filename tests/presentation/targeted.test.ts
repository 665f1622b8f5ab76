import { expect, it } from 'vitest';
import { rangeChart } from '../../src/presentation/charts/range';
import { timeChart } from '../../src/presentation/charts/time';
import type { PresentedFigure, PresentedSheet } from '../../src/presentation/figure';
import { targetedSheet } from '../../src/presentation/record/targeted';
import { EMPTY_TARGET, type LocalTarget } from '../../src/record/record';

const range = rangeChart([{ row: 'black', form: 'point', value: 35 }], { line: 50 });
const time = timeChart([{ group: 'black', period: 'a', value: 35, lower: 30, upper: 40, line: 50 }], {
  groups: [{ id: 'black', label: 'Black' }],
  periods: [{ id: 'a', label: '2024', partCovered: false, breakBefore: false }],
});
const figures = [
  { id: 'rates', chart: range, told: 'Told before.' },
  { id: 'time', chart: time },
  { id: 'ages', chart: range },
] as unknown as readonly PresentedFigure[];
const sheet = { figures } as unknown as PresentedSheet;
const MEASURE = '#/oocd?outcome.oocd=charge';
const target: LocalTarget = {
  ...{ ...EMPTY_TARGET, id: 't', words: 'Fewer charges', set: 'the board', by: '2027-03-31' },
  ...{ at: 37.5, measure: MEASURE },
};

const drawn = (targets: readonly LocalTarget[]) => targetedSheet(sheet, targets, MEASURE).figures;

it('is a line with its words where its measure is shown, and nowhere else', () => {
  const [rates, overTime, ages] = drawn([target]);
  const said =
    'Line of dashes and dots, target: 37.5 in 100, set by the board, to be met by 31 March 2027. Fewer charges. ' +
    'Whether it is met is not said here: a number can pass it by chance.';
  expect([rates?.told, overTime?.told]).toEqual([`Told before. ${said}`, said]);
  for (const figure of [rates, overTime]) {
    expect(figure?.chart?.parameters?.['axisTargets']).toEqual([{ at: 37.5, label: 'target' }]);
  }
  expect(ages).toBe(figures[2]);
  expect(targetedSheet(sheet, [target], '#/oocd?outcome.oocd=caution')).toBe(sheet);
});

it('is not drawn without a number or a measure: off until a body wants it', () => {
  expect(targetedSheet(sheet, [], MEASURE)).toBe(sheet);
  expect(targetedSheet(sheet, [{ ...target, at: null }], MEASURE)).toBe(sheet);
  expect(targetedSheet(sheet, [{ ...target, measure: '' }], '')).toBe(sheet);
});

it('has no colour of its own, so that nothing looks met or missed', () => {
  const colours = (chart: PresentedFigure['chart']): readonly string[] =>
    [...new Set(JSON.stringify(chart?.spec).match(/#[0-9a-f]{3,8}\b/g))].sort();
  const [rates, overTime] = drawn([target]);
  expect(colours(rates?.chart ?? null)).toEqual(colours(range));
  expect(colours(overTime?.chart ?? null)).toEqual(colours(time));
});

it('is on the axis wherever it lies, and several have numbers', () => {
  const [rates, overTime] = drawn([{ ...target, at: 90 }, target]);
  expect(range.parameters?.['axisHigh']).toBe(50);
  expect(rates?.chart?.parameters).toMatchObject({
    axisLow: 0,
    axisHigh: 100,
    axisTargets: [{ label: 'target 1' }, { label: 'target 2' }],
  });
  expect(overTime?.chart?.parameters).toMatchObject({ axisHigh: 100 });
  expect(rates?.told).toContain('target 1: 90 in 100');
  expect(rates?.told).toContain('target 2: 37.5 in 100');
});
