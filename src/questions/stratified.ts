import type { StrataRows } from '../counting/protocol';
import { acceptCodes, acceptConditions } from '../selection/accept';
import { matchedTogether, notMatched } from '../selection/matched-on';
import { axisOf } from './axes';
import type { QueryContext, StrataQuestion } from './question';

/** One ethnicity in one stratum: cases alike in every column held equal, and in one more where `more` names it. */
export interface StratumRow {
  /** Empty: the columns held equal. Else the name of one more column, held equal beside them. */
  readonly more: string;
  /** A number that stands for the values of all columns held equal; its size says nothing. */
  readonly stratum: number;
  readonly ethnicity: string;
  readonly at_risk: number;
  readonly events: number;
  /** Of those at risk, in strata where a column held equal was not recorded or not recognised. */
  readonly unknown: number;
  /** How many sets of cases alike this row stands for: above 1 only where none of them can be matched. */
  readonly sets: number;
  /** Rows whose count the supplier withheld: where above 0 the counts are "at least". */
  readonly withheld: number;
}

/**
 * The chosen outcome out of its base by ethnicity, apart for every combination of the columns held equal; and the same
 * again with each column that is not held added to them, one at a time. Strata that hold one ethnicity alone have
 * nothing to be matched with: they come as one stratum for each ethnicity, below 0.
 */
export function alike({ dataset, contract, ...asked }: QueryContext): StrataQuestion<StratumRow> {
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
    read: (rows) => rowsOf(rows, ['', ...more], codesOf('ethnicity')),
  };
}

function rowsOf(rows: StrataRows, more: readonly string[], ethnicities: readonly string[]): readonly StratumRow[] {
  return Array.from(rows.stratum, (stratum, row) => ({
    more: more[rows.which[row] ?? 0] ?? '',
    stratum,
    ethnicity: ethnicities[rows.code[row] ?? 0] ?? '',
    at_risk: rows.atRisk[row] ?? 0,
    events: rows.events[row] ?? 0,
    unknown: rows.unknown[row] ?? 0,
    sets: rows.sets[row] ?? 0,
    withheld: rows.withheld[row] ?? 0,
  }));
}
