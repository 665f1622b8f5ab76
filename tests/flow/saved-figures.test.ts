/** Every figure of every sheet, saved and read again: the numbers are those of the figure. */
import Papa from 'papaparse';
import { read, utils } from '@e965/xlsx';
import { beforeAll, expect, it } from 'vitest';
import { figureCsv } from '../../src/export/figure-csv';
import { figureXlsx } from '../../src/export/figure-xlsx';
import type { PresentedFigure, PresentedTable } from '../../src/presentation/figure';
import { OPENING_SELECTION } from '../../src/selection/selection';
import { PROVENANCE } from '../export/made-up-figure';
import { type AllSamples, allSamples } from '../support/all-samples';
import { SHEETS } from '../support/saved-sheets';

let samples: AllSamples;
beforeAll(async () => {
  samples = await allSamples();
}, 120_000);

it.each(SHEETS)('as CSV and as XLSX from the sheet %s', async (id) => {
  const { figures } = await samples.sheet(id, OPENING_SELECTION);
  const shown = figures.filter(({ unavailable }) => unavailable === undefined);
  expect(shown.length).toBeGreaterThan(2);
  for (const figure of shown) {
    for (const table of [figure, ...(figure.counts ? [figure.counts] : [])]) {
      expect(numbersOfCsv(figure, table), figure.id).toEqual(heldIn(table));
    }
    const book = read(figureXlsx(figure, PROVENANCE));
    expect(book.SheetNames.at(-1)).toBe('About these numbers');
    expect(numbersOfSheet(book.Sheets['Figure'] ?? {}), figure.id).toEqual(heldIn(figure));
    if (figure.counts) expect(numbersOfSheet(book.Sheets['Counts'] ?? {}), figure.id).toEqual(heldIn(figure.counts));
  }
});

/** What each row holds, to the twelve digits that are saved, in ascending order; a cell that goes on from the row above is held there too. */
function heldIn({ rows, columns }: PresentedTable): readonly (readonly number[])[] {
  const above = new Map<string, readonly number[]>();
  return rows.map((row) => {
    if (row.block) above.clear();
    const numbers = columns.flatMap(({ id, kind }) => {
      if (kind === 'head' || kind === 'chart') return [];
      const cell = row.cells[id];
      const own = cell ? Object.values(cell.held ?? {}) : (above.get(id) ?? []);
      above.set(id, own);
      return own;
    });
    return ascending(numbers.map((number) => Number(number.toPrecision(12))));
  });
}

const ascending = (numbers: readonly number[]): readonly number[] => [...numbers].sort((one, other) => one - other);

function numbersOfCsv(figure: PresentedFigure, table: PresentedTable): readonly (readonly number[])[] {
  const text = figureCsv(figure, table, PROVENANCE);
  const { data, errors } = Papa.parse<readonly string[]>(text.slice(1), { skipEmptyLines: true });
  expect(errors).toEqual([]);
  const [header = [], ...rows] = data;
  const last = header.indexOf('figure');
  const words = header.map((heading) => isOfWords(heading, table));
  return rows.map((row) =>
    ascending(row.slice(0, last).flatMap((cell, at) => (cell === '' || words[at] ? [] : [Number(cell)]))),
  );
}

/** A heading that is that of a column of words, and not of numbers. */
function isOfWords(heading: string, { columns, rows }: PresentedTable): boolean {
  if (/, (in words|more)$/.test(heading) || heading === 'Part') return true;
  const column = columns.find(({ label }) => label === heading);
  return column !== undefined && !rows.some(({ cells }) => cells[column.id]?.held);
}

function numbersOfSheet(sheet: Parameters<typeof utils.sheet_to_json>[0]): readonly (readonly number[])[] {
  const [, ...rows] = utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1, blankrows: true });
  return rows.map((row) => ascending(row.filter((cell) => typeof cell === 'number')));
}
