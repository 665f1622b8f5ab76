import { parse_zip, type ParsingOptions, read } from '@e965/xlsx';
import type { Failure } from '../vocabulary/failure';
import { hiddenInOpenDocument } from './open-document-hidden';
import { NotATable } from './row-source';
import type { Sheet, SheetBook } from './sheet';
import { damagedBook, encryptedBook, otherOffice, otherOpenDocument, tooLargeBook } from './sheet-refusals';
import { mainPart, openDocumentPackage, type PackageFiles, workbookPackage, ZipParts } from './workbook-package';
import { type ZipEntry, zipDirectory } from './zip-directory';

/** What the reader of spreadsheets gives, as far as it is used. */
interface ReadBook {
  readonly SheetNames: readonly string[];
  readonly Sheets: Readonly<Record<string, ReadSheet | undefined>>;
  readonly Workbook?: {
    readonly WBProps?: { readonly date1904?: boolean };
    readonly Sheets?: readonly { readonly Hidden?: number }[];
  };
}
interface ReadSheet {
  readonly '!data'?: Sheet['rows'];
  readonly '!rows'?: readonly ({ readonly hidden?: boolean; readonly hpt?: number } | undefined)[];
  readonly '!cols'?: readonly ({ readonly hidden?: boolean; readonly width?: number } | undefined)[];
}

// The reader of one package is exported without its type.
declare module '@e965/xlsx' {
  function parse_zip(files: PackageFiles, options: ParsingOptions): unknown;
}

/** Formulas and empty cells are kept to tell a formula without a result; words of cells are made here, from their values. */
const OPTIONS: ParsingOptions = {
  ...{ dense: true, sheetStubs: true, cellFormula: true, cellStyles: true, cellNF: true },
  ...{ cellText: false, cellHTML: false },
};

/** Megabytes of sheets and shared texts unpacked: they become text, then cells, all in memory at once. */
const LARGEST_UNPACKED = 250;
const MEGABYTE = 1024 ** 2;

/**
 * Opens a workbook of Excel (.xlsx, .xlsm, .xlsb, .xls) or an OpenDocument spreadsheet. Throws NotATable.
 * @param alive told after each part that was unpacked
 */
export async function openBook(file: Blob, name: string, alive: () => void = () => undefined): Promise<SheetBook> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isZip = head[0] === 0x50 && head[1] === 0x4b;
  try {
    return isZip ? await openZip(file, name, alive) : bookOf(await readOld(file, name));
  } catch (thrown) {
    // A file that is gone, or that the browser may not read any more, is told as that.
    if (thrown instanceof NotATable || (thrown instanceof DOMException && thrown.name.startsWith('Not'))) throw thrown;
    const words = thrown instanceof Error ? thrown.message : String(thrown);
    throw new NotATable(refusalOf(words, name));
  }
}

/** What the words of the reader mean. */
function refusalOf(words: string, name: string): Failure {
  if (/password|encrypt/i.test(words)) return encryptedBook(name);
  return words === 'Cannot find Workbook stream' ? otherOffice(name) : damagedBook(name, words);
}

async function openZip(file: Blob, name: string, alive: () => void): Promise<SheetBook> {
  const entries = await zipDirectory(file);
  if (!entries) throw new Error('the list of its parts is missing: the file was cut short');
  refuseLarge(
    entries.filter(isRead).reduce((sum, { bytes }) => sum + bytes, 0),
    name,
  );
  const parts = new ZipParts(file, entries, alive);
  if (parts.has('content.xml')) return openDocument(parts, name);
  const main = await mainPart(parts);
  const isBook = main && (/workbook[^/]*$/i.test(main) || /<(?:\w+:)?workbook[\s>]/.test(await parts.text(main)));
  if (!isBook) throw new NotATable(otherOffice(name));
  return bookOf(readPackage(await workbookPackage(parts, main)));
}

const isRead = ({ name }: ZipEntry): boolean => /\.(xml|bin)$/i.test(name);

async function openDocument(parts: ZipParts, name: string): Promise<SheetBook> {
  const manifest = await parts.text('META-INF/manifest.xml');
  if (/encryption-data/.test(manifest)) throw new NotATable(encryptedBook(name));
  const content = await parts.text('content.xml');
  if (!/<office:spreadsheet[\s>/]/.test(content)) throw new NotATable(otherOpenDocument(name));
  const book = bookOf(readPackage(await openDocumentPackage(parts)));
  const hidden = hiddenInOpenDocument(content);
  return { ...book, sheets: book.sheets.map((sheet, place) => ({ ...sheet, ...hidden[place] })) };
}

const readPackage = (files: PackageFiles): ReadBook => parse_zip(files, { ...OPTIONS }) as ReadBook;

const OLD_MARK = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Workbooks before 2007; a newer one with a password lies in the same kind of file. */
async function readOld(file: Blob, name: string): Promise<ReadBook> {
  refuseLarge(file.size, name);
  const bytes = new Uint8Array(await file.arrayBuffer());
  // What does not begin as it should would be taken for a text.
  if (!OLD_MARK.every((byte, place) => bytes[place] === byte)) throw new Error('it does not begin as a workbook does');
  return read(bytes, { ...OPTIONS, type: 'array' });
}

function bookOf({ SheetNames, Sheets, Workbook }: ReadBook): SheetBook {
  const sheets = SheetNames.map((name, place): Sheet => {
    const sheet = Sheets[name];
    // The reader passes over a sheet at which it fell.
    if (!sheet) throw new Error(`the sheet “${name}” cannot be read`);
    return {
      name,
      rows: sheet['!data'] ?? [],
      hiddenRows: placesOf(sheet['!rows'], (row) => row.hidden === true || row.hpt === 0),
      hiddenColumns: placesOf(sheet['!cols'], (column) => column.hidden === true || column.width === 0),
      hidden: (Workbook?.Sheets?.[place]?.Hidden ?? 0) > 0,
    };
  });
  return { sheets, from1904: Workbook?.WBProps?.date1904 === true };
}

function placesOf<Part>(parts: readonly (Part | undefined)[] = [], is: (part: Part) => boolean): ReadonlySet<number> {
  return new Set(parts.flatMap((part, place) => (part && is(part) ? [place] : [])));
}

function refuseLarge(unpacked: number, name: string): void {
  if (unpacked <= LARGEST_UNPACKED * MEGABYTE) return;
  throw new NotATable(tooLargeBook(name, Math.round(unpacked / MEGABYTE), LARGEST_UNPACKED));
}
