import type { Failure } from '../vocabulary/failure';
import type { Noted } from '../vocabulary/noted';
import { type Cut, EXAMPLES, NotATable, placeOf, type RowSource } from './row-source';
import { cutLines, type CutLines, type Dialect, dialectOf } from './text-dialect';
import { decodedPieces, type TextEncoding } from './text-encoding';

/** Letters after which a cell that has not ended is a quotation mark that was never closed. */
const LONGEST_ROW = 8_000_000;

/** The rows of a text in one encoding. Walking throws a TypeError where the bytes do not fit, else only NotATable. */
export class TextSource implements RowSource {
  private misquoted: number[] = [];
  private misquotedRows = 0;

  constructor(
    private readonly file: Blob,
    private readonly name: string,
    private readonly encoding: TextEncoding,
  ) {}

  async *cuts(): AsyncGenerator<Cut> {
    [this.misquoted, this.misquotedRows] = [[], 0];
    let dialect: Dialect | null = null;
    let [left, firstRow] = ['', 1];
    for await (const { text, bytes, last } of decodedPieces(this.file, this.encoding)) {
      left += text;
      if (!dialect) {
        dialect = dialectOf(left) ?? this.refuse(left);
        left = left.slice(dialect.skip);
        firstRow += dialect.skip > 0 ? 1 : 0;
      }
      const cut = cutLines(left, dialect, last);
      this.look(cut, firstRow);
      left = left.slice(cut.next);
      if (left.length > LONGEST_ROW) throw new NotATable(neverEnds(this.name, firstRow + cut.rows.length, left));
      yield { rows: cut.rows, firstRow, bytes };
      firstRow += cut.rows.length;
    }
  }

  notes(): readonly Noted[] {
    const counts = { rows: this.misquotedRows, places: this.misquoted };
    return [
      ...(this.encoding.label === 'windows-1252' ? [{ note: 'windows-1252', counts: {} } as const] : []),
      ...(counts.rows > 0 ? [{ note: 'misquoted-rows', counts } as const] : []),
    ];
  }

  /** A last cell that is not closed may have swallowed the rest of the file: then nothing of it can be trusted. */
  private look({ rows, misquoted, unclosed }: CutLines, firstRow: number): void {
    if (unclosed && rows.at(-1)?.at(-1)?.includes('\n')) {
      throw new NotATable(neverClosed(this.name, firstRow + rows.length - 1));
    }
    this.misquotedRows += misquoted.length;
    const wanted = EXAMPLES - this.misquoted.length;
    this.misquoted.push(...misquoted.slice(0, wanted).map((place) => firstRow + place));
  }

  private refuse(text: string): never {
    throw new NotATable(oneColumn(this.name, text.trim().split(/[\r\n]/, 1)[0] ?? ''));
  }
}

const oneColumn = (file: string, firstLine: string) => ({
  what: 'The file reads as a single column: nothing divides its lines into cells.',
  file,
  found: `the first line “${firstLine.length > 60 ? `${firstLine.slice(0, 60)}…` : firstLine}”`,
  expected: 'several columns, named in the first line, with a comma, semicolon, tab or bar (|) between the cells',
  remedy:
    'Open it in Excel or a text editor. If it shows several columns there, save it as an Excel workbook (.xlsx) or CSV UTF-8 and open that. If it holds one column only, or no table at all, ask the supplier for the whole extract.',
});

/** A line without an end: bytes of nought, as a copy that was cut short leaves, or a cell that was never closed. */
function neverEnds(file: string, row: number, text: string): Failure {
  if (!text.includes('\0')) return neverClosed(file, row);
  return {
    what: 'The file is damaged: from one row on it holds no text.',
    file,
    found: `bytes of nought in ${placeOf(row)}`,
    remedy: 'Copy or download it again, and open it once the copy has finished.',
  };
}

const neverClosed = (file: string, row: number) => ({
  what: 'A cell begins with a quotation mark that is never closed, so all after it would run together.',
  file,
  found: `an open quotation mark in ${placeOf(row)}`,
  remedy: 'Remove that quotation mark, or double it, and open the file again.',
});
