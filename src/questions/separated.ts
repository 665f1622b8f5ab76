import type { Table } from '../counting/protocol';
import { acceptCodes } from '../selection/accept';
import { axisOf } from './axes';
import { type CrossTab, crossTab } from './cross-tab';
import type { EstablishmentScope } from './establishment-scope';
import { type DifferentChildren, differentChildren, type EthnicityCodes } from './different-children';
import { type CountsBy, oncePer, withRepeats } from './in-population';
import { type PerChild, perChildOf, readPerChild, tellsRepeats } from './per-child';
import type { QueryContext, TableQuestion } from './question';

/** Separations among the children held, by ethnicity. */
export interface Separated {
  /** Every episode. */
  readonly episodes: CrossTab;
  /** Children once in every month in which they were separated; null where children cannot be told apart. */
  readonly childMonths: CrossTab | null;
  /** Children once in the whole selection; episodes where children cannot be told apart. */
  readonly once: CrossTab;
  /** Different children, whatever is counted, and how often each stands in the two counts; null as above. */
  readonly children: {
    readonly different: DifferentChildren;
    readonly inMonths: PerChild;
    readonly inEpisodes: PerChild;
  } | null;
}

/** Episodes that began, and children whose separation began, in each month: within what the population holds; `name` keeps tables apart. */
export function separated(
  asked: QueryContext,
  scope: EstablishmentScope,
  name: string,
  rows: readonly EthnicityCodes[] = [],
): TableQuestion<Separated> {
  const { dataset, contract, unit } = asked;
  const base = heldBase(asked, scope, name);
  const axis = axisOf(dataset, contract, 'ethnicity');
  const months = onceInEachMonth(asked, scope);
  const tellsChildren = dataset.children !== null;
  const by = ['ethnicity'];
  const episodes: Table = { id: `${name}:episodes`, by, unit: 'events', base };
  const inMonths: Table = { id: `${name}:months`, by, unit: 'children', base, oncePer: months };
  const told = tellsRepeats(asked);
  const different = differentChildren(asked, base, rows);
  return {
    tables: [
      episodes,
      { id: `${name}:once`, by, unit, base },
      ...(tellsChildren ? [inMonths] : []),
      ...(told ? different.tables : []),
      ...(told ? [episodes, inMonths].map(perChildOf) : []),
    ],
    read: (answer) => ({
      episodes: crossTab([axis], answer.tables[episodes.id]),
      once: crossTab([axis], answer.tables[`${name}:once`]),
      childMonths: tellsChildren ? crossTab([axis], answer.tables[inMonths.id]) : null,
      children: told
        ? {
            different: different.read(answer),
            inMonths: readPerChild(axis, inMonths.id, answer),
            inEpisodes: readPerChild(axis, episodes.id, answer),
          }
        : null,
    }),
  };
}

/** Of the unit chosen, children once in every month or every episode, by several columns. */
export function separatedBy(
  asked: QueryContext,
  scope: EstablishmentScope,
  name: string,
  columns: readonly string[],
): TableQuestion<CountsBy> {
  const { dataset, contract } = asked;
  const once = asked.unit !== 'events' && dataset.children !== null;
  const counted = once
    ? ({ unit: 'children', oncePer: onceInEachMonth(asked, scope) } as const)
    : ({ unit: 'events' } as const);
  const by: TableQuestion<CrossTab> = {
    tables: [{ id: name, by: columns, base: heldBase(asked, scope, name), ...counted }],
    read: (answer) =>
      crossTab(
        columns.map((column) => axisOf(dataset, contract, column)),
        answer.tables[name],
      ),
  };
  return withRepeats(asked, name, by, tellsRepeats(asked));
}

/** Rows within what the table of children held covers. */
function heldBase(
  { dataset, contract }: QueryContext,
  scope: EstablishmentScope,
  name: string,
): NonNullable<Table['base']> {
  const accept = (column: string, codes: readonly string[]) =>
    acceptCodes(axisOf(dataset, contract, column).codes, codes);
  return {
    id: `${name}:held`,
    accept: {
      establishment: accept('establishment', scope.establishments),
      age: accept('age', scope.ages),
      month: accept('month', scope.months),
    },
  };
}

function onceInEachMonth({ dataset, contract }: QueryContext, scope: EstablishmentScope) {
  return oncePer(
    axisOf(dataset, contract, 'month').codes,
    scope.months.map((month) => [month]),
    'month',
  );
}
