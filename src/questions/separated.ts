import type { Table } from '../counting/protocol';
import { acceptCodes } from '../selection/accept';
import { axisOf } from './axes';
import { type Crossed, crossed } from './crossed';
import type { EstablishmentScope } from './establishment-scope';
import { oncePer } from './in-population';
import type { Asked, TableQuestion } from './question';

/** Separations among the children held, by ethnicity. */
export interface Separated {
  /** Every episode. */
  readonly episodes: Crossed;
  /** Children once in every month in which they were separated; null where children cannot be told apart. */
  readonly childMonths: Crossed | null;
  /** Children once in the whole selection; episodes where children cannot be told apart. */
  readonly once: Crossed;
}

/** Episodes that began, and children whose separation began, in each month: within what the population holds; `name` keeps tables apart. */
export function separated(asked: Asked, scope: EstablishmentScope, name: string): TableQuestion<Separated> {
  const { dataset, contract, unit } = asked;
  const accept = (column: string, codes: readonly string[]) =>
    acceptCodes(axisOf(dataset, contract, column).codes, codes);
  const base: Table['base'] = {
    id: `${name}:held`,
    accept: {
      establishment: accept('establishment', scope.establishments),
      age: accept('age', scope.ages),
      month: accept('month', scope.months),
    },
  };
  const axis = axisOf(dataset, contract, 'ethnicity');
  const months = oncePer(
    axisOf(dataset, contract, 'month').codes,
    scope.months.map((month) => [month]),
    'month',
  );
  const tellsChildren = dataset.children !== null;
  const by = ['ethnicity'];
  return {
    tables: [
      { id: `${name}:episodes`, by, unit: 'events', base },
      { id: `${name}:once`, by, unit, base },
      ...(tellsChildren ? [{ id: `${name}:months`, by, unit: 'children', base, oncePer: months } as const] : []),
    ],
    read: (answer) => ({
      episodes: crossed([axis], answer.tables[`${name}:episodes`]),
      once: crossed([axis], answer.tables[`${name}:once`]),
      childMonths: tellsChildren ? crossed([axis], answer.tables[`${name}:months`]) : null,
    }),
  };
}
