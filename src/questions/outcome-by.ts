import { NO_GROUP, type OncePer, type Table } from '../counting/protocol';
import { acceptConditions } from '../selection/accept';
import { axisOf } from './axes';
import { type CrossTab, crossTab } from './cross-tab';
import { type PerChild, perChildOf, readPerChild, tellsRepeats } from './per-child';
import type { QueryContext, TableQuestion } from './question';

/** Out of how many, and how many of them: both over the same axes. */
export interface OutcomeTables {
  readonly base: CrossTab;
  readonly outcome: CrossTab;
  /** How often the same children stand in both; where every event counts, by ethnicity alone, and children are told apart. */
  readonly perChild?: PerChild;
}

/** Months that make one period. */
export interface PeriodCodes {
  readonly id: string;
  readonly codes: readonly string[];
}

/**
 * The chosen outcome out of its base, by the columns given (the last is usually ethnicity). Where periods are given
 * a child counts once in each of them, at the first event in the base, not once in the whole selection.
 */
export function outcomeBy(
  asked: QueryContext,
  name: string,
  columns: readonly string[],
  periods?: readonly PeriodCodes[],
): TableQuestion<OutcomeTables> {
  const { dataset, contract, outcome, base, unit } = asked;
  const inBase = acceptConditions(contract, base.where ?? []);
  const axes = columns.map((column) => axisOf(dataset, contract, column));
  const common = {
    by: columns,
    unit,
    base: { id: base.id, accept: inBase },
    ...(periods ? { oncePer: oncePer(axisOf(dataset, contract, 'month').codes, periods) } : {}),
  };
  const tables: Table[] = [
    { ...common, id: `${name}:base` },
    { ...common, id: `${name}:outcome`, where: acceptConditions(contract, outcome.where) },
  ];
  const [axis] = axes;
  const repeats = unit === 'events' && axes.length === 1 && !periods && tellsRepeats(asked);
  return {
    tables: repeats ? [...tables, ...tables.slice(1).map(perChildOf)] : tables,
    read: (answer) => ({
      base: crossTab(axes, answer.tables[`${name}:base`]),
      outcome: crossTab(axes, answer.tables[`${name}:outcome`], answer.tables[`${name}:base`]),
      ...(repeats && axis ? { perChild: readPerChild(axis, `${name}:outcome`, answer) } : {}),
    }),
  };
}

/** By ethnicity: asked under one name, so that the figures that share it are counted once. */
export const byGroup = (asked: QueryContext): TableQuestion<OutcomeTables> =>
  outcomeBy(asked, 'by-group', ['ethnicity']);

/** By borough and ethnicity: asked under one name, likewise. */
export const byBorough = (asked: QueryContext): TableQuestion<OutcomeTables> =>
  outcomeBy(asked, 'by-borough', ['borough', 'ethnicity']);

/** Periods are numbered in the order of time, whatever the order in which they are shown. */
function oncePer(months: readonly string[], periods: readonly PeriodCodes[]): OncePer {
  const groups = new Uint16Array(months.length).fill(NO_GROUP);
  const start = ({ codes }: PeriodCodes) => Math.min(...codes.map((code) => months.indexOf(code)));
  [...periods]
    .sort((a, b) => start(a) - start(b))
    .forEach(({ codes }, period) => {
      for (const code of codes) groups[months.indexOf(code)] = period;
    });
  return { id: periods.map(({ id }) => id).join(' '), column: 'month', groups };
}
