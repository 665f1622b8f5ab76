import type { Engine } from '../../engine/engine';
import { identifier, type Statement, sql } from '../../sql/statement';
import type { ExtractContract } from '../kinds/extracts';
import type { Dataset } from '../kinds/dataset';
import type { Found } from '../kinds/found';

/** What a check is asked of: a stored extract, its contract and the engine that holds it. */
export interface Checked {
  readonly engine: Engine;
  readonly dataset: Dataset;
  readonly contract: ExtractContract;
}

/** One question put to the stored rows of an extract. */
export interface QualityCheck {
  readonly id: string;
  /** What was looked for, so that a report can say what was not found: "months far below those around them". */
  readonly looksFor: string;
  /** False where the file lacks the columns that the check needs. */
  readonly applies: (dataset: Dataset) => boolean;
  readonly ask: (checked: Checked) => Promise<readonly Found[]>;
}

/** The narrow table of an extract. */
export const tableOf = ({ table }: Pick<Dataset, 'table'>): Statement => identifier(table);

/** What a row counts for, added up: rows, or in a counted extract what they stand for, as DOUBLE. */
export function amount({ form }: Pick<Dataset, 'form'>, where?: Statement): Statement {
  const filter = where ? sql` filter (where ${where})` : sql``;
  return form === 'counted' ? sql`coalesce(sum(weight)${filter}, 0)::double` : sql`(count(*)${filter})::double`;
}

/** The columns of an extract that are stored as codes and were supplied. */
export function has({ supplied }: Pick<Dataset, 'supplied'>, ...columns: readonly string[]): boolean {
  return columns.every((column) => supplied.includes(column));
}
