import { type CrossTab, sumOf } from '../questions/cross-tab';
import { OBSERVED_ETHNICITY, UNKNOWN_ETHNICITY } from '../vocabulary/ethnicity';
import { type Comparison, compareShares } from './comparison';
import type { GroupRow, Measured, Quantity, Share } from './measured';
import { type Rate, rateOf } from './rates';

export interface ObservedRow {
  readonly row: GroupRow;
  /** With an officer's view recorded. */
  readonly base: Quantity;
  readonly notObserved: Quantity;
  /** Share seen as each observed group, in the order of the code list. */
  readonly seen: readonly Rate[];
}

/** How unknown ethnicity was seen by officers, beside those whose ethnicity is known, for one observed group. */
export interface ObservedContrast {
  readonly label: string;
  readonly unknown: Rate;
  readonly known: Rate;
  readonly comparison: Measured<Comparison>;
}

export interface ObservedEthnicity {
  readonly columns: readonly { readonly id: string; readonly label: string }[];
  readonly rows: readonly ObservedRow[];
  readonly contrasts: readonly ObservedContrast[];
}

const SEEN = OBSERVED_ETHNICITY.codes;
const ALL_SEEN = SEEN.map(({ code }) => code);

/** Self-defined against officer-observed ethnicity; a display, never used to fill what is unknown. */
export function observedEthnicity(table: CrossTab, rows: readonly GroupRow[]): ObservedEthnicity {
  const known = (table.axes[0]?.codes ?? []).filter((code) => !UNKNOWN_ETHNICITY.includes(code));
  const share = (codes: readonly string[], seen: string): Share => ({
    events: sumOf(table, [codes, [seen]]),
    atRisk: sumOf(table, [codes, ALL_SEEN]),
  });
  return {
    columns: SEEN.map(({ code, label }) => ({ id: code, label })),
    rows: rows.map((row) => ({
      row,
      base: sumOf(table, [row.codes, ALL_SEEN]),
      notObserved: sumOf(table, [row.codes, ['NR', 'NX']]),
      seen: ALL_SEEN.map((code) => rateOf(share(row.codes, code))),
    })),
    contrasts: SEEN.map(({ code, label }) => {
      const [unknown, rest] = [share(UNKNOWN_ETHNICITY, code), share(known, code)];
      return { label, unknown: rateOf(unknown), known: rateOf(rest), comparison: compareShares(unknown, rest) };
    }),
  };
}
