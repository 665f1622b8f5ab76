import type { PlainRow } from '../../sql/plain-rows';
import type { Failure, Outcome } from '../../vocabulary/failure';
import { refusal, success } from '../../vocabulary/failure';
import { listOf } from '../values/recognise';
import { isWithheld } from '../values/withheld-marks';
import { type NumberFormat, numberWritten } from '../values/written-numbers';

/** A reference file as it was read, before anything is said about what it means. */
export interface PlainTable {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: Iterable<PlainRow>;
  /** What the file says of itself; empty for text files. */
  readonly metadata: ReadonlyMap<string, string>;
}

/** Refuses a table that lacks columns; null where all are there. */
export function lackingColumns(table: PlainTable, needed: readonly string[], what: string): Failure | null {
  const missing = needed.filter((name) => !table.columns.includes(name));
  if (!missing.length) return null;
  return {
    what: `The file does not fit ${what}.`,
    file: table.file,
    column: missing.join(', '),
    found: `the columns ${listOf(table.columns)}`,
    expected: `the columns ${listOf(needed)}`,
    remedy: 'Add the missing columns, or rename the ones that stand for them, and open the file again.',
  };
}

/** How many people a cell counts. */
export interface People {
  readonly count: number;
  /** 1 where the number was withheld; absent where it was not. */
  readonly withheld?: number;
}

const COUNT_EXPECTED = 'a whole number of at least 0, such as 12000 or 12,000';

/** Reads the cells of one row and remembers the first that does not fit. */
export class RowReader {
  misfit: Failure | null = null;

  constructor(
    private readonly file: string,
    private readonly row: PlainRow,
    private readonly number: number,
  ) {}

  /** The cell as text without outer spaces; `''` where empty or absent. */
  words(column: string): string {
    const value = this.row[column];
    return value === null || value === undefined ? '' : String(value).trim();
  }

  /** Text that must be there. */
  text(column: string): string {
    const words = this.words(column);
    if (!words) this.refuse(column, 'text');
    return words;
  }

  /** A number of at least nought, with a full stop before its fraction: a share, a rate. */
  amount(column: string): number {
    return this.figure(column, 'a number of at least 0', '1,234.5');
  }

  /** A number of people of at least nought; "12.000", which may be twelve thousand, is refused. */
  count(column: string): number {
    return this.figure(column, COUNT_EXPECTED);
  }

  /** A whole number of at least nought. */
  whole(column: string): number {
    const value = this.count(column);
    if (!this.misfit && !Number.isInteger(value)) this.refuse(column, COUNT_EXPECTED);
    return value;
  }

  /**
   * A number of people, or one number withheld, which is not nought. Unless it `mayBeEmpty`, an empty cell is refused;
   * an estimate may be in `parts` of a person.
   */
  people(column: string, { mayBeEmpty = false, parts = false } = {}): People {
    const words = this.words(column);
    if (words === '' ? mayBeEmpty : isWithheld(words)) return { count: 0, withheld: 1 };
    return { count: parts ? this.count(column) : this.whole(column) };
  }

  private figure(column: string, expected: string, format?: NumberFormat): number {
    const cell = this.row[column];
    const value = typeof cell === 'number' ? cell : numberWritten(this.words(column), format);
    if (value !== null && Number.isFinite(value) && value >= 0) return value;
    this.refuse(column, expected);
    return 0;
  }

  /** One of some spellings, in any case: gives what it stands for. */
  oneOf(column: string, accepted: ReadonlyMap<string, string>, expected: string): string {
    const words = this.words(column);
    const found = accepted.get(words) ?? accepted.get(words.toLowerCase());
    if (found === undefined) this.refuse(column, expected);
    return found ?? '';
  }

  refuse(column: string, expected: string): void {
    this.misfit ??= {
      what: `Row ${this.number} of the file does not fit.`,
      file: this.file,
      column,
      found: this.words(column) ? `“${this.words(column)}”` : 'an empty cell',
      expected,
      remedy: 'Mend this row, and any like it, and open the file again. Nothing of the file was used.',
    };
  }
}

/** Reads every row; null leaves a row out. The first cell that does not fit refuses the whole file. */
export function readEach<Value>(table: PlainTable, read: (row: RowReader) => Value | null): Outcome<readonly Value[]> {
  const values: Value[] = [];
  let number = 0;
  for (const row of table.rows) {
    number += 1;
    const reader = new RowReader(table.file, row, number);
    const value = read(reader);
    if (reader.misfit) return refusal(reader.misfit);
    if (value !== null) values.push(value);
  }
  return success(values);
}

const YES = ['true', 'yes', '1', 'synthetic'];

/** Whether the file, or any of its rows, says that it is synthetic. */
export function saysSynthetic({ metadata }: PlainTable, rows: readonly { readonly synthetic: string }[]): boolean {
  const said = (words: string): boolean => YES.includes(words.trim().toLowerCase());
  return said(metadata.get('synthetic') ?? '') || rows.some(({ synthetic }) => said(synthetic));
}
