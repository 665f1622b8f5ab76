import type { ExtractContract } from '../kinds/extracts';
import type { Coverage, EmptyMonths, Grain } from '../kinds/dataset';
import { gapsInMonths, monthOfDay } from '../kinds/months';
import type { Summary } from './summary';

/**
 * Rows that the other months hold on average, from which a month without any is taken as never sent: a month that is
 * due 7 and has none by chance comes once in 1,100 (Poisson). In a smaller file an empty month may well be true.
 */
const USUAL_AT_LEAST = 7;

/** Covered months without rows in which the power was in force, and whether they can have been sent. */
export function emptyMonths(
  { rows, months }: Pick<Summary, 'rows' | 'months'>,
  coverage: Coverage | null,
  grain: Grain,
  window?: ExtractContract['window'],
): EmptyMonths {
  const [first, last] = window ? [monthOfDay(window.from), monthOfDay(window.to)] : [0, Infinity];
  const gaps = coverage && grain === 'month' ? gapsInMonths(months, coverage) : [];
  const empty = gaps.filter((month) => month >= first && month <= last);
  return rows >= USUAL_AT_LEAST * months.length ? { neverSent: empty, unclear: [] } : { neverSent: [], unclear: empty };
}
