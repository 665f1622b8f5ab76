import { EXTRACTS } from '../dataset/kinds/extracts';
import { AREA_LEVELS, type AreaLevel } from './areas';
import {
  ageValues,
  ALL,
  ETHNICITIES,
  type Grain,
  NOT_KNOWN,
  type PackYear,
  partsOfYear,
  periodValues,
} from './dimensions';
import type { Counted } from './lattice';
import type { Breakdown } from './plan';
import type { PackCell, PackFacts } from './pack';

/** A pack says little of itself: what is longer was not written by a builder. */
const LONGEST = 200;
const MOST_YEARS = 40;

type Fields = Readonly<Record<string, unknown>>;

/** What a pack says of itself, checked field by field; null where anything is not as a builder writes it. */
export function factsOf(value: unknown): PackFacts | null {
  if (!isObject(value)) return null;
  const { kind, outcome, base, breakdowns, years, grain, threshold, zeros, counts, synthetic } = value;
  const contract = EXTRACTS.find((one) => one.kind === kind);
  const asked = contract?.outcomes.find(({ id }) => id === outcome);
  const isBase = [asked?.base, ...(asked?.otherBases ?? [])].some((one) => one !== undefined && one.id === base);
  const isKnown =
    isBase &&
    listOf(breakdowns, isBreakdown, AREA_LEVELS.length * 8) &&
    isGrain(grain) &&
    listOf(years, (year) => isYear(year, grain), MOST_YEARS) &&
    isCount(threshold) &&
    (zeros === 'published' || zeros === 'withheld') &&
    (counts === 'children' || counts === 'events') &&
    typeof synthetic === 'boolean' &&
    ['source', 'made', 'builder'].every((field) => isShort(value[field])) &&
    ['supplier', 'marking'].every((field) => value[field] === null || isShort(value[field]));
  return isKnown ? (value as unknown as PackFacts) : null;
}

/** The rows of a pack as cells of the lattice that it declares; null where one is none of its cells, or stands twice. */
export function cellsOf(rows: readonly Fields[], facts: PackFacts): readonly PackCell[] | null {
  const known = valuesOf(facts);
  const cells = rows.map((row) => cellOf(row, known));
  const checked = cells.filter((cell) => cell !== null);
  const names = new Set(
    checked.map(({ level, area, ethnicity, age, period, counted }) => {
      return JSON.stringify([level, area, ethnicity, age, period, counted]);
    }),
  );
  return checked.length === rows.length && names.size === rows.length ? checked : null;
}

interface Known {
  readonly levels: ReadonlySet<string>;
  readonly ethnicities: ReadonlySet<string>;
  readonly ages: ReadonlySet<string>;
  readonly periods: ReadonlySet<string>;
}

function valuesOf({ breakdowns, years, grain }: PackFacts): Known {
  return {
    levels: new Set(breakdowns.map(({ level }) => level)),
    ethnicities: new Set([ALL, NOT_KNOWN, ...ETHNICITIES]),
    ages: new Set(ageValues(true).map(({ id }) => id)),
    periods: new Set(periodValues(years, grain, true).map(({ id }) => id)),
  };
}

function cellOf(row: Fields, { levels, ethnicities, ages, periods }: Known): PackCell | null {
  const { area_level: level, area, ethnicity, age, period, counted, withheld } = row;
  const count = row['count'] === null || row['count'] === undefined ? null : Number(row['count']);
  if (!isIn(level, levels) || !isShort(area) || !isIn(ethnicity, ethnicities)) return null;
  if (!isIn(age, ages) || !isIn(period, periods) || !isCounted(counted)) return null;
  if (withheld !== (count === null) || (count !== null && !isCount(count))) return null;
  // Its level is one of those that its facts declare, which were checked.
  return { level: level as AreaLevel, area, ethnicity, age, period, counted, count };
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isShort = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isIn = (value: unknown, known: ReadonlySet<string>): value is string =>
  typeof value === 'string' && known.has(value);
const isCounted = (value: unknown): value is Counted => value === 'base' || value === 'with';
const isGrain = (value: unknown): value is Grain => value === 'half' || value === 'quarter';

function listOf(value: unknown, isOne: (one: unknown) => boolean, most: number): boolean {
  return Array.isArray(value) && value.length > 0 && value.length <= most && value.every(isOne);
}

function isBreakdown(value: unknown): value is Breakdown {
  if (!isObject(value)) return false;
  const told = [value['ethnicity'], value['ages'], value['partsOfYear']];
  return AREA_LEVELS.some((level) => level === value['level']) && told.every((one) => typeof one === 'boolean');
}

function isYear(value: unknown, grain: Grain): value is PackYear {
  if (!isObject(value) || !isCount(value['year']) || !isCount(value['parts'])) return false;
  const { year, parts } = value;
  return year >= 2000 && year <= 2100 && parts >= 1 && parts <= partsOfYear(grain);
}
