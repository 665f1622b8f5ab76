import { howToWrite } from './how-to-write';
import { ROWS } from './introduction';
import { letterOf, type SheetToWrite, type Style, type Validation } from '../spreadsheet/sheet-xml';
import type { CellKind, Template, TemplateColumn } from './template';

/** Codes are text, so that neither 1-4 becomes a day nor a leading nought is lost. */
const STYLE_OF: Readonly<Record<CellKind, Style>> = {
  ...{ text: 'text', code: 'text', whole: 'whole', number: 'plain', day: 'day', moment: 'moment', month: 'month' },
};
const WIDTH_OF: Readonly<Partial<Record<CellKind, number>>> = { day: 12, moment: 18, month: 10, text: 24 };

/** Days from 2000 to 2099, as Excel counts them, up to the last minute. */
const [FIRST_DAY, END_OF_DAYS] = [36_526, 73_050.9999];

/** The sheet that is filled in: the names of the columns, and below them what may be written. */
export function rowsSheetOf({ columns }: Template, codesOf: (column: TemplateColumn) => string): SheetToWrite {
  return {
    ...{ name: ROWS, frozen: 1 },
    columns: columns.map(({ name, kind }) => ({
      width: Math.max(name.length + 4, WIDTH_OF[kind] ?? 8),
      style: STYLE_OF[kind],
    })),
    rows: [columns.map(({ name, needed }) => ({ text: name, style: needed ? 'needed' : 'optional' }))],
    validations: columns.map((column, at) => validationOf(column, letterOf(at), codesOf)),
  };
}

function validationOf(column: TemplateColumn, letter: string, codesOf: (column: TemplateColumn) => string): Validation {
  return {
    ...{ column: letter, title: column.label, prompt: `${column.meaning} ${howToWrite(column)}` },
    allows: allowed(column, codesOf),
  };
}

function allowed(column: TemplateColumn, codesOf: (column: TemplateColumn) => string): Validation['allows'] {
  const { kind, range, mayBeWithheld } = column;
  const otherwise = `${howToWrite(column)} The sheet of explanations says more.`;
  switch (kind) {
    case 'code':
      return { type: 'list', formulas: [codesOf(column)], else: otherwise };
    case 'day':
    case 'moment':
    case 'month':
      return { type: 'date', formulas: [FIRST_DAY, END_OF_DAYS], else: otherwise };
    case 'whole':
    case 'number':
      // A mark in the place of a number is no number.
      if (!range || mayBeWithheld) return null;
      return { type: kind === 'whole' ? 'whole' : 'decimal', formulas: range, else: otherwise };
    case 'text':
      return null;
  }
}
