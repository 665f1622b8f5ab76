import { extractContract, type ExtractKind } from '../../src/dataset/kinds/extracts';
import type { ColumnContract } from '../../src/dataset/kinds/contract';
import { storedCodes } from '../../src/vocabulary/code-list';
import {
  CodeColumn,
  DateColumn,
  DateTimeColumn,
  IdentifierColumn,
  NumberColumn,
  WholeColumn,
  type Column,
} from './columns';
import { GROUPS } from './groups';
import { at } from './random';

/**
 * Columns of a contract that a record-level file does not carry: the stand-ins of counted files (`count`, `period`,
 * `age_band`) and the band that the workbook computes itself.
 */
const NOT_WRITTEN: readonly string[] = ['count', 'withheld', 'period', 'age_band', 'length_band'];

/** Words that the free-text columns may hold; the model invents no court and no unit. */
export type TextWords = Readonly<Record<string, readonly string[]>>;

/** One extract in memory, column by column, with the true ethnicity that no file carries. */
export class Sheet {
  readonly columns: readonly Column[];
  /** Place in GROUPS of each row's true ethnicity: for tests and planted effects alone. */
  readonly truth: Uint8Array;
  readonly #byName: ReadonlyMap<string, Column>;

  constructor(
    readonly kind: ExtractKind,
    readonly rows: number,
    words: TextWords = {},
  ) {
    const contract = extractContract(kind);
    this.columns = contract.columns
      .filter(({ name }) => !NOT_WRITTEN.includes(name))
      .map((column) => emptyColumn(column, kind, rows, words));
    this.#byName = new Map(this.columns.map((column) => [column.name, column]));
    this.truth = new Uint8Array(rows);
  }

  column(name: string): Column {
    const found = this.#byName.get(name);
    if (!found) throw new Error(`The ${this.kind} extract has no column "${name}".`);
    return found;
  }

  code(name: string): CodeColumn {
    return expected(this.column(name), CodeColumn);
  }

  whole(name: string): WholeColumn {
    return expected(this.column(name), WholeColumn);
  }

  number(name: string): NumberColumn {
    return expected(this.column(name), NumberColumn);
  }

  date(name: string): DateColumn {
    return expected(this.column(name), DateColumn);
  }

  dateTime(name: string): DateTimeColumn {
    return expected(this.column(name), DateTimeColumn);
  }

  identifier(name: string): IdentifierColumn {
    return expected(this.column(name), IdentifierColumn);
  }

  /** The true ethnicity of a row, as a code. */
  trueEthnicity(row: number): string {
    return at(GROUPS, at(this.truth, row));
  }
}

function expected<Kind extends Column>(column: Column, kind: abstract new (...parts: never[]) => Kind): Kind {
  if (!(column instanceof kind)) throw new Error(`Column "${column.name}" is not a ${kind.name}.`);
  return column;
}

function emptyColumn(column: ColumnContract, kind: ExtractKind, rows: number, words: TextWords): Column {
  switch (column.type) {
    case 'code':
      return new CodeColumn(column.name, column.codes ? storedCodes(column.codes).map(({ code }) => code) : [], rows);
    case 'text':
      return column.name.endsWith('_id')
        ? new IdentifierColumn(column.name, `${kind.slice(0, 2)}${column.name.slice(0, 1)}-`, rows)
        : new CodeColumn(column.name, words[column.name] ?? [], rows);
    case 'age':
    case 'whole':
      return new WholeColumn(column.name, rows);
    case 'number':
      return new NumberColumn(column.name, rows);
    case 'date':
      return new DateColumn(column.name, rows);
    case 'datetime':
      return new DateTimeColumn(column.name, rows);
  }
}
