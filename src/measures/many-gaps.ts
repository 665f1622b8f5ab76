import { OUTSIDE_LONDON } from '../vocabulary/places';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg';
import { equalProportionsPValue } from '../statistics/equal-proportions';
import { maySpeak } from './claims';
import type { CategoryRow, RatesByCategory } from './by-category';
import type { GroupRow, Share } from './measured';
import type { RateRow } from './rates';
import { isClear } from './verdict';

/** A group over all rows: in how many its gap could be spoken of, and in how many it stands when so many are looked at. */
export interface GapsOfGroup {
  readonly group: GroupRow;
  readonly looked: number;
  readonly more: number;
  readonly less: number;
}

/** The gaps of one table of rows, looked at all at once. */
export interface ManyGaps {
  /** How many gaps could be spoken of: the family that is allowed for. */
  readonly looked: number;
  /** In how many rows there was one. */
  readonly rows: number;
  readonly groups: readonly GapsOfGroup[];
}

export interface RatesWithGaps extends RatesByCategory {
  readonly gaps: ManyGaps;
}

/** The rates of a table with its gaps looked at all at once: of rows that are whole, known and in London. */
export function withGaps<Rates extends RatesByCategory>(rates: Rates): Rates & RatesWithGaps {
  return { ...rates, gaps: manyGaps(rates.rows.filter(isNamed), rates.groups) };
}

/** Neither unknown nor outside London nor part covered: a row of its own in the table, and none that is looked at. */
function isNamed({ category: { codes, partCovered } }: Pick<CategoryRow, 'category'>): boolean {
  const isUnknown = codes.length > 0 && codes.every((code) => UNNAMED.includes(code));
  return !isUnknown && !partCovered;
}

const UNNAMED: readonly string[] = ['NR', 'NX', OUTSIDE_LONDON];

/** One gap in twenty that stands may be chance alone. */
const STANDS = 0.05;

/**
 * Which gaps stand when so many are looked at: clear by themselves, and still so after allowing for every gap of the
 * table that may be spoken of (Benjamini-Hochberg). Gaps of fewer children are neither counted nor allowed for.
 */
function manyGaps(rows: readonly CategoryRow[], groups: readonly GroupRow[]): ManyGaps {
  const gaps = rows.flatMap(({ category, groups: own }) =>
    own.rows.filter(isSpoken).map((row) => ({ category, row, pValue: pValueOf(row) })),
  );
  const adjusted = benjaminiHochberg(gaps.map(({ pValue }) => pValue));
  const standing = gaps.filter((_, at) => (adjusted[at] ?? 1) <= STANDS);
  const count = (of: typeof gaps, group: GroupRow, verdict?: 'more' | 'less') =>
    of.filter(({ row }) => row.row.id === group.id && (!verdict || verdictIn(row) === verdict)).length;
  return {
    looked: gaps.length,
    rows: new Set(gaps.map(({ category }) => category.id)).size,
    groups: groups.map((group) => ({
      group,
      looked: count(gaps, group),
      more: count(standing, group, 'more'),
      less: count(standing, group, 'less'),
    })),
  };
}

function isSpoken({ comparison, against }: RateRow): boolean {
  return comparison?.ok === true && against !== null && maySpeak(comparison.value.claim);
}

function verdictIn({ comparison }: RateRow): 'more' | 'less' | null {
  return comparison?.ok && isClear(comparison.value.verdict) ? comparison.value.verdict : null;
}

function pValueOf({ rate, against }: RateRow): number {
  const proportion = ({ events, atRisk }: Share) => ({ events: events.count, atRisk: atRisk.count });
  return against ? equalProportionsPValue(proportion(rate.share), proportion(against.share)) : 1;
}
