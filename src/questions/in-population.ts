import { NO_GROUP, type OncePer, type Table } from '../counting/protocol';
import { acceptCodes } from '../selection/accept';
import { axisOf } from './axes';
import { type DifferentChildren, differentChildren, type EthnicityCodes } from './different-children';
import { type CrossTab, crossTab } from './cross-tab';
import { yearsOfMonths } from './exposure-months';
import { type PerChild, perChildOf, readPerChild, tellsRepeats } from './per-child';
import type { PopulationScope } from './population-scope';
import type { QueryContext, TableQuestion } from './question';

/** Counts by ethnicity, and how often the same children stand in them; null where each stands once or none are told apart. */
export interface OnceCounts {
  readonly counted: CrossTab;
  readonly perChild: PerChild | null;
}

/** Children or events by ethnicity among the people whom a population holds; a child counts once in all. */
export function onceInPopulation(asked: QueryContext, scope: PopulationScope, name: string): TableQuestion<OnceCounts> {
  const once = within(asked, scope, `${name}:once`);
  const repeats = asked.unit === 'events' && tellsRepeats(asked) ? once.tables.map(perChildOf) : [];
  return {
    tables: [...once.tables, ...repeats],
    read: (answer) => ({
      counted: once.read(answer),
      perChild: repeats.length
        ? readPerChild(axisOf(asked.dataset, asked.contract, 'ethnicity'), `${name}:once`, answer)
        : null,
    }),
  };
}

/** What a yearly rate is made of. */
export interface YearlyCounts {
  /** A child once in every twelve months (child-years), or every event. */
  readonly counted: CrossTab;
  /** Different children among them; null where each is counted once, or where they cannot be told apart. */
  readonly children: DifferentChildren | null;
  /** How often the same children are counted; null where none can be, or where they cannot be told apart. */
  readonly perChild: PerChild | null;
}

/** The same, with a child once in every twelve months, and how many different children each row holds. */
export function yearlyInPopulation(
  asked: QueryContext,
  scope: PopulationScope,
  name: string,
  rows: readonly EthnicityCodes[] = [],
): TableQuestion<YearlyCounts> {
  const axis = axisOf(asked.dataset, asked.contract, 'ethnicity');
  const months = axisOf(asked.dataset, asked.contract, 'month').codes;
  const years = yearsOfMonths(scope.span);
  const yearly = within(asked, scope, `${name}:yearly`, oncePer(months, years, 'year'));
  const [counted] = yearly.tables;
  const comesAgain = tellsRepeats(asked) && (asked.unit === 'events' || years.length > 1);
  const repeats = counted && comesAgain ? perChildOf(counted) : null;
  const children = counted?.base && comesAgain ? differentChildren(asked, counted.base, rows) : null;
  return {
    tables: [...yearly.tables, ...(children?.tables ?? []), ...(repeats ? [repeats] : [])],
    read: (answer) => ({
      counted: yearly.read(answer),
      children: children?.read(answer) ?? null,
      perChild: repeats ? readPerChild(axis, `${name}:yearly`, answer) : null,
    }),
  };
}

/** Counts over several columns, and how often the same children stand in them; null where each stands once or none are told apart. */
export interface CountsBy {
  readonly table: CrossTab;
  readonly perChild: PerChild | null;
}

/** The same by several columns, of which the last is ethnicity: what a standardised rate is made of. */
export function yearlyBy(
  asked: QueryContext,
  scope: PopulationScope,
  name: string,
  columns: readonly string[],
): TableQuestion<CountsBy> {
  const axis = axisOf(asked.dataset, asked.contract, 'month').codes;
  const years = yearsOfMonths(scope.span);
  const id = `${name}:yearly`;
  const yearly = within(asked, scope, id, oncePer(axis, years, 'year'), columns);
  const comesAgain = tellsRepeats(asked) && (asked.unit === 'events' || years.length > 1);
  return withRepeats(asked, id, yearly, comesAgain);
}

/** Counts with the sums over children by ethnicity of the same rows, where the same child may stand in them again. */
export function withRepeats(
  { dataset, contract }: QueryContext,
  id: string,
  counted: TableQuestion<CrossTab>,
  comesAgain: boolean,
): TableQuestion<CountsBy> {
  const repeats = comesAgain ? counted.tables.map((table) => perChildOf({ ...table, by: ['ethnicity'] })) : [];
  return {
    tables: [...counted.tables, ...repeats],
    read: (answer) => ({
      table: counted.read(answer),
      perChild: comesAgain ? readPerChild(axisOf(dataset, contract, 'ethnicity'), id, answer) : null,
    }),
  };
}

function within(
  asked: QueryContext,
  scope: PopulationScope,
  id: string,
  once?: OncePer,
  columns: readonly string[] = ['ethnicity'],
): TableQuestion<CrossTab> {
  const { dataset, contract, unit } = asked;
  const accept = (column: string, codes: readonly string[]) =>
    acceptCodes(axisOf(dataset, contract, column).codes, codes);
  const base: Table['base'] = {
    id: `${id}:within`,
    accept: {
      borough: accept('borough', scope.boroughs),
      age: accept('age', scope.ages),
      month: accept('month', scope.months),
      ...(scope.sexes ? { sex: accept('sex', scope.sexes) } : {}),
    },
  };
  return {
    tables: [{ id, by: columns, unit, base, ...(once ? { oncePer: once } : {}) }],
    read: (answer) =>
      crossTab(
        columns.map((column) => axisOf(dataset, contract, column)),
        answer.tables[id],
      ),
  };
}

/** A child once in each of these sets of months. */
export function oncePer(axis: readonly string[], periods: readonly (readonly string[])[], name: string): OncePer {
  const groups = new Uint16Array(axis.length).fill(NO_GROUP);
  periods.forEach((codes, period) => {
    for (const code of codes) {
      const place = axis.indexOf(code);
      if (place >= 0) groups[place] = period;
    }
  });
  return { id: `${name}:${periods.map((codes) => codes.join()).join(' ')}`, column: 'month', groups };
}
