import type { Table } from '../counting/protocol';
import type { Base, Condition } from '../dataset/kinds/contract';
import { acceptConditions } from '../selection/accept';
import { axisOf } from './axes';
import { crossTab } from './cross-tab';
import type { OutcomeTables } from './outcome-by';
import { perChildOf, readPerChild, tellsRepeats } from './per-child';
import type { QueryContext, TableQuestion } from './question';

/** An outcome out of its base, both as conditions on coded columns. */
export interface AskedOutcome {
  readonly id: string;
  readonly where: readonly Condition[];
  readonly base: Base;
}

/**
 * Several outcomes by ethnicity in the order given. With `follow` a child counts once at the first row of that base
 * and that row is followed through every outcome, so that the steps of a funnel feed one another exactly; without it
 * a child counts once in each outcome's own base.
 */
export function outcomesByGroup(
  asked: QueryContext,
  name: string,
  outcomes: readonly AskedOutcome[],
  follow?: Base,
): TableQuestion<readonly OutcomeTables[]> {
  const { dataset, contract, unit } = asked;
  const axis = axisOf(dataset, contract, 'ethnicity');
  const axes = [axis];
  const accept = (conditions: readonly Condition[]) => acceptConditions(contract, conditions);
  const repeats = unit === 'events' && tellsRepeats(asked);
  const tables = outcomes.flatMap(({ id, where, base }): Table[] => {
    const first = follow ?? base;
    const common = { by: ['ethnicity'], unit, base: { id: first.id, accept: accept(first.where ?? []) } };
    const inBase = base.where ?? [];
    const outcome = { ...common, id: `${name}:${id}:outcome`, where: accept([...inBase, ...where]) };
    // Where every event counts, following a first row is no more than being in both bases.
    const both = { id: `${name}:${id}:both`, accept: accept([...(first.where ?? []), ...inBase]) };
    return [
      { ...common, id: `${name}:${id}:base`, where: accept(inBase) },
      outcome,
      ...(repeats ? [perChildOf({ ...outcome, base: both })] : []),
    ];
  });
  return {
    tables,
    read: (answer) =>
      outcomes.map(({ id }) => ({
        base: crossTab(axes, answer.tables[`${name}:${id}:base`]),
        outcome: crossTab(axes, answer.tables[`${name}:${id}:outcome`], answer.tables[`${name}:${id}:base`]),
        ...(repeats ? { perChild: readPerChild(axis, `${name}:${id}:outcome`, answer) } : {}),
      })),
  };
}
