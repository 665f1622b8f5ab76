import type { Base } from '../dataset/kinds/contract';
import { acceptConditions } from '../selection/accept';
import { axisOf } from './axes';
import { type CrossTab, crossTab } from './cross-tab';
import type { QueryContext, TableQuestion } from './question';

/** Children or events by two or three coded columns, out of the rows of a base (all where none is given). */
export function crossTabOf(
  { dataset, contract, unit }: QueryContext,
  name: string,
  columns: readonly string[],
  base: Base = { id: 'all', label: '' },
): TableQuestion<CrossTab> {
  const accept = acceptConditions(contract, base.where ?? []);
  return {
    tables: [{ id: name, by: columns, unit, base: { id: base.id, accept } }],
    read: (answer) =>
      crossTab(
        columns.map((column) => axisOf(dataset, contract, column)),
        answer.tables[name],
      ),
  };
}
