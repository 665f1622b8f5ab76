import { type Outcome, refuse } from './interval';
import { requireCount } from './require-valid';

/** Agreement beyond chance, the share of pairs that agree, and the share that would by chance. */
export interface Agreement {
  readonly kappa: number;
  readonly agreed: number;
  readonly expected: number;
}

const NOTHING_SCORED_TWICE = 'No case was scored by two members, so agreement cannot be told.';
const ALL_ALIKE = 'Every case was given the same verdict, so agreement beyond chance cannot be told.';

/**
 * Gives the agreement of two raters beyond chance (kappa), from their cross-table: rows the one's, columns the other's.
 *
 * Formula: (po - pe)/(1 - pe), where po is the share on the diagonal and pe the sum of products of the margins; Cohen
 * (1960), Educational and Psychological Measurement 20:37-46. No unit; 1 is full agreement, 0 what chance gives. Limits:
 * refused where nothing was scored, and where both used one category alone, since chance then explains all.
 *
 * @example
 * cohenKappa([[20, 5], [10, 15]])
 * // { ok: true, kappa: 0.4, agreed: 0.7, expected: 0.5 }
 */
export function cohenKappa(table: readonly (readonly number[])[]): Outcome<Agreement> {
  const rows = table.map((row) => sumOf(row.map((count) => requireCount('count', count))));
  const columns = table.map((_, at) => sumOf(table.map((row) => row[at] ?? 0)));
  const all = sumOf(rows);
  if (all === 0) return refuse(NOTHING_SCORED_TWICE);
  const agreed = sumOf(table.map((row, at) => row[at] ?? 0)) / all;
  const expected = sumOf(rows.map((row, at) => row * (columns[at] ?? 0))) / all ** 2;
  return beyondChance(agreed, expected);
}

/**
 * Gives the agreement of several raters beyond chance (kappa), from how many gave each category, case by case.
 *
 * Formula: as Cohen's, with po the mean over cases of the share of pairs of raters that agree, and pe the sum of squares
 * of the shares of the categories; Fleiss (1971), Psychological Bulletin 76:378-382. Where cases have unequal numbers of
 * raters each case counts once in po and each rating once in pe. No unit. Limits: cases with fewer than two
 * raters are left out; refused where none is left, and where all ratings are alike.
 *
 * @example
 * fleissKappa([[0, 3], [2, 1], [3, 0], [0, 3]])
 * // { ok: true, kappa: 0.657143, agreed: 0.833333, expected: 0.513889 }
 */
export function fleissKappa(cases: readonly (readonly number[])[]): Outcome<Agreement> {
  const scored = cases.filter((counts) => sumOf(counts.map((count) => requireCount('count', count))) >= 2);
  if (scored.length === 0) return refuse(NOTHING_SCORED_TWICE);
  const agreed = sumOf(scored.map(pairsAgreed)) / scored.length;
  const all = sumOf(scored.map(sumOf));
  const categories = (scored[0] ?? []).map((_, at) => sumOf(scored.map((counts) => counts[at] ?? 0)));
  return beyondChance(agreed, sumOf(categories.map((count) => (count / all) ** 2)));
}

function pairsAgreed(counts: readonly number[]): number {
  const raters = sumOf(counts);
  return sumOf(counts.map((count) => count * (count - 1))) / (raters * (raters - 1));
}

function beyondChance(agreed: number, expected: number): Outcome<Agreement> {
  if (expected === 1) return refuse(ALL_ALIKE);
  return { ok: true, kappa: (agreed - expected) / (1 - expected), agreed, expected };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
