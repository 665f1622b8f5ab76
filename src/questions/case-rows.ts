import type { ColumnContract } from '../dataset/kinds/contract';
import type { Dataset } from '../dataset/kinds/dataset';
import type { ExtractContract } from '../dataset/kinds/extracts';
import { type EngineAnswer, readRows } from '../sql/rows';
import { identifier, join, type Statement, sql, valueList } from '../sql/statement';
import { labelOf } from '../vocabulary/code-list';
import { caseId } from './case-ids';

/** Cases by their ids, and the columns that the chair chose. */
export interface CaseRowsAsked {
  readonly dataset: Dataset;
  readonly contract: ExtractContract;
  readonly ids: readonly string[];
  /** Names out of `caseColumns`. */
  readonly columns: readonly string[];
}

/** What a file says of one case, column by column. */
export interface CaseRow {
  readonly id: string;
  /** The row in the file, from 1. */
  readonly row: number;
  readonly values: readonly CaseValue[];
}

/** One value: the label of a code, an ISO day, a number or a text as it stands; null where none was written. */
export interface CaseValue {
  readonly column: string;
  readonly words: string | null;
}

// Who the child and what the row is called are not shown, and of a record there are no counts to see.
const NEVER_SHOWN = ['record_id', 'person_id', 'count', 'withheld', 'age_band', 'period'];

/** The columns that a case sheet can show: those supplied, in the order of the contract; the day and the age always. */
export function caseColumns(
  { supplied }: Pick<Dataset, 'supplied'>,
  contract: ExtractContract,
): readonly ColumnContract[] {
  const always = ['event_date', 'age'];
  return contract.columns.filter(
    ({ name }) => !NEVER_SHOWN.includes(name) && (always.includes(name) || supplied.includes(name)),
  );
}

/**
 * What the file says of cases, in one statement for all of them. An id that stands in several rows gives several: a draw
 * refuses those. Read with `readCaseRows`.
 */
export function caseRows({ dataset, contract, ids, columns }: CaseRowsAsked): Statement {
  const id = caseId(dataset);
  const values = columnsOf(dataset, contract, columns).map(
    ({ name }) => sql`${identifier(name)}::varchar as ${identifier(`of ${name}`)}`,
  );
  const selected = join([sql`${id} as id`, sql`(row_no + 1)::integer as "row"`, ...values]);
  return sql`select ${selected} from ${identifier(dataset.table)} where ${id} in (${valueList(ids)}) order by row_no`;
}

/** Reads the answer of `caseRows` back, codes in the words of their lists. Throws where it is none of this statement's. */
export function readCaseRows(answer: EngineAnswer, asked: Omit<CaseRowsAsked, 'ids'>): readonly CaseRow[] {
  const columns = columnsOf(asked.dataset, asked.contract, asked.columns);
  const text = { type: 'text', nullable: true } as const;
  const shape = Object.fromEntries(columns.map(({ name }) => [`of ${name}`, text] as const));
  const known = readRows(answer, { id: { type: 'text' }, row: { type: 'number' } });
  const values = readRows(answer, shape);
  return known.map(({ id, row }, at) => ({
    ...{ id, row },
    values: columns.map((column) => ({
      column: column.name,
      words: wordsOf(column, values[at]?.[`of ${column.name}`]),
    })),
  }));
}

const columnsOf = (
  dataset: Dataset,
  contract: ExtractContract,
  columns: readonly string[],
): readonly ColumnContract[] => caseColumns(dataset, contract).filter(({ name }) => columns.includes(name));

function wordsOf({ codes }: ColumnContract, value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  return codes ? labelOf(codes, value) : value;
}
