/** Workbooks as other writers than Excel make them, part by part, and workbooks of every kind of plain values. */
import { createRequire } from 'node:module';
import { type AOA2SheetOpts, CFB, utils, write, type WorkSheet } from '@e965/xlsx';

const require = createRequire(import.meta.url);
const { strToU8, zipSync }: typeof import('fflate') = require('fflate');

/** The part of the reader of compound files that is used; it comes without types. */
interface CompoundFiles {
  readonly read: (bytes: Uint8Array, options: { type: 'array' }) => Compound;
  readonly find: (container: Compound, name: string) => { content: Uint8Array; size: number };
  readonly write: (container: Compound, options: { type: 'buffer' }) => Uint8Array;
  readonly utils: {
    readonly cfb_new: () => Compound;
    readonly cfb_add: (container: Compound, name: string, content: Uint8Array) => void;
  };
}
type Compound = Readonly<Record<string, unknown>>;
const compound = CFB as CompoundFiles;

/** An Office file of before 2007 that holds streams of these names. */
export function olderFile(...streams: string[]): Uint8Array<ArrayBuffer> {
  const container = compound.utils.cfb_new();
  for (const name of streams) compound.utils.cfb_add(container, `/${name}`, new Uint8Array(5_000));
  return Uint8Array.from(compound.write(container, { type: 'buffer' }));
}

/** A zip of texts by name. */
export function parts(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** The relations at the root of a package that names its main part. */
export const officeDocument = (target: string, types = TRANSITIONAL): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${types}/officeDocument" Target="${target}"/></Relationships>`;

/** How the parts of a workbook lie in its zip, and how they name one another. */
export interface Layout {
  /** Folder of the workbook with its stroke: "xl/", or "" where it lies at the root. */
  readonly folder: string;
  /** Targets from the root of the package. */
  readonly absolute?: boolean;
  readonly strict?: boolean;
  /** A prefix before every element, as some writers set: "x:". */
  readonly prefix?: string;
  readonly contentTypes?: boolean;
  /** Attributes of `workbookPr`. */
  readonly properties?: string;
}

/** A workbook of one sheet whose rows are given as the XML inside `sheetData`. */
export function workbookOf(
  layout: Layout,
  sheetData: string,
  around: { readonly before?: string; readonly after?: string; readonly state?: string } = {},
): Uint8Array<ArrayBuffer> {
  const { folder, absolute, strict, prefix: p = '', contentTypes = true, properties = '' } = layout;
  const types = strict ? STRICT : TRANSITIONAL;
  const main = strict
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const space = p ? `xmlns:${p.slice(0, -1)}="${main}"` : `xmlns="${main}"`;
  const target = (name: string): string => (absolute ? `/${folder}${name}` : name);
  const state = around.state ? ` state="${around.state}"` : '';
  const styles = `<${p}styleSheet ${space}><${p}cellXfs count="2"><${p}xf numFmtId="0"/><${p}xf numFmtId="14"/></${p}cellXfs></${p}styleSheet>`;
  return parts({
    ...(contentTypes
      ? {
          '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
        }
      : {}),
    '_rels/.rels': officeDocument(absolute ? `/${folder}workbook.xml` : `${folder}workbook.xml`, types),
    [`${folder}workbook.xml`]: `<${p}workbook ${space} xmlns:r="${types}"><${p}workbookPr ${properties}/><${p}sheets><${p}sheet name="Rows" sheetId="1"${state} r:id="rId7"/></${p}sheets></${p}workbook>`,
    [`${folder}_rels/workbook.xml.rels`]: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="${types}/worksheet" Target="${target('worksheets/sheet9.xml')}"/><Relationship Id="rId8" Type="${types}/styles" Target="${target('styles.xml')}"/></Relationships>`,
    [`${folder}styles.xml`]: styles,
    [`${folder}worksheets/sheet9.xml`]: `<${p}worksheet ${space}>${around.before ?? ''}<${p}sheetData>${sheetData}</${p}sheetData>${around.after ?? ''}</${p}worksheet>`,
  });
}

/** Cells of a row as XML: text inline, numbers plain, `[number]` in the format of a date. */
export function rowXml(
  row: number,
  cells: readonly (string | number | readonly [number])[],
  { prefix: p = '', attributes = '' }: { readonly prefix?: string; readonly attributes?: string } = {},
): string {
  const written = cells.map((cell, column) => {
    const at = `r="${String.fromCharCode(65 + column)}${row}"`;
    if (typeof cell === 'string') return `<${p}c ${at} t="inlineStr"><${p}is><${p}t>${cell}</${p}t></${p}is></${p}c>`;
    if (typeof cell === 'number') return `<${p}c ${at}><${p}v>${cell}</${p}v></${p}c>`;
    return `<${p}c ${at} s="1"><${p}v>${cell[0]}</${p}v></${p}c>`;
  });
  return `<${p}row r="${row}" ${attributes}>${written.join('')}</${p}row>`;
}

export type BookType = 'xlsx' | 'xlsb' | 'biff8' | 'ods';
export const BOOK_TYPES = [
  ['xlsx', 'xlsx'],
  ['xlsb', 'xlsb'],
  ['biff8', 'xls'],
  ['ods', 'ods'],
] as const;

/** A sheet of plain values, changed as a test wishes. */
export interface MadeSheet {
  readonly rows: readonly (readonly unknown[])[];
  readonly change?: (sheet: WorkSheet) => void;
  /** 1 hidden, 2 hidden from the menu too. */
  readonly hidden?: 0 | 1 | 2;
}

/** A workbook in one of the formats that are read. Dates are given as UTC. */
export function madeBook(
  sheets: Readonly<Record<string, MadeSheet>>,
  bookType: BookType = 'xlsx',
  date1904 = false,
): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  book.Workbook = {
    WBProps: { date1904 },
    Sheets: Object.entries(sheets).map(([name, { hidden = 0 }]) => ({ name, Hidden: hidden })),
  };
  for (const [name, { rows, change }] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows as unknown[][], { UTC: true, dense: false, date1904 } as AOA2SheetOpts);
    change?.(sheet);
    utils.book_append_sheet(book, sheet, name);
  }
  return Uint8Array.from(write(book, { type: 'buffer', bookType, cellStyles: true }) as Uint8Array);
}

/** A workbook of the old kind (.xls) of one sheet, with rows hidden: the record of a row (2.4.221 of MS-XLS) is put in. */
export function withHiddenRows(xls: Uint8Array, rows: readonly number[]): Uint8Array<ArrayBuffer> {
  const container = compound.read(xls, { type: 'array' });
  const entry = compound.find(container, 'Workbook');
  const stream = Uint8Array.from(entry.content);
  const view = new DataView(stream.buffer);
  let at = 0;
  while (view.getUint16(at, true) !== DIMENSIONS) at += 4 + view.getUint16(at + 2, true);
  const begin = at + 4 + view.getUint16(at + 2, true);
  const records = rows.flatMap((row) => rowRecord(row));
  const content = Uint8Array.from([...stream.subarray(0, begin), ...records, ...stream.subarray(begin)]);
  Object.assign(entry, { content, size: content.length });
  return Uint8Array.from(compound.write(container, { type: 'buffer' }));
}

const DIMENSIONS = 0x0200;

/** Type and length, row, columns, height, then the flag of a row of no height. */
const rowRecord = (row: number): readonly number[] =>
  [0x0208, 16, row, 0, 3, 0xff, 0, 0, 0x0120, 15].flatMap((word) => [word & 0xff, word >> 8]);
