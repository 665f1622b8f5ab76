import type { Table } from '../counting/protocol';
import { acceptCodes } from '../selection/accept';
import { axisOf } from './axes';
import { crossTab, type Quantity, sumOf } from './cross-tab';
import type { QueryContext, TableQuestion } from './question';

/** A row of a table by ethnicity. */
export interface EthnicityCodes {
  readonly id: string;
  readonly codes: readonly string[];
}

/** How many different children were ever recorded with one of the codes of a row, by the id of the row. */
export type DifferentChildren = ReadonlyMap<string, Quantity>;

/**
 * Different children of each row within a base, however often each was counted. A child who was recorded with two
 * ethnicities is one of both rows, so that the rows may add up to more than all children.
 */
export function differentChildren(
  { dataset, contract }: QueryContext,
  base: NonNullable<Table['base']>,
  rows: readonly EthnicityCodes[],
): TableQuestion<DifferentChildren> {
  const axis = axisOf(dataset, contract, 'ethnicity');
  const idOf = ({ id }: EthnicityCodes): string => `${base.id}:different:${id}`;
  return {
    tables: rows.map((row) => {
      const id = idOf(row);
      // Ethnicity first: what it lets through is the least.
      const accept = { ethnicity: acceptCodes(axis.codes, row.codes), ...base.accept };
      return { id, by: ['ethnicity'], unit: 'children', base: { id, accept } };
    }),
    read: ({ tables }) => new Map(rows.map((row) => [row.id, sumOf(crossTab([axis], tables[idOf(row)]), [null])])),
  };
}
