import type { Base, OutcomeContract } from '../dataset/kinds/contract';
import type { SheetContext } from './context';
import { nounsAt } from './nouns';

/**
 * How a figure speaks where the reader chose another base than the outcome's own: "a community resolution rather than a
 * charge", at their first such decision. The first of all decisions may be none of them.
 */
export function outOfBase(context: SheetContext): SheetContext {
  const { base, outcome, nouns, contract } = context;
  const { rather, which } = base;
  const at = which && nouns.way === 'children' ? nounsAt(contract, `their first ${which}`) : null;
  return {
    ...context,
    ...(rather ? { outcome: saidRather(outcome, rather) } : {}),
    ...(at === null ? {} : { nouns: { ...nouns, at, atInLong: '' } }),
  };
}

function saidRather(outcome: OutcomeContract, { verb, noun }: NonNullable<Base['rather']>): OutcomeContract {
  const { short = outcome.label } = outcome;
  return {
    ...outcome,
    short: `${short} ${noun}`,
    verb: `${outcome.verb} ${verb}`,
    noun: `${outcome.noun} ${noun}`,
  };
}
