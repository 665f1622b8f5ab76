import type { Base } from '../dataset/kinds/contract';
import { acceptConditions } from '../selection/accept';
import { axisOf } from './axes';
import { type Crossed, crossed } from './crossed';
import type { Asked, TableQuestion } from './question';

/** Children or events by two or three coded columns, out of the rows of a base (all where none is given). */
export function crossTable(
  { dataset, contract, unit }: Asked,
  name: string,
  columns: readonly string[],
  base: Base = { id: 'all', label: '' },
): TableQuestion<Crossed> {
  const accept = acceptConditions(contract, base.where ?? []);
  return {
    tables: [{ id: name, by: columns, unit, base: { id: base.id, accept } }],
    read: (answer) =>
      crossed(
        columns.map((column) => axisOf(dataset, contract, column)),
        answer.tables[name],
      ),
  };
}
