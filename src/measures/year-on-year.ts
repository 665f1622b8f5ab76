import type { OutcomeTables } from '../questions/outcome-by';
import { newcombeDifference } from '../statistics/newcombe-difference';
import type { Category } from './by-category';
import { type Claim, claimOf } from './claims';
import { type GroupRow, isWhole, type Measured, type Range, type Share } from './measured';
import { type Rate, rateOf, shareOf } from './rates';
import { countsOf, whyWithheld } from './why-withheld';

/** Twelve-month windows, latest first; at most four: this year, the year before, and two more for the average. */
export interface YearRow {
  readonly row: GroupRow;
  readonly latest: Rate;
  readonly before: Rate | null;
  /** Mean of the three years before the latest, 0 to 1; null where fewer are covered or one has no base. */
  readonly threeYears: number | null;
  /** Latest less the year before, as a fraction of 1. */
  readonly change: Measured<Range> | null;
  /** What may be said of the change, by how many either year holds; null where there is none. */
  readonly claim: Claim | null;
}

export interface YearOnYear {
  readonly windows: readonly Category[];
  readonly rows: readonly YearRow[];
}

/** Each group's latest twelve months beside its twelve months before and its three-year average. */
export function yearOnYear(tables: OutcomeTables, windows: readonly Category[], rows: readonly GroupRow[]): YearOnYear {
  return {
    windows,
    rows: rows.map((row) => {
      const shares = windows.map(({ codes }) => shareOf(tables, row.codes, [codes]));
      const [latest, before] = shares;
      if (!latest) throw new Error('A comparison of years needs at least one year.');
      return {
        row,
        latest: rateOf(latest),
        before: before ? rateOf(before) : null,
        threeYears: meanOf(shares.slice(1, 4)),
        change: before && row.kind !== 'unknown' ? changeOf(latest, before) : null,
        claim: before ? claimOf(plain(latest), plain(before)) : null,
      };
    }),
  };
}

function meanOf(shares: readonly Share[]): number | null {
  if (shares.length < 3 || shares.some((share) => !isWhole(share) || share.atRisk.count === 0)) return null;
  return shares.reduce((sum, { events, atRisk }) => sum + events.count / atRisk.count, 0) / shares.length;
}

function changeOf(latest: Share, before: Share): Measured<Range> {
  if (!isWhole(latest) || !isWhole(before)) {
    return { ok: false, why: `${whyWithheld(countsOf([latest, before]))}.` };
  }
  const difference = newcombeDifference({ group: plain(latest), reference: plain(before) });
  return difference.ok ? { ok: true, value: difference } : { ok: false, why: difference.reason };
}

function plain({ events, atRisk }: Share): { readonly events: number; readonly atRisk: number } {
  return { events: events.count, atRisk: atRisk.count };
}
