import type { OncePer } from '../counting/protocol';
import { axisOf } from './axes';
import { type Crossed, crossed } from './crossed';
import type { Asked, TableQuestion } from './question';

/** Children or events by one column, out of everyone in the selection. */
export function howMany({ dataset, contract, unit }: Asked, column: string, oncePer?: OncePer): TableQuestion<Crossed> {
  const id = `how-many:${column}`;
  return {
    tables: [{ id, by: [column], unit, base: { id: 'all', accept: {} }, ...(oncePer ? { oncePer } : {}) }],
    read: (answer) => crossed([axisOf(dataset, contract, column)], answer.tables[id]),
  };
}
