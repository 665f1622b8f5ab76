/** What a room is shown of a figure: the columns that the sentence needs, and the rows that are in a group. */
import { expect, it } from 'vitest';
import type { ColumnChart } from '../../src/presentation/charts/chart';
import type { PresentedFigure, TableRow } from '../../src/presentation/figure';
import { SECTION } from '../../src/presentation/section-titles';
import { forRoom } from '../../src/screen/present/for-room';
import { partOf } from '../../src/screen/present/parts';

const chart: ColumnChart = {
  kind: 'column',
  layout: { head: 0, row: 30, strip: 30, share: 50, least: 100 },
  spec: {},
  values: [{ row: 'head' }, { row: 'row 0' }, { row: 'row 12' }],
};
const figure = (columns: readonly string[], rows: readonly TableRow['weight'][]): PresentedFigure => ({
  ...{ id: 'rates', section: SECTION.decided, asks: '', number: 1, finding: ['A finding'], caption: '' },
  columns: columns.map((id) => ({ id, label: id, kind: id === 'group' ? 'head' : id === 'chart' ? 'chart' : 'text' })),
  rows: rows.map((weight, place) => ({ id: `row ${place}`, label: '', weight, cells: {} })),
  ...{ chart, uses: [], base: '', unknowns: '', source: '' },
  reading: { sayAloud: '', range: '', sum: '', takeCare: '' },
});
const columns = ['group', 'count', 'rate', 'chart', 'gap', 'times', 'bounds', 'words'];

it('keeps group, count, rate, drawing and gap of a comparison', () => {
  expect(forRoom(figure(columns, ['group'])).columns.map(({ id }) => id)).toEqual([
    ...['group', 'count', 'rate', 'chart', 'gap'],
  ]);
});

it('drops what a table below three drawings can spare', () => {
  const said = figure(['group', 'times', 'bounds', 'gap', 'excess', 'words'], ['group']);
  const columnsOf = (one: PresentedFigure) => forRoom({ ...one, chart: null }).columns.map(({ id }) => id);
  expect(columnsOf({ ...said, triple: [] })).toEqual(['group', 'times', 'gap', 'excess', 'words']);
  expect(columnsOf(said)).toHaveLength(6);
});

it('leaves a table of five columns as it is', () => {
  const small = figure(columns.slice(0, 5), ['group', 'unknown']);
  expect(forRoom(small)).toBe(small);
});

it('leaves rows of the unknown, and what is drawn in them, out of a long table alone', () => {
  const long = forRoom(figure(columns, [...Array<'group'>(12).fill('group'), 'unknown']));
  expect(long.rows).toHaveLength(12);
  expect(long.chart?.values).toEqual([{ row: 'head' }, { row: 'row 0' }]);
  expect(forRoom(figure(columns, ['group', 'unknown'])).rows).toHaveLength(2);
});

/** A table of blocks of so many rows each, with what is drawn in the first and in the last of them. */
function blocks(...sizes: readonly number[]): PresentedFigure {
  const rows = sizes.flatMap((size, block) =>
    Array.from({ length: size }, (_, row) => ({
      ...{ id: `${block} ${row}`, label: '', weight: 'group' as const, cells: {} },
      ...(row === 0 ? { block: true } : {}),
    })),
  );
  const values = [{ row: 'head' }, { row: '0 0' }, { row: `${sizes.length - 1} 0` }];
  return { ...figure(columns, []), rows, chart: { ...chart, values } };
}
const shownIn = (whole: PresentedFigure, part: number, parts: number) =>
  partOf(whole, part, parts).rows.map(({ id }) => id);

it('turns a long table in parts: every row in one of them, blocks whole, nothing drawn of the others', () => {
  const long = blocks(5, 5, 5, 5, 5);
  expect(partOf(long, 0, 1)).toBe(long);
  const [first, second] = [shownIn(long, 0, 2), shownIn(long, 1, 2)];
  expect([...first, ...second]).toEqual(long.rows.map(({ id }) => id));
  expect([first.length, second.length]).toEqual([10, 15]);
  expect(partOf(long, 0, 2).chart?.values).toEqual([{ row: 'head' }, { row: '0 0' }]);
  expect(partOf(long, 1, 2).chart?.values).toEqual([{ row: 'head' }, { row: '4 0' }]);
});

it('cuts a block that is longer than a part', () => {
  const one = blocks(1, 33);
  expect([0, 1, 2].map((part) => shownIn(one, part, 3).length)).toEqual([11, 12, 11]);
});

it('says of a row that holds too few, where its words are left out, in place of its gap', () => {
  const words = { text: 'too few to say', few: true } as const;
  const wide = figure(['group', 'of', 'rate', 'chart', 'gap', 'times', 'bounds', 'words'], ['group', 'group']);
  const rows = wide.rows.map((row, at) => ({
    ...row,
    cells: { gap: { text: '21 fewer', soft: '(41 fewer to 13 more)' }, ...(at ? {} : { words }) },
  }));
  expect(forRoom({ ...wide, rows }).rows.map(({ cells }) => cells['gap']?.text)).toEqual([
    'too few to say',
    '21 fewer',
  ]);
});
