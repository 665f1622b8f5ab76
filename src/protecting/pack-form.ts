import { EXTRACTS } from '../dataset/kinds/extracts';
import { BOROUGHS } from '../vocabulary/places';
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
import { type Fields, isCount, isIn, isObject, isShort, listOf } from './field-checks';
import type { Breakdown } from './plan';
import type { LatticeFacts, PackCell, PackFacts } from './pack';
import { isSaidOfRecords } from './said-of-records';

const MOST_YEARS = 40;
const MOST_QUESTIONS = 20;
const MOST_NAMES = 200;
const MOST_EARLIER = 100;

/** What a pack says of itself, checked field by field; null where anything is not as a builder writes it. */
export function factsOf(value: unknown): PackFacts | null {
  if (!isObject(value)) return null;
  const { lattices, threshold, zeros, synthetic } = value;
  const isKnown =
    listOf(lattices, isLattice, EXTRACTS.length) &&
    isCount(threshold) &&
    (zeros === 'published' || zeros === 'withheld') &&
    typeof synthetic === 'boolean' &&
    ['made', 'builder'].every((field) => isShort(value[field])) &&
    (value['after'] === undefined || isAfter(value['after']));
  if (!isKnown) return null;
  const facts = value as unknown as PackFacts;
  return new Set(facts.lattices.map(({ kind }) => kind)).size === facts.lattices.length ? facts : null;
}

const isAfter = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= MOST_EARLIER && value.every(isShort);

function isLattice(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { kind, questions, breakdowns, years, grain, counts } = value;
  return (
    listOf(questions, (question) => isQuestion(question, kind), MOST_QUESTIONS) &&
    listOf(breakdowns, isBreakdown, AREA_LEVELS.length * 8) &&
    isGrain(grain) &&
    listOf(years, (year) => isYear(year, grain), MOST_YEARS) &&
    (counts === 'children' || counts === 'events') &&
    isShort(value['source']) &&
    (value['said'] === undefined || isSaidOfRecords(value['said'])) &&
    (value['names'] === undefined || listOf(value['names'], isName, MOST_NAMES)) &&
    ['supplier', 'marking'].every((field) => value[field] === null || isShort(value[field]))
  );
}

function isQuestion(value: unknown, kind: unknown): boolean {
  if (!isObject(value)) return false;
  const contract = EXTRACTS.find((one) => one.kind === kind);
  const asked = contract?.outcomes.find(({ id }) => id === value['outcome']);
  return [asked?.base, ...(asked?.otherBases ?? [])].some((one) => one !== undefined && one.id === value['base']);
}

/** The rows of a pack as cells of the lattice that it declares; null where one is none of its cells, or stands twice. */
export function cellsOf(rows: readonly Fields[], facts: PackFacts): readonly PackCell[] | null {
  const known = new Map(facts.lattices.map((lattice) => [lattice.kind, valuesOf(lattice)]));
  const cells = rows.map((row) => {
    const own = typeof row['kind'] === 'string' ? known.get(row['kind']) : undefined;
    return own ? cellOf(row, own) : null;
  });
  const checked = cells.filter((cell) => cell !== null);
  const names = new Set(
    checked.map(({ kind, base, outcome, level, area, ethnicity, age, period }) => {
      return JSON.stringify([kind, base, outcome, level, area, ethnicity, age, period]);
    }),
  );
  return checked.length === rows.length && names.size === rows.length ? checked : null;
}

interface Known {
  readonly kind: string;
  /** Bases, and outcomes out of them: base and outcome in JSON. */
  readonly counted: ReadonlySet<string>;
  readonly levels: ReadonlySet<string>;
  readonly ethnicities: ReadonlySet<string>;
  readonly ages: ReadonlySet<string>;
  readonly periods: ReadonlySet<string>;
}

const countedName = (base: unknown, outcome: unknown): string => JSON.stringify([base, outcome]);

function valuesOf({ kind, questions, breakdowns, years, grain }: LatticeFacts): Known {
  return {
    kind,
    counted: new Set(questions.flatMap(({ base, outcome }) => [countedName(base, null), countedName(base, outcome)])),
    levels: new Set(breakdowns.map(({ level }) => level)),
    ethnicities: new Set([ALL, NOT_KNOWN, ...ETHNICITIES]),
    ages: new Set(ageValues(true).map(({ id }) => id)),
    periods: new Set(periodValues(years, grain, true).map(({ id }) => id)),
  };
}

function cellOf(row: Fields, { kind, counted, levels, ethnicities, ages, periods }: Known): PackCell | null {
  const { area_level: level, area, ethnicity, age, period, base, withheld } = row;
  const outcome = row['outcome'] === '' ? null : row['outcome'];
  const count = row['count'] === null || row['count'] === undefined ? null : Number(row['count']);
  if (!isIn(level, levels) || !isShort(area) || !isIn(ethnicity, ethnicities)) return null;
  if (!isIn(age, ages) || !isIn(period, periods) || outcome === undefined || !counted.has(countedName(base, outcome)))
    return null;
  if (withheld !== (count === null) || (count !== null && !isCount(count))) return null;
  // Level, base and outcome are of those that its facts declare, which were checked.
  const asked = { base: base as string, outcome: outcome as string | null };
  return { kind, ...asked, level: level as AreaLevel, area, ethnicity, age, period, count };
}

const isGrain = (value: unknown): value is Grain => value === 'half' || value === 'quarter';

function isName(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { area, label, boroughs } = value;
  return isShort(area) && isShort(label) && (boroughs === undefined || listOf(boroughs, isBorough, BOROUGHS.length));
}

const isBorough = (value: unknown): boolean => BOROUGHS.some(({ code }) => code === value);

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
