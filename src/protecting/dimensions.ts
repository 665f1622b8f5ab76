import { BROAD_GROUPS } from '../vocabulary/ethnicity';
import { BOROUGHS } from '../vocabulary/places';

/** One value that a published cell may have: its code in the pack, and the finest values that it holds. */
export interface PackValue {
  readonly id: string;
  readonly parts: readonly number[];
}

/** Every value of a dimension together. */
export const ALL = 'all';
export const NOT_KNOWN = 'not_known';

/** Finest values of ethnicity: the five groups, then not known (not stated, not recorded or not recognised). */
export const ETHNICITIES: readonly string[] = [...BROAD_GROUPS.map(({ id }) => id), NOT_KNOWN];
/** Finest values of age among children: the third holds those whose band is not known, and is never a cell by itself. */
export const AGES = ['10-14', '15-17', 'band_not_known'] as const;
const PUBLISHED_AGES = AGES.slice(0, 2);

/** How a financial year is parted; the parts do not overlap. */
export type Grain = 'half' | 'quarter';
const MONTHS: Readonly<Record<Grain, number>> = { half: 6, quarter: 3 };
const APRIL = 3;

/** How many parts a year has. */
export const partsOfYear = (grain: Grain): number => 12 / MONTHS[grain];

const single = (ids: readonly string[]): readonly PackValue[] => ids.map((id, part) => ({ id, parts: [part] }));
const together = (count: number): PackValue => ({ id: ALL, parts: [...Array(count).keys()] });

/** The total, and each group after it where a breakdown has groups. */
export const ethnicityValues = (apart: boolean): readonly PackValue[] => [
  together(ETHNICITIES.length),
  ...(apart ? single(ETHNICITIES) : []),
];

/** Children whose band is not known: never a cell, but what the bands leave of all children. */
export const BAND_NOT_KNOWN: PackValue = { id: 'band_not_known', parts: [AGES.length - 1] };

/** All children, and each band of age after them. */
export const ageValues = (apart: boolean): readonly PackValue[] => [
  together(AGES.length),
  ...(apart ? single(PUBLISHED_AGES) : []),
];

/** A financial year, by the year of its April, and how many of its parts are over and may be counted. */
export interface PackYear {
  readonly year: number;
  readonly parts: number;
}

/** Each financial year that is whole, "2024-25", and its halves or quarters after it, "2024-25 H1", where told apart. */
export function periodValues(years: readonly PackYear[], grain: Grain, apart: boolean): readonly PackValue[] {
  const count = partsOfYear(grain);
  return years.flatMap(({ year, parts }, place) => {
    const within = Array.from({ length: parts }, (_, part) => place * count + part);
    const letter = grain === 'half' ? 'H' : 'Q';
    const each = within.map((part, at) => ({ id: `${yearId(year)} ${letter}${at + 1}`, parts: [part] }));
    return [...(parts === count ? [{ id: yearId(year), parts: within }] : []), ...(apart ? each : [])];
  });
}

/** The financial year that begins in April of a year: 2024 -> "2024-25". */
export const yearId = (year: number): string => `${year}-${String((year + 1) % 100).padStart(2, '0')}`;

/** The financial year in which a month (since January 2000) lies, by the year of its April. */
export const yearOfMonth = (month: number): number => 2000 + Math.floor((month - APRIL) / 12);

/** Place of a month among the parts of the years; -1 where it lies in none that is over. */
export function periodOfMonth(month: number, years: readonly PackYear[], grain: Grain): number {
  const at = years.findIndex(({ year }) => year === yearOfMonth(month));
  const part = Math.floor(((((month - APRIL) % 12) + 12) % 12) / MONTHS[grain]);
  return part < (years[at]?.parts ?? 0) ? at * partsOfYear(grain) + part : -1;
}

/** How many finest cells there are, and where each stands. */
export interface Finest {
  readonly size: number;
  /** @param of the class of the event */
  at(borough: number, ethnicity: number, age: number, period: number, of: number): number;
}

/** The finest cells of a pack over a number of periods, of so many classes of events. */
export function finestOf(periods: number, classes: number): Finest {
  const [E, A] = [ETHNICITIES.length, AGES.length];
  return {
    size: BOROUGHS.length * E * A * periods * classes,
    at: (borough, ethnicity, age, period, of) =>
      (((borough * E + ethnicity) * A + age) * periods + period) * classes + of,
  };
}
