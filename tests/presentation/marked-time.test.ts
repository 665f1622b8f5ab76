import { expect, it } from 'vitest';
import type { PresentedFigure, PresentedSheet } from '../../src/presentation/figure';
import { markedSheet } from '../../src/presentation/record/marked-time';
import { inTime } from '../../src/record/when';

const PERIODS = ['period-quarter-2024-07', 'period-quarter-2024-10', 'period-quarter-2025-01'];

/** As much of a sheet as marks look at: an axis of quarters beside a figure of groups. */
function sheetOf(): PresentedSheet {
  const time = {
    ...{ id: 'time', base: '', remark: 'No clear rise.' },
    rows: PERIODS.map((id) => ({ id, label: id, weight: 'group', cells: {} })),
    chart: {
      ...{ kind: 'block', height: 1, spec: {} },
      values: PERIODS.map((id) => ({ key: `black ${id}`, event: id.endsWith('07') ? 'Provisional' : null })),
    },
  } as unknown as PresentedFigure;
  const groups = { id: 'rates', rows: [{ id: 'black', label: 'Black', cells: {} }], base: '', chart: null };
  return { figures: [time, groups] } as unknown as PresentedSheet;
}

const TOLD = [
  { quarter: '', day: '2024-11-03', words: 'An incident in the news' },
  { quarter: '2024-25 Q2', day: '', words: 'Officers met locally before each referral.' },
  { quarter: '2019-20 Q1', day: '', words: 'Long before.' },
  { quarter: 'last autumn', day: '', words: 'Nobody knows when.' },
];

it('marks what happened in its period, by number in the order of time, and says it in words', () => {
  const [time, groups] = markedSheet(sheetOf(), inTime(TOLD)).figures;
  expect(time?.rows.map(({ label, rider }) => [label, rider])).toEqual([
    ['period-quarter-2024-07', 'mark 1'],
    ['period-quarter-2024-10', 'mark 2'],
    ['period-quarter-2025-01', undefined],
  ]);
  expect(time?.remark).toBe('No clear rise.');
  expect(time?.chart?.values.map(({ event, mark }) => [event, mark])).toEqual([
    ['Provisional', '1'],
    [null, '2'],
    [null, undefined],
  ]);
  expect(time?.told).toBe(
    'Numbered upright lines, from the meeting’s record: ' +
      '1: 2024-25 Q2, Officers met locally before each referral. 2: 3 November 2024, An incident in the news.',
  );
  expect(groups).toEqual(sheetOf().figures[1]);
});

it('leaves the sheet as it is where nothing is told of its time', () => {
  const sheet = sheetOf();
  expect(markedSheet(sheet, [])).toBe(sheet);
  expect(markedSheet(sheet, inTime(TOLD.slice(2)))).toBe(sheet);
});

it('reads the halves and quarters of a pack', () => {
  const sheet = sheetOf();
  const [time] = sheet.figures;
  const rows = ['period-2024-25 H1', 'period-2024-25 H2'].map((id) => ({ id, label: id, weight: 'group', cells: {} }));
  const pack = { ...sheet, figures: [{ ...time, rows }] } as unknown as PresentedSheet;
  expect(markedSheet(pack, inTime(TOLD)).figures[0]?.rows.map(({ rider }) => rider)).toEqual(['mark 1', 'mark 2']);
});
