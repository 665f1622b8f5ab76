import type { OncePer } from '../counting/protocol';
import { axisOf } from './axes';
import { type CrossTab, crossTab } from './cross-tab';
import type { QueryContext, TableQuestion } from './question';

/** Children or events by one column, out of everyone in the selection. */
export function howMany(
  { dataset, contract, unit }: QueryContext,
  column: string,
  oncePer?: OncePer,
): TableQuestion<CrossTab> {
  const id = `how-many:${column}`;
  return {
    tables: [{ id, by: [column], unit, base: { id: 'all', accept: {} }, ...(oncePer ? { oncePer } : {}) }],
    read: (answer) => crossTab([axisOf(dataset, contract, column)], answer.tables[id]),
  };
}
