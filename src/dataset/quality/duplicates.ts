import { measurable } from '../../counting/unreleased';
import { readNumbers } from '../../sql/rows';
import { type Statement, sql, wholeNumber } from '../../sql/statement';
import type { Dataset } from '../kinds/dataset';
import { type QualityCheck, tableOf } from './check';
import { bySeverity, found } from './found';

/** Rows that are put side by side at once; a larger file is asked part by part, so that memory holds one part. */
const ROWS_AT_ONCE = 2_000_000;

/** In how many parts a file of so many rows is compared. */
export const partsFor = (rows: number): number => Math.max(1, Math.ceil(rows / ROWS_AT_ONCE));

/** Rows alike in every stored column with an earlier one, among the rows of one part. */
export function alikeStatement(dataset: Pick<Dataset, 'table'>, part: number, parts: number): Statement {
  const among = parts === 1 ? sql`` : sql` where h % ${wholeNumber(parts)} = ${wholeNumber(part)}`;
  return sql`select coalesce(sum(times - 1), 0)::integer as alike
    from (select count(*) as times
      from (select hash(r) as h from (select * exclude (row_no) from ${tableOf(dataset)}) r)${among}
      group by h
      having times > 1)`;
}

/** Whole rows that stand more than once, where no record_id could tell. */
export const duplicatesCheck: QualityCheck = {
  id: 'rows-alike',
  looksFor: 'rows alike in every column',
  applies: ({ supplied }) => !supplied.includes('record_id'),
  ask: async ({ engine, dataset }) => {
    const parts = partsFor(measurable(dataset.rows));
    let rows = 0;
    for (let part = 0; part < parts; part++) {
      rows += readNumbers(await engine.query(alikeStatement(dataset, part, parts))).get('alike') ?? 0;
    }
    if (rows === 0) return [];
    const ofChildren = dataset.supplied.includes('person_id');
    const severity = ofChildren ? bySeverity(rows, measurable(dataset.rows), 0.01) : 'read beside';
    return [found('rows-alike', { severity }, { rows, ofChildren })];
  },
};
