import { whole } from '../vocabulary/written';
import { couldBeDay, dayOf, type DayNumbers, isDated, type SheetCell, textOf } from './cell-text';
import type { FileNote } from './engine';
import { EXAMPLES, placeOf } from './row-source';
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

  notes(): readonly FileNote[] {
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

  private hiddenNotes(): readonly FileNote[] {
    const [rows, columns] = [this.hiddenRows.length, this.hiddenColumns.size];
    const were = (many: number): string =>
      many === 1 ? 'It is read like the others.' : 'They are read like the others.';
    const notes: FileNote[] = [];
    if (this.hidden)
      notes.push({ what: `The sheet “${this.name}” is hidden in the workbook.`, rows: 0, examples: [], ...told });
    if (rows > 0) {
      const what = `${rows === 1 ? '1 row of the sheet is' : `${whole(rows)} rows of the sheet are`} hidden in the workbook, by a filter or by hand. ${were(rows)}`;
      notes.push({ what, rows, examples: runsInWords(this.hiddenRows), soWhat: FEWER, ...told });
    }
    if (columns > 0) {
      const what = `${columns === 1 ? '1 column of the sheet is' : `${whole(columns)} columns of the sheet are`} hidden in the workbook. ${were(columns)}`;
      const letters = [...this.hiddenColumns]
        .sort((one, other) => one - other)
        .map((place) => `column ${letterOf(place)}`);
      notes.push({ what, rows: 0, examples: letters.slice(0, EXAMPLES), ...told });
    }
    return notes;
  }

  private dayNotes(): readonly FileNote[] {
    const days = [...this.dayColumns].reduce((sum, place) => sum + (this.kinds.get(place)?.days ?? 0), 0);
    if (days === 0) return [];
    const letters = [...this.dayColumns]
      .filter((place) => this.kinds.get(place)?.days)
      .map((place) => `column ${letterOf(place)}`);
    const what = `${days === 1 ? '1 number stands' : `${whole(days)} numbers stand`} among dates without the format of a date. ${days === 1 ? 'It was read as a day' : 'They were read as days'}, as Excel counts them.`;
    return [{ what, rows: days, examples: letters.slice(0, EXAMPLES) }];
  }

  private formulaNotes(): readonly FileNote[] {
    const { failed, notCalculated, emptyTexts } = this;
    const cells = (many: number): string => (many === 1 ? '1 cell holds' : `${whole(many)} cells hold`);
    const empty = (many: number): string => (many === 1 ? 'It was read as empty.' : 'They were read as empty.');
    const errors = `${cells(failed)} an error of a formula, such as #N/A. ${empty(failed)}`;
    const uncalculated = `${cells(notCalculated)} a formula without its result. ${empty(notCalculated)} Open the file in Excel, save it, and open it here again.`;
    // A text that a formula has not worked out yet cannot be told from one that it leaves empty.
    const blank = `${cells(emptyTexts)} a formula with no text as its result. ${empty(emptyTexts)} If Excel shows something there, save the file in Excel, and open it here again.`;
    const all = [...(failed > 0 ? [errors] : []), ...(notCalculated > 0 ? [uncalculated] : [])];
    return [...all, ...(emptyTexts > 0 ? [blank] : [])].map((what) => ({
      what,
      rows: 0,
      examples: [],
    }));
  }
}

/** Told before anything is opened: what stands in the workbook is more than a person saw there. */
const told = { beforeOpening: true } as const;
const FEWER = 'Whoever looks at the workbook sees fewer rows than are counted here.';

const isBareDay = (cell: SheetCell, days: DayNumbers): boolean =>
  cell.t === 'n' && typeof cell.v === 'number' && !isDated(cell) && couldBeDay(cell.v, days);

/** Numbers of days are days where dates stand among them and nothing else does, or where most of the column is dates. */
function isOfDays({ dates, days, others }: { dates: number; days: number; others: number }): boolean {
  return dates > 0 && (others === 0 || dates >= days + others);
}

/** "rows 2 to 9", "row 12 of the file": runs of places from 0, at most ten. */
function runsInWords(places: readonly number[]): readonly string[] {
  const runs: { from: number; to: number }[] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last?.to === place - 1) last.to = place;
    else if (runs.length < EXAMPLES) runs.push({ from: place, to: place });
    else break;
  }
  return runs.map(({ from, to }) => (from === to ? placeOf(from + 1) : `rows ${whole(from + 1)} to ${whole(to + 1)}`));
}

/** 0 -> "A", 26 -> "AA". */
function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : `${letterOf(Math.floor(place / 26) - 1)}${last}`;
}
