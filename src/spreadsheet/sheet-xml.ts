/** What a cell looks like and holds: its place in the list of styles of `workbook-parts.ts`. */
export type Style =
  'plain' | 'text' | 'day' | 'moment' | 'month' | 'whole' | 'needed' | 'optional' | 'title' | 'wrapped' | 'head';

/** Words, or a number that is reckoned with; a day is the number by which Excel counts it, see `dayNumber`. */
export type Cell = { readonly style: Style } & (
  { readonly text: string; readonly number?: never } | { readonly number: number; readonly text?: never }
);

/** An ISO day as Excel counts days: "2024-03-31" -> 45382. */
export const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

/** What may be typed into a column below its first row, and what is said where it is chosen. */
export interface Validation {
  /** Letter of the column: "C". */
  readonly column: string;
  /** Null where anything may be typed. */
  readonly allows: {
    readonly type: 'list' | 'date' | 'whole' | 'decimal';
    /** A range of cells for a list; else the smallest and the largest number. */
    readonly formulas: readonly (string | number)[];
    /** Said where something else is typed. */
    readonly else: string;
  } | null;
  readonly title: string;
  readonly prompt: string;
}

export interface SheetToWrite {
  readonly name: string;
  /** Width in letters, and the style of every cell that is still empty. */
  readonly columns: readonly { readonly width: number; readonly style: Style }[];
  readonly rows: readonly (readonly Cell[])[];
  readonly validations: readonly Validation[];
  /** Rows at the top that stay in view. */
  readonly frozen: number;
}

/** The order is that of `cellXfs`. */
export const STYLES: readonly Style[] = [
  ...(['plain', 'text', 'day', 'moment', 'month', 'whole'] as const),
  ...(['needed', 'optional', 'title', 'wrapped', 'head'] as const),
];

/** The last row that a sheet of Excel has. */
const LAST_ROW = 1_048_576;

/** A sheet as SpreadsheetML writes it; the order of the elements is that of ECMA-376. */
export function sheetXml({ columns, rows, validations, frozen }: SheetToWrite, main: string): string {
  const pane = frozen
    ? `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`
    : '';
  const cols = columns.map(
    ({ width, style }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${styleOf(style)}" customWidth="1"/>`,
  );
  return [
    `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`,
    `<cols>${cols.join('')}</cols><sheetData>${rows.map((cells, at) => rowXml(cells, at, columns)).join('')}</sheetData>`,
    validations.length > 0
      ? `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`
      : '',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('');
}

const styleOf = (style: Style): number => STYLES.indexOf(style);

function rowXml(cells: readonly Cell[], at: number, columns: SheetToWrite['columns']): string {
  const filled = cells.map(({ text, number, style }, column) => {
    const place = `${letterOf(column)}${at + 1}`;
    if (number !== undefined) return `<c r="${place}" s="${styleOf(style)}"><v>${number}</v></c>`;
    if (text === '') return '';
    return `<c r="${place}" s="${styleOf(style)}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  });
  const height = Math.max(LINE, ...cells.map((cell, column) => heightOf(cell, columns[column]?.width ?? 0)));
  const set = height > LINE ? ` ht="${height}" customHeight="1"` : '';
  return filled.some(Boolean) ? `<row r="${at + 1}"${set}>${filled.join('')}</row>` : '';
}

/** Height of a line, in points. */
const LINE = 15;

/** What the words of a cell take up: not every program makes a row as high as they are. */
function heightOf({ text = '', style }: Cell, width: number): number {
  if (style === 'title') return 24;
  return style === 'wrapped' ? Math.ceil(text.length / (width - 2)) * LINE : LINE;
}

function validationXml({ column, allows, title, prompt }: Validation): string {
  const formulas = (allows?.formulas ?? []).map((formula, at) => `<formula${at + 1}>${formula}</formula${at + 1}>`);
  const type = allows === null ? '' : ` type="${allows.type}"`;
  const refuses =
    allows === null ? '' : ` showErrorMessage="1" errorTitle="${said(title, 32)}" error="${said(allows.else, 225)}"`;
  const shown = ` showInputMessage="1" promptTitle="${said(title, 32)}" prompt="${said(prompt, 255)}"`;
  return `<dataValidation${type} allowBlank="1"${refuses}${shown} sqref="${column}2:${column}${LAST_ROW}">${formulas.join('')}</dataValidation>`;
}

/** Excel refuses a workbook of which a message is longer. */
const said = (words: string, letters: number): string =>
  escaped(words.length > letters ? `${words.slice(0, letters - 1)}…` : words);

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);

/** 0 -> "A", 26 -> "AA". */
export function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : `${letterOf(Math.floor(place / 26) - 1)}${last}`;
}
