import { sumOf } from '../questions/cross-tab';
import type { OutcomeTables } from '../questions/outcome-by';
import type { GroupRow } from './measured';
import { type Rate, rateOf, type RatesByGroup, ratesByGroup, shareOf } from './rates';

/** A category that rows stand for: an age, a borough, a period; a category may be a set of codes. */
export interface Category {
  readonly id: string;
  readonly label: string;
  readonly codes: readonly string[];
  /** The extract covers only part of this period: shown, never compared. */
  readonly partCovered?: boolean;
  /** "provisional", "provisional in part": the supplier may still change the rows of this period. */
  readonly status?: string;
}

export interface CategoryRow {
  readonly category: Category;
  /** Everyone in the category, unknown ethnicity included. */
  readonly all: Rate;
  /** Each group beside the comparison group within this category. */
  readonly groups: RatesByGroup;
  /** Of unknown ethnicity in the category's base. */
  readonly unknown: number;
}

/** Coding or supply changed at the start of this period: drawn as a break, never read as a trend. */
export interface Break {
  readonly period: string;
  readonly label: string;
  /** Why: "the share of unknown ethnicity went from 12 to 31 in 100". */
  readonly why: string;
}

export interface RatesByCategory {
  readonly groups: readonly GroupRow[];
  readonly rows: readonly CategoryRow[];
  /** Where rows are periods: those at whose start coding or supply changed. */
  readonly breaks?: readonly Break[];
}

const UNKNOWN = ['NS', 'NR', 'NX'];

/** The outcome's rate in each category, for each group; the tables are category by ethnicity. */
export function ratesByCategory(
  tables: OutcomeTables,
  categories: readonly Category[],
  groups: readonly GroupRow[],
  referenceOf: (row: GroupRow) => GroupRow,
): RatesByCategory {
  return {
    groups,
    rows: categories.map((category) => ({
      category,
      all: rateOf(shareOf(tables, null, [category.codes])),
      groups: ratesByGroup(tables, groups, referenceOf, [category.codes]),
      unknown: sumOf(tables.base, [category.codes, UNKNOWN]).count,
    })),
  };
}
