import { INTERSECTION_COLUMNS } from '../selection/intersection';
import { type OutcomeTables, outcomeBy } from './outcome-by';
import type { QueryContext, TableQuestion } from './question';

/** The chosen outcome by the columns of the crossing chosen and ethnicity, the last axis. */
export function byIntersection(asked: QueryContext): TableQuestion<OutcomeTables> {
  return outcomeBy(asked, 'crossing', [...INTERSECTION_COLUMNS[asked.crossing], 'ethnicity']);
}
