import type { CountAnswer, Table } from '../counting/protocol';
import type { Axis } from './cross-tab';
import type { QueryContext } from './question';

/** How often the same children were counted, by the codes of one column: see `perChild` in the counting protocol. */
export interface PerChild {
  readonly axis: Axis;
  readonly cells: Float64Array;
}

/** Whether repeats of the same child can be told in what is counted. */
export function tellsRepeats({ dataset }: Pick<QueryContext, 'dataset'>): boolean {
  return dataset.children !== null && dataset.form === 'records';
}

/** The table that tells how often the same children were counted, beside a table over that one column. */
export function perChildOf(table: Table): Table {
  return { ...table, id: idOf(table.id), perChild: true };
}

/** Reads it back; throws where it was not asked for. */
export function readPerChild(axis: Axis, id: string, { tables }: CountAnswer): PerChild {
  const table = tables[idOf(id)];
  const size = axis.codes.length;
  if (table?.cells.length !== 3 * size * size + size) {
    throw new Error(`The count came back without the sums over children of ${id}.`);
  }
  return { axis, cells: table.cells };
}

const idOf = (id: string): string => `${id}:per-child`;
