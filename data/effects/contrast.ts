import type { Condition, OutcomeContract } from '../../src/dataset/kinds/contract';
import { BROAD_GROUPS, type BroadGroup } from '../../src/vocabulary/ethnicity';
import { extractContract, type ExtractKind } from '../../src/dataset/kinds/extracts';
import type { Computation, Side } from './effect';

/** A broad group as one side of a comparison. */
export function side(group: BroadGroup): Side {
  return { label: BROAD_GROUPS.find(({ id }) => id === group)?.label ?? group, ethnicity: group };
}

/** A group against White. */
export function againstWhite(group: BroadGroup): Pick<Computation, 'compared' | 'reference'> {
  return { compared: side(group), reference: side('white') };
}

/** Rows where a column holds one of some codes. */
export function where(column: string, ...codes: readonly string[]): readonly Condition[] {
  return [{ column, codes }];
}

/** An outcome of a contract out of its own base, so that effects and sheets count the same thing. */
export function outcomeOf(kind: ExtractKind, id: string): Pick<Computation, 'outcome' | 'denominator'> {
  const found: OutcomeContract | undefined = extractContract(kind).outcomes.find((outcome) => outcome.id === id);
  if (!found) throw new Error(`The ${kind} contract has no outcome "${id}".`);
  return { outcome: found.where, denominator: { kind: 'rows', base: found.base.where ?? [] } };
}
