import { unreleased } from '../counting/unreleased';
import { EXPLANATIONS } from '../vocabulary/explanations';
import type { Noted } from '../vocabulary/noted';
import type { SheetFacts } from './engine';
import { type Cut, NotATable, type RowSource } from './row-source';
import type { SheetBook } from './sheet';
import { noSuchSheet, noTable } from './sheet-refusals';
import { SheetTable } from './sheet-table';

/** Rows that are made text at a time. */
const ROWS_AT_ONCE = 2_048;

/** The sheets of an open workbook that hold tables, and which of them is read where nobody says another. */
export class SheetChoice {
  private readonly tables: readonly SheetTable[];
  /** Those that hold a table: a template of which one row is filled explains more than it holds. */
  private readonly readable: readonly SheetTable[];

  /** @param bytes size of the file. Throws NotATable where no sheet holds a table. */
  constructor(
    { sheets, from1904 }: SheetBook,
    private readonly file: string,
    private readonly bytes: number,
  ) {
    this.tables = sheets.map((sheet) => new SheetTable(sheet, { from1904 }));
    const isRead = ({ name }: SheetTable): boolean => name !== EXPLANATIONS || sheets.length === 1;
    this.readable = this.tables.filter((one) => one.isTable && isRead(one));
    if (!this.usual)
      throw new NotATable(
        noTable(
          file,
          sheets.map(({ name }) => name),
        ),
      );
  }

  /** The sheets that may be chosen, in their order. */
  facts(): readonly SheetFacts[] {
    return this.readable.map(({ name, filledRows, hidden }) => ({
      name,
      rows: unreleased(filledRows),
      hidden,
      usual: name === this.usual?.name,
    }));
  }

  /** The rows of one sheet; of the usual one where none is named. Throws NotATable. */
  source(wanted?: string): RowSource {
    const table = wanted === undefined ? this.usual : this.readable.find(({ name }) => name === wanted);
    if (!table) throw new NotATable(noSuchSheet(this.file, wanted ?? ''));
    // That a sheet of explanations is not read is nothing to tell.
    const others = this.tables.filter(
      ({ name, filledRows }) => filledRows > 0 && name !== table.name && name !== EXPLANATIONS,
    );
    return new SheetSource(table, others, this.bytes);
  }

  /**
   * The first with a table that is at least half as large as the largest, because a list of codes may stand before the
   * rows. A hidden sheet is the usual one only where no other holds a table.
   */
  private get usual(): SheetTable | undefined {
    const seen = this.readable.filter(({ hidden }) => !hidden);
    const among = seen.length > 0 ? seen : this.readable;
    const most = Math.max(...among.map(({ cells }) => cells));
    return among.find(({ cells }) => cells >= most / 2);
  }
}

class SheetSource implements RowSource {
  constructor(
    private readonly table: SheetTable,
    private readonly others: readonly SheetTable[],
    private readonly bytes: number,
  ) {}

  async *cuts(): AsyncGenerator<Cut> {
    for (let from = 0; from < this.table.length; from += ROWS_AT_ONCE) {
      const to = Math.min(this.table.length, from + ROWS_AT_ONCE);
      const rows = Array.from({ length: to - from }, (_, place) => this.table.row(from + place));
      yield await Promise.resolve({ rows, firstRow: from + 1, bytes: this.bytes });
    }
  }

  notes(): readonly Noted[] {
    return [...this.otherSheets(), ...this.table.notes()];
  }

  private otherSheets(): readonly Noted[] {
    if (this.others.length === 0) return [];
    const others = this.others.map(({ name, hidden }) => ({ name, hidden }));
    return [{ note: 'other-sheets', counts: { sheet: this.table.name, others } }];
  }
}
