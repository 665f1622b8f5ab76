import { extractContract } from '../dataset/kinds/extracts';
import type { Dataset } from '../dataset/kinds/dataset';
import { type WrittenType, writtenColumns } from '../dataset/values/written-rows';
import { columnCells } from '../sql/column-values';
import type { EngineAnswer } from '../sql/rows';
import { identifier, join, type Statement, sql } from '../sql/statement';
import { conditionsSql } from './chosen-rows';
import type { QueryContext } from './question';

/** A column of rows as it leaves the workbook; null where a cell is empty. */
export interface SavedColumn {
  readonly name: string;
  readonly type: WrittenType;
  readonly cells: readonly unknown[];
}

type Saved = Pick<Dataset, 'kind' | 'table' | 'supplied' | 'grain' | 'form'>;

/** Every row of a selection, whatever is asked of it, as its contract writes it and in the order of its file. */
export function rowsToSave(dataset: Saved, chosen: QueryContext['chosen']): Statement {
  const columns = writtenColumns(extractContract(dataset.kind), dataset);
  const listed = join(columns.map(({ name, value }) => sql`${value} as ${identifier(name)}`));
  return sql`select ${listed} from ${identifier(dataset.table)} where ${conditionsSql(chosen)} order by row_no`;
}

/** Reads the answer back, column by column. */
export function readRowsToSave(answer: EngineAnswer, dataset: Saved): readonly SavedColumn[] {
  return writtenColumns(extractContract(dataset.kind), dataset).map(({ name, type }) => ({
    ...{ name, type },
    cells: columnCells(answer, name),
  }));
}
