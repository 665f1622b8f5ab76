/** Templates that are filled in by program, as a person or an export fills them in. */
import { createRequire } from 'node:module';
import { type Style, STYLES } from '../../src/spreadsheet/sheet-xml';
import type { Template, TemplateColumn } from '../../src/templates/template';
import { templateFile } from '../../src/templates/template-file';

const require = createRequire(import.meta.url);
const { strFromU8, strToU8, unzipSync, zipSync }: typeof import('fflate') = require('fflate');

/** Name of a column -> what is written in it, as a CSV writes it; null, or absent, where the cell stays empty. */
export type FilledRow = Readonly<Record<string, string | null>>;

/** The CSV of a template with rows under its header. */
export function filledCsv(template: Template, rows: readonly FilledRow[]): string {
  const lines = rows.map((row) => template.columns.map(({ name }) => quoted(row[name] ?? '')).join(','));
  return `${String(templateFile(template, 'csv').content)}${lines.map((line) => `${line}\r\n`).join('')}`;
}

const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * The workbook of a template with rows under its header, in the formats that its columns have.
 * @param empty the workbook as it was saved; as it is made where none is given
 */
export function filledWorkbook(
  template: Template,
  rows: readonly FilledRow[],
  empty: Uint8Array | string = templateFile(template, 'xlsx').content,
): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(empty as Uint8Array);
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const written = rows.map((row, at) => rowXml(template.columns, row, at + 2)).join('');
  const filled = sheet.replace('</sheetData>', () => `${written}</sheetData>`);
  return Uint8Array.from(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(filled) }));
}

function rowXml(columns: readonly TemplateColumn[], row: FilledRow, number: number): string {
  const cells = columns.map((column, at) => cellXml(column, row[column.name] ?? '', `${letters(at)}${number}`));
  return `<row r="${number}">${cells.join('')}</row>`;
}

const letters = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : `${letters(Math.floor(at / 26) - 1)}${letters(at % 26)}`;

function cellXml({ kind }: TemplateColumn, text: string, place: string): string {
  if (text === '') return '';
  const number = (value: number, style: Style): string =>
    `<c r="${place}" s="${STYLES.indexOf(style)}"><v>${value}</v></c>`;
  switch (kind) {
    case 'day':
    case 'moment':
      return number(excelDay(text), kind);
    case 'month':
      return number(excelDay(`${text}-01`), kind);
    case 'whole':
    case 'number':
      return number(Number(text), kind === 'whole' ? kind : 'plain');
    case 'text':
    case 'code':
      return `<c r="${place}" s="1" t="inlineStr"><is><t>${text.replaceAll('&', '&amp;')}</t></is></c>`;
  }
}

/** A day, or a moment, as Excel counts it: from the end of 1899. */
const excelDay = (iso: string): number =>
  (Date.parse(`${iso.replace(' ', 'T')}${iso.length > 10 ? ':00' : 'T00:00:00'}Z`) - Date.UTC(1899, 11, 30)) /
  86_400_000;
