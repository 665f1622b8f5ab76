import { areasOf, groupsOfPacks } from '../../../src/protecting/areas';
import type { QuestionCell } from '../../../src/protecting/one-question';
import type { PackCell } from '../../../src/protecting/pack';

/** What published numbers leave: out of how many, and how many of them had the outcome. */
interface LeftOver {
  readonly whom: string;
  readonly base: number;
  readonly with: number;
}

const UNITS = areasOf('police_command_unit', groupsOfPacks()).map(({ id }) => id);
const BANDS = ['10-14', '15-17'];

/**
 * Whom an attacker reaches by taking the parts that a pack publishes from their whole: London less its command units (the
 * City is in none), and all ages less the two bands. Told by the names in the rows, as anybody with the file would.
 */
function leftOver(cells: readonly QuestionCell[]): readonly LeftOver[] {
  const counts = new Map(cells.map((cell) => [nameOf(cell), cell.count]));
  const less = (cell: QuestionCell, parts: readonly QuestionCell[]): number | null => {
    const numbers = parts.map((part) => counts.get(nameOf(part)) ?? null);
    if (cell.count === null || numbers.some((number) => number === null)) return null;
    return numbers.reduce<number>((left, number) => left - (number ?? 0), cell.count);
  };
  return cells.flatMap((cell): readonly LeftOver[] => {
    if (cell.counted !== 'base') return [];
    const met: QuestionCell = {
      ...cell,
      counted: 'with',
      count: counts.get(nameOf({ ...cell, counted: 'with' })) ?? null,
    };
    return waysOfParting(cell).flatMap((parts) => {
      const [base, had] = [less(cell, parts(cell)), less(met, parts(met))];
      return base === null || had === null ? [] : [{ whom: nameOf(cell), base, with: had }];
    });
  });
}

type Parts = (whole: QuestionCell) => readonly QuestionCell[];

function waysOfParting({ level, age }: QuestionCell): readonly Parts[] {
  const byUnit: Parts = (whole) => UNITS.map((area) => ({ ...whole, level: 'police_command_unit', area }));
  const byBand: Parts = (whole) => BANDS.map((band) => ({ ...whole, age: band }));
  return [...(level === 'london' ? [byUnit] : []), ...(age === 'all' ? [byBand] : [])];
}

const nameOf = ({ level, area, ethnicity, age, period, counted }: QuestionCell): string =>
  [level, area, ethnicity, age, period, counted].join(' ');

/** Those left over who are a small count, or all alike: what a pack must not give away of anybody. */
export const givenAway = (cells: readonly QuestionCell[], threshold: number): readonly LeftOver[] =>
  leftOver(cells).filter(({ base, with: had }) => {
    const isFew = (number: number) => number > 0 && number < threshold;
    return isFew(base) || isFew(had) || isFew(base - had) || (base > 0 && (had === 0 || had === base));
  });

/** What some outcomes of a base are together, or what they leave of it, wherever their numbers and the base's are published. */
export function leftOfOutcomes(
  cells: readonly PackCell[],
): readonly { readonly base: number; readonly count: number }[] {
  const placeOf = ({ level, area, ethnicity, age, period }: PackCell) =>
    [level, area, ethnicity, age, period].join(' ');
  return cells.flatMap((whole) => {
    const base = whole.count;
    if (whole.outcome !== null || base === null) return [];
    const outcomes = cells.filter((one) => one.outcome !== null && placeOf(one) === placeOf(whole));
    const known = outcomes.flatMap(({ count }) => (count === null ? [] : [count]));
    const some = (places: number) => known.reduce((sum, count, at) => sum + ((places >> at) & 1 ? count : 0), 0);
    return Array.from({ length: 2 ** known.length - 1 }, (_, at) => ({ base, count: some(at + 1) }));
  });
}
