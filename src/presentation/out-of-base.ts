import type { Base, OutcomeContract } from '../dataset/kinds/contract';
import type { SheetContext } from './context';
import { type Nouns, nounsAt } from './nouns';

/**
 * How a figure speaks where the reader chose another base than the outcome's own: "a community resolution rather than a
 * charge", at their first such decision. The first of all decisions may be none of them.
 */
export function outOfBase<Of extends Pick<SheetContext, 'base' | 'outcome' | 'nouns' | 'contract'>>(context: Of): Of {
  const { base, outcome, nouns, contract } = context;
  const { rather } = base;
  return {
    ...context,
    ...(rather ? { outcome: saidRather(outcome, rather) } : {}),
    nouns: { ...nouns, ...atOutOf(base, nouns, contract) },
  };
}

/** At which of their events, in fewer words where the outcome is said in more. */
function atOutOf(
  { rather, which }: Base,
  { way }: Pick<Nouns, 'way'>,
  contract: SheetContext['contract'],
): Partial<Pick<Nouns, 'at' | 'atInLong'>> {
  if (way === 'children' && which) return { at: nounsAt(contract, `their first ${which}`), atInLong: '' };
  if (way !== 'any' || !rather) return {};
  const at = nounsAt(contract, `any ${contract.event.one}`);
  return { at, atInLong: at };
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
