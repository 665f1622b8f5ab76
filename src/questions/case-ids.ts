import type { Dataset } from '../dataset/kinds/dataset';
import { identifier, type Statement, sql } from '../sql/statement';

/** Whether cases can be drawn from an extract: counts stand for rows that nobody can look at. */
export function holdsCases({ form }: Pick<Dataset, 'form'>): boolean {
  return form === 'records';
}

/** What a case is known by: the file's own record_id, or else the file's fingerprint and the row's number in it. */
export function idSource({ supplied }: Pick<Dataset, 'supplied'>): 'record_id' | 'row' {
  return supplied.includes('record_id') ? 'record_id' : 'row';
}

/**
 * The id of a row as SQL: its record_id, empty where none was written; or "3f9a12b4c5d6-17", the seventeenth row after
 * the names of the columns. The fingerprint stands in it so that no row of another file is taken for one reviewed before.
 */
export function caseId(dataset: Pick<Dataset, 'supplied' | 'fingerprint'>): Statement {
  return idSource(dataset) === 'record_id'
    ? sql`coalesce(${identifier('record_id')}, '')`
    : sql`${`${dataset.fingerprint}-`}::varchar || (row_no + 1)::varchar`;
}
