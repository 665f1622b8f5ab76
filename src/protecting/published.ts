import { BOROUGHS } from '../vocabulary/places';
import { areasOf, AREA_LEVELS, type AreaLevel, groupsOfPacks } from './areas';
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
  /** Codes of its boroughs; null where the pack does not say of which it is made. */
  readonly boroughs: readonly string[] | null;
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
    this.areas = areasIn(pack);
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
function areasIn({ cells, facts: { names = [] } }: OneQuestion): readonly PublishedArea[] {
  const found = new Map(cells.map(({ level, area }) => [JSON.stringify([level, area]), { level, area }]));
  return AREA_LEVELS.toReversed().flatMap((level) =>
    [...found.values()].filter((one) => one.level === level).map((one) => ({ ...one, ...saidOf(one, names) })),
  );
}

type OwnNames = NonNullable<LatticeFacts['names']>;
type Said = Pick<PublishedArea, 'label' | 'boroughs'>;

/** What the pack says of an area: a court user group of somebody's own file may have the id of one of the workbook's. */
function saidOf({ level, area }: Pick<Place, 'level' | 'area'>, names: OwnNames): Said {
  const own = level === 'court_user_group' ? names.find((one) => one.area === area) : undefined;
  if (own) return { label: own.label, boroughs: inOrder(own.boroughs) };
  const known = areasOf(level, groupsOfPacks()).find(({ id }) => id === area);
  const boroughs = known?.boroughs.flatMap((place) => BOROUGHS[place]?.code ?? []);
  return { label: known?.label ?? area, boroughs: inOrder(boroughs) };
}

/** Each borough once, as boroughs are listed anywhere. */
function inOrder(codes: readonly string[] | undefined): readonly string[] | null {
  return codes ? BOROUGHS.map(({ code }) => code).filter((code) => codes.includes(code)) : null;
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
