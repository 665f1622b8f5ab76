import { type Grain, type PackYear, partsOfYear, yearId, yearOfMonth } from './dimensions';

/** A financial year that an extract covers, whole or in its first parts. */
export interface YearOnOffer extends PackYear {
  /** "2024-25". */
  readonly id: string;
  readonly whole: boolean;
}

/**
 * The financial years of which whole halves or quarters are covered from their beginning, in order.
 * @param covered first and last whole month that an extract covers, since January 2000
 */
export function yearsOnOffer(
  covered: { readonly first: number; readonly last: number } | null,
  grain: Grain,
): readonly YearOnOffer[] {
  if (!covered) return [];
  const [from, to] = [yearOfMonth(covered.first), yearOfMonth(covered.last)];
  const length = 12 / partsOfYear(grain);
  return Array.from({ length: to - from + 1 }, (_, step) => from + step)
    .map((year) => {
      const april = (year - 2000) * 12 + 3;
      const months = covered.first > april ? 0 : Math.min(covered.last - april + 1, 12);
      const parts = Math.floor(months / length);
      return { year, parts, id: yearId(year), whole: parts === partsOfYear(grain) };
    })
    .filter(({ parts }) => parts > 0);
}
