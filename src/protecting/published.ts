import { BOROUGHS, COURT_USER_GROUPS, POLICE_COMMAND_UNITS, YOUTH_JUSTICE_SERVICES } from '../vocabulary/places';
import { AREA_LEVELS, type AreaLevel } from './areas';
import { ageValues, ALL, NOT_KNOWN, partsOfYear, periodValues } from './dimensions';
import type { Counted, Place } from './lattice';
import type { OneQuestion } from './one-question';
import type { LatticeFacts } from './pack';

/** One place in a lattice. */
export type Node = Place;

/** An area of a pack with its name. */
export interface PublishedArea {
  readonly level: AreaLevel;
  readonly area: string;
  readonly label: string;
}

/** A period of a pack: its id, and its months since January 2000. */
export interface PublishedPeriod {
  readonly id: string;
  readonly whole: boolean;
  readonly first: number;
  readonly last: number;
}

/** The cells that a pack published of one question, and what it tells apart. Nothing else of the records is known here. */
export class Published {
  readonly areas: readonly PublishedArea[];
  readonly periods: readonly PublishedPeriod[];
  /** All ages together first. */
  readonly ages: readonly string[] = ageValues(true).map(({ id }) => id);
  readonly #cells: ReadonlyMap<string, number | null>;

  constructor(readonly pack: OneQuestion) {
    this.#cells = new Map(pack.cells.map((cell) => [nameOf(cell, cell.counted), cell.count]));
    this.areas = areasOf(pack);
    this.periods = periodsOf(pack);
  }

  /** Its count; null where it is withheld, undefined where the lattice has no such cell. */
  count(node: Node, counted: Counted): number | null | undefined {
    return this.#cells.get(nameOf(node, counted));
  }

  /** Whether ethnicity is told apart there. */
  tellsGroups(node: Omit<Node, 'ethnicity'>): boolean {
    return this.#cells.has(nameOf({ ...node, ethnicity: NOT_KNOWN }, 'base'));
  }

  /** Whether the lattice has the total there, published or withheld. */
  tellsTotal(node: Omit<Node, 'ethnicity'>): boolean {
    return this.#cells.has(nameOf({ ...node, ethnicity: ALL }, 'base'));
  }
}

function nameOf({ level, area, ethnicity, age, period }: Node, counted: Counted): string {
  return JSON.stringify([level, area, ethnicity, age, period, counted]);
}

/** Every area, the widest level first, in the order of the pack. */
function areasOf({ cells, facts: { names = [] } }: OneQuestion): readonly PublishedArea[] {
  const found = new Map(cells.map(({ level, area }) => [JSON.stringify([level, area]), { level, area }]));
  return AREA_LEVELS.toReversed().flatMap((level) =>
    [...found.values()].filter((one) => one.level === level).map((one) => ({ ...one, label: labelOf(one, names) })),
  );
}

const GROUPS = [...COURT_USER_GROUPS, ...POLICE_COMMAND_UNITS, ...YOUTH_JUSTICE_SERVICES];

/** What the pack calls it: a court user group of somebody's own file may have the id of one of the workbook's. */
function labelOf({ level, area }: Pick<Place, 'level' | 'area'>, names: NonNullable<LatticeFacts['names']>): string {
  if (level === 'london') return 'London';
  const own = level === 'court_user_group' ? names.find((one) => one.area === area) : undefined;
  const known = BOROUGHS.find(({ code }) => code === area) ?? GROUPS.find(({ id }) => id === area);
  return own?.label ?? known?.label ?? area;
}

const APRIL = 3;
const FROM = 2000;

function periodsOf({ facts: { years, grain } }: OneQuestion): readonly PublishedPeriod[] {
  const inYear = partsOfYear(grain);
  const length = 12 / inYear;
  return periodValues(years, grain, true).map(({ id, parts }) => {
    const [from = 0, to = from] = [parts[0], parts.at(-1)];
    const april = ((years[Math.floor(from / inYear)]?.year ?? FROM) - FROM) * 12 + APRIL;
    const first = april + (from % inYear) * length;
    return { id, whole: parts.length === inYear, first, last: first + (to - from + 1) * length - 1 };
  });
}
