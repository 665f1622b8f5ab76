import type { Table } from '../counting/protocol';
import type { Condition } from '../dataset/kinds/contract';
import { acceptConditions } from '../selection/accept';
import { axisOf } from './axes';
import { type CrossTab, crossTab } from './cross-tab';
import type { QueryContext, TableQuestion } from './question';

const ORDER = ['interim_order', 'full_order'];
const APPLICATION = ['application', 'withdrawn', 'refused', ...ORDER];
const stage = (codes: readonly string[]): Condition => ({ column: 'stage_reached', codes });

/** What the return counts, in the order of its columns; `needs` is a column that a file may lack. */
export const RETURNED = [
  { id: 'applications', where: [stage(APPLICATION)], needs: 'stage_reached' },
  { id: 'orders', where: [stage(ORDER)], needs: 'stage_reached' },
  {
    id: 'positive',
    where: [stage(ORDER), { column: 'positive_intervention', codes: ['yes'] }],
    needs: 'positive_intervention',
  },
  { id: 'breaches', where: [stage(ORDER), { column: 'breach', codes: ['yes'] }], needs: 'breach' },
] as const satisfies readonly { readonly id: string; readonly where: readonly Condition[]; readonly needs: string }[];

export type ReturnedId = (typeof RETURNED)[number]['id'];

/** The columns by which the return tells cases apart. */
export const RETURNED_BY = ['ethnicity', 'age', 'sex', 'borough'] as const;
export type ReturnedBy = (typeof RETURNED_BY)[number];

/** A table of months for each thing that is counted and each column; null where the file does not hold what is counted. */
export type ReturnTables = Readonly<Record<ReturnedId, Readonly<Record<ReturnedBy, CrossTab>> | null>>;

/** What the return to MOPAC counts, by the month in which the trigger was met. Every case counts. */
export function orderReturn({ dataset, contract }: QueryContext): TableQuestion<ReturnTables> {
  const supplied = RETURNED.filter(({ needs }) => dataset.supplied.includes(needs));
  const nameOf = (id: string, column: string): string => `return:${id}:${column}`;
  const tables = supplied.flatMap(({ id, where }) =>
    RETURNED_BY.map((column): Table => ({
      ...{ id: nameOf(id, column), by: ['month', column], unit: 'events' },
      where: acceptConditions(contract, where),
    })),
  );
  const axesOf = (column: string) => ['month', column].map((one) => axisOf(dataset, contract, one));
  return {
    tables,
    read: (answer) => {
      const tableOf = (id: string, column: string) => crossTab(axesOf(column), answer.tables[nameOf(id, column)]);
      const [ethnicity, age, sex, borough] = RETURNED_BY;
      const read = RETURNED.map(({ id, needs }) => {
        if (!dataset.supplied.includes(needs)) return [id, null] as const;
        const by = { [ethnicity]: tableOf(id, ethnicity), [age]: tableOf(id, age), [sex]: tableOf(id, sex) };
        return [id, { ...by, [borough]: tableOf(id, borough) }] as const;
      });
      return Object.fromEntries(read) as ReturnTables;
    },
  };
}
