import { axisOf } from './axes';
import { type Crossed, crossed } from './crossed';
import type { Asked, TableQuestion } from './question';

const EVERYONE = { id: 'all', accept: {} };

/** Who is in the selection: children or events by ethnicity. */
export function who({ dataset, contract, unit }: Asked): TableQuestion<Crossed> {
  return {
    tables: [{ id: 'who', by: ['ethnicity'], unit, base: EVERYONE }],
    read: (answer) => crossed([axisOf(dataset, contract, 'ethnicity')], answer.tables['who']),
  };
}

/** What was decided: ethnicity by the steps of the extract's ladder. */
export function mix({ dataset, contract, unit }: Asked): TableQuestion<Crossed> {
  const { column } = contract.ladder;
  return {
    tables: [{ id: 'mix', by: ['ethnicity', column], unit, base: EVERYONE }],
    read: (answer) =>
      crossed([axisOf(dataset, contract, 'ethnicity'), axisOf(dataset, contract, column)], answer.tables['mix']),
  };
}
