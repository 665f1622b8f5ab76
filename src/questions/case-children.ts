import type { Dataset } from '../dataset/kinds/dataset';
import { identifier, type Statement, sql, valueList } from '../sql/statement';
import { type EngineAnswer, readRows } from '../sql/rows';
import { caseId } from './case-ids';

/**
 * Which child each case is of, as a number that means nothing beyond this answer. Rows that name no child are of one each.
 * Only of records that tell children apart. Read with `readCaseChildren`.
 */
export function caseChildren(
  dataset: Pick<Dataset, 'table' | 'supplied' | 'fingerprint'>,
  ids: readonly string[],
): Statement {
  const id = caseId(dataset);
  return sql`select ${id} as id,
      (dense_rank() over (order by person, case when person is null then row_no end))::varchar as child
    from ${identifier(dataset.table)} where ${id} in (${valueList(ids)})`;
}

/** Reads the answer back: the child by the id of the case. Throws where it is none of this statement's. */
export function readCaseChildren(answer: EngineAnswer): ReadonlyMap<string, string> {
  const rows = readRows(answer, { id: { type: 'text' }, child: { type: 'text' } });
  return new Map(rows.map(({ id, child }) => [id, child]));
}
