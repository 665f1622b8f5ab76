import type { Noted, RowRun } from '../vocabulary/noted';
import { couldBeDay, dayOf, type DayNumbers, isDated, type SheetCell, textOf } from './cell-text';
import { EXAMPLES } from './row-source';
import type { Sheet } from './sheet';

/** The rows of one sheet as text, and what must be told of them. */
export class SheetTable {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows with anything in them, and cells. */
  filledRows = 0;
  cells = 0;
  /** Rows up to the last that is filled. */
  readonly length: number;
  /** Columns up to the last that is filled. */
  private width = 0;
  private rowsOfTwo = 0;
  private failed = 0;
  private notCalculated = 0;
  private emptyTexts = 0;
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns = new Set<number>();
  private readonly kinds = new Map<number, { dates: number; days: number; others: number }>();
  private readonly dayColumns: ReadonlySet<number>;

  constructor(
    private readonly sheet: Sheet,
    private readonly days: DayNumbers,
  ) {
    this.name = sheet.name;
    this.hidden = sheet.hidden;
    let last = -1;
    // A row that no cell stands in is a gap of the list, which is passed over.
    sheet.rows.forEach((row, place) => {
      if (row && this.look(row, place)) last = place;
    });
    this.length = last + 1;
    this.dayColumns = new Set([...this.kinds].flatMap(([place, kind]) => (isOfDays(kind) ? [place] : [])));
  }

  /** A table has two rows with two filled cells: a header and something under it. */
  get isTable(): boolean {
    return this.rowsOfTwo > 1;
  }

  /** The row at a place from 0 as text; an empty cell is ''. */
  row(place: number): readonly string[] {
    const cells = this.sheet.rows[place] ?? [];
    return Array.from({ length: this.width }, (_, column) => {
      const cell = cells[column];
      return cell ? this.text(cell, column) : '';
    });
  }

  notes(): readonly Noted[] {
    return [...this.hiddenNotes(), ...this.dayNotes(), ...this.formulaNotes()];
  }

  private text(cell: SheetCell, column: number): string {
    const isDay = this.dayColumns.has(column) && isBareDay(cell, this.days);
    return isDay ? dayOf(Number(cell.v), this.days) : textOf(cell, this.days);
  }

  /** Whether anything stands in a row. */
  private look(row: readonly (SheetCell | undefined)[], place: number): boolean {
    let filled = 0;
    row.forEach((cell, column) => {
      if (!cell) return;
      if (cell.t === 'e') this.failed += 1;
      if (cell.t === 'z' && cell.f !== undefined) this.notCalculated += 1;
      if (cell.t === 's' && cell.v === '' && cell.f !== undefined) this.emptyTexts += 1;
      if (cell.t === 'z' || cell.t === 'e' || cell.v === undefined || cell.v === null || cell.v === '') return;
      filled += 1;
      this.width = Math.max(this.width, column + 1);
      if (this.sheet.hiddenColumns.has(column)) this.hiddenColumns.add(column);
      if (cell.t === 'n') this.count(cell, column);
    });
    if (filled === 0) return false;
    if (this.sheet.hiddenRows.has(place)) this.hiddenRows.push(place);
    this.cells += filled;
    this.filledRows += 1;
    this.rowsOfTwo += filled > 1 ? 1 : 0;
    return true;
  }

  private count(cell: SheetCell, column: number): void {
    const kind = this.kinds.get(column) ?? { dates: 0, days: 0, others: 0 };
    this.kinds.set(column, kind);
    if (isDated(cell)) kind.dates += 1;
    else if (isBareDay(cell, this.days)) kind.days += 1;
    else kind.others += 1;
  }

  private hiddenNotes(): readonly Noted[] {
    const [rows, columns] = [this.hiddenRows.length, this.hiddenColumns.size];
    const notes: Noted[] = [];
    if (this.hidden) notes.push({ note: 'sheet-hidden', counts: { sheet: this.name } });
    if (rows > 0) notes.push({ note: 'rows-hidden', counts: { rows, runs: runsOf(this.hiddenRows) } });
    if (columns > 0) {
      const inOrder = [...this.hiddenColumns].sort((one, other) => one - other);
      notes.push({ note: 'columns-hidden', counts: { columns, letters: lettersOf(inOrder) } });
    }
    return notes;
  }

  private dayNotes(): readonly Noted[] {
    const daysIn = (column: number): number => this.kinds.get(column)?.days ?? 0;
    const columns = [...this.dayColumns].filter(daysIn);
    const rows = columns.reduce((sum, column) => sum + daysIn(column), 0);
    return rows === 0 ? [] : [{ note: 'days-without-format', counts: { rows, letters: lettersOf(columns) } }];
  }

  private formulaNotes(): readonly Noted[] {
    const all = [
      { note: 'formula-errors', counts: { cells: this.failed } },
      { note: 'formulas-not-calculated', counts: { cells: this.notCalculated } },
      { note: 'formulas-empty', counts: { cells: this.emptyTexts } },
    ] as const;
    return all.filter(({ counts }) => counts.cells > 0);
  }
}

const isBareDay = (cell: SheetCell, days: DayNumbers): boolean =>
  cell.t === 'n' && typeof cell.v === 'number' && !isDated(cell) && couldBeDay(cell.v, days);

/** Numbers of days are days where dates stand among them and nothing else does, or where most of the column is dates. */
function isOfDays({ dates, days, others }: { dates: number; days: number; others: number }): boolean {
  return dates > 0 && (others === 0 || dates >= days + others);
}

/** The first ten runs of places from 0, as rows from 1. */
function runsOf(places: readonly number[]): readonly RowRun[] {
  const runs: { from: number; to: number }[] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last?.to === place) last.to = place + 1;
    else if (runs.length < EXAMPLES) runs.push({ from: place + 1, to: place + 1 });
    else break;
  }
  return runs;
}

/** The first ten columns as a spreadsheet names them. */
const lettersOf = (columns: readonly number[]): readonly string[] => columns.slice(0, EXAMPLES).map(letterOf);

/** 0 -> "A", 26 -> "AA". */
function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : `${letterOf(Math.floor(place / 26) - 1)}${last}`;
}
