import { CROSSED_COLUMNS } from '../selection/crossing';
import { type OutcomeTables, outcomeBy } from './outcome-by';
import type { Asked, TableQuestion } from './question';

/** The chosen outcome by the columns of the crossing chosen and ethnicity, the last axis. */
export function crossedBy(asked: Asked): TableQuestion<OutcomeTables> {
  return outcomeBy(asked, 'crossing', [...CROSSED_COLUMNS[asked.crossing], 'ethnicity']);
}
