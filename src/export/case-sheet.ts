import type { SheetOfCases } from '../presentation/cases/sheet-of-cases';
import type { Cell, SheetToWrite } from '../spreadsheet/sheet-xml';
import { workbookOf } from '../spreadsheet/workbook-parts';
import { csvText, type SavedCell } from './csv';
import { XLSX_TYPE } from './figure-xlsx';

const WIDTH = 22;

/** The sheet as a file: no cell of it is a formula, whatever anybody wrote. */
export function caseSheetFile(
  sheet: SheetOfCases,
  form: 'csv' | 'xlsx',
): { readonly name: string; readonly file: Blob } {
  const name = `confidential-${sheet.name}.${form}`;
  if (form === 'csv') return { name, file: new Blob([csvOf(sheet)], { type: 'text/csv;charset=utf-8' }) };
  return { name, file: new Blob([workbookOf([casesOf(sheet), aboutOf(sheet)])], { type: XLSX_TYPE }) };
}

function csvOf({ header, rows, about }: SheetOfCases): string {
  const below = about.map(([label, said]): readonly SavedCell[] => [label, { found: said }]);
  const found = header.map((text): SavedCell => ({ found: text }));
  return csvText(found, [...rows, [], ...below]);
}

function casesOf({ header, rows }: SheetOfCases): SheetToWrite {
  return {
    ...{ name: 'Cases', frozen: 1, validations: [] },
    columns: header.map(() => ({ width: WIDTH, style: 'plain' })),
    rows: [header.map((text): Cell => ({ text, style: 'head' })), ...rows.map((row) => row.map(cellOf))],
  };
}

/** A text is a cell of text, which no spreadsheet takes for a formula. */
function cellOf(cell: SavedCell): Cell {
  if (typeof cell === 'number') return { number: cell, style: 'whole' };
  return { text: typeof cell === 'string' ? cell : cell.found, style: 'text' };
}

function aboutOf({ about }: SheetOfCases): SheetToWrite {
  return {
    ...{ name: 'About these cases', frozen: 0, validations: [] },
    columns: [
      { width: WIDTH, style: 'text' },
      { width: 110, style: 'text' },
    ],
    rows: about.map(([label, said]) => [
      { text: label, style: 'wrapped' },
      { text: said, style: 'wrapped' },
    ]),
  };
}
