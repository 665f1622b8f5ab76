import type { StrataRows } from '../counting/protocol';
import { acceptCodes, acceptConditions } from '../selection/accept';
import { matchedTogether, notMatched } from '../selection/matched-on';
import { axisOf } from './axes';
import type { QueryContext, StrataQuestion } from './question';

/** Cases alike: one ethnicity in one stratum a row, column beside column, with the names of what the columns number. */
export interface Strata extends StrataRows {
  /** By `which`. Empty: the columns held equal. Else the name of one more column, held equal beside them. */
  readonly more: readonly string[];
  /** By `code`. */
  readonly ethnicities: readonly string[];
}

/**
 * The chosen outcome out of its base by ethnicity, apart for every combination of the columns held equal; and the same
 * again with each column that is not held added to them, one at a time. Strata that hold one ethnicity alone have
 * nothing to be matched with: they come as one stratum for each ethnicity.
 */
export function alike({ dataset, contract, ...asked }: QueryContext): StrataQuestion<Strata> {
  const { base, outcome, unit } = asked;
  const more = notMatched(contract, dataset.supplied, asked.matchedOn);
  const held = matchedTogether(asked.matchedOn);
  const codesOf = (column: string) => axisOf(dataset, contract, column).codes;
  return {
    strata: {
      ...{ by: 'ethnicity', held, more: more.map((column) => matchedTogether([column])), unit },
      base: { id: base.id, accept: acceptConditions(contract, base.where ?? []) },
      where: acceptConditions(contract, outcome.where),
      unknown: Object.fromEntries(held.map((column) => [column, acceptCodes(codesOf(column), ['NR', 'NX'])])),
    },
    read: (rows) => ({ ...rows, more: ['', ...more], ethnicities: codesOf('ethnicity') }),
  };
}
