/** People in one cell of the population reference: a borough, an ethnic group, a single year of age, a sex. */
export interface PopulationRow {
  /** GSS code; codes with "+" between them where the source counts several boroughs together. */
  readonly borough: string;
  /** One of the nineteen codes, or a broad group's id where the source gives no more. */
  readonly ethnicity: string;
  /** A code of AGE: a single year, or a band where the source gives no more. */
  readonly age: string;
  /** '' where the source is not split by sex. */
  readonly sex: string;
  readonly count: number;
  /** Numbers that the source withheld and that `count` leaves out; absent where there are none. */
  readonly withheld?: number;
}

/** Between the codes of boroughs that a source counts together. */
export const TOGETHER = '+';

/** A population reference with where it comes from; the choice of denominator can turn the sign of a gap. */
export interface Population {
  readonly source: string;
  readonly year: string;
  readonly file: string;
  readonly synthetic: boolean;
  readonly rows: readonly PopulationRow[];
}

/** Which people to add up; an absent list takes everyone. */
export interface PopulationPick {
  readonly boroughs?: readonly string[];
  readonly ages?: readonly string[];
  readonly sexes?: readonly string[];
}

/** People by ethnicity code, over the boroughs, ages and sexes picked. Codes without people are absent. */
export function populationByEthnicity(population: Population, pick: PopulationPick): ReadonlyMap<string, number> {
  return added(population, pick, ({ count }) => count);
}

/** Numbers that the source withheld, by ethnicity code; codes without any are absent. */
export function withheldByEthnicity(population: Population, pick: PopulationPick): ReadonlyMap<string, number> {
  return added({ rows: heldBy(population).withheld }, pick, ({ withheld = 0 }) => withheld);
}

/** Boroughs that are counted together are picked where all of them are. */
function added(
  { rows }: Pick<Population, 'rows'>,
  pick: PopulationPick,
  amount: (row: PopulationRow) => number,
): ReadonlyMap<string, number> {
  const wanted = (list: readonly string[] | undefined) => (list ? new Set(list) : null);
  const [boroughs, ages, sexes] = [wanted(pick.boroughs), wanted(pick.ages), wanted(pick.sexes)];
  const sums = new Map<string, number>();
  for (const row of rows) {
    const { borough, age, sex, ethnicity } = row;
    if (boroughs && !boroughs.has(borough) && !borough.split(TOGETHER).every((code) => boroughs.has(code))) continue;
    if (ages && !ages.has(age)) continue;
    if (sexes && sex !== '' && !sexes.has(sex)) continue;
    sums.set(ethnicity, (sums.get(ethnicity) ?? 0) + amount(row));
  }
  return sums;
}

interface Held {
  readonly boroughs: ReadonlySet<string>;
  readonly ages: ReadonlySet<string>;
  readonly ethnicities: ReadonlySet<string>;
  /** The rows of which the source withheld something: most sources have none. */
  readonly withheld: readonly PopulationRow[];
}

/** Asked at every click and the same as long as the file is open. */
const held = new WeakMap<Population, Held>();

function heldBy(population: Population): Held {
  const known = held.get(population);
  if (known) return known;
  const found = {
    boroughs: new Set(population.rows.map(({ borough }) => borough)),
    ages: new Set(population.rows.map(({ age }) => age)),
    ethnicities: new Set(population.rows.map(({ ethnicity }) => ethnicity)),
    withheld: population.rows.filter(({ withheld = 0 }) => withheld > 0),
  };
  held.set(population, found);
  return found;
}

/** Boroughs for which the reference has numbers of their own. */
export function populationBoroughs(population: Population): ReadonlySet<string> {
  return heldBy(population).boroughs;
}

/** Boroughs that the reference counts together, so that it says nothing of one of them alone. */
export function boroughsTogether(population: Population): readonly (readonly string[])[] {
  return [...heldBy(population).boroughs].filter((code) => code.includes(TOGETHER)).map((code) => code.split(TOGETHER));
}

/** Age codes that the reference holds. */
export function populationAges(population: Population): ReadonlySet<string> {
  return heldBy(population).ages;
}

/** Ethnicity codes, or ids of broad groups, that the reference gives anywhere: without rows in one place there are none there. */
export function populationEthnicities(population: Population): ReadonlySet<string> {
  return heldBy(population).ethnicities;
}

/** Whether the reference is split by sex. */
export function knowsSex(population: Population): boolean {
  return population.rows.some(({ sex }) => sex !== '');
}

/** "ONS Census 2021", with the year where the source does not already hold it. */
export function populationName({ source, year }: Pick<Population, 'source' | 'year'>): string {
  return !year || source.includes(year) ? source : `${source}, ${year}`;
}
