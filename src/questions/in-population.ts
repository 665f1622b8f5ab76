import { NO_GROUP, type OncePer, type Table } from '../counting/protocol';
import { acceptCodes } from '../selection/accept';
import { axisOf } from './axes';
import { type Crossed, crossed } from './crossed';
import { yearsOfMonths } from './exposure-months';
import type { PopulationScope } from './population-scope';
import type { Asked, TableQuestion } from './question';

/** Children or events by ethnicity among the people whom a population holds; a child counts once in all. */
export function onceInPopulation(asked: Asked, scope: PopulationScope, name: string): TableQuestion<Crossed> {
  return within(asked, scope, `${name}:once`);
}

/** The same, with a child once in every twelve months: what a yearly rate is made of. */
export function yearlyInPopulation(asked: Asked, scope: PopulationScope, name: string): TableQuestion<Crossed> {
  const axis = axisOf(asked.dataset, asked.contract, 'month').codes;
  return within(asked, scope, `${name}:yearly`, oncePer(axis, yearsOfMonths(scope.months), 'year'));
}

/** The same by several columns, of which the last is ethnicity: what a standardised rate is made of. */
export function yearlyBy(
  asked: Asked,
  scope: PopulationScope,
  name: string,
  columns: readonly string[],
): TableQuestion<Crossed> {
  const axis = axisOf(asked.dataset, asked.contract, 'month').codes;
  return within(asked, scope, `${name}:yearly`, oncePer(axis, yearsOfMonths(scope.months), 'year'), columns);
}

function within(
  asked: Asked,
  scope: PopulationScope,
  id: string,
  once?: OncePer,
  columns: readonly string[] = ['ethnicity'],
): TableQuestion<Crossed> {
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
      crossed(
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
