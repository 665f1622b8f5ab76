import type { Condition } from '../dataset/kinds/contract';
import type { Dataset } from '../dataset/kinds/dataset';
import type { ExtractContract } from '../dataset/kinds/extracts';
import { identifier, type Statement, sql } from '../sql/statement';
import { caseId } from './case-ids';
import { conditionsSql } from './chosen-rows';
import type { SqlQuestion } from './question';

/** Which rows may be drawn: those that hold one of the codes ticked in each column, events whoever they are of. */
export interface CandidatesAsked {
  readonly dataset: Dataset;
  readonly contract: ExtractContract;
  readonly chosen: readonly Condition[];
  /** Places in the file, both among them, so that a large one is read piece by piece; all where it is left out. */
  readonly rows?: { readonly from: number; readonly to: number };
}

const SHAPE = {
  id: { type: 'text' },
  ethnicity: { type: 'text', nullable: true },
  disposal: { type: 'text', nullable: true },
  borough: { type: 'text', nullable: true },
  unit: { type: 'text', nullable: true },
} as const;

/**
 * Every case of a selection with what it may be drawn by, in the order of the file: ethnicity, the kind's decision,
 * borough, and the unit where the kind has one. In codes; null where the file did not supply the column.
 */
export function caseCandidates({ dataset, contract, chosen, rows }: CandidatesAsked): SqlQuestion<typeof SHAPE> {
  const { unit, ladder } = contract;
  const stored = (column: string): Statement =>
    dataset.supplied.includes(column) ? sql`${identifier(column)}::varchar` : sql`null::varchar`;
  const within = rows ? sql` and row_no between ${rows.from} and ${rows.to}` : sql``;
  const unitColumn = unit.column === 'borough' ? sql`null::varchar` : stored(unit.column);
  return {
    statement: sql`select ${caseId(dataset)} as id, ${stored('ethnicity')} as ethnicity,
        ${stored(ladder.column)} as disposal, ${stored('borough')} as borough, ${unitColumn} as unit
      from ${identifier(dataset.table)} where ${conditionsSql(chosen)}${within} order by row_no`,
    shape: SHAPE,
  };
}

const LAST = { last: { type: 'number' } } as const;

/** The place of the last row of a file; -1 where it has none. */
export function lastRow({ table }: Pick<Dataset, 'table'>): SqlQuestion<typeof LAST> {
  return { statement: sql`select coalesce(max(row_no), -1)::double as last from ${identifier(table)}`, shape: LAST };
}
