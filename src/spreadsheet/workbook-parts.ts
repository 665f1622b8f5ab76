import { strToU8, zipSync } from 'fflate';
import { sheetXml, type SheetToWrite } from './sheet-xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Days are written as they are read: 2024-03-31. The numbers are those of `FORMATS` and of Excel itself. */
const FORMATS: Readonly<Record<number, string>> = { 164: 'yyyy-mm-dd', 165: 'yyyy-mm-dd hh:mm', 166: 'yyyy-mm' };

/** Format, typeface, fill, border and whether words wrap, in the order of STYLES. */
const LOOKS: readonly (readonly [format: number, font: number, fill: number, border: number, wraps: boolean])[] = [
  [0, 0, 0, 0, false],
  [49, 0, 0, 0, false],
  [164, 0, 0, 0, false],
  [165, 0, 0, 0, false],
  [166, 0, 0, 0, false],
  [1, 0, 0, 0, false],
  [49, 2, 2, 0, false],
  [49, 1, 3, 0, false],
  [49, 3, 0, 0, false],
  [49, 0, 0, 0, true],
  [49, 1, 0, 1, true],
];

/** A workbook of sheets as the bytes of an .xlsx file (ECMA-376), the same bytes each time. */
export function workbookOf(sheets: readonly SheetToWrite[]): Uint8Array<ArrayBuffer> {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, MAIN)])),
  };
  const entries = Object.entries(parts).map(([name, text]) => [name, strToU8(XML + text)] as const);
  // A zip holds no day before 1980, and none of this one.
  return Uint8Array.from(zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) }));
}

function contentTypes(sheets: readonly SheetToWrite[]): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="${SPREADSHEET}.${type}+xml"/>`;
  const written = sheets.map((_, at) => part(`worksheets/sheet${at + 1}`, 'worksheet'));
  return `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${part('styles', 'styles')}${written.join('')}</Types>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${each.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly SheetToWrite[]): string {
  const named = sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${named.join('')}</sheets></workbook>`;
}

function stylesXml(): string {
  const formats = Object.entries(FORMATS).map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`);
  const font = (more: string, size = 11): string => `<font>${more}<sz val="${size}"/><name val="Calibri"/></font>`;
  const fill = (colour: string): string =>
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/></patternFill></fill>`;
  const looks = LOOKS.map(([format, face, ground, border, wraps]) => {
    const set = `numFmtId="${format}" fontId="${face}" fillId="${ground}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"`;
    return `<xf ${set}><alignment vertical="top"${wraps ? ' wrapText="1"' : ''}/></xf>`;
  });
  const list = (name: string, items: readonly string[]): string =>
    `<${name} count="${items.length}">${items.join('')}</${name}>`;
  return [
    `<styleSheet xmlns="${MAIN}">${list('numFmts', formats)}`,
    list('fonts', [
      font(''),
      font('<b/>'),
      `<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font>`,
      font('<b/>', 15),
    ]),
    list('fills', [
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
      fill('111111'),
      fill('E4E4E4'),
    ]),
    list('borders', [
      '<border><left/><right/><top/><bottom/><diagonal/></border>',
      '<border><left/><right/><top/><bottom style="medium"><color rgb="FF111111"/></bottom><diagonal/></border>',
    ]),
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list('cellXfs', looks),
    `${list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>'])}</styleSheet>`,
  ].join('');
}
